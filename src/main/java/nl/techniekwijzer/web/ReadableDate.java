package nl.techniekwijzer.web;

import java.util.regex.Pattern;
import nl.techniekwijzer.rows.Wording;

/** A date as a reader says it: 2026, 2026-07 or 2026-07-20 becomes 2026, juli 2026 or 20 juli 2026. js/dates.js does the same. */
public final class ReadableDate {
    private static final Pattern DATE = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?");

    private ReadableDate() {}

    /** The date in words; anything that is no date stays as it is. */
    public static String of(String date) {
        return DATE.matcher(date).matches() ? Wording.date(date) : date;
    }
}
