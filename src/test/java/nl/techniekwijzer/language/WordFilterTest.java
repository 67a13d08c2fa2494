package nl.techniekwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordFilterTest {
    private static final WordFilter DUTCH = WordFilter.load();

    @Test
    void it_never_denies_a_word_that_was_put_in() {
        Set<String> words = generated(1000, 1);

        assertThat(words).allMatch(WordFilter.of(words)::contains);
    }

    @Test
    void it_takes_few_other_strings_for_a_word() {
        Set<String> words = generated(1000, 1);
        WordFilter filter = WordFilter.of(words);
        List<String> others = generated(10_000, 2).stream()
                .filter(word -> !words.contains(word))
                .toList();

        long wrong = others.stream().filter(filter::contains).count();

        assertThat(wrong).isLessThan(others.size() / 50);
    }

    @Test
    void an_empty_filter_knows_nothing() {
        assertThat(Stream.of("lasser", "de", "")).noneMatch(WordFilter.of(List.of())::contains);
    }

    @Test
    void the_same_words_in_another_order_give_the_same_bytes() {
        assertThat(WordFilter.of(List.of("de", "het", "een")).toBytes())
                .isEqualTo(WordFilter.of(List.of("een", "de", "het")).toBytes());
    }

    @Test
    void the_file_that_we_ship_is_written_as_it_is_read() throws IOException {
        try (InputStream file = WordFilter.class.getResourceAsStream("dutch-words.bloom")) {
            assertThat(DUTCH.toBytes()).isEqualTo(Objects.requireNonNull(file).readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"huis", "lopen", "moeilijk", "verveling", "vakantie", "begrijpen", "gezellig", "toekomst", "een"
            })
    void ordinary_dutch_is_known(String word) {
        assertThat(DUTCH.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mechatroncia", "softwre", "tehcniek", "xqzzw", "oplieding", "elektrisien", "wrkn"})
    void typing_errors_are_unknown(String word) {
        assertThat(DUTCH.contains(word)).isFalse();
    }

    private static Set<String> generated(int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Set<String> words = new HashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            random.ints(3 + random.nextInt(10), 'a', 'z' + 1).forEach(word::appendCodePoint);
            words.add(word.toString());
        }
        return words;
    }
}
