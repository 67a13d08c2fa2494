package nl.techniekwijzer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;

/** Two or three subjects beside each other; an authored comparison goes first when there is one. Thread-safe. */
public final class CompareEvidence {
    private static final int MAX_SUBJECTS = 3;
    /** An authored comparison must name both subjects, so it covers nearly all of the question. */
    private static final double AUTHORED = 0.75;

    private static final int AUTHORED_UNITS = 5;

    private static final Set<Intent> BARE = Set.of(Intent.INFO, Intent.BEGRIP, Intent.ALGEMEEN);
    private static final int ONE_OF_TWO = 3;
    /** Above a table a few sentences on the difference are enough. */
    private static final int SAID = 3;

    private final Topics topics;
    private final PassageIndex index;
    private final ComparedSubjects compared;
    private final ComparedMatter matter;

    public CompareEvidence(Knowledge knowledge, Topics topics, Subjects subjects, PassageIndex index) {
        this.topics = topics;
        this.index = index;
        this.compared = new ComparedSubjects(knowledge, topics);
        this.matter = new ComparedMatter(compared, subjects);
    }

    /** What is asked of both, whatever the question is otherwise taken for: "waar verdien je meer mee?". */
    public Optional<Selection> matter(Question question) {
        return matter.select(question);
    }

    /** What tells the difference between the things that the question names; empty when it compares nothing. */
    public Optional<Selection> select(Question question, List<Hit> hits) {
        if (question.intent() != Intent.VERSCHIL && !isEitherOr(question)) {
            return Optional.empty();
        }
        List<Page> subjects = compared.of(question);
        return chosen(question, subjects, hits).or(() -> beside(question, subjects, hits));
    }

    /** What was written for who must choose between just these. */
    private Optional<Selection> chosen(Question question, List<Page> subjects, List<Hit> hits) {
        return sameThing(question, subjects)
                .or(() -> WhichOfTwo.select(question, subjects, hits, page -> isToAsker(page, question)))
                .or(() -> namedComparison(question));
    }

    /** "Het verschil tussen een elektricien en een elektromonteur": two names of one page, which says so. */
    private static Optional<Selection> sameThing(Question question, List<Page> subjects) {
        return subjects.size() != 1 || question.topics().size() != 2
                ? Optional.empty()
                : subjects.getFirst().sections().stream()
                        .filter(Section::isOfNames)
                        .findFirst()
                        .map(section -> new Evidence(
                                Shape.TEXT, List.of(finding(subjects.getFirst(), section, AUTHORED_UNITS)), ""));
    }

