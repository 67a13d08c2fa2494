package nl.techniekwijzer.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.OfferWording;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.tables.Freshness;

/**
 * Writes an answer out of the evidence's own sentences: first the direct answer, then what to know, then where to check. It adds
 * only frames that state no fact. The same evidence always gives the same answer.
 */
public final class ExtractiveWriter {
    /** As many schools as an answer names; where it names this many there are often more. */
    private static final int MANY = 8;

    private final EnglishLines english;
    private final Freshness freshness;

    public ExtractiveWriter(Knowledge knowledge) {
        this.english = new EnglishLines(knowledge);
        this.freshness = knowledge.freshness();
    }

    /** The sentences in order; lazy, so that each can be checked and sent before the next is made. */
    public Stream<Sentence> write(Question question, Evidence evidence) {
        Stream<Sentence> body = switch (evidence.shape()) {
            case TEXT, FIGURES -> text(evidence);
            case ADMISSION -> admission(evidence);
            case REGION -> region(evidence);
            case COMPARE -> compare(evidence);
            case TABLE -> ComparedTable.of(evidence);
            case SUGGESTIONS -> suggestions(evidence);
        };
        Stream<Sentence> opening = opening(evidence).stream().map(text -> Sentence.frame(text, Form.PARAGRAPH));
        Stream<Sentence> closing = closing(evidence).stream().map(text -> Sentence.frame(text, Form.PARAGRAPH));
        return Stream.of(inEnglish(question, evidence), opening, body, closing).flatMap(s -> s);
    }

    /** One line for somebody who asks in English; the answer itself is in Dutch. */
    public Stream<Sentence> inEnglish(Question question, Evidence evidence) {
        return question.language().equals("en") ? Stream.of(english.about(evidence.main())) : Stream.empty();
    }

    private static List<String> opening(Evidence evidence) {
        return switch (evidence.aside()) {
            case "judgement" -> List.of("Dat kan ik niet beoordelen, en dat hoeft ook niet nu.");
            case "per-hour" -> List.of("Een loon per maand staat niet in mijn kennisbank. Dit is per uur.");
            case "interests" -> List.of("Vertel me wat je graag doet, dan noem ik richtingen om te verkennen.");
            case "neighbours" ->
                List.of("In deze regio zelf ken ik geen school met deze opleiding; in een buurregio wel.");
            case "neighbours-level" ->
                List.of("Op dat niveau of in die leerweg ken ik in deze regio geen school; in een buurregio wel.");
            case "elsewhere" ->
                List.of("In deze regio en de buurregio's ken ik geen school met deze opleiding; elders wel.");
            case "region" -> List.of("In deze plaats zelf ken ik geen school met deze opleiding; in de regio wel.");
            case "no-school" -> List.of("In deze plaats zelf ken ik geen school met techniek; in de regio wel.");
            case "other-form" ->
                List.of("Met die leerweg of dat niveau ken ik hier geen school; in een andere vorm wel.");
            case "neighbours-alike" ->
                List.of("In deze regio zelf ken ik geen school met precies deze opleiding; in een buurregio wel."
                        + " Wat erop lijkt en er wel is, staat daaronder.");
            case "elsewhere-alike" ->
                List.of("In deze regio en de buurregio's ken ik geen school met precies deze opleiding; elders wel."
                        + " Wat erop lijkt en er wel is, staat daaronder.");
            case "unlisted" -> List.of("Een school met precies deze opleiding ken ik niet. Dit ligt er dicht bij.");
            case "listed-around" ->
                List.of("In deze regio zelf ken ik geen technische opleiding op dat niveau; in een buurregio wel.");
            case "listed-region" ->
                List.of("In deze plaats zelf ken ik geen technische opleiding op dat niveau; in de regio wel.");
            case "located" -> List.of("Ja.");
            case "located-near" -> List.of("In de gemeente van die plaats wel.");
            case "not-located" -> List.of("In die plaats ken ik geen vestiging van deze school.");
            case "distance" ->
                List.of("Afstanden en reistijden ken ik niet. Dit is er in de regio en de regio's eromheen.");
            case "ranking" ->
                List.of("Welke school de beste is, kan ik niet zeggen: ik vergelijk scholen niet op kwaliteit.");
            default ->
                evidence.aside().startsWith("general:")
                        ? List.of("Over " + evidence.aside().substring("general:".length())
                                + " zelf heb ik hier geen gegevens. In het algemeen geldt:")
                        : List.of();
        };
    }

