package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * Completes a question that leans on the one before it with what that one named; see {@link FollowUps} for which do. Pure and
 * thread-safe.
 */
final class Completion {
    /** What comes after the thing that was talked of. */
    static final Pattern THEREAFTER = Pattern.compile("\\b(?:daarna|hierna|erna|nadien|vervolgens)\\b");
    /** Comes after it too, when a higher level is named: "als ik klaar ben, kan ik dan naar het hbo?". */
    private static final Pattern WHEN_DONE = Pattern.compile(
            "\\b(?:als|wanneer) (?:ik|je|hij|ze|zij) (?:(?:er|dat|het|die|dan|daar|daarmee|mijn diploma) )*"
                    + "(?:klaar|geslaagd|gehaald)\\b");

    private static final Set<Kind> REPLACING = EnumSet.of(Kind.OPLEIDINGSNIVEAU, Kind.MBO_NIVEAU, Kind.LEERWEG);
    /** What counted for getting in, and is behind who asks what comes after. */
    private static final Set<Kind> BEHIND = EnumSet.of(Kind.PROFIEL, Kind.VAK, Kind.LEERWEG);

    /** The mbo as what one comes from. */
    static final Entity AFTER_MBO =
            new Entity(Kind.OPLEIDINGSNIVEAU, List.of("mbo"), "mbo", 0, 0, Entity.Part.NAMED, true);

    private Completion() {}

    /** {@code current} completed with what {@code before} named and it does not name itself. */
    static Question merge(Question current, Question before) {
        boolean further = isFurther(current) || climbs(current, before);
        boolean sameIntent = CompletedIntent.asksTheSame(current, before);
        Set<String> replaced = replaced(current, before, further);
        List<Entity> carried = carried(current, before, further, replaced);
        List<Entity> entities = new ArrayList<>(current.entities());
        boolean lacks = CompletedIntent.lacks(current, before);
        carried.forEach(entity -> entities.add(
                further
                        ? entity.as(Entity.Part.NAMED)
                        : lacks && entity.kind() == Kind.VAK ? entity.as(Entity.Part.NEGATED) : entity));
        if (further && isFromMbo(current, before)) {
            entities.add(AFTER_MBO);
        }
        return new Question(
                current.text(),
                current.corrected(),
                current.repaired(),
                current.language(),
                CompletedIntent.of(current, before, further, sameIntent),
                entities,
                current.audience(),
                current.level(),
                current.asker(),
                terms(current, before, replaced, carried, sameIntent),
                current.strange(),
                true);
    }

    /** Whether it asks what comes after what was talked of. */
    static boolean isFurther(Question current) {
        String folded = current.folded();
        return THEREAFTER.matcher(folded).find()
                || current.towards().isPresent() && WHEN_DONE.matcher(folded).find();
    }

    /** "Kan hij later doorstromen naar het hbo?", said of an opleiding of the mbo. */
    private static boolean climbs(Question current, Question before) {
        boolean mbo = before.from().filter(from -> from.startsWith("vmbo")).isPresent()
                || before.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || !before.of(Kind.MBO_NIVEAU).isEmpty();
        return current.intent() == Intent.VERVOLG && current.towards().isPresent() && mbo;
    }

    /** "Welke is beter?": asked of the two things that were talked of last. */
    static Question both(Question current, Question first, Question second) {
        List<Entity> things = new ArrayList<>(current.entities());
        things.addAll(subjects(first));
        things.addAll(subjects(second));
        List<String> terms = new ArrayList<>(current.terms());
        things.stream()
                .flatMap(e -> e.words().stream())
                .filter(w -> !terms.contains(w))
                .forEach(terms::add);
        Question both = merge(current, second).with(things, terms);
        return current.intent() == Intent.ALGEMEEN ? both.as(Intent.VERSCHIL) : both.as(current.intent());
    }

    private static List<Entity> subjects(Question question) {
        return question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .toList();
    }

