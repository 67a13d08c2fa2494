package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Between which values a figure would lie in 95 of 100 sets like this one: percentile bootstrap (Efron, 1979) over whole conversations,
 * because the turns of one conversation stand or fall together.
 *
 * @param low 2.5th percentile
 * @param high 97.5th percentile
 */
public record Interval(double low, double high) {
    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;
    /** Fixed, so the same answers give the same interval. */
    private static final long SEED = 20_261_121;

    /** The interval of this figure; NaN where the figure is. */
    static Interval of(Metric metric, List<Judged> turns) {
        Map<String, List<Judged>> byCase = new LinkedHashMap<>();
        turns.forEach(j ->
                byCase.computeIfAbsent(j.case_().id(), id -> new ArrayList<>()).add(j));
        List<List<Judged>> conversations = List.copyOf(byCase.values());
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Judged> drawn = new ArrayList<>(turns.size());
            for (int j = 0; j < conversations.size(); j++) {
                drawn.addAll(conversations.get(random.nextInt(conversations.size())));
            }
            values[i] = metric.over(drawn);
        }
        Arrays.sort(values); // NaN last.
        return new Interval(values[(int) (TAIL * RESAMPLES)], values[(int) ((1 - TAIL) * RESAMPLES) - 1]);
    }
}
