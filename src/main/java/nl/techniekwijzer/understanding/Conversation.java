package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.NextStep;
import nl.techniekwijzer.question.Question;

/**
 * What a conversation is about by now: each question is completed with the one before it, from the first on. A trade or opleiding lasts
 * until another takes its place; a matter beside it, such as child benefit, lasts as long as the questions are on that matter.
 * Thread-safe.
 */
final class Conversation {
    /** Says that it asks of the trade or opleiding: "hoe lang duurt zo'n opleiding?" after a question on benefits. */
    private static final Pattern SAYS_THING =
            Pattern.compile("\\b(?:opleiding|opleidingen|studie|beroep|vak|werk|werken|leren|studeren|worden|baan)\\b");
    /** Who says where they come from is told which levels that opens, and not that nobody can judge. */
    private static final Pattern WHICH_LEVEL =
            Pattern.compile("\\bwelke? (?:mbo[ -]?)?(?:niveau|niveaus) (?:kan|mag)\\b");

    /** Asks for names and leaves of what to what was said. */
    private static final Pattern WHICH = Pattern.compile(
            "\\bwelke? (?:\\w+ ){0,2}(?:opleiding|opleidingen|studie|studies|richtingen|mogelijkheden|scholen)\\b");

    /** "En systeembeheer dan in plaats van programmeren?" */
    private static final Pattern INSTEAD = Pattern.compile("\\bplaats van\\b|\\bipv\\b");

    /** Said of oneself or of one's child. */
    private static final Pattern OF_PERSON =
            Pattern.compile("\\b(?:ik|hij|ze|zij|we|wij|mijn|zijn|haar|me|mij|hem|zoon|dochter|kind)\\b");

    private static final Set<Intent> LISTED =
            EnumSet.of(Intent.VERVOLG, Intent.ALGEMEEN, Intent.INFO, Intent.TOELATING, Intent.NAAR_BEROEP);

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

    /** Asked in between; nobody talks on about them. */
    private static final Set<String> OPEN_DAYS = Set.of("begrippen/open-dag", "ouders/open-dag-bezoeken");

    private static final Map<String, Pattern> SCHOOLS = Map.of(
            "mbo", Pattern.compile("\\bniveau [1-4]\\b|\\bmbo\\b"),
            "hbo", Pattern.compile("\\bhbo\\b"),
            "wo", Pattern.compile("\\buniversiteit\\b"));

    private final Knowledge knowledge;
    private final Readings readings;

    Conversation(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.readings = new Readings(knowledge);
    }

    /** The words of what was asked before, which tell what a name with several meanings stands for. */
    static List<String> words(List<Said> earlier) {
        return earlier.stream()
                .flatMap(said -> said.question().interests().stream())
                .distinct()
                .toList();
    }

    /**
     * The newest question, completed.
     *
     * @param chosen whether a trade or opleiding was named since suggestions were asked for
     * @param inTalk as asked of what is talked of, where the question says nothing of what it is about
     */
    record Complete(Question question, boolean chosen, Optional<Question> inTalk) {}

    /** The newest question, completed where it leans on the earlier ones, oldest first. */
    Complete complete(Said newest, List<Said> before) {
        Talk talk = Talk.NEW;
        String form = newest.question().level();
        String own = form;
        for (Said said : before) {
            own = Told.level(said.question(), own, form);
            talk = talk.after(
                    Background.withoutDiploma(next(said.as(said.question().withLevel(own)), talk)));
        }
        List<Question> earlier = before.stream().map(Said::question).toList();
        Question current = Told.asker(newest.question().withLevel(own), earlier);
        Question merged = next(newest.as(current), talk);
        Question complete = merged.followUp() ? Relevance.relevant(merged, current) : merged;
        boolean level = (complete.intent() == Intent.OORDEEL || complete.intent() == Intent.NIVEAU)
                && complete.from().isPresent()
                && WHICH_LEVEL.matcher(current.folded()).find();
        Question told = Told.withProfile(level ? complete.as(Intent.TOELATING) : complete, earlier);
        Question placed = Told.withPlace(talk.withAim(told, this::schoolOf), earlier);
        Question meant = Meant.of(placed, current, earlier);
        return new Complete(meant, talk.thing().isPresent(), inTalkOnly(meant, talk));
    }

