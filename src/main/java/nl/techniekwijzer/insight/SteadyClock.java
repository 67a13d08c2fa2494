package nl.techniekwijzer.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Tells whether the time of day went on as fast as time itself. Not thread-safe. */
final class SteadyClock {
    /** A clock that says this or earlier was not set yet. */
    static final LocalDate PAST = LocalDate.of(2026, 1, 1);
    /** Summer time and leap seconds are no jump: an instant knows neither. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final Clock clock;
    private Instant saw;
    private long sawAt;

    SteadyClock(Clock clock) {
        this.clock = clock;
        this.saw = clock.instant();
        this.sawAt = System.nanoTime();
    }

    /** Whether it did, since the last call or since this was made. */
    boolean wentOnAsUsual() {
        Instant now = clock.instant();
        long nanos = System.nanoTime();
        Duration jump = Duration.between(saw, now).minusNanos(nanos - sawAt).abs();
        saw = now;
        sawAt = nanos;
        return jump.compareTo(SLACK) < 0;
    }
}
