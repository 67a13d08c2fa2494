package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** What a question asks that leans on the one before it: the same, what comes after, or something of its own. Pure and thread-safe. */
final class CompletedIntent {
    private static final Pattern LACKS = Pattern.compile(
            "\\b(?:als|wanneer) (?:ik|hij|ze|zij|je) (?:dat|die|het|dat vak) (?:vak )?niet (?:heb|heeft|hebt|kies|kiest|doe|doet|had)\\b"
                    + "|^(?:en |maar )?zonder(?: dat)?\\W*$");

    private static final Set<Intent> BARE = EnumSet.of(Intent.INFO, Intent.ALGEMEEN, Intent.TOELATING);

    private CompletedIntent() {}

    /** Whether it only names something else to ask the same of: "en een loodgieter?". */
    static boolean asksTheSame(Question current, Question before) {
        String folded = current.folded();
        Optional<Boolean> plainly = InTalk.asksTheSame(current, before);
        if (plainly.isPresent()) {
            return plainly.get();
        }
        boolean names = FollowUps.hasOwnSubject(current)
                || FollowUps.LEADS.matcher(folded).find();
        return !FollowUps.asksItself(current, folded)
                && !FollowUps.saysMore(current, folded)
                && !(Things.namesMatter(current)
                        && (Things.isOfThing(before.intent()) || FollowUps.startsWithVerb(folded)))
                && (current.intent() == Intent.ALGEMEEN || current.intent() == Intent.INFO && names);
    }

    /** What {@code current} asks, where {@code same} says that it asks what was asked before and {@code further} what comes after. */
    static Intent of(Question current, Question before, boolean further, boolean same) {
        Optional<Intent> plainly = InTalk.asked(current, before);
        if (plainly.isPresent()) {
            return plainly.get();
        }
        if (asksOnward(current, before, further, same)) {
            return Intent.VERVOLG;
        }
        if (AskedIntent.asksLeerweg(current) && BARE.contains(current.intent()) && Things.namesThing(before)) {
            return Intent.DUUR; // Its rows tell in which leerweg it can be done.
        }
        if (lacks(current, before)) {
            return Intent.TOELATING;
        }
        return same || asksFormOf(current, before) || asksWorkElsewhere(current, before)
                ? before.intent()
                : current.intent();
    }

    /** "En in Zeeland?" after a question on the work there is in another place. */
    private static boolean asksWorkElsewhere(Question current, Question before) {
        return before.intent() == Intent.KANS
                && current.intent() == Intent.WAAR
                && FollowUps.LEADS.matcher(current.folded()).find()
                && !current.places().isEmpty()
                && current.terms().stream()
                        .allMatch(term -> current.places().stream()
                                .anyMatch(place -> place.words().contains(term)));
    }

    private static boolean asksOnward(Question current, Question before, boolean further, boolean same) {
        boolean onward = further && current.towards().isPresent() && current.intent() != Intent.DUUR;
        return onward || same && further && isBare(current) && Things.namesThing(before);
    }

    /** "En daarna nog niveau 3?" names no more than what comes after. */
    private static boolean isBare(Question current) {
        return current.terms().stream()
                .allMatch(term -> Completion.THEREAFTER.matcher(term).matches()
                        || current.of(Kind.MBO_NIVEAU).stream()
                                .anyMatch(level -> level.words().contains(term)));
    }

    /** "En als ik dat niet heb?", said of a school subject. */
    static boolean lacks(Question current, Question before) {
        return !before.of(Kind.VAK).isEmpty()
                && current.of(Kind.VAK).isEmpty()
                && LACKS.matcher(current.folded()).find();
    }

    /** "En als leerling in de bbl?" after a question on pay. */
    private static boolean asksFormOf(Question current, Question before) {
        String folded = current.folded();
        return current.intent() == Intent.DUUR
                && !IntentRules.score(folded).containsKey(Intent.DUUR)
                && FollowUps.LEADS.matcher(folded).find()
                && !FollowUps.saysMore(current, folded)
                && (before.intent() == Intent.LOON
                        || before.intent() == Intent.KOSTEN
                        || before.intent() == Intent.WAAR);
    }
}
