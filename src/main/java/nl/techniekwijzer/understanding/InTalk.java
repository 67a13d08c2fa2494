package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What short turns ask of what was talked of: "en als ik klaar ben?" after pay, "welke opleidingen zijn er dan?" after a field, "is dat
 * breder?" after another trade. Pure and thread-safe.
 */
final class InTalk {
    /** "En als ik klaar ben?": the same, asked of later. */
    private static final Pattern DONE =
            Pattern.compile("^(?:en |maar |ok |oke )?(?:(?:als|wanneer) (?:ik|je|hij|ze|zij) (?:\\w+ ){0,2}"
                    + "(?:klaar|afgestudeerd|geslaagd|volleerd) (?:ben|bent|is|zijn)"
                    + "|(?:met|na) (?:mijn |het |een |zijn |haar )?diploma|na (?:een paar|\\d+|tien|vijf) jaar"
                    + "|(?:als|met) (?:\\w+ ){0,2}ervaring(?: heb| heeft)?)(?: dan)?\\W*$");

    private static final Set<Intent> LATER = EnumSet.of(Intent.LOON, Intent.KANS, Intent.WERKDAG);

    /** "Welke opleidingen zijn er dan?", asked of a trade or a field. */
    private static final Pattern WHICH = Pattern.compile(
            "\\b(?:welke? (?:opleiding|opleidingen|studie|studies|cursus) (?:is|zijn|heb|bestaan|kan|moet)"
                    + "|wat (?:moet|kan|kun|zou) (?:ik|je|hij|ze|zij) (?:daarvoor|daar voor|ervoor|dan|daar)"
                    + " (?:dan |eigenlijk |precies |allemaal )?(?:voor )?(?:leren|studeren)"
                    + "|(?:hoe|waarmee) (?:kom|komt) (?:ik|je|hij|ze|zij) daar (?:in|aan de slag|terecht))\\b");

    private InTalk() {}

    /** Whether it asks the same as the question before, where its form says so. */
    static Optional<Boolean> asksTheSame(Question current, Question before) {
        boolean names = FollowUps.onlyNames(current)
                && Things.isOfThing(before.intent())
                && IntentRules.score(current.folded()).isEmpty();
        if (names) {
            return Optional.of(true);
        }
        boolean instead = current.of(Kind.PAGE).stream().anyMatch(e -> e.negated() && Things.isThing(e));
        return instead ? Optional.of(false) : Optional.empty(); // "En systeembeheer dan in plaats van programmeren?"
    }

    /** What it asks, where its form says so. */
    static Optional<Intent> asked(Question current, Question before) {
        String folded = current.folded();
        if (LATER.contains(before.intent()) && DONE.matcher(folded).find()) {
            return Optional.of(before.intent());
        }
        boolean plain = current.intent() == Intent.ALGEMEEN || current.intent() == Intent.INFO;
        if (!plain || !Things.namesThing(before)) {
            return Optional.empty();
        }
        if (FollowUps.compares(current) && Things.namesThing(current)) {
            return Optional.of(Intent.VERSCHIL);
        }
        boolean way = WHICH.matcher(folded).find() && !FollowUps.hasOwnSubject(current);
        return way ? Optional.of(Intent.NAAR_BEROEP) : Optional.empty();
    }
}
