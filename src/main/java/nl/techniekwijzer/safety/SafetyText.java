package nl.techniekwijzer.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Brings a folded text into the form in which {@link SafetyPattern} reads it: sentences of single-spaced words, chat abbreviations written
 * out, words of the rules spelled right. Immutable and thread-safe.
 */
final class SafetyText {
    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+(?= |$)");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9,]+");
    /** "Dooood" is "dood"; no Dutch word has a letter three times in a row. */
    private static final Pattern STRETCHED = Pattern.compile("([a-z])\\1{2,}");
    /** Shorter words have too many neighbours; from the second length on two errors are allowed. */
    private static final int ONE_ERROR_FROM = 6;

    private static final int LETTERS_LEFT_OUT_FROM = 4;

    private static final int TWO_ERRORS_FROM = 8;

    private final Map<String, String> shorts = new HashMap<>();
    private final Set<String> ordinary;
    private final RuleWords words;

    /**
     * @param shorts lines {@code mn mijn}: a form and what it stands for
     * @param ordinary words that are near a word of the rules and in no word list
     * @param words those of the rules
     */
    SafetyText(List<String> shorts, List<String> ordinary, Set<String> words) {
        shorts.forEach(
                line -> this.shorts.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        this.ordinary = Set.copyOf(ordinary);
        this.words = new RuleWords(words);
    }

    List<String> sentences(String folded, Predicate<String> known) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE.split(folded)) {
            // An apostrophe joins ("don't", "foto's"), any other sign parts; a comma stands by itself.
            String plain = sentence.replace("'", "").replace(",", " , ");
            StringBuilder words = new StringBuilder();
            for (String word : NO_WORD.split(plain)) {
                if (!word.isEmpty()) {
                    words.append(words.isEmpty() ? "" : " ").append(word(word, known));
                }
            }
            sentences.add(words.toString());
        }
        return sentences;
    }

    private String word(String typed, Predicate<String> known) {
        String word = STRETCHED.matcher(typed).replaceAll("$1$1");
        String written = shorts.get(word);
        if (written != null) {
            return written;
        }
        if (word.length() < LETTERS_LEFT_OUT_FROM
                || words.contains(word)
                || known.test(word)
                || ordinary.contains(word)) {
            return word;
        }
        return word.length() < ONE_ERROR_FROM
                ? words.completed(word)
                : words.nearest(word, word.length() >= TWO_ERRORS_FROM ? 2 : 1);
    }
}
