package nl.techniekwijzer.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * "Wat is beter voor mij, bol of bbl?", "PIE of BWI, wat houdt meer open?": whom each suits, or where each leads. What the two are is
 * not asked, and which is better is the asker's to say. Pure and thread-safe.
 */
final class WhichOfTwo {
    private static final Pattern CHOOSES =
            Pattern.compile("\\b(?:beter|beste|slimmer|slim|handig\\w*|verstandig\\w*|past|passen|kies\\w*|keuze|kiezen"
                    + "|twijfel\\w*|aanraden|aan te raden)\\b");

    private static final Pattern DOORS = Pattern.compile(
            "\\b(?:deuren|deur|open ?houd\\w*|houdt? .{0,25} open|open blijven|blijft .{0,25} open|mogelijkheden"
                    + "|(?:meeste|meer) (?:kanten|kansen|opties|keus|keuze|studies|opleidingen)|alle kanten|(?:meeste|meer) mee)\\b");

    /** A heading that asks which of them, in whatever words. */
    private static final Pattern WHICH = Pattern.compile("\\b(?:beter|past|kies|kiezen|verstandig)\\b");

    private static final int SAID = 5;

    private WhichOfTwo() {}

    /**
     * What helps to choose; empty when no choice is asked.
     *
     * @param subjects the pages of what is to be chosen from
     * @param toAsker which pages are for who asks
     */
    static Optional<Selection> select(Question question, List<Page> subjects, List<Hit> hits, Predicate<Page> toAsker) {
        String folded = question.folded();
        boolean doors = DOORS.matcher(folded).find();
        boolean studies = subjects.stream().allMatch(page -> page.type() == PageType.OPLEIDINGEN);
        if (subjects.size() != 2
                || studies
                || !doors && !CHOOSES.matcher(folded).find()) {
            return Optional.empty();
        }
        if (!doors) {
            Optional<Selection> written = written(question, subjects, hits, toAsker);
            if (written.isPresent()) {
                return written;
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Page page : subjects) {
            List<Finding> of = doors ? where(page) : whom(page);
            if (of.isEmpty()) {
                return Optional.empty(); // Of one alone nobody can choose.
            }
            findings.addAll(of);
        }
        return Optional.of(new Evidence(Shape.COMPARE, findings, ""));
    }

    /** The section whose heading asks just this of just these. */
    private static Optional<Selection> written(
            Question question, List<Page> subjects, List<Hit> hits, Predicate<Page> toAsker) {
        List<String> names = question.topics().stream().map(Entity::text).toList();
        return Stream.concat(hits.stream().map(hit -> hit.passage().page()), subjects.stream())
                .distinct()
                .filter(toAsker)
                .flatMap(page -> page.sections().stream()
                        .filter(section -> asksIt(section, names, subjects))
                        .map(section -> finding(page, section, SAID)))
                .findFirst()
                .map(finding -> new Evidence(Shape.TEXT, List.of(finding), ""));
    }

    private static boolean asksIt(Section section, List<String> names, List<Page> subjects) {
        String heading = " " + Words.phrase(section.heading()) + " ";
        boolean ofNames = names.size() > 1 && names.stream().allMatch(name -> heading.contains(" " + name + " "));
        boolean ofPages = subjects.stream()
                .allMatch(page -> page.names().stream()
                        .anyMatch(name ->
                                name.split(" ").length == 1 && heading.contains(" " + Words.phrase(name) + " ")));
        return (ofNames || ofPages) && WHICH.matcher(heading).find();
    }

    private static List<Finding> whom(Page page) {
        return Stream.of(Aspect.WAT, Aspect.PAST)
                .flatMap(aspect -> page.about(aspect).stream()
                        .limit(1)
                        .map(section -> finding(page, section, aspect == Aspect.WAT ? 1 : 2)))
                .toList();
    }

    private static List<Finding> where(Page page) {
        Stream<Section> leads = Stream.concat(
                page.sections().stream()
                        .filter(s -> DOORS.matcher(Words.fold(s.heading())).find()),
                Stream.of(Aspect.VERVOLG, Aspect.TOELATING).flatMap(aspect -> page.about(aspect).stream()));
        Stream<Section> harder = page.about(Aspect.WISSEL).stream().limit(1);
        return Stream.concat(
                        leads.limit(1).map(section -> finding(page, section, 3)),
                        harder.map(section -> finding(page, section, 1)))
                .toList();
    }

    private static Finding finding(Page page, Section section, int limit) {
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(limit, section.units().size())));
    }
}
