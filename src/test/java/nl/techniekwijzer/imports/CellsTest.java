package nl.techniekwijzer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "20261120, 2026-11-20",
        "20-11-2026, 2026-11-20",
        "1/9/2026, 2026-09-01",
        "01.09.2026, 2026-09-01",
        "2026-11-20T00:00:00, 2026-11-20",
        "20-11-2026 00:00, 2026-11-20",
        "9999-12-31, 9999-12-31",
        "2026-13-01, ''",
        "31-02-2026, ''",
        "2026, ''",
        "morgen, ''",
        "'', ''"
    })
    void a_day_is_read_in_the_forms_that_publishers_use(String cell, String day) {
        assertThat(Cells.day(cell).orElse("")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"25893, 25893", "25893.0, 25893", "'25893,00', 25893", "04FO, 04FO", "1001O25893, 1001O25893"})
    void a_code_that_became_a_number_is_a_code_again(String cell, String code) {
        assertThat(Cells.code(cell)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"09112345, 9112345", "9112345, 9112345", "9112345.0, 9112345", "0, 0"})
    void a_number_is_the_same_with_and_without_its_zeros(String cell, String number) {
        assertThat(Cells.number(cell)).isEqualTo(number);
    }
}
