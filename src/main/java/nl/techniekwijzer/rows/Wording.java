package nl.techniekwijzer.rows;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Small Dutch phrases for sentences that are made from table rows. Pure and thread-safe. */
public final class Wording {
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

    private Wording() {}

    /** {@code a, b en c}. */
    public static String and(List<String> items) {
        return join(items, " en ");
    }

    /** {@code a, b of c}. */
    public static String or(List<String> items) {
        return join(items, " of ");
    }

    private static String join(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + last + items.getLast();
    }

    /** {@code 1-2} → {@code 1 tot 2 jaar}; {@code 1} → {@code 1 jaar}. */
    public static String years(String range) {
        return range.replace("-", " tot ") + " jaar";
    }

    /** {@code 2026-08-04} → {@code 4 augustus 2026}; {@code 2026-08} → {@code augustus 2026}. */
    public static String date(String iso) {
        String[] parts = iso.split("-");
        if (parts.length == 1) {
            return iso;
        }
        String month = MONTHS.get(Integer.parseInt(parts[1]) - 1) + " " + parts[0];
        return parts.length == 2 ? month : Integer.parseInt(parts[2]) + " " + month;
    }

    /** Lower case, no accents, other signs to one dash: the last part of a page id. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
