package nl.techniekwijzer.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.names.LexiconBuilder;
import nl.techniekwijzer.question.Intent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntentModelTest {
    private static IntentModel model;
    private static Lexicon lexicon;

    @BeforeAll
    static void train() {
        model = IntentModel.trained();
        lexicon = new LexiconBuilder(RealService.knowledge(), WordFilter.load()).build();
    }

    private static Map<Intent, Double> likely(IntentModel model, String text) {
        List<Word> words = Words.of(Words.fold(Words.clean(text)));
        return model.likely(
                words, lexicon.find(words, words.stream().map(w -> true).toList()));
    }

    private static Intent likeliest(String text) {
        return likely(model, text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Measured: 187 of 270, where cues alone read 70 of them as meant. */
    @Test
    void two_of_three_questions_that_it_never_saw_are_read_as_meant() {
        List<String[]> questions = CueFile.lines(IntentModelTest.class, "other-questions.tsv").stream()
                .map(line -> line.split("\t"))
                .toList();

        long right = questions.stream()
                .filter(question -> likeliest(question[1]).name().equals(question[0]))
                .count();

        assertThat((double) right / questions.size()).isGreaterThan(0.65);
    }

    @Test
    void a_trade_that_no_known_question_names_stands_for_any() {
        assertThat(likeliest("wat schuift dat, dakdekker zijn")).isEqualTo(Intent.LOON);
        assertThat(likeliest("hoeveel jaar ben je bezig met de opleiding tot rietdekker"))
                .isEqualTo(Intent.DUUR);
    }

    @Test
    void nothing_is_likely_for_words_that_no_known_question_has() {
        assertThat(likely(model, "xq zzyw")).isEmpty();
    }

    @Test
    void the_likelihoods_add_up_to_one() {
        assertThat(likely(model, "wat verdient een lasser").values().stream()
                        .mapToDouble(p -> p)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void what_is_written_down_reads_questions_as_the_model_does() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.write(written);
        IntentModel read = IntentModel.read(new ByteArrayInputStream(written.toByteArray()));

        for (String question :
                List.of("wat verdient een lasser", "kan dat ook in zwolle", "is dat zwaar voor je rug")) {
            assertThat(likely(read, question)).isEqualTo(likely(model, question));
        }
    }

    @Test
    void the_same_questions_train_the_same_model() {
        assertThat(likely(IntentModel.trained(), "hoe word ik elektricien"))
                .isEqualTo(likely(model, "hoe word ik elektricien"));
    }
}
