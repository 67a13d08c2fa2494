package nl.techniekwijzer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns are passed over only where they cannot match. */
class FirstLettersTest {
    private static final Pattern ASKED = Pattern.compile("ask: \"(.*)\"");

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '@', textBlock = """
                    dood                            @ ik wil dood              @ true
                    dood                            @ ik wil doen              @ false
                    ik (?:wil|wou) dood             @ ik dood                  @ false
                    ik(?: [^ ]+){0,4} dood          @ ik ga nu dood            @ true
                    (?:een )?mes                    @ mes                      @ true
                    (?:een )?mes                    @ twee vorken              @ false
                    zelfmo+r\\w*                    @ zelfmoord                @ true
                    zelfmo+r\\w*                    @ zeven                    @ false
                    \\w*dood                        @ hartstikkedood           @ true
                    ^(?:wil|wou) (?!niet)           @ wou ik                   @ true
                    su[iy]?cid                      @ suycid                   @ true
                    a|dood                          @ doen                     @ false
                    ik x{2,3}                       @ ik zeg                   @ false
                    """)
    void a_pattern_may_be_where_its_words_can_start(String regex, String sentence, boolean may) {
        assertThat(FirstLetters.of(regex).mayBeIn(FirstLetters.starts(sentence)))
                .isEqualTo(may);
    }

    @Test
    void no_cue_is_passed_over_in_a_text_that_has_it() throws IOException {
        List<Cue> cues = Stream.of("intents.txt", "scope.txt")
                .flatMap(file -> Cue.read(Cue.class, file).stream())
                .toList();
        int found = 0;
        for (String text : texts("evaluation")) {
            for (Cue cue : cues) {
                if (cue.block().pattern().matcher(text).find()) {
                    assertThat(cue.isIn(text, FirstLetters.anywhere(text)))
                            .as("%s in %s", cue.block().pattern(), text)
                            .isTrue();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void no_part_of_a_safety_rule_is_passed_over_in_a_sentence_that_has_it() throws IOException {
        List<SafetyPattern.Part> parts = SafetyRules.parts();
        int found = 0;
        for (String text : texts("src/test/resources/safety")) {
            for (String sentence :
                    List.of(text, text.replaceAll("[^a-z0-9,]+", " ").strip())) {
                for (SafetyPattern.Part part : parts) {
                    if (part.pattern().matcher(sentence).find()) {
                        assertThat(part.mayBeIn(FirstLetters.starts(sentence)))
                                .as("%s in %s", part.pattern(), sentence)
                                .isTrue();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    /** The questions of an evaluation set, or else the lines, folded. */
    private static List<String> texts(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher asked = ASKED.matcher(line);
                    texts.add(Words.fold(asked.find() ? asked.group(1) : line));
                }
            }
        }
        return texts;
    }
}
