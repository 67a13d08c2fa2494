package nl.techniekwijzer.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * What a text claims that can be checked word by word.
 *
 * @param names words that name something: with a capital in mid-sentence or inside, levels, profiles, subjects with their letter
 * @param openers first words of sentences that may be a name: long, and no common opening
 * @param stems light stems of the other words
 */
record Claims(Set<String> names, Set<String> openers, Set<String> stems) {
    private static final Set<String> PROFILES = Set.of("n&t", "n&g", "e&m", "c&m");
    /** "Werk je": a verb that opens a condition, not a name. */
    private static final Set<String> AFTER_VERB = Set.of("je", "jij", "u", "het", "iemand");

    private static final int MIN_STEM = 3;

    static Claims of(String text) {
        Set<String> names = new HashSet<>(Codes.in(text));
        Set<String> openers = new HashSet<>();
        Set<String> stems = new HashSet<>();
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String stem = Words.stem(word.form());
            boolean opens = i == 0 || opensAfter(text, words.get(i - 1).end());
            if (names.contains(word.form()) || isCode(word) || word.isCapitalised() && !opens) {
                names.add(stem);
            } else if (word.form().length() >= MIN_STEM) {
                stems.add(stem);
                addParts(word.form(), stems);
                boolean verb = i + 1 < words.size()
                        && AFTER_VERB.contains(words.get(i + 1).form());
                if (word.isCapitalised() && !verb && mayBeName(word.form())) {
                    openers.add(stem);
                }
            }
        }
        return new Claims(names, openers, stems);
    }

    /** "mbo-school" is also about a school. */
    private static void addParts(String form, Set<String> stems) {
        if (form.contains("-")) {
            Stream.of(form.split("-"))
                    .filter(part -> part.length() > MIN_STEM)
                    .map(Words::stem)
                    .forEach(stems::add);
        }
    }

    /** Names and other words together. */
    Set<String> words() {
        Set<String> words = new HashSet<>(names);
        words.addAll(stems);
        return words;
    }

    private static boolean opensAfter(String text, int end) {
        return end < text.length() && ".?!:".indexOf(text.charAt(end)) >= 0;
    }

    /** A profile, or a capital after the first letter: DUO, M&T, mboRijnland. */
    private static boolean isCode(Word word) {
        return PROFILES.contains(word.form()) || word.text().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Whether the first word of a sentence is long enough, and no common opening, so that it may be a name. */
    private static boolean mayBeName(String form) {
        return form.length() > MIN_STEM && !WordLists.isFree(form) && !WordLists.isFree(Words.stem(form));
    }
}
