package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;

/**
 * What a conversation is about by now: each question is completed with the one before it, from the first on, so that a subject lasts
 * until another takes its place. Pure and thread-safe.
 */
final class Conversation {
    /** "Ik zit op de havo", "mijn zoon doet kader": a level that holds for the questions after it too. */
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:ik|we|mijn|onze|zoon|dochter|hij|zij|ze)\\b.{0,30}\\b(?:zit|zat|doe|doet|deed|heb|heeft|haal|haalt|volg|volgt)\\b");

    private Conversation() {}

    /** The newest question, completed where it leans on the earlier ones, oldest first. */
    static Question complete(Question newest, List<Question> earlier) {
        Optional<Question> state = Optional.empty();
        String own = newest.level();
        for (Question question : earlier) {
            own = newest.level().isEmpty() ? ownLevel(question).orElse(own) : own;
            state = Optional.of(state.map(before -> next(question, before)).orElse(question));
        }
        Question current = newest.withLevel(own);
        return state.filter(before -> goesOn(current, before))
                .map(before -> Completion.relevant(Completion.merge(current, before), current))
                .orElse(current);
    }

    private static boolean goesOn(Question current, Question before) {
        return FollowUps.leans(current) || FollowUps.completes(current, before);
    }

    /** What it is about after this question; one that names nothing and stands alone leaves it as it was. */
    private static Question next(Question question, Question before) {
        if (goesOn(question, before)) {
            return Completion.merge(question, before);
        }
        return FollowUps.hasOwnSubject(question) || !FollowUps.hasOwnSubject(before) ? question : before;
    }

    private static Optional<String> ownLevel(Question question) {
        boolean said = OWN.matcher(Words.fold(question.corrected())).find();
        return said ? question.from().filter(from -> !from.equals("geen-diploma")) : Optional.empty();
    }
}
