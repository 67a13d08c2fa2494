package nl.techniekwijzer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.names.LexiconBuilder;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.wordings.WordVectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where sections lie. */
class SectionVectorsTest {
    private static Knowledge knowledge;
    private static SectionVectors vectors;

    @BeforeAll
    static void place() {
        knowledge = RealService.knowledge();
        Lexicon names = new LexiconBuilder(knowledge, WordFilter.load()).build();
        vectors = new SectionVectors(knowledge, names, WordVectors.load());
    }

    private static Question question(String text) {
        return RealService.app().answering().scene(Turn.of(text)).question();
    }

    @Test
    void a_wording_of_a_section_lies_nearest_to_that_section() {
        List<String> ids = List.of(
                "omscholen/vca#hoe-lang-is-vca-geldig-en-wie-betaalt",
                "begrippen/vavo#wat-is-vavo",
                "ouders/wat-kost-een-mbo-opleiding#wat-kost-een-mbo-opleiding");

        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(nearest(knowledge.wordings(id).getFirst())).contains(id));
    }

    private static List<String> nearest(String text) {
        return vectors.nearest(vectors.of(question(text)), 5, passage -> true).stream()
                .map(Passage::sectionId)
                .toList();
    }

    @Test
    void nearest_gives_no_more_than_asked_and_only_what_is_allowed() {
        float[] asked = vectors.of(question("wat kost een opleiding"));

        List<Passage> nearest =
                vectors.nearest(asked, 7, passage -> passage.page().id().startsWith("ouders/"));

        assertThat(nearest).hasSize(7).allMatch(p -> p.page().id().startsWith("ouders/"));
        assertThat(nearest)
                .isSortedAccordingTo((a, b) -> Double.compare(
                        vectors.at(b).toAsked(asked), vectors.at(a).toAsked(asked)));
    }

    @Test
    void a_question_without_a_known_word_is_near_nothing() {
        float[] asked = vectors.of(question("xqzw"));

        assertThat(asked).containsOnly(0);
        assertThat(vectors.nearest(asked, 5, passage -> true)).isEmpty();
    }
}
