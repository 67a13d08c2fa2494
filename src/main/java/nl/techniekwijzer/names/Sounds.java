package nl.techniekwijzer.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.techniekwijzer.language.KnownWords;
import org.jspecify.annotations.Nullable;

/** Spellings that sound like a word: "afweisen" is "afwijzen", "uiteindelik" is "uiteindelijk". Pure and thread-safe. */
final class Sounds {
    /** What is written for what; the first is what stands there. */
    private static final List<List<String>> SAME = List.of(
            List.of("lik", "lijk"),
            List.of("ei", "ij"),
            List.of("ij", "ei"),
            List.of("ou", "au"),
            List.of("au", "ou"),
            List.of("g", "ch"),
            List.of("ch", "g"),
            List.of("s", "z"),
            List.of("z", "s"),
            List.of("f", "v"),
            List.of("v", "f"),
            List.of("t", "d"),
            List.of("d", "t"),
            List.of("k", "c"),
            List.of("c", "k"),
            List.of("s", "c"),
            List.of("ks", "x"),
            List.of("ie", "i"),
            List.of("i", "ie"),
            List.of("tie", "sie"),
            List.of("ts", "ds"));

    private static final int SHORTEST = 5;
    /** From this length on two sounds may be spelled wrong. */
    private static final int LONG = 8;

    /** The factor of {@link String#hashCode}. */
    private static final int HASHED = 31;

    private Sounds() {}

    /** The first that is known of the word with one such place written otherwise; a short word has none. */
    static Optional<String> once(String word, Predicate<String> known) {
        String found = word.length() < SHORTEST ? null : first(word, known);
        return Optional.ofNullable(found);
    }

    /** The first that is known, with one such place written otherwise, then with two where the word is long; never the word itself. */
    static Optional<String> alike(String word, KnownWords known) {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        String once = first(word, word, known);
        if (once != null || word.length() < LONG) {
            return Optional.ofNullable(once);
        }
        String[] twice = new String[1];
        first(word, spelling -> {
            twice[0] = first(spelling, word, known);
            return twice[0] != null;
        });
        return Optional.ofNullable(twice[0]);
    }

    /**
     * As {@link #first(String, Predicate)} for known words other than {@code not}. A long word has hundreds of other spellings: each is
     * made only when the hash that it would have is that of a known word.
     */
    private static @Nullable String first(String word, String not, KnownWords known) {
        int[] upTo = new int
                [word.length() + 1]; // The hash of so many first letters, and what a letter before the rest is worth.
        int[] worth = new int[word.length() + 1];
        worth[0] = 1;
        for (int i = 0; i < word.length(); i++) {
            upTo[i + 1] = HASHED * upTo[i] + word.charAt(i);
            worth[i + 1] = HASHED * worth[i];
        }
        for (List<String> same : SAME) {
            String written = same.get(0);
            String other = same.get(1);
            for (int at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
                int end = at + written.length();
                int hash = upTo[at];
                for (int i = 0; i < other.length(); i++) {
                    hash = HASHED * hash + other.charAt(i);
                }
                int rest = word.length() - end;
                hash = hash * worth[rest] + upTo[word.length()] - upTo[end] * worth[rest];
                if (known.mayHave(hash)) {
                    String spelling = word.substring(0, at) + other + word.substring(end);
                    if (known.have(spelling) && !spelling.equals(not)) {
                        return spelling;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String first(String word, Predicate<String> known) {
        for (List<String> same : SAME) {
            String written = same.get(0);
            for (int at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
                String spelling = new StringBuilder(word.length() + same.get(1).length())
                        .append(word, 0, at)
                        .append(same.get(1))
                        .append(word, at + written.length(), word.length())
                        .toString();
                if (known.test(spelling)) {
                    return spelling;
                }
            }
        }
        return null;
    }
}
