package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;

/**
 * What is asked beside what somebody likes: in "kan hij niet gewoon werken en een dag naar school? hij wil iets met auto's" the cars are
 * told, and the working is asked. Pure and thread-safe.
 */
final class BesideLiking {
    private static final Pattern CLAUSE =
            Pattern.compile("(?<=[.!?])\\s+|,\\s+|\\s+(?:maar|want|dus)\\s+", Pattern.CASE_INSENSITIVE);

    /** Points at what is liked, so that this is asked of it: "kan ik daar iets mee?". */
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:daar|daarmee|daarin|hier|hiermee|ermee|erin|dat|dit|die|zoiets|wat past|past er|iets voor"
                    + "|idee|ideeen|opties?|mogelijkheden|keuzes?|kant op|richting\\w*|tips?|advies|raad\\w*)\\b");

    /** In fewer content words a clause asks nothing by itself: "wat moet ik doen?". */
    private static final int ASKING = 3;

    /** "PIE of BWI" beside "ik weet nog niet wat ik wil worden". */
    private static final Pattern EITHER = Pattern.compile("\\bof\\b|\\btussen\\b|\\bvs\\b");

    /** A question of yes or no asks something, also in words that point to no intent. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "^(?:en |maar )?(?:kan|mag|moet|is|zijn|heeft|hoeft|krijgt?|bestaat) (?:ik|je|hij|ze|zij|het|er)\\b");

    private static final Set<Intent> NOTHING = Set.of(Intent.ALGEMEEN, Intent.INTERESSE);

    private BesideLiking() {}

    /** The intent of the clause that asks something of its own; empty when all is about what is liked. */
    static Optional<Intent> of(String text, List<Entity> entities) {
        String folded = Words.fold(text);
        long profiles = entities.stream().filter(BesideLiking::isProfile).count();
        if (profiles > 1 && EITHER.matcher(folded).find()) {
            return Optional.of(Intent.VERSCHIL);
        }
        List<String> clauses = List.of(CLAUSE.split(text.strip()));
        return clauses.size() < 2
                ? Optional.empty()
                : clauses.reversed().stream()
                        .filter(BesideLiking::asksItself)
                        .findFirst()
                        .flatMap(BesideLiking::asked);
    }

    private static boolean isProfile(Entity entity) {
        return entity.kind() == Kind.PROFIEL || entity.ids().getFirst().startsWith("profielen/vmbo-");
    }

    private static boolean asksItself(String clause) {
        String folded = Words.fold(clause);
        return SeveralQuestions.asks(clause)
                && !POINTS.matcher(folded).find()
                && Words.of(clause).size() > ASKING
                && !IntentRules.score(folded).containsKey(Intent.INTERESSE);
    }

    private static Optional<Intent> asked(String clause) {
        Map<Intent, Integer> scores = IntentRules.score(Words.fold(clause));
        Intent best = IntentRules.best(scores);
        boolean yesOrNo = YES_OR_NO.matcher(Words.fold(clause)).find();
        return NOTHING.contains(best) && !yesOrNo ? Optional.empty() : Optional.of(best);
    }
}
