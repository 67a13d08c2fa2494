package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.tables.Tables;

/**
 * "Make IT Work, ook in Leeuwarden?" asks where the scheme is, and not for the schools of Leeuwarden: what the page of the scheme says of
 * places. Empty for what schools give everywhere, such as the bbl. Thread-safe.
 */
final class SchemePlaces {
    /** Where it is: first whether it is everywhere, then where one asks. */
    private static final Pattern WHERE = Pattern.compile(
            "\\b(?:in (?:een paar|enkele|sommige|bepaalde|alle|elke) regio's?|per regio|[Pp]lekken)\\b");

    private static final Pattern SCHOOL = Pattern.compile("school|universiteit");

    private static final Pattern ASK = Pattern.compile("\\bin je regio\\b");

    private final Topics topics;
    /** Pages of schemes that no school gives. */
    private final Set<String> elsewhere = new HashSet<>();

    SchemePlaces(Topics topics, Tables tables) {
        this.topics = topics;
        tables.schemes().forEach(scheme -> elsewhere.add("omscholen/" + scheme.slug()));
        tables.schemes().stream()
                .filter(scheme -> SCHOOL.matcher(scheme.ask()).find())
                .forEach(scheme -> elsewhere.remove("omscholen/" + scheme.slug()));
    }

    /** What the page of the named scheme says of places; empty when the question names more, or when it says nothing. */
    Optional<Selection> select(Question question) {
        return question.places().isEmpty()
                ? Optional.empty()
                : schemes(question).flatMap(page -> places(page).stream()).findFirst();
    }

    /** Whether the question is on a scheme that no school gives, so that the schools of a place are no answer. */
    boolean isNoMatterOfSchools(Question question) {
        return schemes(question).anyMatch(page -> elsewhere.contains(page.id()));
    }

    private Stream<Page> schemes(Question question) {
        boolean only = question.topics().stream()
                .allMatch(topic -> topic.ids().stream()
                        .allMatch(id -> id.startsWith("omscholen/") || id.startsWith("begrippen/")));
        return only
                ? question.topics().stream()
                        .flatMap(topic -> topics.readings(topic, question).stream())
                        .filter(page -> page.type() == PageType.OMSCHOLEN)
                : Stream.empty();
    }

    private static Optional<Selection> places(Page page) {
        List<Finding> said = saying(page, WHERE);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>(said);
        saying(page, ASK).stream().limit(1).forEach(findings::add);
        return Optional.of(new Evidence(Shape.REGION, findings, ""));
    }

    private static List<Finding> saying(Page page, Pattern what) {
        List<Finding> findings = new ArrayList<>();
        page.sections().forEach(section -> {
            List<Unit> units = section.units().stream()
                    .filter(unit -> what.matcher(unit.text()).find())
                    .toList();
            if (!units.isEmpty()) {
                findings.add(new Finding(page, section, units));
            }
        });
        return findings;
    }
}
