package nl.techniekwijzer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static final Source SOURCE = new Source("cao", "Cao Metalektro", "Metalektro", "", "2025", "", "");

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
        Unit unit = new Unit(anchor, text, text, new Provenance(SOURCE, "2025", Certainty.BRON), Set.of());
        Section section = new Section("loon", "Wat verdient een lasser?", Aspect.LOON, List.of(), false);
        Page page = new Page(
                "beroepen/lasser",
                "Lasser",
                PageType.BEROEPEN,
                List.of(Audience.LEERLING),
                List.of(),
                List.of(),
                List.of(),
                List.of(SOURCE),
                "2026-11-20",
                Certainty.BRON,
                Map.of(),
                List.of());
        return new Sentence(text, List.of(new Cited(page, section, unit)), Form.PARAGRAPH, "");
    }
}