    private List<String> closing(Evidence evidence) {
        List<String> closing = new ArrayList<>();
        if (isCutShort(evidence)) {
            closing.add(all(evidence));
        }
        if (evidence.units().stream().anyMatch(u -> freshness.isOld(u.provenance()))) {
            // No number here: one would need a source of its own. The date stands in the sentence that is quoted.
            closing.add(
                    "Let op: deze gegevens zijn al lang niet vernieuwd. Controleer ze bij de school of bij de bron.");
        }
        if (evidence.aside().startsWith("listed")) {
            closing.add(SchoolRows.all(evidence));
        }
        if (evidence.aside().equals("place")) {
            closing.add("Noem je woonplaats, dan kijk ik bij jou in de buurt.");
        }
        if (evidence.aside().equals("judgement")) {
            closing.add("Wat vind je leuk om te doen? Daar kan ik je wel bij helpen.");
        }
        return closing;
    }

    /** The way to every school of the programmes, and to what is in a region. */
    private static String all(Evidence evidence) {
        List<String> links = evidence.findings().stream()
                .filter(f -> f.section().fromTable() && f.units().stream().anyMatch(ExtractiveWriter::isSchool))
                .map(f -> "[" + f.page().title() + "](" + listed(f) + ")")
                .distinct()
                .toList();
        return "Dit zijn niet alle scholen. Alle scholen met deze opleiding staan bij " + String.join(" en ", links)
                + ", en wat er in een regio is, staat [op de kaart](/regio).";
    }

    /** A theme has no page in the catalogue; its own page has the schools too. */
    private static String listed(Finding schools) {
        String id = schools.page().id();
        String page = id.startsWith("opleidingen/thema-") ? schools.page().url() : "/" + id;
        return page + "#" + schools.section().anchor();
    }

    /** Whether a list with a register's schools has more rows on its page than the answer could name. */
    private static boolean isCutShort(Evidence evidence) {
        List<Unit> named =
                evidence.units().stream().filter(ExtractiveWriter::isSchool).toList();
        return named.size() >= MANY
                && named.stream().anyMatch(u -> u.provenance().isImported())
                && evidence.findings().stream()
                        .anyMatch(f -> f.section().fromTable()
                                && f.section().units().size() > f.units().size());
    }

    private static boolean isSchool(Unit unit) {
        return unit.keys().stream().anyMatch(key -> key.startsWith("instelling:"));
    }

    private static Stream<Sentence> text(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        for (Finding finding : evidence.findings()) {
            if (!sentences.isEmpty() && isList(finding)) {
                sentences.add(Sentence.frame(finding.section().heading(), Form.LABEL));
            }
            quote(finding, sentences);
        }
        return sentences.stream();
    }

    private static boolean isList(Finding finding) {
        Section section = finding.section();
        return finding.units().size() > 1
                && section.blocks().stream()
                        .anyMatch(b -> b.shape() != Section.Shape.PARAGRAPH
                                && b.units().contains(finding.units().getFirst()));
    }

    /** The units of a finding in the form that its page gives them. */
    private static void quote(Finding finding, List<Sentence> sentences) {
        boolean list = finding.section().blocks().stream().allMatch(b -> b.shape() == Section.Shape.BULLETS);
        if (list && !finding.section().fromTable() && finding.units().size() > 1) {
            // Each item stands by itself, so what was asked may come first.
            finding.units().forEach(unit -> sentences.add(Sentence.quote(finding, unit, Form.BULLET)));
            return;
        }
        boolean opened = false;
        for (Section.Block block : finding.section().blocks()) {
            for (Unit unit : block.units()) {
                if (finding.units().contains(unit)) {
                    Form form = switch (block.shape()) {
                        case BULLETS -> finding.units().size() > 1 ? Form.BULLET : Form.PARAGRAPH;
                        case NUMBERS -> Form.STEP;
                        case PARAGRAPH -> opened ? Form.CONTINUE : Form.PARAGRAPH;
                    };
                    sentences.add(Sentence.quote(finding, unit, form));
                    opened = block.shape() == Section.Shape.PARAGRAPH;
                }
            }
        }
    }

