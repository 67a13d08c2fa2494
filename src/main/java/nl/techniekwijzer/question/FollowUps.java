package nl.techniekwijzer.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern POINTS_BACK = Pattern.compile("\\b(?:het|dat|dit|die|daarmee|daarvoor)\\b");

    /** Longer questions stand on their own unless they say otherwise. */
    private static final int SHORT = 8;
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
    static boolean leans(Question current, String folded) {
        boolean ownTopic = current.topics().stream().anyMatch(FollowUps::isSubject);
        boolean leads = folded.startsWith("en ") || folded.startsWith("maar ") || folded.startsWith("of ");
        int words = folded.split(" ").length;
        if (ownTopic) {
            return leads && words <= SHORT && current.intent() == Intent.INFO;
        }
        return words <= SHORT
                && (words <= HALF
                        || leansOnTopic(current)
                        || LEANS.matcher(folded).find());
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

    private static boolean isSubject(Entity entity) {
        return entity.ids().stream()
                .anyMatch(id ->
                        id.startsWith("opleidingen/") || id.startsWith("beroepen/") || id.startsWith("omscholen/"));
    }

    /** {@code current} completed with what {@code before} named and it does not name itself. */
    static Question merge(Question current, Question before) {
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        current.entities().forEach(e -> named.add(e.kind()));
        if (current.entities().stream().anyMatch(Entity::isPlace)) {
            named.addAll(EnumSet.of(Kind.GEMEENTE, Kind.REGIO, Kind.PROVINCIE, Kind.LANDSDEEL));
        }
        boolean ownTopic = current.topics().stream().anyMatch(FollowUps::isSubject);
        List<Entity> entities = new ArrayList<>(current.entities());
        for (Entity entity : before.entities()) {
            boolean topic = entity.kind() == Kind.PAGE;
            if (topic ? !ownTopic : !named.contains(entity.kind())) {
                entities.add(entity);
            }
        }
        List<String> terms = new ArrayList<>(current.terms());
        before.terms().stream().filter(t -> !terms.contains(t)).forEach(terms::add);
        boolean noIntent = current.intent() == Intent.ALGEMEEN || ownTopic && current.intent() == Intent.INFO;
        return new Question(
                current.text(),
                current.corrected(),
                current.repaired(),
                current.language(),
                noIntent ? before.intent() : current.intent(),
                entities,
                current.audience(),
                current.level(),
                terms,
                current.strange(),
                true);
    }
}
