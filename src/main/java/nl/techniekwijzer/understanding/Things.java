package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** Tells the trades and opleidingen that a conversation is about from the matters beside them. Pure and thread-safe. */
final class Things {
    /** A profile of the vmbo is learned like an opleiding; the leerwegen are levels. */
    private static final Pattern VMBO_PROFILE = Pattern.compile("profielen/vmbo-(?!bb$|kb$|gl$|tl$|leerwegen$).*");

    private static final Pattern HIGHER = Pattern.compile("^opleidingen/(ad|hbo|wo)-.*");

    /** What is asked of a trade or opleiding; the others may be asked of nothing or of anything. */
    private static final Set<Intent> OF_THING = EnumSet.of(
            Intent.INFO,
            Intent.DUUR,
            Intent.NIVEAU,
            Intent.LOON,
            Intent.EISEN,
            Intent.WERKDAG,
            Intent.VERVOLG,
            Intent.LEREN,
            Intent.VAKKEN,
            Intent.TOELATING,
            Intent.NAAR_BEROEP,
            Intent.BEROEPEN,
            Intent.PAST,
            Intent.KANS,
            Intent.ROUTE,
            Intent.WAAR);

    /** Of these a good answer exists that is about several at once, or about all. */
    private static final Set<Intent> OF_SEVERAL = EnumSet.of(Intent.INFO, Intent.BEROEPEN, Intent.KANS, Intent.ROUTE);

    /** Intents with a page of their own that is named by asking: "kan ze later nog doorleren?", "is er kans op een baan?". */
    private static final Set<Intent> ASKED_BY_NAME = EnumSet.of(Intent.VERVOLG, Intent.KANS);

    private Things() {}

    /** Whether it is asked of a trade or opleiding. */
    static boolean isOfThing(Intent intent) {
        return OF_THING.contains(intent);
    }

    /** Whether it is told of one trade or opleiding at a time, because the answer differs from one to the other. */
    static boolean differs(Intent intent) {
        return isOfThing(intent) && !OF_SEVERAL.contains(intent);
    }

    /** Whether it names a trade, an opleiding or a sector. */
    static boolean namesThing(Question question) {
        return !things(question).isEmpty();
    }

    /** The trades, opleidingen and sectors it names, as their ids. */
    static Set<List<String>> things(Question question) {
        return question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .filter(Things::isThing)
                .map(Entity::ids)
                .collect(Collectors.toSet());
    }

    /** The kinds of school at which the opleidingen that it names are taught; empty when it names none. */
    static Set<String> levels(Question question) {
        return levels(question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .toList());
    }

    /** As {@link #levels(Question)}, of these names. */
    static Set<String> levels(List<Entity> topics) {
        return topics.stream()
                .filter(topic -> topic.ids().stream().noneMatch(id -> id.startsWith("beroepen/")))
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> id.startsWith("opleidingen/") && !id.startsWith("opleidingen/thema-"))
                .map(id -> HIGHER.matcher(id).replaceFirst("$1"))
                .map(level -> level.contains("/") ? "mbo" : level)
                .collect(Collectors.toSet());
    }

    /** Whether it names something to talk of that is no trade or opleiding: "en via het UWV?". */
    static boolean namesMatter(Question current) {
        return current.topics().stream()
                .anyMatch(topic -> !Narrowing.narrows(topic, current) && !isThing(topic) && !isAsking(topic, current));
    }

    private static boolean isAsking(Entity topic, Question current) {
        return ASKED_BY_NAME.contains(current.intent())
                && IntentRules.score(topic.text()).containsKey(current.intent());
    }

    static boolean isThing(Entity entity) {
        return entity.ids().stream()
                .anyMatch(id -> id.startsWith("opleidingen/")
                        || id.startsWith("beroepen/")
                        || VMBO_PROFILE.matcher(id).matches()
                        || id.startsWith("arbeidsmarkt/sector-"));
    }
}
