package nl.techniekwijzer.tables;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When imported data is so old that an answer says so. Only for what was imported: what the editors keep says its own date. Immutable and
 * thread-safe.
 *
 * @param maxDays data of more days ago is old
 * @param clock what tells today
 */
public record Freshness(int maxDays, InstantSource clock) {
    /** A school year and some weeks to renew. */
    public static final int DEFAULT_MAX_DAYS = 400;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** With the clock of this computer. */
    public static Freshness of(int maxDays) {
        return new Freshness(maxDays, InstantSource.system());
    }

    /** Whether this row was imported and its data is too old. */
    public boolean isOld(Provenance row) {
        return row.isImported() && isOld(row.date());
    }

    /**
     * Whether data of this date is too old.
     *
     * @param date yyyy, yyyy-mm or yyyy-mm-dd; a year or month counts from its last day
     */
    public boolean isOld(String date) {
        LocalDate last = switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> LocalDate.parse(date + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(date);
        };
        return last.plusDays(maxDays).isBefore(LocalDate.ofInstant(clock.instant(), HERE));
    }
}
