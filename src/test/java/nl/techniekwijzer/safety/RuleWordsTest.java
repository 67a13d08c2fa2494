package nl.techniekwijzer.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Spelling;
import org.junit.jupiter.api.Test;

/** The near words are those that a comparison with every word gives. */
class RuleWordsTest {
    private static final Set<String> WORDS = words();

    private final RuleWords rules = new RuleWords(WORDS);
    private final Random random = new Random(3);

    @Test
    void the_nearest_word_is_the_first_of_those_with_fewest_errors() {
        for (String word : misspelled()) {
            for (int allowed = 1; allowed <= 2; allowed++) {
                assertThat(rules.nearest(word, allowed)).isEqualTo(nearest(word, allowed));
            }
        }
    }

    @Test
    void a_word_is_completed_by_one_letter_behind_the_first() {
        for (String word : misspelled()) {
            assertThat(rules.completed(word)).isEqualTo(completed(word));
        }
        assertThat(new RuleWords(List.of("gepest", "gepast")).completed("gepst"))
                .isEqualTo("gepast");
    }

    private static String nearest(String word, int allowed) {
        return WORDS.stream()
                .filter(candidate -> Spelling.distance(word, candidate) <= allowed)
                .min(Comparator.comparingInt((String candidate) -> Spelling.distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(word);
    }

    private static String completed(String word) {
        return WORDS.stream()
                .filter(candidate -> candidate.length() == word.length() + 1
                        && candidate.charAt(0) == word.charAt(0)
                        && Spelling.distance(word, candidate) == 1)
                .min(Comparator.naturalOrder())
                .orElse(word);
    }

    /** Words with none to three letters or figures left out, put in, replaced or swapped. */
    private List<String> misspelled() {
        return WORDS.stream()
                .limit(400)
                .map(word -> {
                    String wrong = word;
                    for (int errors = random.nextInt(4); errors > 0; errors--) {
                        wrong = withError(wrong);
                    }
                    return wrong;
                })
                .toList();
    }

    private String withError(String word) {
        int at = random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        char other = "abcdefghijklmnopqrstuvwxyz0123456789".charAt(random.nextInt(36));
        return switch (random.nextInt(4)) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + other + word.substring(at);
            case 2 -> before + other + word.substring(at + 1);
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        Pattern letters = Pattern.compile("[^a-z]+");
        for (String line : CueFile.lines(SafetyRules.class, "safety.txt")) {
            letters.splitAsStream(line).filter(word -> word.length() >= 5).forEach(words::add);
        }
        return words;
    }
}
