package nl.techniekwijzer.safety;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Spelling;

/** The words that the rules spell out, to find which of them a misspelled word may have meant. Immutable and thread-safe. */
final class RuleWords {
    /** In the order of the alphabet, so that of equally near words the first is taken and the same text always gives the same words. */
    private final Map<Integer, List<Word>> byLength;

    private final Set<String> all;

    /** @param letters a bit for each letter that it has */
    private record Word(String text, int letters) {}

    /** Of folded words of the letters a–z. */
    RuleWords(Collection<String> words) {
        this.all = Set.copyOf(words);
        this.byLength = all.stream()
                .sorted()
                .map(word -> new Word(word, letters(word)))
                .collect(Collectors.groupingBy(word -> word.text().length()));
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    /** "Levn" is "leven", "gepes" is "gepest": one letter left out behind the first; what is already a word stays. */
    String completed(String word) {
        for (Word candidate : byLength.getOrDefault(word.length() + 1, List.of())) {
            if (candidate.text().charAt(0) == word.charAt(0) && Spelling.distance(word, candidate.text()) == 1) {
                return candidate.text();
            }
        }
        return word;
    }

    /** The nearest with at most so many errors; the word itself when there is none. */
    String nearest(String word, int allowed) {
        int letters = letters(word);
        String best = word;
        int bestDistance = allowed + 1;
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (Word candidate : byLength.getOrDefault(length, List.of())) {
                // An error changes two letters at most: one that should be there and one that should not.
                if (Integer.bitCount(letters ^ candidate.letters()) > 2 * allowed) {
                    continue;
                }
                int distance = Spelling.distance(word, candidate.text());
                boolean asNear = distance == bestDistance && distance <= allowed;
                if (distance < bestDistance || asNear && candidate.text().compareTo(best) < 0) {
                    best = candidate.text();
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Figures have no bit: they may only make a word look nearer than it is. */
    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            letters |= letter >= 0 && letter < 26 ? 1 << letter : 0;
        }
        return letters;
    }
}
