package nl.techniekwijzer.benchmark;

import java.util.List;
import java.util.Map;

/**
 * How good one ranking is, as trec_eval computes it. Means over queries are made by {@link #mean}.
 *
 * @param recall1 share of the relevant texts among the first; with one relevant text it is success at 1
 * @param recall5 among the first 5
 * @param recall10 among the first 10
 * @param recall20 among the first 20
 * @param reciprocalRank 1 / rank of the first relevant text, 0 when it is not among the first 10 (MRR@10)
 * @param ndcg10 normalised discounted cumulative gain at 10, with the grade as gain (Järvelin and Kekäläinen, 2002)
 */
public record RankingMetrics(
        double recall1, double recall5, double recall10, double recall20, double reciprocalRank, double ndcg10) {
    private static final int CUT = 10;

    /**
     * Measures a ranking.
     *
     * @param ranked ids, best first, each at most once
     * @param grades the relevant ids with their grade above 0; never empty
     */
    public static RankingMetrics of(List<String> ranked, Map<String, Integer> grades) {
        double reciprocal = 0;
        double gain = 0;
        for (int i = 0; i < Math.min(CUT, ranked.size()); i++) {
            int grade = grades.getOrDefault(ranked.get(i), 0);
            if (grade > 0 && reciprocal == 0) {
                reciprocal = 1.0 / (i + 1);
            }
            gain += grade / discount(i);
        }
        double ideal = 0;
        List<Integer> best =
                grades.values().stream().sorted((a, b) -> b - a).limit(CUT).toList();
        for (int i = 0; i < best.size(); i++) {
            ideal += best.get(i) / discount(i);
        }
        return new RankingMetrics(
                recall(ranked, grades, 1),
                recall(ranked, grades, 5),
                recall(ranked, grades, CUT),
                recall(ranked, grades, 20),
                reciprocal,
                gain / ideal);
    }

    /** log2(rank + 1). */
    private static double discount(int place) {
        return Math.log(place + 2.0) / Math.log(2);
    }

    private static double recall(List<String> ranked, Map<String, Integer> grades, int cut) {
        long found = ranked.stream().limit(cut).filter(grades::containsKey).count();
        return (double) found / grades.size();
    }

    /** The mean of each figure; zeros when there is nothing. */
    public static RankingMetrics mean(List<RankingMetrics> all) {
        int n = Math.max(1, all.size());
        return new RankingMetrics(
                all.stream().mapToDouble(RankingMetrics::recall1).sum() / n,
                all.stream().mapToDouble(RankingMetrics::recall5).sum() / n,
                all.stream().mapToDouble(RankingMetrics::recall10).sum() / n,
                all.stream().mapToDouble(RankingMetrics::recall20).sum() / n,
                all.stream().mapToDouble(RankingMetrics::reciprocalRank).sum() / n,
                all.stream().mapToDouble(RankingMetrics::ndcg10).sum() / n);
    }
}
