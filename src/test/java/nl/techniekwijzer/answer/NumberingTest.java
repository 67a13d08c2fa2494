package nl.techniekwijzer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.answer.Sentence.Form;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private final Numbering numbering = new Numbering();

    @Test
    void numbers_run_in_the_order_of_first_use() {
        assertThat(numbering.marked(fact("Lassen kan.", "b-1"))).isEqualTo("Lassen kan [1].");
        assertThat(numbering.marked(fact("Draaien ook.", "a-1"))).isEqualTo("Draaien ook [2].");
        assertThat(numbering.marked(fact("Lassen kan.", "b-1"))).isEqualTo("Lassen kan [1].");
    }

    @Test
    void each_sentence_of_a_quoted_row_gets_its_marker() {
        assertThat(numbering.marked(fact("Kader mag naar niveau 4. Vraag de school of wiskunde nodig is.", "a-1")))
                .isEqualTo("Kader mag naar niveau 4 [1]. Vraag de school of wiskunde nodig is [1].");
    }

    @Test
    void a_frame_gets_none() {
        assertThat(numbering.marked(Sentence.frame("In het algemeen geldt:", Form.PARAGRAPH)))
                .isEqualTo("In het algemeen geldt:");
    }

    private static Sentence fact(String text, String anchor) {
        return new Sentence(text, List.of(Quoted.cited(anchor, text)), Form.PARAGRAPH, "");
    }
}
