package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StemSetTest {
    @Test
    void has_exactly_its_stems_whether_they_have_a_number_or_not() {
        Map<String, Integer> frequency = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            frequency.put("stem" + i, 1);
        }
        StemNumbers numbers = new StemNumbers(frequency, 1000);
        List<String> odd = frequency.keySet().stream()
                .filter(stem -> (stem.charAt(stem.length() - 1) - '0') % 2 == 1)
                .toList();
        StemSet set = StemSet.of(odd, numbers);

        assertThat(frequency.keySet()).allMatch(stem -> set.has(stem, numbers.of(stem)) == odd.contains(stem));
        StemSet unknown = StemSet.of(List.of("blorp", "stem1"), numbers);
        assertThat(unknown.has("blorp", numbers.of("blorp"))).isTrue();
        assertThat(unknown.has("stem1", numbers.of("stem1"))).isTrue();
        assertThat(unknown.has("blarp", numbers.of("blarp"))).isFalse();
        assertThat(StemSet.EMPTY.has("stem1", numbers.of("stem1"))).isFalse();
    }

    @Test
    void a_stem_that_no_text_has_is_the_rarest() {
        StemNumbers numbers = new StemNumbers(Map.of("las", 1, "techniek", 900), 1000);

        assertThat(numbers.rarity("blorp")).isGreaterThan(numbers.rarity("las"));
        assertThat(numbers.rarity("las")).isGreaterThan(numbers.rarity("techniek"));
    }
}