    /** The question as asked of what is talked of, where it stands alone and names nothing: "verdient zo iemand eigenlijk goed?". */
    private static Optional<Question> inTalkOnly(Question alone, Talk talk) {
        boolean asks = Things.isOfThing(alone.intent()) && !FollowUps.namesOther(alone);
        boolean may = !alone.followUp()
                && alone.topics().isEmpty()
                && (asks || OF_PERSON.matcher(alone.folded()).find());
        return talk.thing()
                .filter(thing -> may)
                .map(thing -> Completion.merge(alone, thing).as(asks ? alone.intent() : Intent.ALGEMEEN));
    }

    private Question next(Said said, Talk talk) {
        Question asked = inTalk(said.question(), talk);
        boolean again = isBare(asked) || !FollowUps.hasOwnSubject(asked) && !FollowUps.saysItsMatter(asked);
        return talk.last()
                .filter(last -> again && said.correction().corrects())
                .map(last -> talk.afterMbo(corrected(asked, said.correction().without(last, asked))))
                .orElseGet(() -> next(asked, talk));
    }

    /** What it names as it is meant in this talk. */
    private Question inTalk(Question asked, Talk talk) {
        boolean instead = asked.intent() == Intent.LIJKT_OP
                && INSTEAD.matcher(asked.folded()).find();
        Question meant = readings.in(
                Background.besideWish(instead ? asked.as(Intent.INFO) : asked),
                Stream.concat(talk.thing().stream(), talk.other().stream()));
        Question aimed = talk.thing()
                .map(aim -> Background.ofDiploma(Background.without(meant, aim)))
                .orElse(meant);
        boolean turns = talk.thing().isEmpty() ? Turns.isOfWork(aimed) : Turns.toAnother(aimed);
        return turns && aimed.intent() != Intent.INTERESSE ? Turns.wish(Fields.named(aimed), aimed) : aimed;
    }

    private Question next(Question asked, Talk talk) {
        boolean admitting =
                talk.last().filter(last -> last.intent() == Intent.TOELATING).isPresent();
        boolean opens = Told.onlyLevel(asked) && talk.thing().isPresent() && !admitting;
        Question question =
                isNextStep(asked, talk) ? asked.as(Intent.ROUTE) : opens ? asked.as(Intent.TOELATING) : asked;
        Optional<Question> choice = FollowUps.choosesBetween(question) ? between(question, talk) : Optional.empty();
        if (choice.isPresent()) {
            return choice.get();
        }
        return talk.afterMbo(basis(question, talk)
                .map(before -> Completion.merge(question, before))
                .orElse(question));
    }

    /** Asks again what went wrong, with what it names in the place of what was taken wrongly. */
    private static Question corrected(Question asked, Question wrong) {
        Question merged = Completion.merge(asked, wrong);
        boolean lists = WHICH.matcher(asked.folded()).find();
        Intent bare = lists && LISTED.contains(wrong.intent()) ? Intent.INTERESSE : wrong.intent();
        Question again = isBare(asked) ? merged.as(bare) : merged.as(asked.intent());
        return Relevance.relevant(again, asked);
    }

    /** Whether it says what was meant and leaves what is asked of it as it was. */
    private static boolean isBare(Question asked) {
        boolean nothing = asked.intent() == Intent.ALGEMEEN || asked.intent() == Intent.INFO;
        return nothing
                && (!SeveralQuestions.asks(asked.corrected())
                        || WHICH.matcher(asked.folded()).find());
    }

    /** "Hoe pak ik dat aan?", "wat moet hij nu doen?", once there is something to take a step to. */
    private static boolean isNextStep(Question asked, Talk talk) {
        return talk.last().isPresent() && NextStep.isAsked(asked.folded());
    }

