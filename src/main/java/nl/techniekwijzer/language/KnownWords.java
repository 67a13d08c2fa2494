package nl.techniekwijzer.language;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** Known words with a quick no for what is none, told from {@link String#hashCode} alone. Immutable and thread-safe. */
public final class KnownWords {
    /** Of as many hashes as there are places some are taken by chance; with thousands of words that is one in a hundred. */
    private static final int PLACES = 1 << 21;

    private final Set<String> words;
    private final BitSet hashes = new BitSet(PLACES);

    public KnownWords(Collection<String> words) {
        this.words = Set.copyOf(words);
        words.forEach(word -> hashes.set(place(word.hashCode())));
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    /** Whether a word with this hash may be known; if not, it is not. */
    public boolean mayHave(int hash) {
        return hashes.get(place(hash));
    }

    /** Whether it is known. */
    public boolean have(String word) {
        return words.contains(word);
    }
}
