package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * How far a conversation is. Immutable and thread-safe.
 *
 * @param last the newest question so far
 * @param thing the newest that names the trade or opleiding it is all about
 * @param other the newest before it that names another one
 * @param side whether the talk is beside that thing for a moment
 * @param aim the kind of school it is about: {@code mbo}, {@code hbo}, {@code ad} or {@code wo}; empty when that was not said
 */
record Talk(
        Optional<Question> last, Optional<Question> thing, Optional<Question> other, Side side, Optional<String> aim) {
    static final Talk NEW = new Talk(Optional.empty(), Optional.empty(), Optional.empty(), Side.NONE, Optional.empty());

    /** What a question may be about beside the thing that is talked of. */
    enum Side {
        NONE,
        /** First the mbo, and then the study at the hbo that it is all about. */
        ROUND,
        /** The hbo, after the mbo that it is all about. */
        ONWARD
    }

    /** "Of kan ik beter eerst mbo doen?": a way round to what was talked of. */
    private static final Pattern FIRST_MBO =
            Pattern.compile("\\b(?:eerst|via)\\b.{0,20}\\bmbo\\b|\\bmbo\\b.{0,12}\\beerst\\b");

    /** Points at what was just said: "wanneer moet ik me daarvoor aanmelden?". */
    private static final Pattern POINTS =
            Pattern.compile("\\b(?:dat|dit|die|daar|daarvoor|daarmee|ervoor|ermee|hbo|universiteit)\\b");

    /** What is asked of the trade or study that one aims at, and not of the way to it. */
    private static final Set<Intent> OF_THE_AIM = EnumSet.of(
            Intent.LOON,
            Intent.KANS,
            Intent.WERKDAG,
            Intent.BEROEPEN,
            Intent.EISEN,
            Intent.DATUM,
            Intent.WAAR,
            Intent.KOSTEN,
            Intent.PAST,
            Intent.ROUTE,
            Intent.ALGEMEEN);
    /** Of these what was just said may be meant, where the question points at it. */
    private static final Set<Intent> OF_EITHER =
            EnumSet.of(Intent.DATUM, Intent.WAAR, Intent.KOSTEN, Intent.PAST, Intent.ROUTE, Intent.ALGEMEEN);

    /** What is another answer at the mbo than at the hbo, also where no opleiding is named. */
    private static final Set<Intent> LEVELLED =
            EnumSet.of(Intent.DATUM, Intent.KOSTEN, Intent.DUUR, Intent.NIVEAU, Intent.ROUTE, Intent.WAAR);

    /** The talk after this question, completed. */
    Talk after(Question complete) {
        if (thing.isPresent() && !complete.followUp() && Background.isOfOthers(complete)) {
            return this;
        }
        boolean names = Things.namesThing(complete);
        boolean same = thing.filter(t -> Things.things(t).equals(Things.things(complete)))
                .isPresent();
        Side now = same ? side(complete) : Side.NONE;
        if (now != Side.NONE) {
            return new Talk(Optional.of(complete), thing, other, now, aim);
        }
        return Background.leaves(complete)
                ? new Talk(Optional.of(complete), Optional.empty(), Optional.empty(), Side.NONE, aimOf(complete))
                : ofThing(complete, names, same);
    }

    /** The talk that goes on to what this question names, or to the field that it likes. */
    private Talk ofThing(Question complete, boolean names, boolean same) {
        boolean likes = complete.intent() == Intent.INTERESSE && !names;
        if (!likes) {
            return new Talk(
                    Optional.of(complete),
                    names ? Optional.of(complete) : thing,
                    names && !same ? thing : other,
                    Side.NONE,
                    aimOf(complete));
        }
        Optional<Question> field = Optional.of(Fields.named(complete))
                .filter(Things::namesThing)
                .map(question -> question.as(Intent.INFO));
        return new Talk(
                Optional.of(complete), field, field.isPresent() ? thing : Optional.empty(), Side.NONE, aimOf(complete));
    }

    private Side side(Question complete) {
        String folded = complete.folded();
        boolean stays = complete.followUp() && !OF_THE_AIM.contains(complete.intent());
        boolean higher = thing.filter(Talk::isHigher).isPresent();
        if (higher && (FIRST_MBO.matcher(folded).find() || side == Side.ROUND && stays)) {
            return Side.ROUND;
        }
        boolean further = Completion.isFurther(complete) || complete.intent() == Intent.VERVOLG;
        boolean onward = !higher && complete.towards().isPresent() && further;
        return onward || side == Side.ONWARD && stays ? Side.ONWARD : Side.NONE;
    }

    /** Whether it is a study that one goes to from havo, vwo or the mbo. */
    private static boolean isHigher(Question thing) {
        boolean mbo = thing.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || !thing.of(Kind.MBO_NIVEAU).isEmpty();
        Set<String> levels = Things.levels(thing);
        boolean school = thing.from()
                .filter(from -> from.equals("havo") || from.equals("vwo"))
                .isPresent();
        return thing.towards().isPresent()
                || !levels.isEmpty() && !levels.contains("mbo")
                || school && !mbo && !levels.equals(Set.of("mbo"));
    }

    private Optional<String> aimOf(Question complete) {
        Optional<String> target = complete.target()
                .map(t -> t.startsWith("mbo") ? "mbo" : t)
                .filter(t -> Set.of("mbo", "hbo", "ad", "wo").contains(t));
        boolean further = Completion.isFurther(complete)
                || FIRST_MBO.matcher(complete.folded()).find();
        if (further) {
            return aim;
        }
        return target.or(() -> ofThing(complete));
    }

    /** The level of the thing that is named, where it tells; what was aimed at before, where the thing may be that too. */
    private Optional<String> ofThing(Question complete) {
        Set<String> levels = Things.levels(complete);
        if (levels.isEmpty() || aim.filter(levels::contains).isPresent()) {
            return aim;
        }
        return usual(complete, levels);
    }

    /** The kind of school that comes after the asker's own, where the thing is taught there. */
    private static Optional<String> usual(Question question, Set<String> levels) {
        String from = question.from().orElse("");
        String usual = from.startsWith("vmbo")
                ? "mbo"
                : from.equals("vwo") && levels.contains("wo") ? "wo" : from.isEmpty() ? "" : "hbo";
        return levels.size() == 1
                ? levels.stream().findFirst()
                : Optional.of(usual).filter(u -> levels.contains(u) || u.equals("mbo"));
    }

    /** Whether the question before was of another kind of school than the thing is taught at: the mbo, where that is a study of the hbo. */
    boolean isElsewhere(Question before) {
        Set<String> levels = thing.map(Things::levels).orElse(Set.of());
        Optional<String> said = before.of(Kind.OPLEIDINGSNIVEAU).stream()
                .map(Entity::id)
                .filter(id -> id.equals("mbo") || id.equals("hbo") || id.equals("wo"))
                .findFirst();
        return !levels.isEmpty() && said.isPresent() && !levels.contains(said.get());
    }

    /** What a question goes on from: the thing itself again, where it asks nothing of what was beside it. */
    Optional<Question> before(Question question) {
        boolean names = !question.of(Kind.OPLEIDINGSNIVEAU).isEmpty()
                || !question.of(Kind.MBO_NIVEAU).isEmpty();
        boolean points = side == Side.ONWARD
                && OF_EITHER.contains(question.intent())
                && POINTS.matcher(question.folded()).find();
        boolean back = side != Side.NONE && OF_THE_AIM.contains(question.intent()) && !names && !points;
        return back ? thing : last;
    }

    /** "Mag hij daarna naar het hbo?", where the mbo was talked of: who comes from there, whatever school they are at now. */
    Question afterMbo(Question question) {
        boolean onward =
                question.intent() == Intent.VERVOLG && question.towards().isPresent();
        if (aim.filter("mbo"::equals).isEmpty() || !onward) {
            return question;
        }
        Question aimed = question.with(
                question.entities().stream()
                        .map(e -> e.kind() == Kind.OPLEIDINGSNIVEAU && e.id().equals("hbo") ? e.as(Part.AIMED) : e)
                        .toList(),
                question.terms());
        return isWithoutMbo(aimed) ? with(aimed, Completion.AFTER_MBO) : aimed;
    }

    /** The question with the kind of school that is talked of, where the answer depends on it and the question does not say. */
    Question withAim(Question question, Function<Question, Set<String>> schoolOf) {
        if (side == Side.ROUND && question.intent() == Intent.DUUR) {
            return with(question, school("hbo")); // How long the whole way takes.
        }
        boolean ofSubject = !question.of(Kind.VAK).isEmpty() && !Things.namesThing(question);
        Optional<String> school = aim.or(() -> thing.flatMap(t -> usual(question, schoolOf.apply(t))));
        if (school.isEmpty()
                || ofSubject
                || question.target().isPresent()
                || !question.of(Kind.MBO_NIVEAU).isEmpty()) {
            return question;
        }
        Set<String> levels = Things.levels(question);
        boolean fits = levels.isEmpty()
                ? LEVELLED.contains(question.intent())
                : levels.size() > 1 && levels.contains(school.get());
        return fits ? with(question, school(school.get())) : question;
    }

    private static Entity school(String kind) {
        return new Entity(Kind.OPLEIDINGSNIVEAU, List.of(kind), kind, 0, 0, Part.AIMED, true);
    }

    private static boolean isWithoutMbo(Question question) {
        return question.of(Kind.MBO_NIVEAU).isEmpty()
                && question.of(Kind.OPLEIDINGSNIVEAU).stream().noneMatch(e -> e.id().equals("mbo"));
    }

    private static Question with(Question question, Entity more) {
        List<Entity> entities = new ArrayList<>(question.entities());
        entities.add(more);
        return question.with(entities, question.terms());
    }
}