    /**
     * What {@code before} named that still holds.
     *
     * @param replaced the words that others take the place of; those of what does not hold any more are added to it
     */
    private static List<Entity> carried(Question current, Question before, boolean further, Set<String> replaced) {
        boolean ownTopic = isOnItsOwn(current);
        // What else was named beside a trade says nothing of its pay or its length.
        boolean ofThing = asksOnlyOfThing(current, before);
        List<Entity> compared = ofSameKind(current, before);
        if (!compared.isEmpty()) {
            return compared;
        }
        List<Entity> carried = new ArrayList<>();
        for (Entity entity : before.entities()) {
            boolean subject = entity.kind() == Kind.PAGE && !Narrowing.narrows(entity, before);
            boolean left = ownTopic || isLeft(entity, current, ofThing);
            boolean holds = subject
                    ? !left && Collections.disjoint(replaced, entity.words())
                    : detailHolds(entity, before, current, further);
            if (holds) {
                carried.add(entity);
            } else if (!subject || ownTopic) {
                replaced.addAll(entity.words());
            }
        }
        return carried;
    }

    private static boolean asksOnlyOfThing(Question current, Question before) {
        return Things.isOfThing(current.intent()) && current.intent() != Intent.ROUTE && Things.namesThing(before);
    }

    /** Whether it names what it is about, and does not ask it of what was talked of. */
    private static boolean isOnItsOwn(Question current) {
        boolean ofBefore = FollowUps.pointsBack(current)
                && !Things.namesThing(current)
                && Things.isOfThing(current.intent()); // "Moet ik daar VCA voor hebben?"
        return isOnLeerweg(current)
                || isBackToSchool(current)
                || FollowUps.hasOwnSubject(current) && !FollowUps.compares(current) && !ofBefore
                || isOnMatter(current)
                || current.intent() == Intent.ALGEMEEN && FollowUps.asksItself(current, current.folded());
    }

    private static boolean isOnMatter(Question current) {
        return Things.namesMatter(current) && (!Things.isOfThing(current.intent()) || current.intent() == Intent.INFO);
    }

    /** "Is bbl iets voor hem?" */
    private static boolean isOnLeerweg(Question current) {
        return current.intent() == Intent.PAST && !current.of(Kind.LEERWEG).isEmpty() && !FollowUps.pointsBack(current);
    }

    /** "En als hij toch naar de havo wil?" */
    private static boolean isBackToSchool(Question current) {
        return current.entities().stream().anyMatch(e -> e.aimed() && (e.id().equals("havo") || e.id().equals("vwo")));
    }

    /** "Is dat beter dan bol?" after the bbl compares the two, and nothing else that was talked of. */
    private static List<Entity> ofSameKind(Question current, Question before) {
        Optional<Kind> kind = FollowUps.compares(current)
                ? Narrowing.of(current.topics().getFirst(), current).map(Entity::kind)
                : Optional.empty();
        return kind.isEmpty()
                ? List.of()
                : before.entities().stream()
                        .filter(e -> e.kind() == kind.get()
                                || Narrowing.of(e, before)
                                        .filter(o -> o.kind() == kind.get())
                                        .isPresent())
                        .toList();
    }

    private static boolean detailHolds(Entity detail, Question before, Question current, boolean further) {
        Kind kind = Narrowing.of(detail, before).map(Entity::kind).orElse(detail.kind());
        if (isBehind(kind, before, current, further)) {
            return false;
        }
        if (further
                && detail.id().startsWith("vmbo")
                && current.intent() == Intent.VERVOLG
                && Things.namesThing(before)) {
            return false; // That led to the thing, and what comes after it is asked.
        }
        if (further && detail.kind() != Kind.PAGE) {
            return isReached(detail, before);
        }
        return !named(current).contains(kind);
    }

    /** Whether such a detail counted for what was asked before and not for this. */
    private static boolean isBehind(Kind kind, Question before, Question current, boolean further) {
        boolean toMbo = kind != Kind.LEERWEG // The mbo asks for no subjects of the havo.
                && current.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
        if (further || toMbo || FollowUps.compares(current) && Things.namesThing(current)) {
            return BEHIND.contains(kind);
        }
        return kind == Kind.VAK
                && !CompletedIntent.lacks(current, before)
                && !Relevance.isOnAdmission(current.intent())
                && !subjects(before).isEmpty();
    }

