package nl.techniekwijzer.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;

/** What the known wordings that a question is like add to the cues for its intent. Pure and thread-safe. */
final class WordedIntent {
    /** Whether somebody asks for a verdict, a meaning or a policy shows in set words, and each has an answer of its own. */
    private static final Set<Intent> LEFT_TO_CUES = EnumSet.of(Intent.OORDEEL, Intent.BEGRIP, Intent.BELEID);

    /** Who tells their school or profile asks for the rules, wherever the study is and whatever they call them. */
    private static final Set<Intent> RULED =
            EnumSet.of(Intent.OORDEEL, Intent.BEGRIP, Intent.BELEID, Intent.WAAR, Intent.VAKKEN);

    /** What is not asked of a trade or opleiding that was named before. */
    private static final Set<Intent> NOT_OF_THING = EnumSet.of(
            Intent.OORDEEL,
            Intent.BEGRIP,
            Intent.BELEID,
            Intent.INTERESSE,
            Intent.NAAR_BEROEP,
            Intent.HULP,
            Intent.ROUTE,
            Intent.INFO,
            Intent.CIJFERS);

    /** So few words of its own has a question that leans on a trade or opleiding of earlier. */
    private static final int LEANING = 4;

    /** What the known wordings can add at most, against 1 to 5 for a cue. */
    private static final double WORDED = 4;

    /** In fewer words beside names nothing is asked: "en als loodgieter?". */
    private static final int ASKING = 3;

    private WordedIntent() {}

    /**
     * The weight per intent; empty where the cues alone decide.
     *
     * @param text the question as read
     * @param entities what it names
     * @param terms its content words
     * @param likely how likely each intent is by its wording
     */
    static Map<Intent, Integer> weights(
            String text, List<Entity> entities, List<String> terms, Map<Intent, Double> likely) {
        int beside = Words.of(text).size()
                - entities.stream().mapToInt(e -> e.end() - e.start()).sum();
        if (beside < ASKING) {
            return Map.of();
        }
        boolean thing = entities.stream()
                .anyMatch(e ->
                        e.ids().stream().anyMatch(id -> id.startsWith("beroepen/") || id.startsWith("opleidingen/")));
        boolean leans =
                terms.size() <= LEANING && entities.stream().allMatch(Entity::isPlace) && SeveralQuestions.asks(text);
        return thing || leans ? weights(likely, leftOut(thing, entities)) : Map.of();
    }

    private static Set<Intent> leftOut(boolean thing, List<Entity> entities) {
        boolean ruled = entities.stream().anyMatch(e -> e.kind() == Kind.PROFIEL || e.kind() == Kind.OPLEIDINGSNIVEAU);
        return !thing ? NOT_OF_THING : ruled ? RULED : LEFT_TO_CUES;
    }

    private static Map<Intent, Integer> weights(Map<Intent, Double> likely, Set<Intent> but) {
        Map<Intent, Integer> weights = new EnumMap<>(Intent.class);
        boolean other = likely.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> but.contains(most.getKey()))
                .isPresent(); // Then the second best says nothing.
        if (!other) {
            likely.forEach((intent, probability) -> weights.put(intent, (int) Math.round(WORDED * probability)));
            but.forEach(weights::remove);
        }
        return weights;
    }
}
