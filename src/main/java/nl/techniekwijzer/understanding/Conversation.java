package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

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
        Question complete = state.filter(before -> goesOn(current, before))
                .map(before -> Completion.relevant(Completion.merge(current, before), current))
                .orElse(current);
        return withOwnProfile(complete, earlier);
    }

    /** The profile that somebody said to have, where a later question on admission names none. */
    private static Question withOwnProfile(Question question, List<Question> earlier) {
        boolean other =
                question.namesFrom() && earlier.stream().noneMatch(q -> q.from().equals(question.from()));
        if (question.intent() != Intent.TOELATING || !question.of(Kind.PROFIEL).isEmpty() || other) {
            return question;
        }
        return earlier.reversed().stream()
                .filter(Conversation::tellsOfOneself)
                .flatMap(q -> q.of(Kind.PROFIEL).size() == 1 ? q.of(Kind.PROFIEL).stream() : Stream.empty())
                .findFirst()
                .map(own -> question.with(
                        Stream.concat(question.entities().stream(), Stream.of(own))
                                .toList(),
                        question.terms()))
                .orElse(question);
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
        return tellsOfOneself(question)
                ? question.from().filter(from -> !from.equals("geen-diploma"))
                : Optional.empty();
    }

    private static boolean tellsOfOneself(Question question) {
        return OWN.matcher(Words.fold(question.corrected())).find();
    }
}
