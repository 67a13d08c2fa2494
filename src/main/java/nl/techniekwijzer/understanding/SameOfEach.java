package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * The same asked of two things: "wat kost een jaar hbo en een jaar mbo bol" is what the one costs and what the other does. Not of two
 * that are compared, of likings, nor of subjects and profiles, which are conditions that hold together. Pure and thread-safe.
 */
public final class SameOfEach {
    private static final Set<Intent> TOGETHER = EnumSet.of(
            Intent.VERSCHIL, Intent.LIJKT_OP, Intent.INTERESSE, Intent.OORDEEL, Intent.VERVOLG, Intent.WISSEL);
    private static final Set<Kind> CONDITIONS =
            EnumSet.of(Kind.VAK, Kind.PROFIEL, Kind.GEMEENTE, Kind.REGIO, Kind.PROVINCIE);
    /** Between the two stands nothing but "en een". */
    private static final Pattern JOINED =
            Pattern.compile("(?:een|de|het|n|jaar)? ?\\ben(?: (?:ook|een|de|het|n|voor|op|van|bij|naar|jaar|om))*");

    private static final Pattern AS_ONE = Pattern.compile(
            "\\b(?:combin\\w+|samen|allebei|beide|beiden|elkaar|tussen|tegelijk|totaal|eerst"
                    + "|daarna|verschil\\w*|of|liever|hou|houd|houdt|interesse|leuk|leren en werken|werken en leren|iets)\\b");

    private SameOfEach() {}

    /** The question asked of the first and of the second; empty when it does not ask the same of each. */
    public static List<String> in(Question question) {
        String folded = question.folded();
        if (TOGETHER.contains(question.intent()) || AS_ONE.matcher(folded).find()) {
            return List.of();
        }
        List<Word> words = Words.of(question.corrected());
        List<Span> named = named(question, words);
        for (int i = 0; i + 1 < named.size(); i++) {
            Span first = named.get(i);
            Span second = named.get(i + 1);
            String between = text(words, first.end(), second.start());
            if (JOINED.matcher(between).matches() && first.isAsked() && second.isAsked()) {
                boolean toBoth = named.size() > i + 2 || Clauses.asks(text(words, second.end(), words.size()));
                return List.of(
                        without(words, first.end(), toBoth ? second.end() : words.size()),
                        without(words, first.start(), second.start()));
            }
        }
        return List.of();
    }

    /**
     * Names that stand side by side.
     *
     * @param topic whether something can be asked of them
     * @param condition whether they say what somebody has or where they live
     */
    private record Span(int start, int end, boolean topic, boolean condition) {
        boolean isAsked() {
            return topic && !condition;
        }

        Span with(Span other) {
            return new Span(start, Math.max(end, other.end), topic || other.topic, condition || other.condition);
        }
    }

    private static List<Span> named(Question question, List<Word> words) {
        List<Entity> own = question.entities().stream()
                .filter(e -> e.end() <= words.size() && e.end() > e.start())
                .filter(e -> text(words, e.start(), e.end()).equals(Words.phrase(e.text())))
                .sorted(Comparator.comparingInt(Entity::start).thenComparing(Entity::end, Comparator.reverseOrder()))
                .toList();
        List<Span> spans = new ArrayList<>();
        for (Entity entity : own) {
            Span span = new Span(
                    entity.start(),
                    entity.end(),
                    entity.kind() == Kind.PAGE && !entity.negated(),
                    CONDITIONS.contains(entity.kind()));
            boolean beside =
                    !spans.isEmpty() && entity.start() <= spans.getLast().end();
            spans.add(beside ? spans.removeLast().with(span) : span);
        }
        return spans;
    }

    private static String without(List<Word> words, int from, int to) {
        return (text(words, 0, from) + " " + text(words, to, words.size())).strip();
    }

    private static String text(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
