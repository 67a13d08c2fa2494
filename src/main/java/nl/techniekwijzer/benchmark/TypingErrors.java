package nl.techniekwijzer.benchmark;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes typing errors: a letter left out, doubled, replaced by another or swapped with its neighbour. The same seed, the same errors. */
final class TypingErrors {
    /** Long enough that one wrong letter leaves a word that can be guessed. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");

    private final Random random;

    TypingErrors(long seed) {
        random = new Random(seed);
    }

    /** The text with an error in its first two long words; one without a long word stays as it is. */
    String in(String text) {
        Matcher words = LONG_WORD.matcher(text);
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < 2 && words.find(); i++) {
            words.appendReplacement(wrong, misspelt(words.group()));
        }
        return words.appendTail(wrong).toString();
    }

    /** People rarely miss the first letter, so that one stays. */
    private String misspelt(String word) {
        int at = random.nextInt(1, word.length() - 1);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(at) + word.charAt(at) + after;
            case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
            default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }
}
