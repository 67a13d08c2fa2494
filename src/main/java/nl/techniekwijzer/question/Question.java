package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity.Kind;

/**
 * An understood question.
 *
 * @param text the question, cleaned
 * @param corrected the text with typing errors repaired; equal to {@code text} when there were none
 * @param repaired the wrong words and what they were read as, in order
 * @param language {@code nl} or {@code en}
 * @param intent what the user wants to know
 * @param entities what the question names, the asker's own trade after the rest, those carried over from the history last
 * @param audience who asks, as said or as the wording shows
 * @param level the asker's own level from the form, such as {@code havo}; empty when not said
 * @param terms folded content words: no stop words, cue words or names of entities that only narrow
 * @param strange content words that are in no word list and no name
 * @param followUp whether it was read together with the history
 */
public record Question(
        String text,
        String corrected,
        List<Repair> repaired,
        String language,
        Intent intent,
        List<Entity> entities,
        Optional<Audience> audience,
        String level,
        List<String> terms,
        List<String> strange,
        boolean followUp) {
    private static final Set<String> PREVIOUS =
            Set.of("vmbo", "vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "geen-diploma");

    private static final Set<String> CHOOSING = Set.of(
            "past",
            "leuk",
            "leuke",
            "hou",
            "houd",
            "houdt",
            "goed",
            "handig",
            "kiezen",
            "richting",
            "opleiding",
            "opleidingen",
            "interessant",
            "gaaf",
            "cool",
            "tof",
            "werken",
            "werk",
            "beroep",
            "beroepen",
            "worden",
            "later",
            "interesse",
            "techniek",
            "technische",
            "dochter",
            "zoon",
            "kind",
            "studie",
            "school",
            "niet",
            "dingen",
            "jaar",
            "verveel",
            "dood",
            "keuze",
            "kies",
            "profiel",
            "bezig",
            "vinden",
            "liefst",
            "hobby",
            "help",
            "maak",
            "thuis",
            "daarbij",
            "liever",
            "stil",
            "technisch",
            "beste",
            "combineren");

    public Question {
        repaired = List.copyOf(repaired);
        entities = List.copyOf(entities);
        terms = List.copyOf(terms);
        strange = List.copyOf(strange);
    }

    /** A word that was read as another. */
    public record Repair(String from, String to) {}

    /** The pages it names, each with all readings, in the order of the question; the asker's own trade last. */
    public List<Entity> topics() {
        return of(Kind.PAGE).stream().filter(e -> !e.negated()).toList();
    }

    /** Entities of this kind, negated ones included. */
    public List<Entity> of(Kind kind) {
        return entities.stream().filter(e -> e.kind() == kind).toList();
    }

    /** The first entity of this kind that is not negated. */
    public Optional<String> first(Kind kind) {
        return of(kind).stream().filter(e -> !e.negated()).map(Entity::id).findFirst();
    }

    /** Places and regions that are wanted. */
    public List<Entity> places() {
        return entities.stream().filter(e -> e.isPlace() && !e.negated()).toList();
    }

    /** The education the asker has or does: named in the question, else from the form; {@code mbo-4} when coming from mbo. */
    public Optional<String> from() {
        Optional<String> named = of(Kind.OPLEIDINGSNIVEAU).stream()
                .filter(e -> !e.negated() && PREVIOUS.contains(e.id()))
                .map(Entity::id)
                .findFirst();
        return named.or(this::fromMbo).or(() -> level.isEmpty() ? Optional.empty() : Optional.of(level));
    }

    /** {@code mbo 4} counts as where one comes from when the question goes on to hbo, wo or another level. */
    private Optional<String> fromMbo() {
        boolean further = towards().isPresent()
                || intent == Intent.VERVOLG
                || of(Kind.MBO_NIVEAU).size() > 1;
        return further ? first(Kind.MBO_NIVEAU).map(level -> "mbo-" + level) : Optional.empty();
    }

    /** The higher level that the question is about: {@code hbo}, {@code wo} or {@code ad}. */
    public Optional<String> towards() {
        return of(Kind.OPLEIDINGSNIVEAU).stream()
                .map(Entity::id)
                .filter(id -> id.equals("hbo") || id.equals("wo") || id.equals("ad"))
                .findFirst();
    }

    /** The code of the education that the question wants to go to: {@code mbo-3}, {@code hbo}, {@code havo}; empty when not named. */
    public Optional<String> target() {
        Optional<String> higher = towards();
        if (higher.isPresent()) {
            return higher;
        }
        List<String> levels = of(Kind.MBO_NIVEAU).stream().map(Entity::id).toList();
        String from = from().orElse("");
        Optional<String> mbo = levels.isEmpty() ? Optional.empty() : Optional.of("mbo-" + levels.getLast());
        List<String> schools = of(Kind.OPLEIDINGSNIVEAU).stream()
                .map(Entity::id)
                .filter(id -> !id.equals(from))
                .toList();
        return mbo.filter(level -> !level.equals(from))
                .or(() -> schools.stream().findFirst());
    }

    /** The mbo level that the question asks about. */
    public OptionalInt mboLevel() {
        return first(Kind.MBO_NIVEAU).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** Content words that can say what someone likes: those left without words about choosing itself. */
    public List<String> interests() {
        return terms.stream().filter(term -> !CHOOSING.contains(term)).toList();
    }

    /** The same question without what it names of these kinds. */
    public Question without(Set<Kind> kinds) {
        List<Entity> left =
                entities.stream().filter(e -> !kinds.contains(e.kind())).toList();
        return new Question(
                text, corrected, repaired, language, intent, left, audience, level, terms, strange, followUp);
    }

    /** The same question with another intent. */
    public Question as(Intent other) {
        return new Question(
                text, corrected, repaired, language, other, entities, audience, level, terms, strange, followUp);
    }
}
