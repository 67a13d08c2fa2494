package nl.techniekwijzer.language;

import java.nio.charset.StandardCharsets;

/**
 * Every three neighbouring signs of a text, found in one look at it: what lacks one of them lacks the words that are made of it. All that
 * is no letter a–z and no figure counts as a space, and so does what lies before and behind the text. Immutable and thread-safe.
 */
public final class Grams {
    /** So many signs make one. */
    static final int SIGNS = 3;

    private static final int ALPHABET = 1 + 26 + 10;

    /** A bit for each; read too often for a class around it. */
    private final long[] present = new long[ALPHABET * ALPHABET * ALPHABET / Long.SIZE + 1];

    /** The text as the grams see it, with a space before and behind it. */
    private final String plain;

    private Grams(String folded) {
        byte[] signs = new byte[folded.length() + 2];
        signs[0] = ' ';
        int gram = number(' ');
        for (int i = 0; i <= folded.length(); i++) {
            char sign = i < folded.length() ? folded.charAt(i) : ' ';
            gram = next(gram, sign);
            present[gram >> 6] |= 1L << gram;
            signs[i + 1] = isOfWord(sign) ? (byte) sign : (byte) ' ';
        }
        plain = new String(signs, StandardCharsets.ISO_8859_1);
    }

    /** Of a folded text. */
    public static Grams of(String folded) {
        return new Grams(folded);
    }

    /** Those of a piece of text, first to last; none where it is too short to have any. */
    static int[] in(String piece) {
        int[] grams = new int[Math.max(0, piece.length() - SIGNS + 1)];
        int gram = 0;
        for (int i = 0; i < piece.length(); i++) {
            gram = next(gram, piece.charAt(i));
            if (i >= SIGNS - 1) {
                grams[i - SIGNS + 1] = gram;
            }
        }
        return grams;
    }

    /** Whether this one is there. */
    boolean has(int gram) {
        return (present[gram >> 6] & 1L << gram) != 0;
    }

    /** Whether this piece is there: only to be asked when all its grams are, which tells of nearly all that is not. */
    boolean hold(String piece) {
        return plain.contains(piece);
    }

    /** Whether this sign counts as one of a word. */
    static boolean isOfWord(char sign) {
        return number(sign) > 0;
    }

    private static int next(int gram, char sign) {
        return gram % (ALPHABET * ALPHABET) * ALPHABET + number(sign);
    }

    private static int number(char sign) {
        if (sign >= 'a' && sign <= 'z') {
            return 1 + sign - 'a';
        }
        return sign >= '0' && sign <= '9' ? 1 + 26 + sign - '0' : 0;
    }
}
