package nl.techniekwijzer.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a Dutch compound into known parts that cover it whole, with the linking letters s, e, en and n between them:
 * {@code warmtepompmonteur} → warmte, pomp, monteur. Immutable and thread-safe.
 *
 * <p>The split with the fewest parts wins; a word that cannot be covered is not split, because half a split misleads.
 */
public final class Compounds {
    private static final int MIN_WORD = 8;
    private static final int MIN_PART = 3;
    private static final int MAX_PARTS = 4;
    /** A word of the corpus that nobody listed must be longer, and seen more than once, to be a part. */
    private static final int MIN_CORPUS_PART = 4;

    private static final int MIN_FREQUENCY = 2;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final Set<String> parts;

    /** Knows these folded words as parts. */
    public Compounds(Set<String> parts) {
        this.parts = Set.copyOf(parts);
    }

    /**
     * Knows the listed words and the words of a corpus that stand by themselves more than once and are not too short to turn up in a
     * word by chance.
     *
     * @param listed folded words, of any length
     * @param frequency the folded words of the corpus with how often they occur
     */
    static Compounds of(Set<String> listed, Map<String, Integer> frequency) {
        Set<String> parts = new HashSet<>(listed);
        frequency.forEach((word, count) -> {
            if (count >= MIN_FREQUENCY
                    && word.length() >= MIN_CORPUS_PART
                    && word.chars().allMatch(Character::isLetter)) {
                parts.add(word);
            }
        });
        return new Compounds(parts);
    }

    /** All words that it knows as parts. */
    Set<String> parts() {
        return parts;
    }

    /** The parts in order; empty when the word is short, is itself the only part, or cannot be covered. */
    public List<String> split(String word) {
        if (word.length() < MIN_WORD || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        for (int count = 2; count <= MAX_PARTS; count++) {
            List<String> found = new ArrayList<>();
            if (cover(word, 0, count, found)) {
                return found;
            }
        }
        return List.of();
    }

    private boolean cover(String word, int from, int left, List<String> found) {
        if (left == 1) {
            String last = word.substring(from);
            if (last.length() >= MIN_PART && parts.contains(last)) {
                found.add(last);
                return true;
            }
            return false;
        }
        for (int end = word.length() - MIN_PART; end >= from + MIN_PART; end--) {
            String part = word.substring(from, end);
            if (!parts.contains(part)) {
                continue;
            }
            for (String link : LINKS) {
                if (word.startsWith(link, end)) {
                    found.add(part);
                    if (cover(word, end + link.length(), left - 1, found)) {
                        return true;
                    }
                    found.removeLast();
                }
            }
        }
        return false;
    }
}
