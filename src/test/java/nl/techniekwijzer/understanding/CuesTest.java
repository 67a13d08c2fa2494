package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cues are passed over only in texts that cannot have them. */
class CuesTest {
    private static final Pattern ASKED = Pattern.compile("ask: \"(.*)\"");
    private static final int RANDOM_TEXTS = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "understanding/intents.txt",
                "understanding/scope.txt",
                "sections/situations.txt",
                "sections/said-otherwise.txt",
                "evidence/conditions.txt",
                "evidence/not-kept.txt",
                "evidence/premises.txt",
                "grounding/orders.txt",
                "offers/places.txt"
            })
    void a_cue_is_found_where_its_patterns_match_and_nowhere_else(String file) throws IOException {
        String resource = "/nl/techniekwijzer/" + file;
        List<Block> plain = CueFile.read(CuesTest.class, resource);
        List<Cue> guarded = Cue.read(CuesTest.class, resource);
        List<String> texts = new ArrayList<>(questions());
        texts.addAll(random(resource, texts));
        int found = 0;
        for (String text : texts) {
            Grams grams = Grams.of(text);
            for (int i = 0; i < plain.size(); i++) {
                boolean matches = plain.get(i).pattern().matcher(text).find();
                assertThat(guarded.get(i).isIn(text, grams))
                        .as("%s in %s", guarded.get(i), text)
                        .isEqualTo(matches);
                found += matches ? 1 : 0;
            }
        }
        assertThat(found).as("found in all").isGreaterThan(5);
    }

    /** The questions of the evaluation set, folded. */
    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("evaluation"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher asked = ASKED.matcher(line);
                    questions.add(Words.fold(asked.find() ? asked.group(1) : line));
                }
            }
        }
        return questions;
    }

    /** Pieces of cues and words of questions in any order, with signs of all kinds between them. */
    private static List<String> random(String resource, List<String> questions) {
        List<String> pieces = new ArrayList<>();
        CueFile.lines(CuesTest.class, resource)
                .forEach(line -> pieces.addAll(
                        List.of(line.replaceAll("\\\\b|[?:^$]", "").split("[()|]+"))));
        questions.stream().limit(RANDOM_TEXTS).forEach(question -> pieces.addAll(List.of(question.split(" "))));
        List<String> between = List.of(" ", " ", " ", "", "-", "_", ". ", "\n", "é", "'", "X", "  ", "7");
        Random random = new Random(7);
        return Stream.generate(() -> Stream.generate(() ->
                                pieces.get(random.nextInt(pieces.size())) + between.get(random.nextInt(between.size())))
                        .limit(1 + random.nextInt(60))
                        .collect(Collectors.joining()))
                .limit(RANDOM_TEXTS)
                .toList();
    }
}
