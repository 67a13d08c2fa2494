package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rowpages.SchoolSites;
import nl.techniekwijzer.rows.AreaSections;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * That a school has a location in the place that is asked, where its rows name only its main town; and which gemeente a village is in.
 * Built once; thread-safe.
 */
final class Sites {

    private final Knowledge knowledge;
    private final Map<String, Page> schools = new HashMap<>();

    Sites(Knowledge knowledge) {
        this.knowledge = knowledge;
        knowledge.pages().stream()
                .filter(page -> page.links().containsKey("instelling"))
                .forEach(page -> schools.putIfAbsent(page.links().get("instelling"), page));
    }

    /** The page of the school with this id. */
    Optional<Page> school(String id) {
        return Optional.ofNullable(schools.get(id));
    }

    /** All pages of schools, in the order of the knowledge base. */
    List<Page> schools() {
        return knowledge.pages().stream()
                .filter(page -> page.links().containsKey("instelling"))
                .toList();
    }

    /** For each school with rows that are only perhaps in an asked gemeente, the row that it has a location there. */
    List<Finding> of(List<Unit> rows, Area area) {
        Set<String> ids = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> !row.has(Keys.NOTE) && area.rank(row) == Area.TOWN)
                .forEach(row -> institution(row).ifPresent(ids::add));
        rows.stream()
                .filter(row -> area.rank(row) < Area.TOWN)
                .forEach(row ->
                        institution(row).ifPresent(ids::remove)); // Where lessons are said to be there, that says more.
        return ids.stream()
                .flatMap(id -> school(id).stream())
                .flatMap(page -> in(page, area).stream())
                .toList();
    }

    /** The rows of a school's page on its locations in the asked gemeenten; empty when it has none there. */
    Optional<Finding> in(Page school, Area area) {
        return school.section(SchoolSites.ANCHOR)
                .map(section -> new Finding(
                        school,
                        section,
                        section.units().stream()
                                .filter(unit -> area.towns().stream().anyMatch(t -> unit.has(Keys.municipality(t))))
                                .limit(1)
                                .toList()))
                .filter(finding -> !finding.units().isEmpty());
    }

    /** In which gemeente the named village lies, where people do not know the gemeente by that name. */
    List<Finding> villages(Question question) {
        List<Finding> findings = new ArrayList<>();
        for (Entity place : question.of(Kind.GEMEENTE)) {
            if (place.negated()
                    || place.ids().size() != 1
                    || Words.phrase(place.id()).contains(bare(place))) {
                continue;
            }
            knowledge
                    .geography()
                    .regionOf(place.id())
                    .ifPresent(region -> knowledge.pages().stream()
                            .filter(page -> region.code().equals(page.links().get("regio")))
                            .flatMap(page -> page.section(AreaSections.LIES_IN).stream()
                                    .map(section -> new Finding(
                                            page,
                                            section,
                                            section.units().stream()
                                                    .filter(unit -> unit.has(Keys.municipality(place.id()))
                                                            && Words.phrase(unit.text())
                                                                    .contains(bare(place) + " "))
                                                    .limit(1)
                                                    .toList())))
                            .filter(finding -> !finding.units().isEmpty())
                            .limit(1)
                            .forEach(findings::add));
        }
        return findings;
    }

    private static String bare(Entity place) {
        return Words.phrase(place.text()).replaceFirst("^(?:in|bij|te|uit|buurt van|omgeving|regio) ", "");
    }

    static Optional<String> institution(Unit row) {
        String start = Keys.institution("");
        return row.keys().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .findFirst();
    }
}