    /** "Welke is beter?": of what was just compared, else of the two things that were talked of last. */
    private static Optional<Question> between(Question question, Talk talk) {
        Optional<Question> compared =
                talk.last().filter(Conversation::namesTwo).or(() -> talk.thing().filter(Conversation::namesTwo));
        return compared.map(before -> Completion.merge(question, before).as(Intent.VERSCHIL))
                .or(() -> talk.thing()
                        .flatMap(second -> talk.other().map(first -> Completion.both(question, first, second))));
    }

    private static boolean namesTwo(Question before) {
        return before.intent() == Intent.VERSCHIL && before.topics().size() > 1
                || Things.things(before).size() > 1 && before.intent() != Intent.INTERESSE;
    }

    /** The kinds of school that lead to the trades it names, as their pages say. */
    private Set<String> schoolOf(Question thing) {
        Set<String> schools = new HashSet<>(Things.levels(thing));
        thing.topics().stream()
                .filter(topic -> topic.id().startsWith("beroepen/"))
                .flatMap(topic -> knowledge.page(topic.id()).stream())
                .flatMap(page -> page.about(Aspect.OPLEIDING).stream())
                .flatMap(section -> section.units().stream())
                .forEach(unit -> SCHOOLS.forEach((school, said) -> {
                    if (said.matcher(unit.text()).find()) {
                        schools.add(school);
                    }
                }));
        return schools;
    }

    /** What it goes on from; empty when it stands alone. */
    private Optional<Question> basis(Question question, Talk talk) {
        boolean leans = FollowUps.leans(question) || isNextStep(question, talk);
        boolean ofThing = talk.thing().isPresent() && (FollowUps.asksOfThing(question) || Told.tellsOnly(question));
        Optional<Question> level = fromLevel(question, talk);
        if (level.isPresent()) {
            return level;
        }
        Optional<Question> last =
                talk.before(question).filter(before -> leans || ofThing || FollowUps.completes(question, before));
        return last.map(before -> isOnMatter(question, before, talk)
                ? before
                : talk.thing()
                        .map(thing -> goesOn(thing, before))
                        .orElseGet(() -> question.intent() == Intent.KOSTEN ? withoutMatters(before) : before));
    }

    /** "Kan ik daarna nog naar niveau 3?", where the talk was of level 2: from there, in the thing of earlier. */
    private static Optional<Question> fromLevel(Question question, Talk talk) {
        boolean climbs = Completion.isFurther(question)
                && question.towards().isEmpty()
                && !question.of(Kind.MBO_NIVEAU).isEmpty();
        return talk.last()
                .filter(last -> climbs && last.mboLevel().isPresent() && !Things.namesThing(last))
                .map(last -> talk.thing()
                        .map(thing -> thing.with(
                                Stream.concat(
                                                thing.entities().stream().filter(e -> e.kind() != Kind.MBO_NIVEAU),
                                                last.of(Kind.MBO_NIVEAU).stream())
                                        .toList(),
                                thing.terms()))
                        .orElse(last));
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
                .filter(topic -> !Narrowing.narrows(topic, question) && !OPEN_DAYS.contains(topic.id()))
                .toList();
    }

    /** What narrowed the question before, where nothing can be told of its matter. */
    private static Question withoutMatters(Question before) {
        List<Entity> matters = matters(before);
        List<String> words = matters.stream().flatMap(m -> m.words().stream()).toList();
        return before.with(
                before.entities().stream().filter(e -> !matters.contains(e)).toList(),
                before.terms().stream().filter(t -> !words.contains(t)).toList());
    }

    /** Whether it goes on about the matter of the question before, and not about the trade or opleiding that was talked of earlier. */
    private boolean isOnMatter(Question question, Question before, Talk talk) {
        if (matters(before).isEmpty() || Things.namesThing(before)) {
            return Things.namesThing(before) || talk.isElsewhere(before);
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
        return told && !SAYS_THING.matcher(question.folded()).find();
    }
}
