package nl.techniekwijzer.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity.Kind;

/**
 * Reads a question that leans on the one before it: "en met N&G?", "kan dat ook in Eindhoven?". Pure and thread-safe.
 *
 * <p>Only what the earlier question named is carried over, never what the assistant answered.
 */
final class FollowUps {
    private static final Pattern LEANS = Pattern.compile("^(?:en|of|maar|ok|oke|dus)\\b"
            + "|\\b(?:dat|die|dit|deze|daar|daarvoor|daarmee|daarna|daarbij|hiervoor)\\b"
            + "|\\b(?:ermee|ervoor|erna|het|er|dan|zo'n|zoiets|ook|nog meer|meer)\\b");

    private static final Pattern LEADS = Pattern.compile("^(?:en|of|maar) ");
    /** What comes after the thing that was talked of. */
    private static final Pattern THEREAFTER = Pattern.compile("\\b(?:daarna|hierna|erna|nadien|vervolgens)\\b");

    private static final Set<Kind> PLACES =
            EnumSet.of(Kind.GEMEENTE, Kind.REGIO, Kind.PROVINCIE, Kind.LANDSDEEL, Kind.SCHOOL);
    /** Intents that ask for school subjects and profiles. */
    private static final Set<Intent> ADMITTING = EnumSet.of(
            Intent.TOELATING,
            Intent.VAKKEN,
            Intent.VERVOLG,
            Intent.WISSEL,
            Intent.PAST,
            Intent.ALGEMEEN,
            Intent.VERSCHIL);
    /** Intents whose answer is the same everywhere. */
    private static final Set<Intent> PLACELESS = EnumSet.of(
            Intent.TOELATING,
            Intent.VAKKEN,
            Intent.VERVOLG,
            Intent.DUUR,
            Intent.NIVEAU,
            Intent.LOON,
            Intent.KOSTEN,
            Intent.BEGRIP,
            Intent.VERSCHIL,
            Intent.DATUM,
            Intent.EISEN,
            Intent.WERKDAG,
            Intent.LEREN,
            Intent.PAST,
            Intent.ROUTE,
            Intent.BEROEPEN);

    private static final Set<Kind> REPLACING = EnumSet.of(Kind.OPLEIDINGSNIVEAU, Kind.MBO_NIVEAU, Kind.LEERWEG);

    private static final Pattern POINTS_BACK =
            Pattern.compile("\\b(?:het|dat|dit|die|daar|daarmee|daarvoor|ermee|erna|daarna|dan)\\b");

    private static final Entity AFTER_MBO =
            new Entity(Kind.OPLEIDINGSNIVEAU, List.of("mbo"), "mbo", 0, 0, Entity.Part.NAMED, true);

    /** Longer questions stand on their own unless they say otherwise. */
    private static final int SHORT = 8;
    /** "En krijgt mijn werkgever daar dan ook subsidie voor?" still goes on. */
    private static final int LONG = 14;
    /** So short that it can hardly stand alone. */
    private static final int HALF = 4;

    /** Words that ask about something without saying about what. */
    private static final Set<String> GENERIC = Set.of(
            "opleiding",
            "opleidingen",
            "studie",
            "nodig",
            "beroep",
            "beroepen",
            "werk",
            "baan",
            "banen",
            "school",
            "scholen",
            "duurt",
            "lang",
            "duur",
            "kost",
            "kosten",
            "verdien",
            "verdient",
            "verdienen",
            "loon",
            "salaris",
            "niveau",
            "niveaus",
            "eisen",
            "vakken",
            "leer",
            "leren",
            "dag",
            "toekomst",
            "diploma",
            "jaar",
            "zwaar",
            "moeilijk",
            "vrouw",
            "vrouwen",
            "meisje",
            "meisjes",
            "geld");

    private FollowUps() {}

    /** Whether {@code current} should be read together with what came before. */
    static boolean leans(Question current) {
        String folded = Words.fold(current.corrected());
        boolean leads = LEADS.matcher(folded).find();
        int words = folded.split(" ").length;
        if (hasOwnSubject(current)) {
            return leads && words <= SHORT;
        }
        boolean term = current.topics().stream().anyMatch(topic -> !Narrowing.narrows(topic, current));
        if (term && !leads && !POINTS_BACK.matcher(folded).find()) {
            return false; // "Kan ik STAP gebruiken?" says itself what it is about.
        }
        return leads && words <= LONG
                || words <= SHORT
                        && (words <= HALF
                                || leansOnTopic(current)
                                || LEANS.matcher(folded).find());
    }

    /** A bare name after a question without one: the answer to "over welke opleiding gaat je vraag?". */
    static boolean completes(Question current, Question before) {
        return current.intent() == Intent.INFO
                && hasOwnSubject(current)
                && before.topics().isEmpty()
                && before.intent() != Intent.INTERESSE
                && leansOnNothing(before, Words.fold(before.corrected()));
    }

    /** "Hoe lang duurt dat?" with nothing before it. */
    static boolean leansOnNothing(Question question, String folded) {
        return question.entities().isEmpty()
                && POINTS_BACK.matcher(folded).find()
                && GENERIC.containsAll(question.terms());
    }

