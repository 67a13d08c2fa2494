package nl.techniekwijzer.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What words of a question mean in the talk that they are said in: what was excluded stays so, choosing and changing are of what was
 * talked of, and a pupil of the vmbo calls nask natuurkunde. Pure and thread-safe.
 */
final class Meant {
    private static final Pattern CHOOSES = Pattern.compile(
            "\\bwanneer\\b(?!.*\\b(?:aan(?:meld\\w*|gemeld)|inschrij\\w*|school kies\\w*|opleiding\\w*)\\b)"
                    + ".{0,35}\\b(?:kies|kiest|kiezen|keuze|keus|gekozen)\\b");
    private static final Pattern CHANGES =
            Pattern.compile("\\b(?:wissel\\w*|switch\\w*|verander(?:en|t)?|overstap\\w*|overstappen)\\b"
                    + "|\\b(?:verkeerd\\w*|fout) (?:kies|kiest|gekozen|keuze)\\b");

    private static final Pattern PROFILE = Pattern.compile("\\bprofiel\\w*|\\bvakkenpakket\\b|\\b(?:n&[tg]|[ce]&m)\\b");

    private static final String NATUURKUNDE = "natuurkunde";

    private Meant() {}

    /**
     * The question in its talk.
     *
     * @param question completed with what was said before
     * @param own as it stands alone
     * @param earlier what was asked before, oldest first
     */
    static Question of(Question question, Question own, List<Question> earlier) {
        return nask(chosen(withoutExcluded(question, own, earlier), own, earlier));
    }

    /** "Niet elektra" holds until somebody names it again. */
    private static Question withoutExcluded(Question question, Question own, List<Question> earlier) {
        Set<String> excluded = new HashSet<>();
        for (Question before : Stream.concat(earlier.stream(), Stream.of(own)).toList()) {
            before.topics().stream().filter(t -> t.ids().size() == 1).forEach(t -> excluded.remove(t.id()));
            before.of(Kind.PAGE).stream()
                    .filter(e -> e.negated() && Things.isThing(e))
                    .forEach(e -> excluded.addAll(e.ids()));
        }
        if (excluded.isEmpty()) {
            return question;
        }
        List<Entity> left = question.entities().stream()
                .map(e -> without(e, excluded))
                .filter(e -> own.entities().contains(e) || !e.negated())
                .toList();
        Set<String> gone = question.entities().stream()
                .filter(e -> e.negated() && !left.contains(e))
                .flatMap(e -> e.words().stream())
                .filter(word -> !own.terms().contains(word))
                .collect(Collectors.toSet());
        return question.with(
                left,
                question.terms().stream().filter(term -> !gone.contains(term)).toList());
    }

    private static Entity without(Entity entity, Set<String> excluded) {
        List<String> ids =
                entity.ids().stream().filter(id -> !excluded.contains(id)).toList();
        return entity.negated() || ids.isEmpty() || ids.size() == entity.ids().size() ? entity : entity.as(ids);
    }

    /** "Wanneer moet ze kiezen?" and "kan ik nog wisselen?": of the profile where that was talked of, else of the opleiding. */
    private static Question chosen(Question question, Question own, List<Question> earlier) {
        String folded = question.folded();
        boolean named = own.topics().stream().anyMatch(t -> !Narrowing.narrows(t, own));
        boolean profile = earlier.stream()
                .anyMatch(q -> PROFILE.matcher(Words.fold(q.corrected())).find());
        if (named || PROFILE.matcher(folded).find()) {
            return question;
        }
        if (profile && CHOOSES.matcher(folded).find()) {
            return about(question, "profielen/profiel-kiezen", "profiel").as(Intent.DATUM);
        }
        boolean things = earlier.stream().anyMatch(q -> q.namesThing() || q.intent() == Intent.INTERESSE);
        boolean changes =
                question.intent() == Intent.WISSEL && CHANGES.matcher(folded).find();
        return changes && things && !profile ? about(question, "profielen/van-mbo-naar-mbo", "opleiding") : question;
    }

    private static Question about(Question question, String page, String word) {
        Entity topic = new Entity(Kind.PAGE, List.of(page), word, 0, 0, Part.NAMED, true);
        return question.with(
                Stream.concat(Stream.of(topic), question.entities().stream().filter(e -> e.kind() != Kind.PAGE))
                        .toList(),
                Stream.concat(question.terms().stream(), Stream.of(word))
                        .distinct()
                        .toList());
    }

    /** The subject that leads to the mbo; who goes on to the hbo is asked for the real one. */
    private static Question nask(Question question) {
        boolean vmbo = question.from().filter(from -> from.startsWith("vmbo")).isPresent();
        boolean higher = question.towards().isPresent()
                || Things.levels(question).stream().anyMatch(level -> !level.equals("mbo"))
                || question.target()
                        .filter(t -> t.equals("havo") || t.equals("vwo"))
                        .isPresent();
        if (!vmbo || higher || question.of(Kind.VAK).stream().noneMatch(v -> v.id().equals(NATUURKUNDE))) {
            return question;
        }
        return question.with(
                question.entities().stream().map(Meant::asNask).toList(),
                question.terms().stream()
                        .map(term -> term.equals(NATUURKUNDE) ? "nask" : term)
                        .collect(Collectors.toList()));
    }

    private static Entity asNask(Entity entity) {
        if (entity.kind() == Kind.VAK && entity.id().equals(NATUURKUNDE)) {
            return entity.as(List.of("nask1"));
        }
        boolean page = entity.kind() == Kind.PAGE && entity.id().equals("profielen/natuurkunde");
        return page ? entity.as(List.of("profielen/nask")) : entity;
    }
}
