package nl.techniekwijzer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Wordings of which a text must have one, as the grams that they are made of. Wordings that begin alike share their first grams, so that
 * one look tells for all of them that they are not there. Immutable and thread-safe.
 */
final class GramTrie {
    /** In reading order; one that ends a wording is stored as its complement, below 0. */
    private final int[] grams;
    /** Where to go on when the gram at the same place is not in the text: behind all that begins with it. */
    private final int[] next;

    GramTrie(Iterable<String> wordings) {
        List<int[]> sorted = new ArrayList<>();
        wordings.forEach(wording -> sorted.add(Grams.in(wording)));
        sorted.sort(Arrays::compare);
        List<Integer> placed = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        place(sorted, 0, sorted.size(), 0, placed, behind);
        grams = placed.stream().mapToInt(Integer::intValue).toArray();
        next = behind.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Places those from one number up to another, which have so many grams in common. */
    private static void place(
            List<int[]> sorted, int from, int to, int depth, List<Integer> placed, List<Integer> behind) {
        int at = from;
        while (at < to) {
            int gram = sorted.get(at)[depth];
            int end = at + 1;
            while (end < to && sorted.get(end)[depth] == gram) {
                end++;
            }
            int here = placed.size();
            behind.add(0);
            if (sorted.get(at).length == depth + 1) {
                placed.add(~gram); // What goes on behind a wording needs that wording too.
            } else {
                placed.add(gram);
                place(sorted, at, end, depth + 1, placed, behind);
            }
            behind.set(here, placed.size());
            at = end;
        }
    }

    /** Whether all grams of one of the wordings are in the text. */
    boolean isAnyIn(Grams text) {
        int at = 0;
        while (at < grams.length) {
            int gram = grams[at];
            if (!text.has(gram < 0 ? ~gram : gram)) {
                at = next[at];
            } else if (gram < 0) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    /** How many grams a text may be looked at for. */
    int size() {
        return grams.length;
    }
}
