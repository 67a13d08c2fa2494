package nl.techniekwijzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.answer.Sentence.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceReaderTest {

    private static List<Said> read(String text, int pieceLength) {
        SentenceReader reader = new SentenceReader();
        List<Said> read = new ArrayList<>();
        for (int from = 0; from < text.length(); from += pieceLength) {
            read.addAll(reader.accept(text.substring(from, Math.min(text.length(), from + pieceLength))));
        }
        read.addAll(reader.finish(false));
        return read;
    }

    private static List<String> brief(List<Said> said) {
        return said.stream().map(s -> s.text() + " " + s.numbers()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    De bbl is werken [1].                       | De bbl is werken. [1]
                    De bbl is werken. [1]                       | De bbl is werken. [1]
                    De bbl is werken [1,2].                     | De bbl is werken. [1, 2]
                    De bbl is werken [1, 2] .                   | De bbl is werken. [1, 2]
                    De bbl is werken [1][2].                    | De bbl is werken. [1, 2]
                    De bbl is werken.[1] [3]                    | De bbl is werken. [1, 3]
                    De bbl is werken【1】.                       | De bbl is werken. [1]
                    De bbl is werken.【2†bron】                  | De bbl is werken. [2]
                    De bbl is werken [^1].                      | De bbl is werken. [1]
                    De bbl is werken [bron 1].                  | De bbl is werken. [1]
                    De bbl is werken (bron 1 en 2).             | De bbl is werken. [1, 2]
                    De bbl is werken [1-3].                     | De bbl is werken. [1, 2, 3]
                    De bbl is werken [1 en 4].                  | De bbl is werken. [1, 4]
                    **De bbl** is *werken* [1].                 | De bbl is werken. [1]
                    De bbl [1] is werken [2].                   | De bbl is werken. [1, 2]
                    De bbl kost 1.419 euro in 2025 [1].         | De bbl kost 1.419 euro in 2025. [1]
                    De regel [uit 2015] geldt [1].              | De regel [uit 2015] geldt. [1]
                    Je mag het doen                             | Je mag het doen []
                    """)
    void a_marker_is_read_in_every_form_and_at_either_side_of_the_stop(String text, String read) {
        for (int length = 1; length <= text.length(); length++) {
            assertThat(brief(read(text, length))).as("in pieces of " + length).containsExactly(read);
        }
    }

    static Stream<List<String>> texts() {
        return Stream.of(
                List.of("De bbl is werken [1]. Je leert ook [2]. En klaar [3].", "3"),
                List.of("De bbl is werken. [1] Je leert ook. [2] En klaar. [3]", "3"),
                List.of("De bbl is werken. 【1】Je leert ook.【2】 En klaar【3】.", "3"),
                List.of("Je leert bijv. lassen [1]. Dat duurt ca. 2 jaar [2].", "2"),
                List.of("Niveau 2. Duurt lang [1]?\n\nEn dan [2]!", "3"),
                List.of("De bbl is\nwerken [1].\nJe leert ook [2].", "2"),
                List.of("Dit kan:\n- lassen [1]\n- frezen [2]\n- zagen [3]", "4"),
                List.of("1. Zoek een leerbaan [1].\n2. Meld je aan [2].", "2"),
                List.of("De bbl is werken.\n[1]\nJe leert ook. [2]", "2"),
                List.of("<think>Eens zien. De bron zegt [1] iets.</think>\n\nDe bbl is werken [1].", "1"),
                List.of("## Kop\nDe bbl is werken [1].", "2"),
                List.of("Ga naar duo.nl voor meer [1]. Het is gratis [2].", "2"),
                List.of("Wat is het? Dat is werken [1].", "2"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void however_the_stream_is_cut_the_same_sentences_come_out(List<String> textAndCount) {
        String text = textAndCount.getFirst();
        List<String> whole = brief(read(text, text.length()));

        assertThat(whole).hasSize(Integer.parseInt(textAndCount.getLast()));
        for (int length = 1; length < text.length(); length++) {
            assertThat(brief(read(text, length))).as("in pieces of " + length).isEqualTo(whole);
        }
    }

    @Test
    void a_sentence_is_handed_on_when_the_next_one_begins_and_not_before() {
        SentenceReader reader = new SentenceReader();

        assertThat(reader.accept("De bbl is werken.")).isEmpty();
        assertThat(reader.accept(" [")).isEmpty();
        assertThat(reader.accept("1]")).isEmpty();
        assertThat(reader.accept(" J")).singleElement().satisfies(said -> {
            assertThat(said.text()).isEqualTo("De bbl is werken.");
            assertThat(said.numbers()).containsExactly(1);
        });
    }

    @Test
    void list_items_and_paragraphs_keep_their_form() {
        assertThat(read("Je kunt kiezen [1].\n\nBijvoorbeeld dit [2]. En dat [3].\n- lassen [4]\n2. frezen [5]", 4))
                .extracting(Said::form)
                .containsExactly(Form.PARAGRAPH, Form.PARAGRAPH, Form.CONTINUE, Form.BULLET, Form.STEP);
    }

    @Test
    void an_unfinished_last_sentence_is_left_out_when_the_text_was_cut() {
        SentenceReader reader = new SentenceReader();
        reader.accept("De bbl is werken [1]. Je krijgt 12");

        assertThat(brief(reader.finish(true))).isEmpty();
    }

    @Test
    void text_without_end_is_noticed() {
        SentenceReader reader = new SentenceReader();
        for (int i = 0; i < 400; i++) {
            reader.accept("blabla");
        }

        assertThat(reader.isEndless()).isTrue();
    }

    @Test
    void thoughts_without_end_are_no_answer() {
        SentenceReader reader = new SentenceReader();
        for (int i = 0; i < 400; i++) {
            reader.accept("<think>".repeat(i == 0 ? 1 : 0) + "Ik denk. Dus ik ben [1]. ");
        }

        assertThat(reader.isEndless()).isFalse();
        assertThat(reader.finish(false)).isEmpty();
    }
}
