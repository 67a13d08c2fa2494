package nl.techniekwijzer.language;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a text must have for a pattern to be in it: to see that it lacks this takes a hundredth of the time of trying the pattern. It may
 * let through what does not match, never the other way round. Immutable and thread-safe.
 */
final class Needs {
    /** For each alternative of the pattern all that it needs; of each such need any of its wordings. */
    private final GramTrie[][] alternatives;

    private Needs(List<List<Set<String>>> alternatives) {
        this.alternatives = alternatives.stream()
                .map(needs -> needs.stream()
                        .map(GramTrie::new)
                        .sorted(Comparator.comparingInt(GramTrie::size))
                        .toArray(GramTrie[]::new))
                .toArray(GramTrie[][]::new);
    }

    /** Of a regular expression for folded text. */
    static Needs of(String regex) {
        return new Needs(new RegexNeeds(regex, "").alternatives());
    }

    /** Of a regular expression for folded text that begins where a word begins and ends where one ends. */
    static Needs ofWords(String regex) {
        return new Needs(new RegexNeeds(regex, RegexNeeds.BOUND).alternatives());
    }

    /** Whether the text of these grams may have it. Plain loops: this runs for thousands of patterns with each question. */
    boolean areIn(Grams text) {
        for (GramTrie[] needs : alternatives) {
            if (areAllIn(text, needs)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areAllIn(Grams text, GramTrie[] needs) {
        for (GramTrie wordings : needs) {
            if (!wordings.isAnyIn(text)) {
                return false;
            }
        }
        return true;
    }
}
