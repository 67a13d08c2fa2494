package nl.techniekwijzer.evidence;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/** A detail of a term whose page has no section for it: how long a schakelprogramma takes, how long a proof holds. Thread-safe. */
final class TermEvidence {
    private static final Pattern DURATION =
            Pattern.compile("\\b(?:duurt|duren)\\b.*(?:jaar|jaren|maand|week|weken|dag|uur)");
    private static final Pattern YEARS =
            Pattern.compile("\\b(?:opleiding|bachelor)\\b.*\\b(?:van|duurt)\\b.*\\bjaar\\b");
    private static final Pattern LEVEL_YEARS =
            Pattern.compile("\\b[Nn]iveau \\d\\b.{0,30}\\bduurt\\b.{0,60}\\bja(?:ar|ren)\\b");
    /** Beside a job, or shorter than usual, a study takes another time. */
    private static final Pattern OTHER_FORM =
            Pattern.compile("deeltijd|avond|duaal|naast|verkort|korter|sneller|versneld|master");

    private static final Pattern SHORTER = Pattern.compile("\\bkortere\\b");

    private static final Pattern TOTAL = Pattern.compile(
            "\\b(?:totaal|bij elkaar|samen|alles|helemaal klaar|dan bezig|bezig dan)\\b|\\bbezig\\b.{0,15}\\b(?:totaal|alles)\\b");

    private static final Pattern AGE_ASKED =
            Pattern.compile("\\b(?:hoe oud|(?:welke|een) leeftijd|leeftijdsgrens|maximumleeftijd)\\b");
    /** The age up to which something may be had, rather than from which on. */
    private static final Pattern UP_TO = Pattern.compile(
            "\\b(?:tot (?:welke|hoe)|max|maximaal|maximale|maximum\\w*|hoogstens|uiterlijk|oudst\\w*|te oud|leeftijdsgrens)\\b");

    private static final Pattern HIGHEST_AGE =
            Pattern.compile("\\bgeen maximumleeftijd\\b|\\b(?:voordat je|jonger (?:zijn )?dan|vóór je) \\d\\d");
    private static final Pattern AGE = Pattern.compile(
            "\\b\\d\\d jaar (?:of|en) ouder\\b|\\bvanaf (?:je )?\\d\\d\\b|\\bminstens \\d\\d jaar\\b|\\btot \\d\\d jaar\\b");
    /** Wages and costs have pages of their own. */
    private static final Set<Intent> ASKED = EnumSet.of(Intent.DUUR, Intent.DATUM);

    /** All that the question says beside the name must be in the sentence. */
    private static final double ALL = 0.99;

    private static final Set<String> STUDY_LEVELS = Set.of("ad", "hbo", "wo");

    private static final int UNITS = 3;

    private final Knowledge knowledge;
    private final Topics topics;
    private final PassageIndex index;

    TermEvidence(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.knowledge = knowledge;
        this.topics = topics;
        this.index = index;
    }

    /** "Hoe lang ben ik dan in totaal bezig?", "hoe lang duurt het hbo na mbo 4?": the mbo and the hbo after it. */
    Optional<Selection> mboAndHbo(Question question) {
        String folded = question.folded();
        boolean mbo = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || !question.of(Kind.MBO_NIVEAU).isEmpty()
                || question.from()
                        .filter(from -> from.startsWith("vmbo") || from.startsWith("mbo"))
                        .isPresent();
        boolean hbo = question.towards().filter("hbo"::equals).isPresent()
                || topics.of(question).stream()
                        .anyMatch(
                                page -> page.links().getOrDefault("niveau", "").equals("hbo"));
        boolean asked = TOTAL.matcher(folded).find() || folded.contains("mbo") && folded.contains("hbo");
        return question.intent() == Intent.DUUR
                        && mbo
                        && hbo
                        && asked
                        && !OTHER_FORM.matcher(folded).find()
                ? section("profielen/van-mbo-naar-hbo", "hoe-lang-duren-mbo-en-hbo-bij-elkaar")
                : Optional.empty();
    }

    /** How long an associate degree or a study of hbo or wo takes: its own page has no length, that of its kind has. */
    Optional<Selection> durationOfStudy(Question question) {
        boolean fromMbo = question.from().filter(from -> from.startsWith("mbo")).isPresent();
        boolean about = question.intent() == Intent.DUUR
                && (question.mboLevel().isEmpty() || question.towards().isPresent())
                && !(question.namesFrom() && fromMbo)
                && !OTHER_FORM.matcher(question.folded()).find();
        if (!about) {
            return Optional.empty();
        }
        String level = topics.of(question).stream()
                .map(page -> page.links().getOrDefault("niveau", ""))
                .filter(l -> !l.isEmpty())
                .findFirst()
                .or(question::towards)
                .orElse("");
        String term = level.equals("ad") ? "begrippen/associate-degree" : "begrippen/bachelor";
        return STUDY_LEVELS.contains(level)
                ? knowledge.page(term).flatMap(page -> sentence(List.of(page), YEARS))
                : Optional.empty();
    }

    /** "Wat is korter, niveau 3 of niveau 4?": how long each of them takes. */
    private Optional<Selection> durationOfLevels(Question question) {
        List<Finding> findings = question.of(Kind.MBO_NIVEAU).stream()
                .filter(e -> !e.negated())
                .map(e -> "begrippen/mbo-niveau-" + e.id())
                .distinct()
                .flatMap(id -> knowledge.page(id).stream())
                .flatMap(page -> page.sections().stream()
                        .flatMap(section -> section.units().stream()
                                .filter(unit -> LEVEL_YEARS.matcher(unit.text()).find())
                                .map(unit -> new Finding(page, section, List.of(unit))))
                        .limit(1))
                .toList();
        boolean asked = findings.size() > 1 || findings.size() == 1 && !tellLevel(question);
        return question.intent() == Intent.DUUR && asked
                ? Optional.of(new Evidence(Shape.TEXT, findings, ""))
                : Optional.empty();
    }

