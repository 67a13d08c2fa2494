package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.Finding;

/** The least that somebody of a known age gets in the bbl. Thread-safe. */
final class PayAtAge {
    private static final Pattern HOW_MUCH =
            Pattern.compile("\\b(?:hoe ?veel|wat (?:krijg\\w*|verdien\\w*|betaal\\w*)|per (?:uur|week|maand)|loon)\\b");

    private static final Pattern ONE_AGE = Pattern.compile("\\b(?:met|van) (\\d\\d) jaar\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LEARNING =
            Set.of("begrippen/bbl", "begrippen/leerbaan", "begrippen/erkend-leerbedrijf");

    private static final String PAGE = "omscholen/loon-tijdens-bbl";
    private static final int GROWN_UP = 21;
    private static final int YOUNG = 18;

    private final Knowledge knowledge;

    PayAtAge(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** "Hoeveel krijg ik dan in de bbl?", asked by or for somebody of whom the age is known. */
    static boolean isAsked(Question question) {
        boolean bbl = question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent()
                || question.topics().stream().map(Entity::id).anyMatch(LEARNING::contains);
        return bbl && question.asker().age() > 0 && asksAmount(question);
    }

    private static boolean asksAmount(Question question) {
        return question.intent() == Intent.LOON
                || HOW_MUCH.matcher(question.folded()).find();
    }

    /** The amounts for the asker's age; empty when that is not known, when no amount is asked and in the bol. */
    List<Finding> of(Question question) {
        int age = question.asker().age();
        boolean bol = question.first(Kind.LEERWEG).filter("bol"::equals).isPresent();
        if (age == 0 || bol || !asksAmount(question)) {
            return List.of();
        }
        if (age >= GROWN_UP) {
            return section(PAGE, "wat-verdien-ik-in-de-bbl-als-ik-21-of-ouder-ben").stream()
                    .toList();
        }
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        Stream<Finding> amounts = parent
                ? section("ouders/bol-of-bbl-voor-mijn-kind", "wat-verdient-je-kind-in-de-bbl").stream()
                : ofYoung(age);
        return amounts.map(f -> ofAge(f, age)).toList();
    }

    /** For a pupil: the least, and that it is often not what one gets. */
    private Stream<Finding> ofYoung(int age) {
        return age >= YOUNG
                ? section(PAGE, "wat-verdien-ik-in-de-bbl-als-ik-18-19-of-20-ben").stream()
                : Stream.concat(
                        section("arbeidsmarkt/minimumloon", "hoe-hoog-is-het-minimumjeugdloon").stream(),
                        section("begrippen/jeugdloon", "verdien-je-altijd-maar-het-minimum").stream());
    }

    /** Without the lines on another age. */
    private static Finding ofAge(Finding list, int age) {
        return new Finding(
                list.page(),
                list.section(),
                list.units().stream()
                        .filter(unit -> ONE_AGE.matcher(unit.text())
                                .results()
                                .allMatch(found -> found.group(1).equals(String.valueOf(age))))
                        .toList());
    }

    private Optional<Finding> section(String page, String anchor) {
        return knowledge.page(page).flatMap(p -> p.section(anchor).map(s -> new Finding(p, s, s.units())));
    }
}
