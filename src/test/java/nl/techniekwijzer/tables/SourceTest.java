package nl.techniekwijzer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Source EDITORS =
            new Source(Source.EDITORS, "Redactie Techniekwijzer", "Redactie Techniekwijzer", "", "2026-11-20", "", "");
    private static final Source DUO = new Source("duo", "Lesgeld", "DUO", "https://duo.nl", "2024", "", "");
    private static final Source LAW = new Source("wet", "Wet op het lesgeld", "Rijksoverheid", "", "1987", "", "");

    @Test
    void a_single_source_stays_itself() {
        assertThat(Source.together(List.of(DUO))).isSameAs(DUO);
    }

    @Test
    void several_are_named_together_with_the_address_and_date_of_the_first() {
        Source both = Source.together(List.of(DUO, LAW));
        assertThat(both.title()).isEqualTo("DUO, Lesgeld; Rijksoverheid, Wet op het lesgeld");
        assertThat(both.url()).isEqualTo(DUO.url());
        assertThat(both.date()).isEqualTo(DUO.date());
    }

    @Test
    void the_editors_come_last() {
        assertThat(Source.together(List.of(EDITORS, DUO)).title()).isEqualTo("DUO, Lesgeld; Redactie Techniekwijzer");
    }
}