    /** "Kan hij later nog naar het hbo?" after a question on child benefit: a matter of money or rules, and nothing points back to it. */
    private static boolean isLeft(Entity matter, Question current, boolean ofThing) {
        return ofThing && !Things.isThing(matter) || isLeft(matter, current);
    }

    private static boolean isLeft(Entity matter, Question current) {
        return !current.topics().isEmpty()
                && matter.ids().stream().allMatch(id -> id.startsWith("ouders/") || id.startsWith("begrippen/"))
                && !FollowUps.pointsBack(current);
    }

    /** "Mag hij daarna naar het hbo?" comes from the mbo that was talked of. */
    private static boolean isFromMbo(Question current, Question before) {
        boolean fromSchool = before.from()
                        .filter(from -> from.equals("havo") || from.equals("vwo"))
                        .isPresent()
                || current.level().equals("havo")
                || current.level().equals("vwo")
                || before.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("hbo"));
        return current.towards().isPresent() && current.of(Kind.MBO_NIVEAU).isEmpty() && !fromSchool;
    }

    /** The words of both, without those that were replaced. */
    private static List<String> terms(
            Question current, Question before, Set<String> replaced, List<Entity> carried, boolean sameIntent) {
        Set<String> gone = new HashSet<>(replaced);
        current.entities().forEach(e -> gone.removeAll(e.words()));
        Set<String> names = carried.stream()
                .filter(entity -> entity.kind() == Kind.PAGE)
                .flatMap(entity -> entity.words().stream())
                .collect(Collectors.toSet());
        List<String> terms = new ArrayList<>(current.terms());
        Set<String> own = new HashSet<>(current.terms());
        current.entities().forEach(e -> own.removeAll(e.words()));
        own.removeIf(term -> THEREAFTER.matcher(term).matches());
        // Then its words are all there is of the subject.
        boolean wordless = before.topics().isEmpty() || sameIntent && own.isEmpty();
        before.terms().stream()
                .filter(t -> !terms.contains(t) && !gone.contains(t) && (wordless || names.contains(t)))
                .forEach(terms::add);
        return terms;
    }

    /** The kinds that {@code current} names itself; one place stands for all kinds of places. */
    private static Set<Kind> named(Question current) {
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        current.entities().forEach(e -> named.add(e.kind()));
        named.remove(Kind.PAGE);
        if (current.entities().stream().anyMatch(Entity::isPlace)) {
            named.addAll(Relevance.PLACES);
        }
        return named;
    }

    /** The words of levels and leerwegen that {@code current} puts others in the place of: "en voor hbo?" after a question on the mbo. */
    private static Set<String> replaced(Question current, Question before, boolean further) {
        Set<String> replaced = new HashSet<>();
        for (Kind kind : further ? EnumSet.noneOf(Kind.class) : REPLACING) {
            List<String> own = current.of(kind).stream().map(Entity::id).toList();
            before.of(kind).stream()
                    .filter(e -> !own.isEmpty() && !own.contains(e.id()))
                    .forEach(e -> replaced.addAll(e.words()));
        }
        current.entities().forEach(e -> replaced.removeAll(e.words()));
        return replaced;
    }

    /** "En daarna?" goes on from where the question before went to, else from the highest level it named. */
    private static boolean isReached(Entity entity, Question before) {
        boolean level = entity.kind() == Kind.OPLEIDINGSNIVEAU || entity.kind() == Kind.MBO_NIVEAU;
        boolean mbo = entity.kind() == Kind.MBO_NIVEAU || entity.id().equals("mbo");
        boolean reached = before.entities().stream().anyMatch(e -> e.aimed() || e.kind() == Kind.MBO_NIVEAU);
        return !level || !reached || entity.aimed() || mbo;
    }
}
