package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Topics;

/**
 * Why the schools of Mechatronica are named to who asked for windmills: the sentence of the asked trade or term that says so, before the
 * rows. Thread-safe.
 */
record Bridge(Topics topics) {
    private static final List<Aspect> TELLING = List.of(Aspect.OPLEIDING, Aspect.LEREN, Aspect.WAT);

    /** The rows with the sentence that leads to them; as they are where the programme goes by the asked name or no page says it. */
    Selection before(Selection rows, Question question) {
        if (!(rows instanceof Evidence evidence)) {
            return rows;
        }
        Page given = evidence.findings().getFirst().page();
        boolean asked = question.topics().stream().anyMatch(topic -> topic.ids().contains(given.id()));
        Optional<Finding> why = asked || !ProgrammeEvidence.hasSchools(given)
                ? Optional.empty()
                : question.topics().stream()
                        .flatMap(topic ->
                                topics.readings(topic, question).stream().limit(1))
                        .filter(page -> page.type() == PageType.BEROEPEN || page.type() == PageType.BEGRIPPEN)
                        .flatMap(page -> saying(page, given))
                        .findFirst();
        if (why.isEmpty()) {
            return rows;
        }
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addFirst(why.get());
        return new Evidence(evidence.shape(), findings, evidence.aside());
    }

    private static Stream<Finding> saying(Page page, Page given) {
        String title = given.title().replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT);
        return TELLING.stream()
                .flatMap(aspect -> page.about(aspect).stream())
                .flatMap(section -> section.units().stream()
                        .filter(unit -> unit.text().toLowerCase(Locale.ROOT).contains(title))
                        .map(unit -> new Finding(page, section, List.of(unit))));
    }
}