    /** What each of them is, beside each other. */
    private Optional<Selection> beside(Question question, List<Page> subjects, List<Hit> hits) {
        List<Finding> findings = new ArrayList<>(onePage(question));
        boolean levels = question.of(Kind.MBO_NIVEAU).size() > 1 && subjects.size() > 1;
        if (findings.isEmpty() && !levels) {
            authored(question, hits).ifPresent(findings::add);
        }
        boolean studies = subjects.size() > 1 && subjects.stream().allMatch(p -> p.type() == PageType.OPLEIDINGEN);
        Optional<Evidence> table = studies ? table(few(subjects), findings) : Optional.empty();
        if (table.isPresent()) {
            return table.map(evidence -> evidence);
        }
        if (findings.isEmpty() && subjects.size() > 1) {
            few(subjects).forEach(page -> findings.addAll(inShort(page)));
        }
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.COMPARE, findings, ""));
    }

    /** What was written of the difference first, then the table of both; empty where they have no row in common. */
    private static Optional<Evidence> table(List<Page> studies, List<Finding> written) {
        List<Finding> said =
                written.stream().limit(1).map(CompareEvidence::shortened).toList();
        List<Finding> rows = ComparedRows.of(studies, !said.isEmpty());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(
                        Shape.TABLE,
                        Stream.concat(said.stream(), rows.stream()).toList(),
                        said.isEmpty() ? "" : "said"));
    }

    private static List<Finding> inShort(Page page) {
        if (page.about(Aspect.WAT).isEmpty()) {
            return List.of(finding(page, page.sections().getFirst(), SAID));
        }
        List<Finding> findings = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.WAT, Aspect.LEREN, Aspect.DUUR, Aspect.VAKKEN)) {
            int limit = aspect == Aspect.WAT || aspect == Aspect.DUUR ? 2 : 1;
            page.about(aspect).stream().findFirst().ifPresent(s -> findings.add(finding(page, s, limit)));
        }
        return findings;
    }

    private static List<Page> few(List<Page> subjects) {
        return subjects.subList(0, Math.min(MAX_SUBJECTS, subjects.size()));
    }

    private static Finding shortened(Finding finding) {
        return finding(finding.page(), finding.section(), SAID);
    }

    private static Finding finding(Page page, Section section, int limit) {
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(limit, section.units().size())));
    }

    /** "havo of mbo" is itself the name of a page that compares them. */
    private Optional<Selection> namedComparison(Question question) {
        return question.topics().stream()
                .filter(topic -> topic.text().contains(" of "))
                .flatMap(topic -> topics.readings(topic, question).stream()
                        .filter(page -> isToAsker(page, question))
                        .limit(1))
                .flatMap(page -> page.about(Aspect.VERSCHIL).stream()
                        .limit(1)
                        .map(section -> new Evidence(Shape.TEXT, List.of(finding(page, section, AUTHORED_UNITS)), "")))
                .findFirst()
                .map(evidence -> evidence);
    }

    /** "vavo of staatsexamen?": two names and nothing asked but which. */
    private static boolean isEitherOr(Question question) {
        List<Entity> named = question.topics();
        return BARE.contains(question.intent())
                && named.size() == 2
                && Pattern.compile("\\b" + Pattern.quote(named.get(0).text()) + " of (?:een |de |het )?"
                                + Pattern.quote(named.get(1).text()) + "\\b")
                        .matcher(question.folded())
                        .find();
    }

    /** Of subjects that share a page ("nask1 en nask2") the section that has each in its heading; empty when they do not. */
    private List<Finding> onePage(Question question) {
        List<Finding> findings = new ArrayList<>();
        for (Entity entity : question.topics()) {
            topics.readings(entity, question).stream()
                    .limit(1)
                    .forEach(page -> page.sections().stream()
                            .filter(s -> Words.phrase(s.heading()).equals("wat is " + entity.text()))
                            .limit(1)
                            .forEach(s -> findings.add(finding(page, s, ONE_OF_TWO))));
        }
        boolean one = findings.stream().map(f -> f.page().id()).distinct().count() == 1;
        boolean differ =
                findings.stream().map(f -> f.section().anchor()).distinct().count() == findings.size();
        return one && differ && findings.size() > 1 ? findings : List.of();
    }

    /** A comparison with a third thing is none of these two. */
    private boolean namesAll(Passage passage, Question question) {
        String text = passage.page().title() + " " + passage.section().heading() + " " + passage.text();
        List<Entity> things = question.topics().stream()
                .filter(e -> e.ids().stream()
                        .noneMatch(id -> id.startsWith("begrippen/hbo") || id.startsWith("begrippen/wo")))
                .toList();
        if (things.isEmpty()) {
            return isNamedAfterAll(passage, question); // "Hbo of universiteit": the levels are the things.
        }
        return things.stream()
                .allMatch(e -> index.coverage(index.ask(List.of(e.text().split("[ -]"))), text) >= AUTHORED);
    }

    /** "bol of bbl" rather than "mbo of hbo", whose text speaks of bol and bbl as well. */
    private static boolean isNamedAfterAll(Passage passage, Question question) {
        String name = " "
                + Words.phrase(passage.page().title() + " " + passage.section().heading()) + " ";
        return question.topics().stream()
                .flatMap(topic -> Stream.of(topic.text().split(" of ")))
                .allMatch(part -> name.contains(" " + part + " "));
    }

    /** Asks in what they differ, and not which of them to choose. */
    private static boolean isDifference(String text) {
        return text.contains("verschil");
    }

    /** A page of a third trade or study compares that; one for parents speaks of "je kind". */
    private boolean isToAsker(Page page, Question question) {
        return switch (page.type()) {
            case OPLEIDINGEN, BEROEPEN ->
                question.topics().stream().anyMatch(topic -> topic.ids().contains(page.id()));
            case OUDERS -> question.audience().filter(a -> a == Audience.OUDER).isPresent();
            default -> true;
        };
    }

    /** Where all names are in the heading, the words around them ("nou precies", "voor iemand van 35") need not be in it. */
    private Optional<Finding> authored(Question question, List<Hit> hits) {
        Asked asked = index.ask(question.terms());
        boolean difference = isDifference(question.folded());
        List<Hit> ordered = new ArrayList<>(hits);
        ordered.sort(Comparator.comparing((Hit hit) -> !isNamedAfterAll(hit.passage(), question))
                .thenComparing(hit -> !isForJustAsker(hit.passage().page(), question))
                .thenComparing(hit ->
                        difference && !isDifference(hit.passage().section().heading())));
        for (Hit hit : ordered) {
            Passage passage = hit.passage();
            if (passage.section().aspect() == Aspect.VERSCHIL
                    && isToAsker(passage.page(), question)
                    && namesAll(passage, question)
                    && (isNamedAfterAll(passage, question)
                            || index.coverage(asked, passage.section().heading() + " " + passage.text()) >= AUTHORED)) {
                return Optional.of(finding(passage.page(), passage.section(), 5));
            }
        }
        return Optional.empty();
    }

    /** Whether the page was written for people like the asker: for parents, or for who is grown up. */
    private static boolean isForJustAsker(Page page, Question question) {
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        return switch (page.type()) {
            case OUDERS -> parent;
            case OMSCHOLEN -> adult;
            default -> !parent && !adult;
        };
    }
}
