package nl.techniekwijzer.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.rows.Requirement.Group;
import nl.techniekwijzer.tables.Tables.AdmissionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notation of what an admission rule asks. */
class RequirementTest {
    @ParameterizedTest
    @CsvSource({
        "'', natuurkunde, true",
        "natuurkunde, natuurkunde, true",
        "natuurkunde of NLT, NLT, true",
        "wiskunde B + natuurkunde, natuurkunde, false",
        "wiskunde B + natuurkunde, natuurkunde;wiskunde B, true",
        "(wiskunde A of wiskunde B) + scheikunde, wiskunde A;scheikunde, true",
        "(wiskunde A of wiskunde B) + scheikunde, wiskunde A, false",
        "'twee van: biologie, natuurkunde en scheikunde', biologie, false",
        "'twee van: biologie, natuurkunde en scheikunde', biologie;scheikunde, true"
    })
    void it_is_met_by_the_right_subjects(String text, String held, boolean met) {
        assertThat(Requirement.parse(text).isMetBy(Set.of(held.split(";")))).isEqualTo(met);
    }

    @Test
    void what_is_missing_is_said_in_words() {
        Requirement asked = Requirement.parse("(natuurkunde of NLT) + wiskunde B");

        assertThat(asked.missing(Set.of("wiskunde B"))).extracting(Group::words).containsExactly("natuurkunde of NLT");
        assertThat(Requirement.parse("twee van: biologie, natuurkunde en scheikunde")
                        .missing(Set.of()))
                .extracting(Group::words)
                .containsExactly("twee van biologie, natuurkunde en scheikunde");
    }

    @Test
    void every_rule_of_the_table_can_be_read() {
        assertThat(RealService.knowledge().tables().admission())
                .extracting(AdmissionRule::requirement)
                .flatExtracting(text -> Requirement.parse(text).subjects())
                .allMatch(subject -> String.valueOf(subject).matches("wiskunde [A-D]|[A-Z]{3}|\\p{Ll}+"));
    }
}
