package nl.techniekwijzer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
    @Test
    void one_relevant_text_at_the_top_is_perfect() {
        assertThat(RankingMetrics.of(List.of("a", "b"), Map.of("a", 1)))
                .isEqualTo(new RankingMetrics(1, 1, 1, 1, 1, 1));
    }

    @Test
    void at_the_third_place_it_is_worth_a_third_and_half_the_gain() {
        RankingMetrics third = RankingMetrics.of(List.of("x", "y", "a"), Map.of("a", 1));

        assertThat(third.recall1()).isZero();
        assertThat(third.recall5()).isEqualTo(1);
        assertThat(third.reciprocalRank()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(third.ndcg10()).isCloseTo(0.5, within(1e-9)); // 1 / log2(4)
    }

    @Test
    void after_the_tenth_place_only_recall_sees_it() {
        List<String> ranked = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");

        assertThat(RankingMetrics.of(ranked, Map.of("a", 1))).isEqualTo(new RankingMetrics(0, 0, 0, 1, 0, 0));
    }

    @Test
    void a_higher_grade_first_is_better_than_last() {
        Map<String, Integer> grades = Map.of("good", 1, "best", 3);

        assertThat(RankingMetrics.of(List.of("best", "good"), grades).ndcg10()).isEqualTo(1);
        // (1 + 3 / log2(3)) / (3 + 1 / log2(3))
        assertThat(RankingMetrics.of(List.of("good", "best"), grades).ndcg10()).isCloseTo(0.7967, within(1e-4));
        assertThat(RankingMetrics.of(List.of("good"), grades).recall5()).isEqualTo(0.5);
    }

    @Test
    void nothing_found_is_nothing() {
        assertThat(RankingMetrics.of(List.of(), Map.of("a", 1))).isEqualTo(new RankingMetrics(0, 0, 0, 0, 0, 0));
    }

    @Test
    void the_mean_is_taken_per_figure() {
        RankingMetrics mean = RankingMetrics.mean(
                List.of(new RankingMetrics(1, 1, 1, 1, 1, 1), new RankingMetrics(0, 1, 1, 1, 0.5, 0.6)));

        assertThat(mean).isEqualTo(new RankingMetrics(0.5, 1, 1, 1, 0.75, 0.8));
    }
}
