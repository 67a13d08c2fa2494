package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Questions of which the answer depends on what was told of the asker: their age, a diploma they have, what they can do already, whether
 * they learn at school or at work. The cues stand in {@code cases.txt}. Thread-safe.
 */
final class Cases {
    private static final List<Cue> CUES = Cue.read(Cases.class, "cases.txt");
    private static final Set<String> WORKPLACE =
            Set.of("begrippen/bbl", "begrippen/leerbaan", "begrippen/erkend-leerbedrijf");
    private static final Pattern BOSS = Pattern.compile(
            "\\b(?:baas|bazen|bedrijf|bedrijven|garage|werkgever\\w*|leer(?:baan|banen|bedrijf|plek|werkplek)|stage\\w*|bbl)\\b");

    private static final Pattern HIGHER = Pattern.compile("opleidingen/(?:ad|hbo|wo)-.*");

    private static final Set<String> HAVO = Set.of("havo", "vwo");

    private final Knowledge knowledge;

    Cases(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The sections for this asker; empty when the question is none of the cases, or not for who they are. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        Grams grams = question.grams();
        return CUES.stream()
                .filter(cue -> fits(cue.name().split(":", 3), question, folded) && cue.isIn(folded, grams))
                .findFirst()
                .map(cue -> findings(cue.name().split(":", 3)[2]))
                .filter(findings -> !findings.isEmpty())
                .map(findings -> new Evidence(Shape.TEXT, findings, ""));
    }

    private List<Finding> findings(String sections) {
        return Stream.of(sections.split("\\+"))
                .flatMap(s -> finding(s).stream())
                .toList();
    }

    private Optional<Finding> finding(String section) {
        int at = section.indexOf('#');
        return knowledge
                .page(section.substring(0, at))
                .flatMap(page -> page.section(section.substring(at + 1)).map(s -> new Finding(page, s, s.units())));
    }

    /** Whether a head, of who asks and what must have been told, is of this asker. */
    static boolean fits(String[] head, Question question, String folded) {
        return isFor(head[0], question)
                && Stream.of(head[1].split("&")).allMatch(condition -> holds(condition, question, folded));
    }

    /** Somebody who does not say who they are is spoken to as a pupil. */
    private static boolean isFor(String who, Question question) {
        Audience audience = question.audience().orElse(Audience.LEERLING);
        return switch (who) {
            case "ieder" -> true;
            case "leerling" -> audience == Audience.LEERLING;
            case "ouder" -> audience == Audience.OUDER;
            default -> audience == Audience.ZIJINSTROMER;
        };
    }

    private static boolean holds(String condition, Question question, String folded) {
        int age = question.asker().age();
        return switch (condition) {
            case "minor" -> age > 0 && age < 18;
            case "thirty" -> age >= 30;
            case "older" -> age >= 40;
            case "havo" -> question.from().filter(HAVO::contains).isPresent();
            case "lower" -> !isOfHigher(question);
            case "graduate" -> question.asker().isGraduate();
            case "skilled" -> question.asker().skilled();
            case "work" -> isAtWork(question, folded);
            case "school" -> !isAtWork(question, folded);
            case "aftermbo" -> isAfterMbo(question);
            case "mbo" -> isOfMbo(question);
            case "minor15" -> age > 0 && age < 16;
            case "higher" -> isOfHigher(question);
            case "costs" -> question.intent() == Intent.KOSTEN;
            case "talk" -> question.followUp();
            case "unplaced" -> question.places().isEmpty();
            default -> condition.equals("always");
        };
    }

    private static boolean isAtWork(Question question, String folded) {
        return BOSS.matcher(folded).find()
                || question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent()
                || question.topics().stream().map(Entity::id).anyMatch(WORKPLACE::contains);
    }

    /** Who comes to the hbo from the mbo, whatever school they were at before. */
    private static boolean isAfterMbo(Question question) {
        return question.towards().isPresent()
                && question.from().filter(from -> from.startsWith("mbo")).isPresent();
    }

    /** Of a study, and not of a way in that has its own price. */
    private static boolean isOfHigher(Question question) {
        return !isOfMbo(question)
                && question.topics().stream().map(Entity::id).noneMatch(id -> id.startsWith("omscholen/"))
                && (question.towards().isPresent()
                        || question.topics().stream()
                                .map(Entity::id)
                                .anyMatch(id -> HIGHER.matcher(id).matches()));
    }

    private static boolean isOfMbo(Question question) {
        return question.target().filter(t -> t.startsWith("mbo")).isPresent()
                || question.towards().isEmpty()
                        && question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
    }
}
