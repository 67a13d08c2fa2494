package nl.techniekwijzer.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a text is to read: mean sentence length and the Flesch-Douma score for Dutch.
 *
 * <p>Flesch-Douma = 206.84 − 0.93 × words per sentence − 0.77 × syllables per 100 words (Douma, 1960); 60 and up is easy.
 *
 * @param wordsPerSentence mean number of words in a sentence
 * @param fleschDouma the score; higher is easier
 */
public record Readability(double wordsPerSentence, double fleschDouma) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&'’-]+");
    private static final String VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü";
    private static final Set<String> SOUNDS = Set.of(
            "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou");
    private static final int LONGEST_SOUND = 3;

    /** Measures these sentences together. */
    public static Readability of(List<String> sentences) {
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            Matcher word = WORD.matcher(sentence);
            while (word.find()) {
                words++;
                syllables += syllables(word.group());
            }
        }
        if (words == 0) {
            return new Readability(0, 100);
        }
        double perSentence = (double) words / sentences.size();
        return new Readability(perSentence, 206.84 - 0.93 * perSentence - 77.0 * syllables / words);
    }

    /** One syllable a sound; letters that make one sound together count once. */
    private static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int count = 0;
        int at = 0;
        while (at < lower.length()) {
            if (VOWELS.indexOf(lower.charAt(at)) < 0) {
                at++;
                continue;
            }
            count++;
            at += sound(lower, at);
        }
        return Math.max(1, count);
    }

    private static int sound(String word, int at) {
        for (int length = LONGEST_SOUND; length > 1; length--) {
            int end = at + length;
            if (end <= word.length() && SOUNDS.contains(word.substring(at, end))) {
                return length;
            }
        }
        return 1;
    }
}
