package nl.techniekwijzer.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.Words;

/**
 * The words of a question, read once for all that may be looked for in it.
 *
 * @param forms its words
 * @param line the same words with a space before and behind each
 */
record Spoken(Set<String> forms, String line) {
    static Spoken of(String folded) {
        List<String> words = Words.of(folded).stream().map(Words.Word::form).toList();
        return new Spoken(new HashSet<>(words), " " + String.join(" ", words) + " ");
    }
}
