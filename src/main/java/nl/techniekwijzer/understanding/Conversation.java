package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What a conversation is about by now: each question is completed with the one before it, from the first on. A trade or opleiding lasts
 * until another takes its place; a matter beside it, such as child benefit, lasts as long as the questions are on that matter.
 * Thread-safe.
 */
final class Conversation {
    /** "Ik zit op de havo", "mijn zoon doet kader": a level that holds for the questions after it too. */
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:ik|we|mijn|onze|zoon|dochter|hij|zij|ze)\\b.{0,30}\\b(?:zit|zat|doe|doet|deed|heb|heeft|haal|haalt|volg|volgt)\\b"
                    + "|\\b(?:zoon|dochter|kind)\\b.{0,4}\\b(?:havo|vwo|vmbo|mavo)\\b");
    /** Says that it asks of the trade or opleiding: "hoe lang duurt zo'n opleiding?" after a question on benefits. */
    private static final Pattern SAYS_THING =
            Pattern.compile("\\b(?:opleiding|opleidingen|studie|beroep|vak|werk|werken|leren|studeren|worden|baan)\\b");
    /** Who says where they come from is told which levels that opens, and not that nobody can judge. */
    private static final Pattern WHICH_LEVEL =
            Pattern.compile("\\bwelke? (?:mbo[ -]?)?(?:niveau|niveaus) (?:kan|mag)\\b");

    /** What a page on a matter may tell as well as one on a trade. */
    private static final Set<Intent> OF_EITHER = EnumSet.of(
            Intent.DUUR,
            Intent.WAAR,
            Intent.TOELATING,
            Intent.VERVOLG,
            Intent.LOON,
            Intent.INFO,
            Intent.PAST,
            Intent.ROUTE);

    private final Knowledge knowledge;

    Conversation(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * How far the conversation is.
     *
     * @param last the newest question so far
     * @param thing the newest that names the trade or opleiding it is all about
     * @param other the newest before it that names another one
     */
    private record State(Optional<Question> last, Optional<Question> thing, Optional<Question> other) {
        static final State NEW = new State(Optional.empty(), Optional.empty(), Optional.empty());

        State after(Question complete) {
            boolean names = Things.namesThing(complete);
            boolean another = names
                    && thing.filter(t -> Things.things(t).equals(Things.things(complete)))
                            .isEmpty();
            boolean leaves = complete.intent() == Intent.INTERESSE && !names;
            return new State(
                    Optional.of(complete),
                    names ? Optional.of(complete) : leaves ? Optional.empty() : thing,
                    another ? thing : leaves ? Optional.empty() : other);
        }
    }

    /** The words of what was asked before, which tell what a name with several meanings stands for. */
    static List<String> words(List<Question> earlier) {
        return earlier.stream()
                .flatMap(question -> question.interests().stream())
                .distinct()
                .toList();
    }

    /** The newest question, completed where it leans on the earlier ones, oldest first. */
    Question complete(Question newest, List<Question> earlier) {
        State state = State.NEW;
        String own = newest.level();
        for (Question question : earlier) {
            own = newest.level().isEmpty() ? ownLevel(question).orElse(own) : own;
            state = state.after(next(question.withLevel(own), state));
        }
        Question current = newest.withLevel(own);
        Question merged = next(current, state);
        Question complete = merged.followUp() ? Relevance.relevant(merged, current) : merged;
        boolean level = complete.intent() == Intent.OORDEEL
                && complete.from().isPresent()
                && WHICH_LEVEL.matcher(Words.fold(newest.corrected())).find();
        return withOwnProfile(level ? complete.as(Intent.TOELATING) : complete, earlier);
    }

    private Question next(Question asked, State state) {
        boolean admitting =
                state.last().filter(last -> last.intent() == Intent.TOELATING).isPresent();
        boolean opens = tellsLevel(asked) && state.thing().isPresent() && !admitting;
        Question question = opens ? asked.as(Intent.TOELATING) : asked;
        Optional<Question> choice = FollowUps.choosesBetween(question) ? between(question, state) : Optional.empty();
        if (choice.isPresent()) {
            return choice.get();
        }
        return basis(question, state)
                .map(before -> Completion.merge(question, before))
                .orElse(question);
    }

    /** "Welke is beter?": of what was just compared, else of the two things that were talked of last. */
    private static Optional<Question> between(Question question, State state) {
        Optional<Question> compared = state.last()
                .filter(before ->
                        before.intent() == Intent.VERSCHIL && before.topics().size() > 1);
        return compared.map(before -> Completion.merge(question, before).as(Intent.VERSCHIL))
                .or(() -> state.thing()
                        .flatMap(second -> state.other().map(first -> Completion.both(question, first, second))));
    }

    /** What it goes on from; empty when it stands alone. */
    private Optional<Question> basis(Question question, State state) {
        boolean leans = FollowUps.leans(question);
        boolean ofThing = state.thing().isPresent() && FollowUps.asksOfThing(question);
        Optional<Question> last =
                state.last().filter(before -> leans || ofThing || FollowUps.completes(question, before));
        return last.map(before -> isOnMatter(question, before)
                ? before
                : state.thing().map(thing -> goesOn(thing, before)).orElse(before));
    }

    /** The thing of earlier, asked what was asked last; what stood alone on nothing was something between. */
    private static Question goesOn(Question thing, Question before) {
        List<Entity> ways = before.of(Kind.LEERWEG);
        Question narrowed = ways.size() != 1 || ways.getFirst().negated()
                ? thing
                : thing.with(
                        Stream.concat(
                                        thing.entities().stream().filter(e -> e.kind() != Kind.LEERWEG),
                                        before.entities().stream()
                                                .filter(e -> e.text()
                                                        .equals(ways.getFirst().text())))
                                .toList(),
                        thing.terms());
        return before.followUp() || !matters(before).isEmpty() ? narrowed.as(before.intent()) : narrowed;
    }

    private static List<Entity> matters(Question question) {
        return question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .toList();
    }

    /** Whether it goes on about the matter of the question before, and not about the trade or opleiding that was talked of earlier. */
    private boolean isOnMatter(Question question, Question before) {
        if (matters(before).isEmpty() || Things.namesThing(before)) {
            return Things.namesThing(before);
        }
        boolean money = question.intent() == Intent.KOSTEN;
        if (!Things.isOfThing(question.intent()) && !money) {
            return true;
        }
        boolean told = (OF_EITHER.contains(question.intent()) || money && FollowUps.pointsBack(question))
                && matters(before).stream()
                        .flatMap(topic -> knowledge.page(topic.id()).stream())
                        .anyMatch(
                                page -> !page.about(question.intent().aspects().getFirst())
                                        .isEmpty());
        return told && !SAYS_THING.matcher(Words.fold(question.corrected())).find();
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

    private static Optional<String> ownLevel(Question question) {
        return tellsOfOneself(question)
                ? question.from().filter(from -> !from.equals("geen-diploma"))
                : Optional.empty();
    }

    /** "Ik heb havo": who says only that wants to know what it opens. */
    private static boolean tellsLevel(Question question) {
        return question.intent() == Intent.ALGEMEEN
                && !question.of(Kind.OPLEIDINGSNIVEAU).isEmpty()
                && tellsOfOneself(question)
                && question.terms().stream()
                        .allMatch(term -> question.entities().stream()
                                .anyMatch(e -> e.words().contains(term)));
    }

    private static boolean tellsOfOneself(Question question) {
        return OWN.matcher(Words.fold(question.corrected())).find();
    }
}