    /** It names only what narrows a question, or asks in general words. */
    private static boolean leansOnTopic(Question current) {
        boolean onlyNarrows = current.topics().isEmpty() && !current.entities().isEmpty();
        boolean generic = current.entities().isEmpty()
                && current.intent() != Intent.ALGEMEEN
                && GENERIC.containsAll(current.terms());
        return onlyNarrows || generic;
    }

    /** Whether it is about something by itself: one thing to learn or do, or a term of which it asks the meaning. */
    static boolean hasOwnSubject(Question question) {
        boolean meaning = question.intent() == Intent.BEGRIP || question.intent() == Intent.VERSCHIL;
        return question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .anyMatch(topic -> meaning || isSubject(topic));
    }

    private static boolean isSubject(Entity entity) {
        return entity.ids().stream()
                .anyMatch(id ->
                        id.startsWith("opleidingen/") || id.startsWith("beroepen/") || id.startsWith("omscholen/"));
    }

    /** {@code current} completed with what {@code before} named and it does not name itself. */
    static Question merge(Question current, Question before) {
        String folded = Words.fold(current.corrected());
        boolean ownTopic = hasOwnSubject(current);
        boolean further = THEREAFTER.matcher(folded).find();
        boolean sameIntent = current.intent() == Intent.ALGEMEEN
                || current.intent() == Intent.INFO
                        && (ownTopic || LEADS.matcher(folded).find());
        Set<Kind> named = named(current);
        Set<String> replaced = replaced(current, before, further);
        List<Entity> entities = new ArrayList<>(current.entities());
        Set<String> names = new HashSet<>();
        for (Entity entity : before.entities()) {
            boolean subject = entity.kind() == Kind.PAGE && !Narrowing.narrows(entity, before);
            Kind kind = Narrowing.of(entity, before).map(Entity::kind).orElse(entity.kind());
            boolean carried = subject
                    ? !ownTopic && Collections.disjoint(replaced, entity.words())
                    : further && entity.kind() != Kind.PAGE ? isReached(entity, before) : !named.contains(kind);
            if (carried) {
                entities.add(further ? entity.as(Entity.Part.NAMED) : entity);
                names.addAll(entity.kind() == Kind.PAGE ? entity.words() : List.of());
            } else if (!subject || ownTopic) {
                replaced.addAll(entity.words());
            }
        }
        if (further
                && current.towards().isPresent()
                && current.of(Kind.MBO_NIVEAU).isEmpty()
                && before.from()
                        .filter(from -> from.equals("havo") || from.equals("vwo"))
                        .isEmpty()) {
            entities.add(AFTER_MBO); // "Mag hij daarna naar het hbo?" comes from the mbo that was talked of.
        }
        current.entities().forEach(e -> replaced.removeAll(e.words()));
        List<String> terms = new ArrayList<>(current.terms());
        boolean wordless = before.topics().isEmpty() || sameIntent; // Then its words are all there is of the subject.
        before.terms().stream()
                .filter(t -> !terms.contains(t) && !replaced.contains(t) && (wordless || names.contains(t)))
                .forEach(terms::add);
        return new Question(
                current.text(),
                current.corrected(),
                current.repaired(),
                current.language(),
                sameIntent
                        ? before.intent()
                        : further && current.towards().isPresent() ? Intent.VERVOLG : current.intent(),
                entities,
                current.audience(),
                current.level(),
                terms,
                current.strange(),
                true);
    }

    /** The kinds that {@code current} names itself; one place stands for all kinds of places. */
    private static Set<Kind> named(Question current) {
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        current.entities().forEach(e -> named.add(e.kind()));
        named.remove(Kind.PAGE);
        if (current.entities().stream().anyMatch(Entity::isPlace)) {
            named.addAll(PLACES);
        }
        return named;
    }

    /** Without what was carried over but has nothing to do with this question: a school subject says nothing about wages. */
    static Question relevant(Question merged, Question current) {
        Set<Kind> beside = EnumSet.noneOf(Kind.class);
        if (!ADMITTING.contains(merged.intent())) {
            beside.addAll(EnumSet.of(Kind.VAK, Kind.PROFIEL));
        }
        if (PLACELESS.contains(merged.intent())) {
            beside.addAll(PLACES);
        }
        List<Entity> dropped = merged.entities().stream()
                .filter(e -> !current.entities().contains(e))
                .filter(e -> beside.contains(
                        Narrowing.of(e, merged).map(Entity::kind).orElse(e.kind())))
                .toList();
        Set<String> words = new HashSet<>();
        dropped.forEach(e -> words.addAll(e.words()));
        merged.entities().stream().filter(e -> !dropped.contains(e)).forEach(e -> words.removeAll(e.words()));
        return merged.with(
                merged.entities().stream().filter(e -> !dropped.contains(e)).toList(),
                merged.terms().stream()
                        .filter(t -> current.terms().contains(t) || !words.contains(t))
                        .toList());
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
