package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever someone types or pastes, it is understood somehow, and soon. */
class StrangeTextsTest {
    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    static Stream<String> strangeTexts() {
        return Stream.of(
                "",
                " ",
                "?",
                "!!! ??? ... ,,,",
                "😀🔧👩‍🔧",
                "\u0000\u0007\u001B[31m",
                "\u202Eovah\u202C\u200B",
                "\uD83D", // half of a surrogate pair
                "a".repeat(5000),
                "ik wil ".repeat(700),
                "mijn vader ".repeat(450),
                "[".repeat(2000) + "]".repeat(2000),
                "wiskunde b ".repeat(450),
                "' OR 1=1; --",
                "${jndi:ldap://x}",
                "%s %d %n",
                "../../etc/passwd",
                "ﷺ".repeat(100),
                "ß İ ı ŉ ǰ",
                "1 2 3 4 5 6 7 8 9",
                "N&T&G&M&E",
                "--- *** ___");
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void a_strange_text_is_understood_somehow_and_soon(String text) {
        Understanding understood =
                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> understander.understand(Turn.of(text)));

        assertThat(understood.question().text()).isNotNull();
    }

    @Test
    void random_texts_never_break_it() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
        int[] letters = IntStream.concat("abcdeilnorst ".codePoints(), " ?!/&'-.,4🔧éß\u200B\u0000€".codePoints())
                .toArray();
        for (int i = 0; i < 400; i++) {
            String ascii = text(random, letters, random.nextInt(120));
            String anything = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(understander.understand(Turn.of(ascii))).as(ascii).isNotNull();
            assertThat(understander.understand(
                            new Turn(anything, Optional.empty(), anything, "", List.of(new Message(Role.USER, ascii)))))
                    .as(anything)
                    .isNotNull();
        }
    }

    private static String text(RandomGenerator random, int[] letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
