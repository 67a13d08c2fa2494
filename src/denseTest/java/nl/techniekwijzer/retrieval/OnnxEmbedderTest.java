package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real model, the smallest that is packaged as a library. It is English, so the texts here are. */
class OnnxEmbedderTest {
    @TempDir
    private static Path folder;

    private static Path model = Path.of("");
    private static Embedder embedder = new FakeEmbedder();

    @BeforeAll
    static void unpack() throws IOException {
        model = Files.createDirectories(folder.resolve("minilm"));
        copy("all-minilm-l6-v2-q.onnx", model.resolve("model.onnx"));
        copy("all-minilm-l6-v2-q-tokenizer.json", model.resolve("tokenizer.json"));
        embedder = opened(model);
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = OnnxEmbedderTest.class.getResourceAsStream("/" + resource)) {
            assertThat(in).as(resource).isNotNull();
            Files.copy(in, file);
        }
    }

    private static Embedder opened(Path path) {
        return Objects.requireNonNull(Dense.open(path.toString(), 0.1).embedder());
    }

    private static double near(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void a_vector_has_length_one_and_is_always_the_same() {
        float[] vector = embedder.question("How do I become an electrician?");

        assertThat(near(vector, vector)).isCloseTo(1, within(1e-5));
        assertThat(embedder.question("How do I become an electrician?")).isEqualTo(vector);
    }

    @Test
    void what_means_the_same_lies_nearer_than_what_does_not() {
        float[] asked = embedder.question("What does a physician earn?");

        assertThat(near(asked, embedder.passage("The salary of a doctor.")))
                .isGreaterThan(near(asked, embedder.passage("A train leaves the station.")) + 0.2);
    }

    @Test
    void a_very_long_text_is_cut() {
        assertThat(embedder.passage("words and more words ".repeat(1000))).hasSize(384);
    }

    @Test
    void the_file_itself_can_be_named() {
        assertThat(opened(model.resolve("model.onnx")).question("one")).isEqualTo(embedder.question("one"));
    }

    @Test
    void only_a_model_of_the_e5_family_gets_prefixes() throws IOException {
        Path named = Files.createDirectories(folder.resolve("multilingual-E5-small"));
        Files.copy(model.resolve("model.onnx"), named.resolve("model.onnx"));
        Files.copy(model.resolve("tokenizer.json"), named.resolve("tokenizer.json"));
        Embedder e5 = opened(named);

        assertThat(embedder.question("one")).isEqualTo(embedder.passage("one"));
        assertThat(e5.question("one")).isEqualTo(embedder.question("query: one"));
        assertThat(e5.passage("one")).isEqualTo(embedder.passage("passage: one"));
    }

    @Test
    void what_is_no_model_is_told(@TempDir Path other) throws IOException {
        assertThatThrownBy(() -> Dense.open(other.toString(), 1)).hasMessageContaining("holds 0 files");
        Path file = Files.writeString(other.resolve("model.onnx"), "nonsense");
        assertThatThrownBy(() -> Dense.open(file.toString(), 1)).hasMessageContaining("tokenizer.json is missing");
        Files.copy(model.resolve("tokenizer.json"), other.resolve("tokenizer.json"));
        assertThatThrownBy(() -> Dense.open(other.toString(), 1))
                .hasMessageContaining("cannot be used as an ONNX model");
    }

    @Test
    void passages_are_also_ranked_by_meaning(@TempDir Path knowledge) {
        PassageIndex index = PassageIndex.build(
                new KnowledgeFolder(knowledge)
                        .term("arts", "Doctor", "Money", "The salary of a doctor who works in a hospital.")
                        .term(
                                "trein",
                                "Train",
                                "Work",
                                "A train leaves when work is done, and work is done when it leaves.")
                        .load()
                        .knowledge(),
                new Dense(embedder, 90));

        assertThat(index.search("What does a physician earn for his work?", Set.of(), 2))
                .extracting(hit -> hit.passage().page().id())
                .containsExactly("begrippen/arts", "begrippen/trein");
    }
}