    private static Stream<Sentence> admission(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        long listed = evidence.findings().stream()
                .filter(ExtractiveWriter::isRules)
                .flatMap(f -> f.units().stream())
                .filter(u -> !u.has(Keys.ADVICE))
                .count();
        for (Finding finding : evidence.findings()) {
            boolean bullets = listed > 1 && isRules(finding);
            Form next = Form.PARAGRAPH;
            for (Unit unit : finding.units()) {
                boolean rule = isRules(finding) && !unit.has(Keys.ADVICE);
                sentences.add(Sentence.quote(finding, unit, bullets && rule ? Form.BULLET : next));
                next = rule ? Form.PARAGRAPH : Form.CONTINUE;
            }
        }
        return sentences.stream();
    }

    /** Whether these are rules on who may enter, rather than what is advised or has to be known beside them. */
    private static boolean isRules(Finding finding) {
        return finding.section().fromTable()
                && finding.units().stream().anyMatch(u -> !u.has(Keys.ADVICE) && !u.has(Keys.NOTE));
    }

    private static Stream<Sentence> region(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        Set<String> sites = new HashSet<>();
        SchoolRows schools = new SchoolRows(evidence);
        boolean headed = SchoolRows.isHeaded(evidence);
        for (Finding finding : evidence.findings()) {
            boolean rows = finding.section().fromTable() && !SchoolRows.isVillage(finding);
            if (SchoolRows.isSite(finding)) {
                continue; // Said with the first row of the school.
            }
            if (rows && headed) {
                sentences.add(Sentence.frame(finding.section().heading(), Form.LABEL));
            }
            Form next = Form.PARAGRAPH;
            for (Unit unit : finding.units()) {
                Sentence quote = Sentence.quote(finding, unit, rows ? Form.BULLET : next);
                sentences.add(rows ? withoutRepeat(quote, sites) : quote);
                sentences.addAll(rows ? schools.along(unit) : List.of());
                next = Form.CONTINUE;
            }
        }
        return sentences.stream();
    }

    /** Where the same school has more rows, its pages are named at the first. */
    private static Sentence withoutRepeat(Sentence row, Set<String> sites) {
        int more = row.text().indexOf(OfferWording.MORE);
        return more < 0 || sites.add(row.text().substring(more))
                ? row
                : new Sentence(row.text().substring(0, more), row.cited(), row.form(), row.lead());
    }

    private static Stream<Sentence> compare(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        boolean beside =
                evidence.findings().stream().map(f -> f.page().id()).distinct().count() > 1;
        String last = "";
        for (Finding finding : evidence.findings()) {
            if (beside && !finding.page().id().equals(last)) {
                sentences.add(Sentence.frame(finding.page().title(), Form.LABEL));
                last = finding.page().id();
            }
            if (beside) {
                finding.units().forEach(unit -> sentences.add(Sentence.quote(finding, unit, Form.BULLET)));
            } else {
                quote(finding, sentences);
            }
        }
        return sentences.stream();
    }

    private static Stream<Sentence> suggestions(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                Sentence.frame("Wat bij je past, ontdek je zelf het best. Dit kun je gaan verkennen:", Form.PARAGRAPH));
        for (Finding finding : evidence.findings()) {
            Unit unit = finding.units().getFirst();
            sentences.add(new Sentence(
                    unit.text(),
                    List.of(new Cited(finding.page(), finding.section(), unit)),
                    Form.BULLET,
                    finding.page().title()));
        }
        sentences.add(Sentence.frame(
                "Kijk eens op een open dag, loop een dag mee en praat erover met je mentor of decaan.",
                Form.PARAGRAPH));
        return sentences.stream();
    }
}
