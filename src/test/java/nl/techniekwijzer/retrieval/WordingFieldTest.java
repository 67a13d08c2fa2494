package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A section is found and weighed by the other words in which people ask for it, and only by those of its own. */
class WordingFieldTest {
    private static final String WORDING = "begrippen/bbl#wat-is-de-bbl\n  centen vangen bij een baas\n";

    @TempDir
    private Path folder;

    private PassageIndex index(String wordings) {
        KnowledgeFolder knowledge = new KnowledgeFolder(folder);
        knowledge.write("wordings/begrippen.txt", wordings);
        return PassageIndex.build(knowledge.load().knowledge());
    }

    @Test
    void words_that_only_a_wording_has_find_its_section() {
        assertThat(index(WORDING).search("centen baas", 5))
                .extracting(hit -> hit.passage().sectionId())
                .containsExactly("begrippen/bbl#wat-is-de-bbl");
    }

    @Test
    void without_the_wording_they_find_nothing() {
        assertThat(index("# geen\n").search("centen baas", 5)).isEmpty();
    }

    @Test
    void a_wording_counts_like_the_heading() {
        PassageIndex index = index(WORDING);
        Passage passage = index.search("bbl", 1).getFirst().passage();
        Asked asked = index.ask(List.of("centen", "baas"));

        assertThat(index.fit(asked, asked, passage).said()).isEqualTo(1);
        assertThat(index.coverage(asked, passage)).isZero();
        assertThat(index.wordedCoverage(asked, passage)).isEqualTo(1);
        assertThat(index.likeness(asked, passage)).isGreaterThan(0.5);
    }
}
