package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that was made with the jar finds what one made at the start finds, and only serves the knowledge it was made of. */
class PreparedIndexTest {
    private static final List<String> QUESTIONS = List.of(
            "wat is bbl",
            "heb ik wiskunde B nodig voor werktuigbouwkunde",
            "warmtepompmonteur worden in Zwolle",
            "wie betaalt mijn omscholing",
            "vmbo kader metaal");

    private static Knowledge shipped;
    private static byte[] prepared;

    @BeforeAll
    static void prepare() throws IOException {
        shipped = KnowledgeLoader.load(Path.of("knowledge")).knowledge();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PassageIndex.prepare(shipped, out);
        prepared = out.toByteArray();
    }

    @Test
    void it_finds_the_same_passages_with_the_same_scores() {
        PassageIndex made = PassageIndex.build(shipped);
        PassageIndex read = PassageIndex.build(shipped, Dense.OFF, new ByteArrayInputStream(prepared));

        for (String question : QUESTIONS) {
            List<Hit> hits = made.search(question, 20);
            assertThat(read.search(question, 20)).as(question).isEqualTo(hits).isNotEmpty();
            assertThat(read.coverage(
                            read.ask(List.of(question.split(" "))),
                            hits.getFirst().passage()))
                    .as(question)
                    .isEqualTo(made.coverage(
                            made.ask(List.of(question.split(" "))),
                            hits.getFirst().passage()));
        }
    }

    @Test
    void it_is_read_and_not_made_again() throws IOException {
        assertThat(IndexParts.read(shipped, new ByteArrayInputStream(prepared))).isPresent();
    }

    @Test
    void other_knowledge_gets_an_index_of_its_own(@TempDir Path folder) throws IOException {
        Knowledge other = new KnowledgeFolder(folder)
                .term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg waarbij je veel op school zit.")
                .load()
                .knowledge();

        assertThat(IndexParts.read(other, new ByteArrayInputStream(prepared))).isEmpty();
        assertThat(PassageIndex.build(other, Dense.OFF, new ByteArrayInputStream(prepared))
                        .search("bol", 3))
                .extracting(hit -> hit.passage().page().id())
                .containsExactly("begrippen/bol");
    }

    @Test
    void one_changed_letter_is_other_knowledge(@TempDir Path folder) throws IOException {
        Knowledge before = new KnowledgeFolder(folder.resolve("a"))
                .term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg met veel school.")
                .load()
                .knowledge();
        Knowledge after = new KnowledgeFolder(folder.resolve("b"))
                .term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg met veel schoon.")
                .load()
                .knowledge();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PassageIndex.prepare(before, out);

        assertThat(IndexParts.read(after, new ByteArrayInputStream(out.toByteArray())))
                .isEmpty();
    }

    @Test
    void half_a_file_is_named_as_the_fault() {
        byte[] half = Arrays.copyOf(prepared, prepared.length / 2);

        assertThatThrownBy(() -> PassageIndex.build(shipped, Dense.OFF, new ByteArrayInputStream(half)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("the prepared index cannot be read");
    }
}
