package nl.techniekwijzer.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How hard a text is to read: mean sentence length and the Flesch-Douma score for Dutch.
 *
 * <p>Flesch-Douma = 206.84 − 0.93 × words per sentence − 0.77 × syllables per 100 words (Douma, 1960); 60 and up is easy.
 *
 * @param wordsPerSentence mean number of words in a sentence
 * @param fleschDouma the score; higher is easier
 */
public record Readability(double wordsPerSentence, double fleschDouma) {
    private static final String VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü";
    private static final String VOWELS_AND_J = VOWELS + "j";
    private static final Set<String> SOUNDS = Set.of(
            "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou");
    private static final int LONGEST_SOUND = 3;

    /** Measures these sentences together. */
    public static Readability of(List<String> sentences) {
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            String lower = sentence.toLowerCase(Locale.ROOT);
            int start = 0;
            while (start < lower.length()) {
                int end = start;
                while (end < lower.length() && isOfWord(lower.charAt(end))) {
                    end++;
                }
                if (end > start) {
                    words++;
                    syllables += syllables(lower, start, end);
                }
                start = end + 1;
            }
        }
        if (words == 0) {
            return new Readability(0, 100);
        }
        double perSentence = (double) words / sentences.size();
        return new Readability(perSentence, 206.84 - 0.93 * perSentence - 77.0 * syllables / words);
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || "&'’-²½".indexOf(c) >= 0;
    }

    /** One syllable a sound; letters that make one sound together count once. */
    private static int syllables(String lower, int start, int end) {
        int count = 0;
        int at = start;
        while (at < end) {
            if (VOWELS.indexOf(lower.charAt(at)) < 0) {
                at++;
                continue;
            }
            count++;
            at += sound(lower, at, end);
        }
        return Math.max(1, count);
    }

    private static int sound(String text, int at, int end) {
        if (at + 1 == end || VOWELS_AND_J.indexOf(text.charAt(at + 1)) < 0) {
            return 1; // No sound goes on with another letter.
        }
        for (int length = LONGEST_SOUND; length > 1; length--) {
            if (at + length <= end && SOUNDS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }
}
