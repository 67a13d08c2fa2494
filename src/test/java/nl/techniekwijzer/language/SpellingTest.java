package nl.techniekwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Map<String, Integer> WORDS = new TreeMap<>(Map.of(
            "lasser", 5,
            "laser", 1,
            "techniek", 9,
            "mechatronica", 3,
            "software", 3,
            "timmerman", 3,
            "pomp", 3,
            "draaier", 2,
            "graaier", 9,
            "vmbo-tl", 9));

    private final Spelling spelling = new Spelling(WORDS);

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "lasser, lasser, 0",
        "lasser, laser, 1",
        "lasser, lassers, 1",
        "lasser, passer, 1",
        "mechatronica, mechatroncia, 1",
        "ab, ba, 1",
        "'', abc, 3",
        "abcd, badc, 2",
        "kitten, sitting, 3",
        // Optimal string alignment never edits a swapped pair again, so this is 3 and not 2.
        "ca, abc, 3"
    })
    void distance_counts_inserts_deletes_replacements_and_swaps(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "mechatroncia, mechatronica",
        "mechatronca, mechatronica",
        "mchatronca, mechatronica",
        "softwre, software",
        "sotfware, software",
        "softwaree, software",
        "timerman, timmerman",
        "technik, techniek",
        "tehcniek, techniek",
        "draaeir, draaier"
    })
    void a_wrong_word_becomes_the_nearest_known_word(String wrong, String right) {
        assertThat(spelling.repair(wrong)).contains(right);
    }

    @Test
    void of_equally_near_words_the_more_frequent_wins() {
        assertThat(Spelling.distance("lassr", "lasser")).isEqualTo(Spelling.distance("lassr", "laser"));
        assertThat(spelling.repair("lassr")).contains("lasser");
    }

    @Test
    void a_word_that_keeps_the_first_letter_wins_of_a_more_frequent_one() {
        Spelling pair = new Spelling(Map.of("draaien", 1, "kraaien", 100));

        assertThat(pair.repair("draaein")).contains("draaien");
        assertThat(new Spelling(Map.of("dromen", 1, "bromen", 100)).repair("dromne"))
                .contains("dromen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mchatrnca", // three edits
                "lsr", // short words have too many neighbours
                "lesr",
                "xyzzyplugh",
                "vmbo-tk",
                "c#",
                "2024",
                "n&t",
                ""
            })
    void what_is_too_far_or_too_short_is_left_alone(String word) {
        assertThat(spelling.repair(word)).isEmpty();
    }

    @Test
    void a_word_of_seven_letters_or_less_is_allowed_one_edit_only() {
        assertThat(spelling.repair("lasserr")).contains("lasser");
        assertThat(spelling.repair("laserrs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pmop, true", "popm, true", "opmp, false", "pamp, false", "pom, false"})
    void a_word_of_four_letters_is_repaired_only_by_swapping_two_letters_after_the_first(
            String word, boolean repaired) {
        assertThat(spelling.repair(word).filter("pomp"::equals).isPresent()).isEqualTo(repaired);
    }

    @Test
    void a_known_word_is_never_changed() {
        assertThat(WORDS.keySet())
                .filteredOn(word -> word.length() >= Spelling.MIN_LENGTH && !word.contains("-"))
                .allSatisfy(word -> assertThat(spelling.repair(word)).contains(word));
    }

    @Test
    void any_single_typing_error_in_a_long_word_is_repaired() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 500; i++) {
            String typed = typingError("mechatronica", random);

            assertThat(spelling.repair(typed)).as(typed).contains("mechatronica");
        }
    }

    /** The word with one letter dropped, doubled, replaced or swapped with its neighbour. */
    private static String typingError(String word, RandomGenerator random) {
        int at = random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        char here = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + here + here + after;
            case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
            default -> before + after.charAt(0) + here + after.substring(1);
        };
    }
}
