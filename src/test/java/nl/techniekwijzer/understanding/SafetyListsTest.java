package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Understanding.Concerning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The long lists of {@code safety/}: what somebody in trouble says is heard with a referral that fits, and heavy words in ordinary
 * questions are not. A line that a rule cannot tell from its opposite is better left out of the list than served by a rule of its own.
 */
class SafetyListsTest {
    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    static List<String> concerns() {
        return lines("/safety/concerns.tsv");
    }

    static List<String> lookalikes() {
        return lines("/safety/lookalikes.txt");
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void somebody_in_trouble_is_heard(String line) {
        String[] cells = line.split("\t");

        assertThat(understander.understand(Turn.of(cells[1])))
                .isInstanceOfSatisfying(
                        Concerning.class,
                        heard -> assertThat(cells[0].split("\\|")).contains(heard.concern()));
    }

    @ParameterizedTest
    @MethodSource("lookalikes")
    void a_heavy_word_in_an_ordinary_question_gets_no_referral(String text) {
        assertThat(understander.understand(Turn.of(text))).isNotInstanceOf(Concerning.class);
    }

    @Test
    void the_lists_are_long_enough_to_mean_something() {
        assertThat(concerns()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(lookalikes()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = SafetyListsTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
