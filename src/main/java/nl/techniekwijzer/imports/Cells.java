package nl.techniekwijzer.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells as spreadsheets and publishers leave them: codes that became numbers, dates in three forms, odd white space. Pure. */
final class Cells {
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");
    private static final Pattern DAY = Pattern.compile("(?:(?<y>\\d{4})(?<s>-?)(?<m>\\d\\d)\\k<s>(?<d>\\d\\d)"
            + "|(?<dd>\\d{1,2})[-/.](?<mm>\\d{1,2})[-/.](?<yy>\\d{4}))(?:[T ].*)?");

    private Cells() {}

    /** A code as we write it: {@code 25893.0}, as spreadsheets make it of a code, is 25893. */
    static String code(String cell) {
        return DECIMALS.matcher(cell).replaceFirst("");
    }

    /** A number that names something, without the zeros in front that spreadsheets lose. */
    static String number(String cell) {
        return code(cell).replaceFirst("^0+(?=.)", "");
    }

    /** A day as yyyy-mm-dd, out of that form, {@code yyyymmdd} or {@code dd-mm-yyyy}, with or without a time; empty for anything else. */
    static Optional<String> day(String cell) {
        Matcher day = DAY.matcher(cell);
        if (!day.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = day.group("y") != null;
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(yearFirst ? "y" : "yy")),
                            Integer.parseInt(day.group(yearFirst ? "m" : "mm")),
                            Integer.parseInt(day.group(yearFirst ? "d" : "dd")))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** On one line, with single spaces, also where a web page left its own kind of space. */
    static String onOneLine(String cell) {
        return cell.chars().allMatch(c -> c >= ' ' && c < '\u007f')
                ? cell
                : cell.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
    }
}
