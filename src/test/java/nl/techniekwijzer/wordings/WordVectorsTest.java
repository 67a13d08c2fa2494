package nl.techniekwijzer.wordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.techniekwijzer.wordings.WordVectorsTraining.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTest {
    private static final Features FEATURES = new Features();
    private static final Map<String, List<String>> QUESTIONS = new TreeMap<>(Map.of(
            "loon",
            List.of(
                    "wat verdient een @werk",
                    "hoeveel verdien je als @werk",
                    "wat is het salaris van een @werk",
                    "welk salaris krijg je als @werk",
                    "is het loon van een @werk goed"),
            "duur",
            List.of(
                    "hoe lang duurt de opleiding tot @werk",
                    "hoeveel jaar duurt de opleiding",
                    "hoe lang ben je bezig met leren voor @werk",
                    "wat is de duur van de studie",
                    "hoeveel jaar studie is dat"),
            "hoogtevrees",
            List.of(
                    "moet je op een dak werken als @werk",
                    "kan dat met hoogtevrees",
                    "ik heb hoogtevrees kan ik dan @werk worden",
                    "sta je vaak op een ladder of een dak",
                    "werkt een @werk vaak op een ladder"),
            "beurs",
            List.of(
                    "krijg ik een beurs voor de opleiding",
                    "wie betaalt het lesgeld van de opleiding",
                    "kan ik geld lenen voor mijn lesgeld",
                    "betaalt de overheid een beurs",
                    "waar kan ik geld lenen bij de overheid")));

    /** The words that they share give less than this before any training. */
    private static final double FARTHER = 0.4;

    private final WordVectors vectors = WordVectorsTraining.trained(examples());

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        // Twice, so that what two of them share is seen often enough to count.
        for (int time = 0; time < 2; time++) {
            QUESTIONS.forEach((asked, texts) ->
                    texts.forEach(text -> examples.add(new Example(asked, FEATURES.ofSlotted(text)))));
        }
        return examples;
    }

    private float[] of(String text) {
        return vectors.of(FEATURES.ofSlotted(text));
    }

    private double meanLikeness(String text, String asked) {
        return examples().stream()
                .filter(example -> example.asked().equals(asked))
                .mapToDouble(example -> WordVectors.likeness(of(text), vectors.of(example.features())))
                .average()
                .orElseThrow();
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        vectors.write(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "loon, is het salaris van een @werk hoog",
        "duur, hoeveel jaar duurt het voor je @werk bent",
        "hoogtevrees, staat een @werk vaak op het dak",
        "beurs, betaalt de overheid mijn lesgeld"
    })
    void aQuestionLiesNearestToThoseThatAskTheSame(String asked, String text) {
        for (String other : QUESTIONS.keySet()) {
            if (!other.equals(asked)) {
                assertThat(meanLikeness(text, asked)).as(other).isGreaterThan(meanLikeness(text, other) + FARTHER);
            }
        }
    }

    @Test
    void aVectorOfAQuestionHasLengthOne() {
        float[] vector = of("wat verdient een @werk");
        assertThat(vector).hasSize(vectors.dimensions());
        assertThat(WordVectors.likeness(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        WordVectors read = WordVectors.read(new ByteArrayInputStream(written()));
        assertThat(read.size()).isEqualTo(vectors.size()).isPositive();
        assertThat(read.dimensions()).isEqualTo(vectors.dimensions());
        for (Example example : examples()) {
            assertThat(read.of(example.features())).isEqualTo(vectors.of(example.features()));
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        read.write(again);
        assertThat(again.toByteArray()).isEqualTo(written());
    }

    @Test
    void theSameQuestionsGiveTheSameVectors() throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        WordVectorsTraining.trained(examples()).write(again);
        assertThat(again.toByteArray()).isEqualTo(written());
    }

    @Test
    void whatIsUnknownHasNoVector() {
        assertThat(vectors.of(Set.of("zeppelin"))).containsOnly(0).hasSize(vectors.dimensions());
        assertThat(vectors.of(Set.of())).containsOnly(0);
        assertThat(WordVectorsTraining.trained(List.of()).of(Set.of("loon"))).containsOnly(0);
    }

    @Test
    void aFeatureOfOneQuestionIsLeftOut() {
        assertThat(vectors.of(Set.of("hog"))).containsOnly(0);
        assertThat(vectors.of(FEATURES.ofSlotted("salaris"))).isNotEqualTo(new float[vectors.dimensions()]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 9, 100, -1})
    void aFileThatIsCutShortIsRefused(int length) throws IOException {
        byte[] whole = written();
        byte[] part = Arrays.copyOf(whole, length < 0 ? whole.length + length : length);
        assertThatThrownBy(() -> WordVectors.read(new ByteArrayInputStream(part)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("cut short", "train --vectors");
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        byte[] longer = Arrays.copyOf(written(), written().length + 1);
        for (byte[] bytes : List.of("this is no file of vectors".getBytes(StandardCharsets.US_ASCII), longer)) {
            assertThatThrownBy(() -> WordVectors.read(new ByteArrayInputStream(bytes)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("train --vectors");
        }
    }
}
