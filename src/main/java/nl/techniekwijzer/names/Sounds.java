package nl.techniekwijzer.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** The word with one such place written otherwise; empty for a short word. */
    static Set<String> once(String word) {
        Set<String> found = new LinkedHashSet<>();
        if (word.length() < SHORTEST) {
            return found;
        }
        for (List<String> same : SAME) {
            int at = word.indexOf(same.get(0));
            while (at >= 0) {
                found.add(word.substring(0, at)
                        + same.get(1)
                        + word.substring(at + same.get(0).length()));
                at = word.indexOf(same.get(0), at + 1);
            }
        }
        return found;
    }

    /** With one such place written otherwise, then with two where the word is long. */
    static Set<String> alike(String word) {
        Set<String> found = once(word);
        if (word.length() >= LONG) {
            once(word).forEach(other -> found.addAll(once(other)));
        }
        found.remove(word);
        return found;
    }
}
