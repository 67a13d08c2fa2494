package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * A way to find evidence, and how sure the ranking of sections must be of something else to be told instead.
 *
 * @param sure so likely a section must be; above 1 none is
 */
record Stage(Way way, double sure) {
    /** Chosen, like the next, by counting right answers on labelled questions that were not learned from. */
    static final double SURE = 0.3;
    /** Where several subjects to explore were asked. */
    private static final double SURER = 0.9;

    private static final double NEVER = 2;

    /** Finds evidence, or why there is none; empty when it is not its question. */
    @FunctionalInterface
    interface Way {
        Optional<? extends Selection> select(Question question, List<Hit> hits);
    }

    /** What it finds stands. */
    static Stage firm(Way way) {
        return new Stage(way, NEVER);
    }

    /** What it finds stands where the ranking is in doubt. */
    static Stage loose(Way way) {
        return new Stage(way, SURE);
    }

    /** What it finds stands where the ranking is not very sure. */
    static Stage firmer(Way way) {
        return new Stage(way, SURER);
    }

    /** Whether what it found is told whatever the ranking says: what is not known, and the rows of one study or place. */
    boolean stands(Selection found) {
        return sure > 1
                || found instanceof NoEvidence
                || found instanceof Evidence evidence
                        && evidence.shape() != Shape.REGION
                        && evidence.findings().getFirst().section().fromTable();
    }
}
