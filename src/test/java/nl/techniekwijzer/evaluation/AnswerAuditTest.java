package nl.techniekwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Citation.SourceRef;
import nl.techniekwijzer.evaluation.AnswerAudit.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerAuditTest {
    private static final Citation QUOTE = new Citation(
            1,
            "beroepen/lasser#loon",
            "Lasser",
            "Wat verdient een lasser?",
            "/kennis/beroepen/lasser#loon-1",
            "Een beginnende lasser verdiende in 2023 ongeveer 2.400 euro bruto per maand.",
            new SourceRef("Bron", "", "2023", "bron"));

    private static AnswerAudit audit(String markdown, Integer... cited) {
        Hearing hearing = new Hearing();
        hearing.sources(List.of(QUOTE));
        hearing.sentence(markdown, List.of(cited));
        return hearing.audit();
    }

    @Test
    void a_quotation_is_supported_whatever_its_marks() {
        AnswerAudit audit =
                audit("- Een beginnende lasser verdiende in 2023 ongeveer 2.400 euro bruto per maand [1].", 1);

        assertThat(audit.unsupported()).isEmpty();
        assertThat(audit.strangeFigures()).isEmpty();
        assertThat(audit.words()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Een beginnende lasser verdiende in 2023 ongeveer 2.900 euro bruto per maand [1]. | 2.900",
                "Een beginnende lasser verdiende in 2021 ongeveer 2.400 euro bruto per maand [1]. | 2021"
            })
    void a_figure_that_is_not_in_the_quote_is_strange(String markdown, String figure) {
        assertThat(audit(markdown, 1).strangeFigures()).containsExactly(figure);
    }

    @Test
    void a_sentence_about_something_else_is_unsupported() {
        assertThat(audit("Volgens scholen zoeken bedrijven vooral elektriciens en loodgieters [1].", 1)
                        .unsupported())
                .hasSize(1);
    }

    @Test
    void a_figure_without_a_source_is_unsupported() {
        assertThat(audit("Het kost 300 euro.").unsupported()).hasSize(1);
        assertThat(audit("Dit kun je gaan verkennen:").unsupported()).isEmpty();
    }

    @Test
    void the_head_of_a_row_is_no_part_of_the_sentence_in_its_cell() {
        AnswerAudit audit =
                audit("| **Beginsalaris** | Een beginnende lasser verdiende in 2023 ongeveer 2.400 euro [1]. |", 1);

        assertThat(audit.sentences()).containsExactly("Een beginnende lasser verdiende in 2023 ongeveer 2.400 euro.");
        assertThat(audit.unsupported()).isEmpty();
    }

    @Test
    void a_label_is_no_sentence() {
        assertThat(audit("**Hoe lang duurt niveau 4?**").sentences()).isEmpty();
    }
}
