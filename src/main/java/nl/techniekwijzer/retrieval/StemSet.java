package nl.techniekwijzer.retrieval;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The stems of a text by their numbers, so that a question looks through hundreds of texts without comparing a word. A stem that no passage
 * has is kept as it is. Immutable and thread-safe.
 */
final class StemSet {
    /** The number of a stem that has none. */
    static final int UNNUMBERED = -1;

    static final StemSet EMPTY = new StemSet(new int[] {UNNUMBERED}, Set.of());

    /** Numbers at the place that they point to, or the next free one; a power of two long, at most half full. */
    private final int[] places;

    private final Set<String> unnumbered;

    private StemSet(int[] places, Set<String> unnumbered) {
        this.places = places;
        this.unnumbered = unnumbered;
    }

    /** Of these stems as they are numbered there. */
    static StemSet of(Collection<String> stems, StemNumbers numbers) {
        int[] places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, stems.size())) * 4)];
        Arrays.fill(places, UNNUMBERED);
        Set<String> unnumbered = new HashSet<>();
        for (String stem : stems) {
            int number = numbers.of(stem);
            if (number == UNNUMBERED) {
                unnumbered.add(stem);
                continue;
            }
            int at = place(number, places.length);
            while (places[at] != UNNUMBERED && places[at] != number) {
                at = at + 1 & places.length - 1;
            }
            places[at] = number;
        }
        return new StemSet(places, unnumbered.isEmpty() ? Set.of() : unnumbered);
    }

    private static int place(int number, int length) {
        return number & length - 1;
    }

    /**
     * Whether the stem is one of them.
     *
     * @param number its number
     */
    boolean has(String stem, int number) {
        if (number == UNNUMBERED) {
            return unnumbered.contains(stem);
        }
        int at = place(number, places.length);
        while (places[at] != UNNUMBERED) {
            if (places[at] == number) {
                return true;
            }
            at = at + 1 & places.length - 1;
        }
        return false;
    }
}
