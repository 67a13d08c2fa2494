package nl.techniekwijzer.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * A section of which it is known that people ask for it in words like these, for a question that nothing else answers. Thread-safe.
 */
final class WordedEvidence {
    /** So like one of its wordings a question must be. */
    private static final double LIKE = 0.6;

    private static final int MAX_UNITS = 6;

    private final PassageIndex index;

    WordedEvidence(PassageIndex index) {
        this.index = index;
    }

    /** The section among the hits whose wording is most like the question; empty when none is like it enough. */
    Optional<Selection> anyway(Question question, List<Hit> hits) {
        if (!Unknown.isInField(question)) {
            return Optional.empty();
        }
        Asked asked = index.ask(question.terms());
        return hits.stream()
                .map(Hit::passage)
                .filter(passage -> !passage.section().fromTable() && suits(passage.page(), question))
                .map(passage -> new Liked(passage, index.likeness(asked, passage)))
                .filter(liked -> liked.likeness() >= LIKE)
                .max(Comparator.comparingDouble(Liked::likeness))
                .map(liked -> new Evidence(Shape.TEXT, List.of(finding(liked.passage())), ""));
    }

    private record Liked(Passage passage, double likeness) {}

    private static Finding finding(Passage passage) {
        List<Unit> units = passage.section().units();
        return new Finding(passage.page(), passage.section(), units.subList(0, Math.min(MAX_UNITS, units.size())));
    }

    /** Pages for parents speak of "je kind", those for who switches of work and family. */
    private static boolean suits(Page page, Question question) {
        Optional<Audience> audience = question.audience();
        return switch (page.type()) {
            case OUDERS -> audience.filter(a -> a == Audience.OUDER).isPresent();
            case OMSCHOLEN ->
                audience.filter(a -> a == Audience.LEERLING || a == Audience.OUDER)
                        .isEmpty();
            default -> true;
        };
    }
}
