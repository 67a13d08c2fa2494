package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.FirstLetters;
import nl.techniekwijzer.language.Words;
import org.junit.jupiter.api.Test;

/** Cues are passed over only in questions that cannot have them. */
class CuesTest {
    private static final Pattern ASKED = Pattern.compile("ask: \"(.*)\"");

    @Test
    void no_cue_is_passed_over_in_a_text_that_has_it() throws IOException {
        List<Cue> cues = Stream.of("intents.txt", "scope.txt", "/nl/techniekwijzer/sections/situations.txt")
                .flatMap(file -> Cue.read(IntentRules.class, file).stream())
                .toList();
        int found = 0;
        for (String text : questions()) {
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

    /** The questions of the evaluation set, folded. */
    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("evaluation"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher asked = ASKED.matcher(line);
                    questions.add(Words.fold(asked.find() ? asked.group(1) : line));
                }
            }
        }
        return questions;
    }
}
