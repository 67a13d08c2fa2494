package nl.techniekwijzer.retrieval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts two rankings of the same things together by reciprocal rank (Cormack, Clarke and Büttcher, 2009): each list gives a thing
 * {@code weight / (60 + place)}. Scores of the two lists need not be comparable, only their order counts.
 */
final class RankFusion {
    /** The constant of the paper; it makes the first places of a list nearly equal, so that being in both lists counts. */
    private static final int K = 60;

    private RankFusion() {}

    /**
     * All things of both lists, best first; equal ones in the order of the first list, then of the second.
     *
     * @param first counts with weight 1
     * @param weight of the second list; 0 leaves the order of the first as it is
     */
    static <T> List<T> fuse(List<T> first, List<T> second, double weight) {
        Map<T, Double> scores = new LinkedHashMap<>();
        add(scores, first, 1);
        add(scores, second, weight);
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // Stable, so ties keep their order.
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> void add(Map<T, Double> scores, List<T> list, double weight) {
        for (int i = 0; i < list.size(); i++) {
            scores.merge(list.get(i), weight / (K + i + 1), Double::sum);
        }
    }
}
