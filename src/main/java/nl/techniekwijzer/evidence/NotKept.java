package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;

/**
 * Tells questions that no knowledge base like this can answer, however well it knows the subject: places left today, somebody's own marks,
 * the wages of a coming year ({@code not-kept.txt}), and names that do not exist. Pure and thread-safe.
 */
final class NotKept {
    private static final List<Cue> CUES = Cue.read(NotKept.class, "not-kept.txt");
    private static final String FICTION = "FICTION";
    /** What nobody in a trade can be; each pattern is for the one word before it. */
    private static final String IMPOSSIBLE = "IMPOSSIBLE";

    private static final List<CueFile.Block> STORIES = CueFile.read(NotKept.class, "not-kept.txt").stream()
            .filter(block -> block.name().equals(IMPOSSIBLE))
            .toList();

    /** Where a subject stands: "een drakentemmer", "startsalaris flubberoloog", "ROC Gotham". */
    private static final String SUBJECT_AFTER =
            "\\b(?:een|als|opleiding|salaris|startsalaris|loon|leer je|roc|hogeschool|universiteit|college) ";

    private static final Pattern TRADE =
            Pattern.compile("\\w{4,}(?:techniek|monteur|kunde|smid|bouwer|loog|technicus|opleiding)");
    /** Something and the one who makes or mends it. */
    private static final Pattern MADE_OF = Pattern.compile(
            "(\\w{4,}?)(?:monteur|loodgieter|technicus|smid|bouwer|operator|machinist|installateur|bouwkunde)");

    /** Between the parts of a compound. */
    private static final Pattern LINK = Pattern.compile("(?:s|en|n)$");

    /** So many words that are no words make the rest meaningless as well. */
    private static final int GIBBERISH = 3;

    private NotKept() {}

    static boolean asksFor(String folded) {
        Grams grams = Grams.of(folded);
        return CUES.stream()
                .anyMatch(cue ->
                        !cue.name().equals(FICTION) && !cue.name().equals(IMPOSSIBLE) && cue.isIn(folded, grams));
    }

    /** Whether it is set in a story, or about what cannot be made; such words are no less known for that. */
    static Optional<NoEvidence> fiction(String folded) {
        Grams grams = Grams.of(folded);
        return CUES.stream()
                .filter(cue -> cue.name().equals(FICTION) && cue.isIn(folded, grams))
                .findFirst()
                .map(cue -> new NoEvidence(Reason.NOT_KNOWN, "", List.of(), List.of()));
    }

    /** "Een onzichtbare timmerman": a known trade with what nobody can be is a story too. A young or good one is just that trade. */
    static Optional<NoEvidence> impossible(Question question) {
        List<Word> words = Words.of(question.corrected());
        boolean story = question.topics().stream()
                .filter(topic ->
                        topic.id().startsWith("beroepen/") || topic.id().startsWith("opleidingen/"))
                .filter(topic -> topic.start() > 0 && topic.start() < words.size())
                .filter(topic ->
                        topic.text().startsWith(words.get(topic.start()).form()))
                .map(topic -> words.get(topic.start() - 1).form())
                .anyMatch(before -> STORIES.stream()
                        .anyMatch(block -> block.pattern().matcher(before).matches()));
        return story ? Optional.of(new NoEvidence(Reason.NOT_KNOWN, "", List.of(), List.of())) : Optional.empty();
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

    /**
     * A trade made up of a known one and a thing that nobody here ever speaks of: a tijdmachinemonteur. A swimming-pool mechanic is in no
     * list either, but there are pools in the pages.
     *
     * @param isTold whether some page speaks of this word
     */
    static Optional<String> inventedTrade(Question question, Predicate<String> isTold) {
        Set<String> named =
                question.entities().stream().flatMap(e -> e.words().stream()).collect(Collectors.toSet());
        return question.terms().stream()
                .filter(term -> !named.contains(term))
                .filter(term -> {
                    Matcher made = MADE_OF.matcher(term);
                    return made.matches()
                            && !isTold.test(term)
                            && !isTold.test(made.group(1))
                            && !isTold.test(LINK.matcher(made.group(1)).replaceFirst(""));
                })
                .findFirst();
    }

    static boolean isGibberish(Question question) {
        List<String> strange = question.strange();
        return strange.size() >= GIBBERISH
                && strange.size() * 2 >= question.terms().size();
    }
}
