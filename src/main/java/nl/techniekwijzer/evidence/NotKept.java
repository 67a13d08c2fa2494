package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.question.Question;

/**
 * Tells questions that no knowledge base like this can answer, however well it knows the subject: places left today, somebody's own marks,
 * the wages of a coming year ({@code not-kept.txt}), and names that do not exist. Pure and thread-safe.
 */
final class NotKept {
    private static final List<Block> BLOCKS = CueFile.read(NotKept.class, "not-kept.txt");
    /** Where a subject stands: "een drakentemmer", "startsalaris flubberoloog", "ROC Gotham". */
    private static final String SUBJECT_AFTER =
            "\\b(?:een|als|opleiding|salaris|startsalaris|loon|leer je|roc|hogeschool|universiteit|college) ";

    private static final Pattern TRADE =
            Pattern.compile("\\w{4,}(?:techniek|monteur|kunde|smid|bouwer|loog|technicus|opleiding)");
    /** So many words that are no words make the rest meaningless as well. */
    private static final int GIBBERISH = 3;

    private NotKept() {}

    static boolean asksFor(String folded) {
        return BLOCKS.stream().anyMatch(block -> block.pattern().matcher(folded).find());
    }

    /** Whether this strange word is what the question is about, while it names no opleiding or beroep for certain. */
    static boolean isSubject(String word, Question question, String folded) {
        boolean known = question.topics().stream()
                .filter(topic -> topic.exact())
                .flatMap(topic -> topic.ids().stream())
                .anyMatch(id ->
                        id.startsWith("opleidingen/") || id.startsWith("beroepen/") || id.startsWith("omscholen/"));
        return !known
                && (TRADE.matcher(word).matches()
                        || Pattern.compile(SUBJECT_AFTER + Pattern.quote(word) + "\\b")
                                .matcher(folded)
                                .find());
    }

    static boolean isGibberish(Question question) {
        List<String> strange = question.strange();
        return strange.size() >= GIBBERISH
                && strange.size() * 2 >= question.terms().size();
    }
}
