package nl.techniekwijzer.evaluation;

import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.RealService;

/** The answers of the real service to the shipped set, asked once for all tests of this JVM. */
final class ShippedSet {
    private ShippedSet() {}

    private static final class Holder {
        static final List<EvaluationCase> CASES = EvaluationSet.load(Path.of("evaluation"));
        static final List<Judged> JUDGED = new Evaluator(RealService.app().answering()).run(CASES);
    }

    static List<EvaluationCase> cases() {
        return Holder.CASES;
    }

    static List<Judged> judged() {
        return Holder.JUDGED;
    }
}
