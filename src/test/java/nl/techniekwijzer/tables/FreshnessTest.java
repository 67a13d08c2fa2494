package nl.techniekwijzer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day on imported data is old. */
class FreshnessTest {
    private static final Freshness WEEK = new Freshness(
            7, InstantSource.fixed(Instant.parse("2026-11-21T22:59:00Z"))); // One minute before midnight here.

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, false",
        "2026-11-14, false",
        "2026-11-13, true",
        "2026-11, false",
        "2026-10, true",
        "2026, false",
        "2025, true"
    })
    void data_of_more_days_ago_than_the_limit_is_old(String date, boolean old) {
        assertThat(WEEK.isOld(date)).isEqualTo(old);
    }
}
