package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    @Test
    void what_is_in_both_lists_comes_before_what_is_high_in_one() {
        assertThat(RankFusion.fuse(List.of("a", "b", "c"), List.of("d", "c", "e"), 1))
                .containsExactly("c", "a", "d", "b", "e");
    }

    @Test
    void a_second_list_without_weight_changes_nothing() {
        assertThat(RankFusion.fuse(List.of("a", "b"), List.of("b", "c"), 0)).containsExactly("a", "b", "c");
    }

    @Test
    void a_light_second_list_only_settles_what_is_close() {
        List<String> first = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

        assertThat(RankFusion.fuse(first, List.of("b"), 0.1).getFirst()).isEqualTo("b");
        assertThat(RankFusion.fuse(first, List.of("j"), 0.1).getFirst()).isEqualTo("a");
        assertThat(RankFusion.fuse(first, List.of("j"), 1).getFirst()).isEqualTo("j");
    }

    @Test
    void ties_keep_the_order_of_the_first_list() {
        assertThat(RankFusion.fuse(List.of("a", "b"), List.of("b", "a"), 1)).containsExactly("a", "b");
        assertThat(RankFusion.fuse(List.of(), List.of("x", "y"), 0)).containsExactly("x", "y");
    }
}
