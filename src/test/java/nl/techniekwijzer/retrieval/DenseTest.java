package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;
import nl.techniekwijzer.retrieval.TextSearch.Scored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by words and by meaning together, with an embedder that needs no model. */
class DenseTest {
    private static final String QUESTION = "Krijg ik salaris tijdens de leerweg?";

    /** In a list of three the places differ by little: it takes this much to outweigh the other list. */
    private static final double HEAVY = 90;

    private @TempDir Path folder;
    private Knowledge knowledge;

    @BeforeEach
    void load() {
        knowledge = new KnowledgeFolder(folder)
                .term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg; de leerweg duurt lang.")
                .term(
                        "bbl",
                        "Bbl",
                        "Wat is de bbl?",
                        "Je verdient loon en leert op school. Het geld komt van een baas.")
                .term("loon", "Loon", "Wat is loon?", "Loon is wat je verdient: geld.")
                .load()
                .knowledge();
    }

    private static List<String> pages(PassageIndex index, String question) {
        return index.search(question, Set.of(), 5).stream()
                .map(hit -> hit.passage().page().id())
                .toList();
    }

    @Test
    void by_words_alone_only_shared_words_count() {
        assertThat(pages(PassageIndex.build(knowledge), QUESTION)).containsExactly("begrippen/bol");
        assertThat(pages(PassageIndex.build(knowledge, Dense.OFF), QUESTION)).containsExactly("begrippen/bol");
    }

    @Test
    void by_meaning_other_words_for_it_are_found_too() {
        PassageIndex light = PassageIndex.build(knowledge, new Dense(new FakeEmbedder(), 0.1));
        PassageIndex heavy = PassageIndex.build(knowledge, new Dense(new FakeEmbedder(), HEAVY));

        assertThat(pages(light, QUESTION)).startsWith("begrippen/bol").contains("begrippen/loon");
        assertThat(pages(heavy, QUESTION)).startsWith("begrippen/loon");
    }

    @Test
    void an_index_is_rebuilt_as_it_was_built() {
        PassageIndex heavy = PassageIndex.build(knowledge, new Dense(new FakeEmbedder(), HEAVY));

        assertThat(pages(heavy.rebuilt(knowledge), QUESTION)).isEqualTo(pages(heavy, QUESTION));
    }

    @Test
    void scores_never_rise_and_nothing_is_found_without_a_shared_word() {
        PassageIndex heavy = PassageIndex.build(knowledge, new Dense(new FakeEmbedder(), HEAVY));

        assertThat(heavy.search(QUESTION, 5))
                .extracting(Hit::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(heavy.search("salaris", 5)).isEmpty();
    }

    @Test
    void a_corpus_is_fused_with_any_weight(@TempDir Path words, @TempDir Path vectors) {
        List<CorpusText> corpus = List.of(
                new CorpusText("les", "", "Op school krijg je les van een leraar."),
                new CorpusText("baas", "", "De baas betaalt elke maand loon, dat is geld."));
        CorpusIndex lexical = CorpusIndex.build(
                corpus, knowledge.vocabulary(), WordFilter.of(List.of()), EnumSet.noneOf(Piece.class), words);
        FusedSearch fused = FusedSearch.build(lexical, corpus, new FakeEmbedder(), 0, vectors);

        assertThat(fused.search("salaris van een leraar", 1))
                .extracting(Scored::id)
                .containsExactly("les");
        assertThat(fused.weighing(HEAVY).search("salaris van een leraar", 1))
                .extracting(Scored::id)
                .containsExactly("baas");
    }

    @Test
    void a_model_in_a_build_without_dense_retrieval_is_told() {
        assumeThat(ServiceLoader.load(Embedder.Factory.class)).isEmpty(); // The profile "dense" has one.

        assertThat(Dense.open("", 1)).isEqualTo(Dense.OFF);
        assertThatThrownBy(() -> Dense.open("model.onnx", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TW_EMBEDDING_MODEL is set")
                .hasMessageContaining("mvn -Pdense package");
    }

    @Test
    void a_weight_is_not_negative() {
        assertThatThrownBy(() -> new Dense(new FakeEmbedder(), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
