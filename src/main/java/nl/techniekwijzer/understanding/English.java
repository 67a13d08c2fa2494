package nl.techniekwijzer.understanding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * Reads a question in English as a Dutch one, word by word, so that everything after it needs to know Dutch only. The words of the field
 * stand in {@code english.txt}; a word that is not there stays as it is. Immutable and thread-safe.
 */
final class English {
    /** Small words of English, also those that Dutch has too. */
    private static final Set<String> SMALL = Set.of(
            "is", "a", "an", "in", "of", "school", "work", "job", "long", "be", "or", "on", "he", "me", "we", "at",
            "no");

    /** Small words that only English has. */
    private static final Set<String> ONLY = Set.of(
            "the", "what", "what's", "how", "can", "are", "do", "does", "i", "i'm", "my", "need", "want", "which",
            "where", "become", "study", "with", "without", "for", "to", "and", "you", "would", "should", "there",
            "much", "many", "about", "from", "this", "that", "your", "have", "when", "who", "why", "if", "it", "get",
            "she", "they", "not");

    /** Small words that only Dutch has: somebody who writes them writes Dutch, with an English word in it. */
    private static final Set<String> DUTCH = Set.of(
            "de", "het", "een", "ik", "je", "wat", "hoe", "kan", "welke", "waar", "zijn", "voor", "met", "naar", "van",
            "en", "niet", "mijn", "wil", "moet", "nodig", "er", "op", "ook", "als", "te", "om", "bij", "dat", "die",
            "heb", "worden");

    private static final int SHORT = 8;
    private static final String SENTENCES = "SENTENCES";

    private final Map<Pattern, String> sentences = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> surely;
    private final Spelling spelling;
    private final int longest;

    /** Knows which words are Dutch by {@code dutch}: those say nothing about the language. */
    English(Predicate<String> dutch) {
        String block = "";
        for (String line : CueFile.lines(English.class, "english.txt")) {
            if (!line.startsWith(" ")) {
                block = line.strip();
            } else if (block.equals(SENTENCES)) {
                String[] halves = line.strip().split(" => ");
                sentences.put(Pattern.compile(halves[0]), halves[1]);
            } else {
                int is = line.indexOf(" =");
                words.put(line.substring(0, is).strip(), line.substring(is + 2).strip());
            }
        }
        Set<String> single =
                words.keySet().stream().filter(word -> !word.contains(" ")).collect(Collectors.toSet());
        surely = single.stream()
                .filter(word -> word.length() > 2 && (ONLY.contains(word) || !dutch.test(word)))
                .collect(Collectors.toSet());
        spelling = new Spelling(single.stream().collect(Collectors.toMap(word -> word, word -> 1)));
        longest = words.keySet().stream()
                .mapToInt(key -> key.split(" ").length)
                .max()
                .orElse(1);
    }

    /** Whether these words are English rather than Dutch with an English name in it. */
    boolean isSpoken(List<Word> said) {
        long dutch = said.stream().filter(word -> DUTCH.contains(word.form())).count();
        long small = said.stream().filter(word -> ONLY.contains(word.form())).count();
        long only = said.stream()
                .filter(word -> ONLY.contains(word.form()) || surely.contains(word.form()))
                .count();
        long english =
                only + said.stream().filter(word -> SMALL.contains(word.form())).count();
        if (small <= dutch && dutch > 0) {
            return false;
        }
        boolean all = said.size() > 1 && said.stream().allMatch(word -> isKnown(word.form()));
        return all && only > 0
                || only >= 2 && english * 4 >= said.size()
                || small > 0 && dutch == 0 && said.size() <= SHORT;
    }

    private boolean isKnown(String form) {
        return ONLY.contains(form) || SMALL.contains(form) || words.containsKey(form) || isPlural(form);
    }

    /** The question in Dutch words, as far as they are known. */
    String inDutch(String cleaned, Predicate<String> known) {
        String text = repaired(cleaned, known);
        for (Map.Entry<Pattern, String> sentence : sentences.entrySet()) {
            text = sentence.getKey().matcher(text).replaceAll(sentence.getValue());
        }
        List<Word> said = Words.of(text);
        StringBuilder dutch = new StringBuilder();
        int last = 0;
        for (int i = 0; i < said.size(); ) {
            int length = known(said, i);
            Word end = said.get(i + Math.max(1, length) - 1);
            dutch.append(text, last, said.get(i).start());
            dutch.append(length == 0 ? end.text() : inDutch(phrase(said, i, length)));
            last = end.end();
            i += Math.max(1, length);
        }
        return Words.clean(dutch.append(text.substring(last)).toString());
    }

    /** Lower case, because the patterns are; a place or name is found all the same. */
    private String repaired(String cleaned, Predicate<String> known) {
        String folded = Words.fold(cleaned);
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (Word word : Words.of(folded)) {
            boolean right = words.containsKey(word.form()) || isPlural(word.form()) || known.test(word.form());
            text.append(folded, last, word.start());
            text.append(right ? word.form() : spelling.repair(word.form()).orElse(word.form()));
            last = word.end();
        }
        return text.append(folded.substring(last)).toString();
    }

    /** How many words from here on are in the list together; 0 when none is. */
    private int known(List<Word> said, int from) {
        for (int length = Math.min(longest, said.size() - from); length > 0; length--) {
            String phrase = phrase(said, from, length);
            if (words.containsKey(phrase) || isPlural(phrase)) {
                return length;
            }
        }
        return 0;
    }

    private boolean isPlural(String phrase) {
        return phrase.endsWith("s") && words.containsKey(phrase.substring(0, phrase.length() - 1));
    }

    private String inDutch(String phrase) {
        String dutch = words.get(phrase);
        return dutch != null ? dutch : words.getOrDefault(phrase.substring(0, phrase.length() - 1), phrase);
    }

    private static String phrase(List<Word> said, int from, int length) {
        return said.subList(from, from + length).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
