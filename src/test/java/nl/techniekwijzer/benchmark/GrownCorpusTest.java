package nl.techniekwijzer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrownCorpusTest {
    private static final List<String> POOL = List.of(
            "De monteur sluit de warmtepomp aan in de kelder.", "Op school leer je lassen.", "Een lasser last metaal.");

    private static Set<String> words(int size) {
        return StreamSupport.stream(new GrownCorpus(POOL, size, 1).spliterator(), false)
                .flatMap(text -> List.of(text.text().split(" ")).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void the_same_seed_gives_the_same_texts_each_time() {
        GrownCorpus corpus = new GrownCorpus(POOL, 50, 7);
        List<CorpusText> first =
                StreamSupport.stream(corpus.spliterator(), false).toList();

        assertThat(corpus).containsExactlyElementsOf(first).hasSize(50);
        assertThat(new GrownCorpus(POOL, 50, 7)).containsExactlyElementsOf(first);
        assertThat(List.of(new GrownCorpus(POOL, 50, 8).iterator().next())).isNotEqualTo(first.subList(0, 1));
        assertThat(first).extracting(CorpusText::id).doesNotHaveDuplicates();
        assertThat(first).allSatisfy(text -> assertThat(text.text()).isNotBlank());
    }

    @Test
    void the_vocabulary_grows_with_the_corpus() {
        assertThat(words(2000)).hasSizeGreaterThan(words(20).size() * 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wat verdient een lasser in Zwolle?", "warmtepompmonteur worden"})
    void typing_errors_leave_a_question_that_can_be_guessed(String question) {
        String wrong = new TypingErrors(1).in(question);

        assertThat(wrong).isNotEqualTo(question).isEqualTo(new TypingErrors(1).in(question));
        assertThat(wrong.length()).isBetween(question.length() - 2, question.length() + 2);
        assertThat(new TypingErrors(1).in("wat is bol")).isEqualTo("wat is bol");
    }
}
