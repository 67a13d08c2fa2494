package nl.techniekwijzer.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.question.Intent;

/** Which intent the wording of a question points to; the cues stand in {@code intents.txt}. Pure and thread-safe. */
final class IntentRules {
    private static final List<Cue> CUES = Cue.read(IntentRules.class, "intents.txt");

    /** A single supporting cue is not enough. */
    private static final int ENOUGH = 2;

    private IntentRules() {}

    /** The weight per intent that this folded text points to; empty when it points nowhere. */
    static Map<Intent, Integer> score(String folded) {
        Map<Intent, Integer> scores = new EnumMap<>(Intent.class);
        Grams grams = Grams.of(folded);
        for (Cue cue : CUES) {
            if (cue.isIn(folded, grams)) {
                scores.merge(Intent.valueOf(cue.name()), cue.weight(), Integer::sum);
            }
        }
        return scores;
    }

    /** The first intent, in the order of the cues, with the highest score; {@link Intent#ALGEMEEN} when there is none. */
    static Intent best(Map<Intent, Integer> scores) {
        Intent best = Intent.ALGEMEEN;
        int bestScore = ENOUGH - 1;
        for (Cue cue : CUES) {
            Intent intent = Intent.valueOf(cue.name());
            int score = scores.getOrDefault(intent, 0);
            if (score > bestScore) {
                best = intent;
                bestScore = score;
            }
        }
        return best;
    }
}
