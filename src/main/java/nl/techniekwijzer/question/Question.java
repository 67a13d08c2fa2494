package nl.techniekwijzer.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Folding;
import nl.techniekwijzer.language.Grams;
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
 * @param asker what else was told of the one it is asked for
 * @param terms folded content words: no stop words, cue words or names of entities that only narrow
 * @param strange content words that are in no word list and no name
 * @param followUp whether it was read together with the history
 * @param folding of {@code corrected}, kept because nearly every rule reads it
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
        Asker asker,
        List<String> terms,
        List<String> strange,
        boolean followUp,
        Folding folding) {
    private static final Set<String> PREVIOUS =
            Set.of("vmbo", "vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "hbo-p", "geen-diploma");
    /** Where one may come from when the question goes on to another level. */
    private static final Set<String> HIGHER = Set.of("mbo", "hbo", "ad", "wo");

    private static final Pattern LEVEL = Pattern.compile("(?i)\\b(?:welke?|wat voor|hoe hoog) niveau");

    private static final Set<String> TOWARDS = Set.of("hbo", "wo", "ad");

    private static final Set<String> CHOOSING =
            Set.of(("past leuk leuke hou houd houdt goed handig kiezen richting opleiding opleidingen interessant "
                            + "gaaf cool tof werken werk beroep beroepen worden later interesse techniek technische dochter "
                            + "zoon kind studie school niet dingen jaar verveel dood keuze kies profiel bezig vinden liefst "
                            + "hobby help maak thuis daarbij liever stil technisch beste combineren zit hele dag altijd "
                            + "achter weten alles geen zonder liefste richtingen bekijken hoi hallo klas slecht beginnen "
                            + "leren fan staat")
                    .split(" "));

    public Question {
        repaired = List.copyOf(repaired);
        entities = List.copyOf(entities);
        terms = List.copyOf(terms);
        strange = List.copyOf(strange);
    }

    /** With what follows from the corrected text. */
    public Question(
            String text,
            String corrected,
            List<Repair> repaired,
            String language,
            Intent intent,
            List<Entity> entities,
            Optional<Audience> audience,
            String level,
            Asker asker,
            List<String> terms,
            List<String> strange,
            boolean followUp) {
        this(
                text,
                corrected,
                repaired,
                language,
                intent,
                entities,
                audience,
                level,
                asker,
                terms,
                strange,
                followUp,
                new Folding(corrected));
    }

    /** The corrected text, folded. */
    public String folded() {
        return folding.folded();
    }

    /** The grams of the corrected text, folded. */
    public Grams grams() {
        return folding.grams();
    }

    /** A word that was read as another. */
    public record Repair(String from, String to) {}

    /** The pages it names, each with all readings, in the order of the question; the asker's own trade last. */
    public List<Entity> topics() {
        List<Entity> named = of(Kind.PAGE);
        for (Entity entity : named) {
            if (entity.negated()) {
                return named.stream().filter(e -> !e.negated()).toList();
            }
        }
        return named;
    }

    /** Whether it names a trade or an opleiding. */
    public boolean namesThing() {
        return topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .anyMatch(id -> id.startsWith("beroepen/") || id.startsWith("opleidingen/"));
    }

    /** Entities of this kind, negated ones included. */
    public List<Entity> of(Kind kind) {
        List<Entity> found = new ArrayList<>(0); // A plain loop: rules ask this a hundred times of each question.
        for (Entity entity : entities) {
            if (entity.kind() == kind) {
                found.add(entity);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The first entity of this kind that is not negated. */
    public Optional<String> first(Kind kind) {
        return of(kind).stream().filter(e -> !e.negated()).map(Entity::id).findFirst();
    }

    /** Places and regions that are wanted. */
    public List<Entity> places() {
        return entities.stream().filter(e -> e.isPlace() && !e.negated()).toList();
    }

    /**
     * The education the asker has or does: named in the question, else from the form; {@code mbo-4} when coming from mbo and {@code
     * geen-diploma} when the question only says what is lacking.
     */
    public Optional<String> from() {
        List<Entity> levels = of(Kind.OPLEIDINGSNIVEAU);
        boolean aimed = levels.stream().anyMatch(Entity::aimed);
        Optional<String> named = levels.stream()
                .filter(e -> !e.negated() && !e.aimed())
                .map(Entity::id)
                .filter(id -> PREVIOUS.contains(id) || aimed && HIGHER.contains(id))
                .map(id ->
                        id.equals("mbo") ? fromMbo().orElse("mbo-4") : id) // Only level 4 leads on to another school.
                .findFirst();
        Optional<String> lacking = levels.stream()
                .filter(e -> e.negated() && PREVIOUS.contains(e.id()))
                .map(e -> "geen-diploma")
                .findFirst();
        return named.or(this::fromMbo)
                .or(() -> lacking)
                .or(() -> level.isEmpty() ? Optional.empty() : Optional.of(level));
    }

    /** Whether the question itself says where the asker comes from; the form says it beside every question. */
    public boolean namesFrom() {
        return from().filter(from -> !from.equals(level)).isPresent()
                || of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals(level) && !e.aimed());
    }

    /** {@code mbo 4} counts as where one comes from when the question goes on to hbo, wo or another level. */
    private Optional<String> fromMbo() {
        List<Entity> levels = of(Kind.MBO_NIVEAU);
        boolean further = towards().isPresent() || intent == Intent.VERVOLG || levels.size() > 1;
        return levels.stream()
                .filter(e -> further && !e.negated() && !e.aimed())
                .map(e -> "mbo-" + e.id())
                .findFirst();
    }

    /** The higher level that the question is about: {@code hbo}, {@code wo} or {@code ad}; the one it wants to go to before the others. */
    public Optional<String> towards() {
        return of(Kind.OPLEIDINGSNIVEAU).stream()
                .filter(e -> TOWARDS.contains(e.id()))
                .sorted(Comparator.comparing(e -> !e.aimed()))
                .map(Entity::id)
                .findFirst();
    }

    /** The code of the education that the question wants to go to: {@code mbo-3}, {@code hbo}, {@code havo}; empty when not named. */
    public Optional<String> target() {
        Optional<String> aimed = entities.stream()
                .filter(Entity::aimed)
                .sorted(Comparator.comparing(
                        e -> e.kind() != Kind.MBO_NIVEAU)) // "naar mbo niveau 4" says more than mbo.
                .map(e -> e.kind() == Kind.MBO_NIVEAU ? "mbo-" + e.id() : e.id())
                .findFirst();
        String from = from().orElse("");
        Optional<String> mbo = of(Kind.MBO_NIVEAU).stream()
                .map(e -> "mbo-" + e.id())
                .filter(id -> !id.equals(from))
                .reduce((a, b) -> b);
        Optional<String> school = of(Kind.OPLEIDINGSNIVEAU).stream()
                .map(Entity::id)
                .filter(id -> !id.equals(from))
                .findFirst();
        return aimed.or(this::towards).or(() -> mbo).or(() -> school).or(() -> asksLevel(from));
    }

    /** "Welk niveau mag ze met tl?": levels are those of the mbo. */
    private Optional<String> asksLevel(String from) {
        return from.startsWith("vmbo") && LEVEL.matcher(corrected).find() ? Optional.of("mbo") : Optional.empty();
    }

    /** The mbo level that the question asks about. */
    public OptionalInt mboLevel() {
        return first(Kind.MBO_NIVEAU).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** Content words that can say what someone likes: those left without words about choosing itself. */
    public List<String> interests() {
        Set<String> levels = entities.stream()
                .filter(e -> e.kind() == Kind.OPLEIDINGSNIVEAU || e.kind() == Kind.MBO_NIVEAU)
                .flatMap(e -> e.words().stream())
                .collect(Collectors.toSet());
        return terms.stream()
                .filter(term -> !CHOOSING.contains(term) && !levels.contains(term))
                .toList();
    }

    /** The same question without what it names of these kinds. */
    public Question without(Set<Kind> kinds) {
        List<Entity> left =
                entities.stream().filter(e -> !kinds.contains(e.kind())).toList();
        return new Question(
                text, corrected, repaired, language, intent, left, audience, level, asker, terms, strange, followUp,
                folding);
    }

    /** The same question naming only these things, with these words. */
    public Question with(List<Entity> named, List<String> words) {
        return new Question(
                text, corrected, repaired, language, intent, named, audience, level, asker, words, strange, followUp,
                folding);
    }

    /** The same question of somebody who said their level before. */
    public Question withLevel(String own) {
        return new Question(
                text, corrected, repaired, language, intent, entities, audience, own, asker, terms, strange, followUp,
                folding);
    }

    /** The same question asked by or for somebody of whom more was told. */
    public Question of(Asker told) {
        return new Question(
                text, corrected, repaired, language, intent, entities, audience, level, told, terms, strange, followUp,
                folding);
    }

    /** The same question with another intent. */
    public Question as(Intent other) {
        return new Question(
                text, corrected, repaired, language, other, entities, audience, level, asker, terms, strange, followUp,
                folding);
    }
}
