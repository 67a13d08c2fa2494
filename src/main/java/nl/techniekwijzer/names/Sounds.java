package nl.techniekwijzer.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    private Sounds() {}

    /** The first that is known of the word with one such place written otherwise; a short word has none. */
    static Optional<String> once(String word, Predicate<String> known) {
        String found = word.length() < SHORTEST ? null : first(word, known);
        return Optional.ofNullable(found);
    }

    /** The first that is known, with one such place written otherwise, then with two where the word is long; never the word itself. */
    static Optional<String> alike(String word, Predicate<String> known) {
        Predicate<String> other = spelling -> known.test(spelling) && !spelling.equals(word);
        Optional<String> once = once(word, other);
        if (once.isPresent() || word.length() < LONG) {
            return once;
        }
        String[] twice = new String[1];
        once(word, spelling -> {
            twice[0] = first(spelling, other);
            return twice[0] != null;
        });
        return Optional.ofNullable(twice[0]);
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
