package nl.techniekwijzer.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as a reader says it: 2026, 2026-07 or 2026-07-20 becomes 2026, juli 2026 or 20 juli 2026. js/dates.js does the same. */
public final class ReadableDate {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?:-(\\d{2}))?");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private ReadableDate() {}

    /** The date in words; anything that is no date stays as it is. */
    public static String of(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return date;
        }
        String month = MONTHS.get(Integer.parseInt(parts.group(2)) - 1) + " " + parts.group(1);
        String day = parts.group(3);
        return day == null ? month : Integer.parseInt(day) + " " + month;
    }
}
