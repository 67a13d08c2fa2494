package nl.techniekwijzer.llm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * What can be wrong with a sentence of a model whatever its sources say; whether they support it is for {@code GroundingCheck}.
 * Immutable and thread-safe.
 */
final class OutputCheck {
    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*[/!a-z]|&(?:#\\w+|[a-z]+);|javascript:|data:text|\\]\\(|```|^\\s*\\||\\{\\{|\\$\\{|<\\|",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "https?:|www\\.|\\S+@\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\."
                    + "(?:nl|com|org|net|eu|be|de|io|ai|info|biz|app|dev|xyz|example|test|ly|me)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSAL = Pattern.compile(
            "\\bals (?:een )?(?:ai\\b|taalmodel|kunstmatig)|\\bhet spijt me\\b|\\bsorry\\b|\\bhelaas kan ik\\b"
                    + "|\\bik (?:kan|mag|wil)\\b.{0,40}\\bniet (?:\\w+ )?(?:helpen|beantwoorden|geven|antwoorden|voldoen|zeggen)"
                    + "|\\b(?:de |deze )?bronnen (?:geven|bevatten|zeggen|noemen)\\b.{0,20}\\b(?:geen|niets|niet)\\b"
                    + "|\\bi(?:'m| am) (?:sorry|unable)|\\bi can(?:no|')t\\b|\\bas an ai\\b");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|and|you|your|are|this|that|with|for|from|have|can|will|which|about|they|students?|education)\\b");
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:der|das|und|ist|nicht|eine?|sie|les|des|une|est|vous|pour|avec|para|una|los|las|bir|ve|için)\\b");
    private static final Pattern DUTCH = Pattern.compile(
            "\\b(?:de|het|een|en|je|van|voor|met|op|bij|naar|niet|ook|of|dat|die|als|om|te|wordt|zijn|kun|kan|moet|mag|aan|er)\\b");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]");
    /** So many words in a row with the instructions are no chance. */
    private static final int LEAK = 6;
    /** Most letters of a text are letters; of noise they are not. */
    private static final double LETTERS = 0.5;

    private static final int LONG_WORD = 45;

    private final Set<String> instructions;

    OutputCheck(String system) {
        this.instructions = Set.copyOf(runs(system));
    }

    /** What is wrong with this sentence by itself; {@code said} has what was said before it, folded. */
    Optional<Fault> fault(Said sentence, Set<String> said) {
        String folded = sentence.text().toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(sentence.raw()).find()) {
            return Optional.of(Fault.MARKUP);
        }
        if (isGarbage(sentence.text())) {
            return Optional.of(Fault.GARBAGE);
        }
        if (runs(sentence.text()).stream().anyMatch(instructions::contains)) {
            return Optional.of(Fault.PROMPT_LEAK);
        }
        if (REFUSAL.matcher(folded).find()) {
            return Optional.of(Fault.REFUSAL);
        }
        if (isForeign(folded)) {
            return Optional.of(Fault.WRONG_LANGUAGE);
        }
        if (said.contains(SentenceCheck.fold(sentence.text()))) {
            return Optional.of(Fault.REPEATED);
        }
        return sentence.numbers().isEmpty() ? Optional.of(Fault.NO_CITATION) : Optional.empty();
    }

    /** Whether it names an address that what it cites does not. */
    static boolean hasForeignAddress(Sentence sentence) {
        String cited = sentence.cited().stream()
                .map(Cited::unit)
                .map(unit -> unit.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return ADDRESS.matcher(sentence.text())
                .results()
                .anyMatch(address ->
                        !cited.contains(address.group().toLowerCase(Locale.ROOT).replaceAll("[.,;:!?]+$", "")));
    }

    private static boolean isForeign(String folded) {
        long dutch = DUTCH.matcher(folded).results().count();
        long other = ENGLISH.matcher(folded).results().count()
                + OTHER.matcher(folded).results().count();
        return other > 1 && other > dutch;
    }

    private static boolean isGarbage(String text) {
        if (text.length() > SentenceReader.LONGEST || text.indexOf('\uFFFD') >= 0) {
            return true;
        }
        long letters = LATIN.matcher(text).results().count();
        long marks = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        boolean noWord = Words.of(text).stream().allMatch(word -> word.form().length() > LONG_WORD);
        return marks > 0 && (letters < LETTERS * marks || noWord);
    }

    private static Set<String> runs(String text) {
        List<String> forms = Words.of(text).stream().map(Word::form).toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LEAK <= forms.size(); i++) {
            runs.add(String.join(" ", forms.subList(i, i + LEAK)));
        }
        return runs;
    }
}
