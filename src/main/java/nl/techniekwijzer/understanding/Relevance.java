package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** What of the details of earlier questions makes a difference to what is asked now. Pure and thread-safe. */
final class Relevance {
    static final Set<Kind> PLACES = EnumSet.of(Kind.GEMEENTE, Kind.REGIO, Kind.PROVINCIE, Kind.LANDSDEEL, Kind.SCHOOL);
    /** Intents that ask for school subjects and profiles. */
    private static final Set<Intent> ADMITTING = EnumSet.of(
            Intent.TOELATING,
            Intent.VAKKEN,
            Intent.VERVOLG,
            Intent.WISSEL,
            Intent.PAST,
            Intent.ALGEMEEN,
            Intent.VERSCHIL);
    /** Where a profile of the vmbo counts beside a trade. */
    private static final Set<Intent> OF_PROFILE =
            EnumSet.of(Intent.TOELATING, Intent.VAKKEN, Intent.WISSEL, Intent.VERSCHIL);
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
            Intent.NAAR_BEROEP,
            Intent.BEROEPEN);
    /** Intents to which the leerweg of earlier makes no difference. */
    private static final Set<Intent> LEERWEGLESS = EnumSet.of(
            Intent.VERVOLG,
            Intent.EISEN,
            Intent.WERKDAG,
            Intent.NIVEAU,
            Intent.LEREN,
            Intent.VAKKEN,
            Intent.PAST,
            Intent.NAAR_BEROEP,
            Intent.BEROEPEN,
            Intent.INFO,
            Intent.KANS);

    private Relevance() {}

    /** Whether school subjects and profiles matter to it. */
    static boolean isOnAdmission(Intent intent) {
        return ADMITTING.contains(intent);
    }

    /** The kinds of details that make no difference to it. */
    private static Set<Kind> beside(Question merged) {
        Set<Kind> beside = EnumSet.noneOf(Kind.class);
        boolean onlySubject = merged.topics().stream().allMatch(topic -> Narrowing.narrows(topic, merged));
        if (!ADMITTING.contains(merged.intent())
                && !(onlySubject && !merged.of(Kind.VAK).isEmpty())) {
            beside.addAll(EnumSet.of(Kind.VAK, Kind.PROFIEL));
        }
        if (PLACELESS.contains(merged.intent())) {
            beside.addAll(PLACES);
        }
        if (LEERWEGLESS.contains(merged.intent()) && Things.namesThing(merged)) {
            beside.add(Kind.LEERWEG);
        }
        return beside;
    }

    /** Without what was carried over but has nothing to do with this question: a school subject says nothing about wages. */
    static Question relevant(Question merged, Question current) {
        Set<Kind> beside = beside(merged);
        boolean trade = merged.topics().stream()
                .anyMatch(e -> e.id().startsWith("beroepen/") || e.id().startsWith("opleidingen/"));
        List<Entity> dropped = merged.entities().stream()
                .filter(e -> !current.entities().contains(e))
                .filter(e -> beside.contains(
                                Narrowing.of(e, merged).map(Entity::kind).orElse(e.kind()))
                        || merged.intent() == Intent.DATUM && Things.isThing(e) // A date holds for a level.
                        || trade && e.id().startsWith("profielen/vmbo-") && !OF_PROFILE.contains(merged.intent()))
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
}
