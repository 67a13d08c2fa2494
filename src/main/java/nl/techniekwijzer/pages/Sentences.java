package nl.techniekwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits Dutch running text into sentences. Pure and thread-safe.
 *
 * <p>A sentence ends at a full stop, question mark or exclamation mark that is followed by white space and then by a capital, a
 * digit or a quotation mark; not after a common abbreviation, and not inside a number such as 1.419.
 */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bijv", "o.a", "d.w.z", "ca", "nr", "art", "enz", "etc", "incl", "excl", "evt", "t.a.v", "m.b.t", "v.a",
            "dhr", "mevr", "dr", "ir", "ing", "prof", "vgl");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Sentences() {}

    /** The sentences of {@code text} in order, white space folded; empty for blank text. */
    public static List<String> split(String text) {
        String stripped = text.strip();
        String folded = isFolded(stripped) ? stripped : SPACE.matcher(stripped).replaceAll(" ");
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (endsAt(folded, i)) {
                sentences.add(folded.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        if (start < folded.length()) {
            sentences.add(folded.substring(start).strip());
        }
        return sentences;
    }

    /** Whether its only white space is single spaces. */
    private static boolean isFolded(String text) {
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return true;
    }

    private static boolean endsAt(String text, int i) {
        char c = text.charAt(i);
        if (c != '.' && c != '?' && c != '!' || i + 2 >= text.length() || text.charAt(i + 1) != ' ') {
            return false;
        }
        char next = text.charAt(i + 2);
        boolean opens = Character.isUpperCase(next) || Character.isDigit(next) || "'\"‘“(".indexOf(next) >= 0;
        return opens && !(c == '.' && ABBREVIATIONS.contains(wordBefore(text, i)));
    }

    private static String wordBefore(String text, int end) {
        int start = text.lastIndexOf(' ', end - 1) + 1;
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
