package nl.techniekwijzer.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;
import org.junit.jupiter.api.Test;

/** Parts of safety rules are passed over only in sentences that cannot have them. */
class SafetyPartsTest {
    @Test
    void no_part_of_a_safety_rule_is_passed_over_in_a_sentence_that_has_it() throws IOException {
        List<SafetyPattern.Part> parts = SafetyRules.parts();
        int found = 0;
        for (String text : wordings()) {
            for (String sentence :
                    List.of(text, text.replaceAll("[^a-z0-9,]+", " ").strip())) {
                Grams grams = Grams.of(sentence);
                for (SafetyPattern.Part part : parts) {
                    if (part.pattern().matcher(sentence).find()) {
                        assertThat(part.pattern().mayBeIn(grams))
                                .as("%s in %s", part.pattern(), sentence)
                                .isTrue();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static List<String> wordings() throws IOException {
        List<String> wordings = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/safety"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    wordings.add(Words.fold(line));
                }
            }
        }
        return wordings;
    }
}