    /** Whether what is named has a row on the level that is asked, or none on any. */
    private boolean tellLevel(Question question) {
        String key = Keys.level(question.mboLevel().orElse(0));
        List<Unit> rows = topics.of(question).stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(page), topics.educations(page).stream().limit(2)))
                .flatMap(page -> page.about(Aspect.DUUR).stream())
                .flatMap(section -> section.units().stream())
                .filter(unit -> unit.keys().stream().anyMatch(k -> k.startsWith("niveau:")))
                .toList();
        return rows.isEmpty() || rows.stream().anyMatch(unit -> unit.has(key));
    }

    /** "Hoe lang duurt zoiets?", asked of catching up with a school subject. */
    Optional<Selection> durationOfSubject(Question question) {
        boolean onlySubject = question.intent() == Intent.DUUR
                && !question.of(Kind.VAK).isEmpty()
                && question.topics().stream()
                        .noneMatch(t -> t.id().startsWith("opleidingen/") || t.id().startsWith("beroepen/"));
        return onlySubject
                ? section("profielen/vak-inhalen", "hoe-lang-duurt-het-om-een-vak-in-te-halen")
                : Optional.empty();
    }

    /** "Is er ook een kortere variant?", asked of a study at the hbo. */
    Optional<Selection> shorterStudy(Question question) {
        boolean asked = question.intent() == Intent.DUUR
                && question.towards().filter("hbo"::equals).isPresent()
                && SHORTER.matcher(question.folded()).find();
        return asked
                ? knowledge.page("begrippen/associate-degree").map(page -> {
                    Section section = page.sections().getFirst();
                    return new Evidence(Shape.TEXT, List.of(new Finding(page, section, section.units())), "");
                })
                : Optional.empty();
    }

    /** How long each level of the mbo takes, for a field without an opleiding. */
    Optional<Selection> durationOfMbo(Question question) {
        boolean mbo = question.target().filter(t -> t.startsWith("mbo")).isPresent()
                || question.from().filter(f -> f.startsWith("vmbo")).isPresent();
        return question.intent() == Intent.DUUR && mbo && question.towards().isEmpty()
                ? section("begrippen/mbo", "hoe-lang-duurt-een-mbo-opleiding")
                : Optional.empty();
    }

    private Optional<Selection> section(String id, String anchor) {
        return knowledge
                .page(id)
                .flatMap(page -> page.section(anchor)
                        .map(s -> new Evidence(Shape.TEXT, List.of(new Finding(page, s, s.units())), "")));
    }

    private static Optional<Selection> sentence(List<Page> pages, Pattern pattern) {
        for (Page page : pages) {
            for (Section section : page.sections()) {
                for (Unit unit : section.units()) {
                    if (pattern.matcher(unit.text()).find()) {
                        Finding finding = new Finding(page, section, told(section, unit, pattern));
                        return Optional.of(new Evidence(Shape.TEXT, List.of(finding), ""));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The sentence, with what follows it where it opens its section: that tells what then. */
    private static List<Unit> told(Section section, Unit unit, Pattern pattern) {
        boolean opens = pattern == HIGHEST_AGE && section.units().getFirst().equals(unit);
        return opens
                ? section.units().subList(0, Math.min(UNITS, section.units().size()))
                : List.of(unit);
    }

    Optional<Selection> select(Question question) {
        Optional<Selection> levels = durationOfLevels(question);
        if (levels.isPresent()) {
            return levels;
        }
        List<Page> about = topics.of(question);
        if (AGE_ASKED.matcher(question.folded()).find()) {
            List<Page> named = question.topics().stream()
                    .flatMap(topic -> topics.readings(topic, question).stream())
                    .toList();
            return UP_TO.matcher(question.folded()).find()
                    ? sentence(named, HIGHEST_AGE).or(() -> sentence(named, AGE))
                    : sentence(named, AGE);
        }
        if (about.isEmpty() || about.getFirst().type() != PageType.BEGRIPPEN || !ASKED.contains(question.intent())) {
            return Optional.empty();
        }
        Page page = about.getFirst();
        if (!page.about(question.intent().aspects().getFirst()).isEmpty()) {
            return Optional.empty();
        }
        Asked rest = index.ask(rest(question));
        for (Section section : page.sections()) {
            List<Unit> units = section.units();
            for (int i = 0; i < units.size(); i++) {
                if (answers(units.get(i).text(), question, rest)) {
                    List<Unit> from = units.subList(i, Math.min(units.size(), i + UNITS));
                    return Optional.of(new Evidence(Shape.TEXT, List.of(new Finding(page, section, from)), ""));
                }
            }
        }
        return Optional.empty();
    }

    private boolean answers(String text, Question question, Asked rest) {
        boolean duration =
                question.intent() == Intent.DUUR && DURATION.matcher(text).find();
        return duration || !rest.forms().isEmpty() && index.coverage(rest, text) >= ALL;
    }

    private static List<String> rest(Question question) {
        Set<String> names = new HashSet<>(Set.of("lang", "hoelang", "duurt"));
        question.entities().forEach(e -> names.addAll(List.of(e.text().split("[ -]"))));
        return question.terms().stream()
                .filter(term -> !names.contains(term) && !names.containsAll(List.of(term.split("-"))))
                .toList();
    }
}
