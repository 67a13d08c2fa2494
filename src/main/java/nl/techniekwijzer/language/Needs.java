package nl.techniekwijzer.language;

import java.util.List;
import java.util.Set;

/**
 * What a text must have for a pattern to be in it: to see that it lacks this takes a hundredth of the time of trying the pattern. It may
 * let through what does not match, never the other way round. Immutable and thread-safe.
 */
final class Needs {
    /** For each alternative of the pattern all that it needs; of each such need the grams of any of its wordings. */
    private final List<List<int[][]>> alternatives;

    private Needs(List<List<Set<String>>> alternatives) {
        this.alternatives = alternatives.stream()
                .map(needs -> needs.stream().map(Needs::grams).toList())
                .toList();
    }

    /** Of a regular expression for folded text. */
    static Needs of(String regex) {
        return new Needs(new RegexNeeds(regex, "").alternatives());
    }

    /** Of a regular expression for folded text that begins where a word begins and ends where one ends. */
    static Needs ofWords(String regex) {
        return new Needs(new RegexNeeds(regex, RegexNeeds.BOUND).alternatives());
    }

    private static int[][] grams(Set<String> wordings) {
        return wordings.stream().map(Grams::in).toArray(int[][]::new);
    }

    /** Whether the text of these grams may have it. Plain loops: this runs for thousands of patterns with each question. */
    boolean areIn(Grams text) {
        for (List<int[][]> needs : alternatives) {
            if (areAllIn(text, needs)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areAllIn(Grams text, List<int[][]> needs) {
        for (int[][] wordings : needs) {
            if (!isAnyIn(text, wordings)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnyIn(Grams text, int[][] wordings) {
        for (int[] wording : wordings) {
            if (text.have(wording)) {
                return true;
            }
        }
        return false;
    }
}
