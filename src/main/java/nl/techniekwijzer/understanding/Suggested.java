package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.question.Understanding.Ambiguous;
import nl.techniekwijzer.question.Understanding.Answerable;

/**
 * What a question is about that follows a list of suggestions and names none of them: "hoelang duurt die opleiding?" after four
 * trades. Asks which is meant, where the answer differs from one to the other. Thread-safe.
 */
final class Suggested {
    private static final Pattern NAME = Pattern.compile("(?m)^- \\*\\*([^*\\n]{2,60})\\*\\*: ");
    /** A list of longer ago is forgotten by who asks. */
    private static final int MESSAGES = 6;

    private static final String WHICH = "Over welke gaat je vraag: ";

    private static final int MAX_OPTIONS = 4;
    /** "Welke school", "wat verdien je": so few words have no room for a subject of their own. */
    private static final int BARE = 3;

    /** "Ze" is mostly somebody's daughter, and "dat ze" begins what is told of her. */
    private static final Pattern POINTS = Pattern.compile(
            "^en\\b|\\b(?:die|dat(?! (?:ze|zij|hij|ik|je|we|wij|haar|mijn|onze)\\b)|deze|dit|daar\\w*|ermee|er"
                    + "|ervoor|hier\\w*|het|dan|daarna|zoiets|zo n)\\b");

    /** The same whichever is meant. */
    private static final Pattern SAME_FOR_ALL =
            Pattern.compile("\\b(?:dagen|uur|uren)\\b.{0,30}\\bschool\\b|\\bvakantie"
                    + "|\\b(?:verdien\\w*|krijgt?|geld|betaald|loon)\\b.{0,25}\\b(?:al|tijdens|alvast)\\b"
                    + "|\\bal (?:geld|iets|wat|loon|betaald)\\b");

    private final Lexicon lexicon;

    Suggested(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The question back, or once it was asked, the question about the first of them; empty when the question names its subject, when
     * it can be answered without, or when nothing was suggested.
     *
     * @param question completed with what was asked before
     * @param folded the newest question alone
     */
    Optional<Understanding> which(Question question, String folded, List<Message> history) {
        boolean named = question.entities().stream().anyMatch(Suggested::isSubject) || Things.namesMatter(question);
        if (named
                || !Things.differs(question.intent())
                || SAME_FOR_ALL.matcher(folded).find()
                || !POINTS.matcher(folded).find() && folded.split(" ").length > BARE) {
            return Optional.empty();
        }
        List<String> names = history.subList(Math.max(0, history.size() - MESSAGES), history.size()).reversed().stream()
                .filter(message -> message.role() == Role.ASSISTANT)
                .map(message -> names(message.content()))
                .filter(found -> found.size() > 1)
                .findFirst()
                .orElse(List.of());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean asked = history.stream()
                .anyMatch(message ->
                        message.role() == Role.ASSISTANT && message.content().startsWith(WHICH));
        return Optional.of(
                asked
                        ? new Answerable(ofFirst(question, names.getFirst()))
                        : new Ambiguous(question, WHICH + Clarifier.oneOf(names) + "?", names));
    }

    /** Who was asked once and goes on without choosing is answered for what was suggested first; the answer names it. */
    private Question ofFirst(Question question, String name) {
        Entity first = find(name).filter(Suggested::isSubject).findFirst().orElseThrow();
        return question.with(
                Stream.concat(question.entities().stream(), Stream.of(first)).toList(),
                Stream.concat(question.terms().stream(), first.words().stream()).toList());
    }

    private List<String> names(String answer) {
        return NAME.matcher(answer)
                .results()
                .map((MatchResult name) -> name.group(1))
                .filter(this::isKnown)
                .distinct()
                .limit(MAX_OPTIONS)
                .toList();
    }

    /** The history comes from outside, so only names of ours are taken from it. */
    private boolean isKnown(String name) {
        return find(name).anyMatch(Suggested::isSubject);
    }

    private Stream<Entity> find(String name) {
        List<Word> words = Words.of(Words.clean(name));
        return lexicon.find(words, words.stream().map(word -> true).toList()).stream();
    }

    private static boolean isSubject(Entity entity) {
        return entity.ids().stream().anyMatch(id -> id.startsWith("beroepen/") || id.startsWith("opleidingen/"));
    }
}
