package nl.techniekwijzer.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;

/**
 * Says whether a word is ordinary Dutch: a Bloom filter (Bloom, 1970) over the OpenTaal word list, so that a word that exists is not
 * repaired into another. Immutable and thread-safe.
 *
 * <p>It never denies a word of the list; about 1 in 100 other strings is taken for a word, which only means that it is not repaired.
 */
public final class WordFilter {
    private static final String RESOURCE = "dutch-words.bloom";
    /** 10 bits a word and 7 hashes give 0.8 % false positives. */
    private static final int BITS_PER_WORD = 10;

    private static final int HASHES = 7;

    private final BitSet bits;
    private final int size;

    private WordFilter(BitSet bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    /** The filter that comes with the service. */
    public static WordFilter load() {
        try (InputStream in = WordFilter.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            DataInputStream data = new DataInputStream(in);
            int size = data.readInt();
            return new WordFilter(BitSet.valueOf(data.readAllBytes()), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a filter of these folded words. */
    public static WordFilter of(Collection<String> words) {
        int size = Math.max(64, words.size() * BITS_PER_WORD);
        WordFilter filter = new WordFilter(new BitSet(size), size);
        for (String word : words) {
            for (int i = 0; i < HASHES; i++) {
                filter.bits.set(filter.slot(word, i));
            }
        }
        return filter;
    }

    /** The form in which it is stored: size in bits, then the bits, little endian. */
    public byte[] toBytes() {
        byte[] body = bits.toByteArray();
        byte[] all = new byte[4 + body.length];
        all[0] = (byte) (size >>> 24);
        all[1] = (byte) (size >>> 16);
        all[2] = (byte) (size >>> 8);
        all[3] = (byte) size;
        System.arraycopy(body, 0, all, 4, body.length);
        return all;
    }

    /** Whether this folded word is ordinary Dutch. */
    public boolean contains(String form) {
        for (int i = 0; i < HASHES; i++) {
            if (!bits.get(slot(form, i))) {
                return false;
            }
        }
        return true;
    }

    /** Double hashing (Kirsch and Mitzenmacher, 2006): the i-th hash is h1 + i × h2. */
    private int slot(String form, int i) {
        long hash = fnv(form);
        int h1 = (int) hash;
        int h2 = (int) (hash >>> 32) | 1;
        return Math.floorMod(h1 + i * h2, size);
    }

    /** FNV-1a, 64 bits. */
    private static long fnv(String form) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : form.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }
}
