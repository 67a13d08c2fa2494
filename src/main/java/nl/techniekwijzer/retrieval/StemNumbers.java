package nl.techniekwijzer.retrieval;

import java.util.HashMap;
import java.util.Map;

/** A number and a rarity for each stem that some passage or wording has. Immutable and thread-safe. */
final class StemNumbers {
    private final Map<String, Stem> stems;
    private final double rarest;

    /** @param rarity inverse document frequency of BM25 */
    private record Stem(int number, double rarity) {}

    /**
     * Numbers them.
     *
     * @param documentFrequency stem → number of passages that have it
     * @param passages how many there are
     */
    StemNumbers(Map<String, Integer> documentFrequency, int passages) {
        stems = HashMap.newHashMap(documentFrequency.size());
        documentFrequency.forEach((stem, n) -> stems.put(stem, new Stem(stems.size(), rarity(n, passages))));
        rarest = rarity(0, passages);
    }

    /** ln(1 + (N - n + 0.5) / (n + 0.5)). */
    private static double rarity(int n, int passages) {
        return Math.log(1 + (passages - n + 0.5) / (n + 0.5));
    }

    /** The number; {@link StemSet#UNNUMBERED} when it has none. */
    int of(String stem) {
        Stem found = stems.get(stem);
        return found == null ? StemSet.UNNUMBERED : found.number();
    }

    /** How rare it is; one that no passage has counts as the rarest. */
    double rarity(String stem) {
        Stem found = stems.get(stem);
        return found == null ? rarest : found.rarity();
    }

    boolean contains(String stem) {
        return stems.containsKey(stem);
    }
}
