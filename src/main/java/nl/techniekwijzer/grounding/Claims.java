package nl.techniekwijzer.grounding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * What a text claims that can be checked word by word.
 *
 * @param numbers every number and year, as written
 * @param names words that name something: with a capital in mid-sentence, levels, profiles, subjects with their letter
 * @param openers first words of sentences that may be a name: long, and no common opening
 * @param stems light stems of the other words
 * @param negations how many words deny
 */
record Claims(Set<String> numbers, Set<String> names, Set<String> openers, Set<String> stems, int negations) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern LETTERED = Pattern.compile("wiskunde ([abcd])\\b|niveau (\\d)");
    private static final Set<String> NEGATIONS =
            Set.of("niet", "geen", "nooit", "zonder", "niemand", "niets", "nergens");
    private static final Set<String> LEVELS =
            Set.of("vmbo", "havo", "vwo", "mbo", "hbo", "wo", "bol", "bbl", "n&t", "n&g", "e&m", "c&m");
    private static final Set<String> OPENINGS = Set.of(
            "daarom",
            "daarna",
            "daarbij",
            "daarnaast",
            "deze",
            "dit",
            "door",
            "eerst",
            "elke",
            "hier",
            "hierna",
            "hoeveel",
            "iedereen",
            "kies",
            "kijk",
            "meestal",
            "naast",
            "over",
            "sinds",
            "soms",
            "tegen",
            "tijdens",
            "vaak",
            "vanaf",
            "veel",
            "verder",
            "volgens",
            "voor",
            "vraag",
            "waar",
            "want",
            "welke",
            "werk",
            "wie",
            "zoek");
    private static final int MIN_STEM = 3;

    static Claims of(String text) {
        Set<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> names = LETTERED.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> openers = new HashSet<>();
        Set<String> stems = new HashSet<>();
        int negations = 0;
        boolean sentenceStart = true;
        for (Word word : Words.of(text)) {
            String form = word.form();
            if (NEGATIONS.contains(form)) {
                negations++;
            }
            boolean capital = Character.isUpperCase(word.text().charAt(0));
            if (LEVELS.contains(form) || capital && !sentenceStart) {
                names.add(Words.stem(form));
            } else if (form.length() >= MIN_STEM) {
                if (capital && mayBeName(form)) {
                    openers.add(Words.stem(form));
                }
                stems.add(Words.stem(form));
            }
            int end = word.end();
            sentenceStart = end < text.length() && ".?!:".indexOf(text.charAt(end)) >= 0;
        }
        return new Claims(numbers, names, openers, stems, negations);
    }

    /** Whether the first word of a sentence is long enough, and no common opening, so that it may be a name. */
    private static boolean mayBeName(String form) {
        return form.length() > MIN_STEM && !OPENINGS.contains(form);
    }
}
