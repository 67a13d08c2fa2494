package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.NoEvidence;
import nl.techniekwijzer.evidence.Selection.Reason;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.knowledge.Keys;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;

/** Which schools are near: rows of offers, nearest first and most certain first, never ranked by quality. Thread-safe. */
final class RegionEvidence {
    /** DESIGN: one answer names at most eight. */
    private static final int MAX_SCHOOLS = 8;
    /** Rows of one school, a row for each theme. */
    private static final int MAX_ROWS = 5;
    /** Regions of one province or landsdeel. */
    private static final int MAX_REGIONS = 6;

    private final Knowledge knowledge;
    private final Topics topics;
    private final PassageIndex index;

    RegionEvidence(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.index = index;
        this.knowledge = knowledge;
        this.topics = topics;
    }

    Optional<Selection> select(Question question) {
        Optional<String> school = question.first(Kind.SCHOOL);
        boolean asked = switch (question.intent()) {
            case WAAR, INFO, ALGEMEEN, DATUM, BEGRIP, NAAR_BEROEP, LEREN -> true;
            default -> false;
        };
        if (school.isPresent() && asked) {
            return school(question, school.get());
        }
        if (question.intent() != Intent.WAAR) {
            return Optional.empty();
        }
        List<Page> offered = offered(question);
        if (!offered.isEmpty()) {
            return Optional.of(programme(question, offered));
        }
        return question.places().isEmpty() ? Optional.empty() : schoolsNear(question);
    }

    /** The pages with schools that the question is about: named, or leading to the named beroep. */
    private List<Page> offered(Question question) {
        List<Page> pages = new ArrayList<>();
        for (Entity topic : question.topics()) {
            List<Page> readings = topics.readings(topic, question);
            readings.stream().filter(RegionEvidence::hasSchools).findFirst().ifPresent(pages::add);
            boolean open = question.towards().isEmpty()
                    && question.from().isEmpty()
                    && question.mboLevel().isEmpty();
            readings.stream()
                    .filter(p -> open
                            && hasSchools(p)
                            && !pages.isEmpty()
                            && p.links().containsKey("dossier")
                                    != pages.getLast().links().containsKey("dossier"))
                    .findFirst()
                    .ifPresent(pages::add);
            readings.stream()
                    .limit(1)
                    .flatMap(p -> topics.educations(p).stream())
                    .filter(RegionEvidence::hasSchools)
                    .limit(2)
                    .filter(p -> !pages.contains(p))
                    .forEach(pages::add);
        }
        return pages.stream().distinct().limit(2).toList();
    }

    private static boolean hasSchools(Page page) {
        return page.section("scholen").isPresent() && page.id().startsWith("opleidingen/");
    }

    private Selection programme(Question question, List<Page> pages) {
        Set<String> near = regions(question.places());
        Set<String> wide = new LinkedHashSet<>(near);
        near.forEach(code -> wide.addAll(knowledge.geography().neighbours(code)));
        // Neighbours only when no page knows a school in the region itself.
        boolean found = pages.stream()
                .anyMatch(page -> !near(rows(page, question), near).isEmpty());
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages) {
            List<Unit> nearest = nearestFirst(near(rows(page, question), found ? near : wide), near, question);
            if (!nearest.isEmpty()) {
                findings.add(finding(page, page.section("scholen").orElseThrow(), nearest, MAX_SCHOOLS / pages.size()));
            }
        }
        String place = question.places().stream().findFirst().map(Entity::text).orElse("");
        if (findings.isEmpty()) {
            return new NoEvidence(
                    Reason.NOT_KNOWN,
                    pages.getFirst().title() + (place.isEmpty() ? "" : " bij " + place),
                    help(),
                    List.of(pages.getFirst()));
        }
        String aside = place.isEmpty() ? "place" : found ? "" : "neighbours";
        if (pages.getFirst().links().containsKey("dossier")) {
            findings.addAll(help());
        }
        return new Evidence(Shape.REGION, findings, aside);
    }

    private static List<Unit> rows(Page page, Question question) {
        return page.section("scholen").orElseThrow().units().stream()
                .filter(u -> fits(u, question))
                .toList();
    }

    private static boolean fits(Unit unit, Question question) {
        boolean level = question.mboLevel().isEmpty()
                || unit.has(Keys.level(question.mboLevel().getAsInt()));
        String form = question.first(Kind.LEERWEG).map(Keys::form).orElse("");
        boolean excluded = question.entities().stream()
                .anyMatch(e -> e.negated()
                        && (e.isPlace() && unit.has(Keys.municipality(e.id()))
                                || e.kind() == Kind.SCHOOL && unit.has(Keys.institution(e.id()))));
        return level
                && !excluded
                && (form.isEmpty() || unit.has(form) || unit.keys().stream().noneMatch(k -> k.startsWith("vorm:")));
    }

    /** The rows of these regions; all of them when no region is named. */
    private static List<Unit> near(List<Unit> rows, Set<String> regions) {
        return rows.stream()
                .filter(u -> regions.isEmpty() || regions.stream().anyMatch(code -> u.has(Keys.region(code))))
                .toList();
    }

    /** In the named gemeente first, then the more certain kinds of offer, then the order of the page. */
    private static List<Unit> nearestFirst(List<Unit> rows, Set<String> near, Question question) {
        List<String> towns = question.places().stream()
                .filter(e -> e.kind() == Kind.GEMEENTE)
                .map(e -> Keys.municipality(e.id()))
                .toList();
        List<String> homes = question.places().stream()
                .filter(e -> e.kind() == Kind.GEMEENTE)
                .map(e -> Keys.home(e.id()))
                .toList();
        List<Unit> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((Unit u) -> towns.stream().noneMatch(u::has))
                .thenComparing(u -> homes.stream().noneMatch(u::has))
                .thenComparing(u -> near.stream().map(Keys::homeRegion).noneMatch(u::has))
                .thenComparing(u -> u.has("aanbod:IN_2019")));
        return sorted;
    }

    private Set<String> regions(List<Entity> places) {
        Set<String> codes = new LinkedHashSet<>();
        for (Entity place : places) {
            switch (place.kind()) {
                case GEMEENTE -> knowledge.geography().regionOf(place.id()).ifPresent(r -> codes.add(r.code()));
                case REGIO -> codes.addAll(place.ids());
                case PROVINCIE -> codes.addAll(knowledge.geography().regionsOfProvince(place.id()));
                case LANDSDEEL -> codes.addAll(knowledge.geography().regionsOfLandsdeel(place.id()));
                default -> {}
            }
        }
        return codes;
    }

    /** No programme named: the schools of the region; of a province or landsdeel the first of each region. */
    private Optional<Selection> schoolsNear(Question question) {
        Set<String> codes = regions(question.places());
        boolean many = codes.size() > 1;
        List<Finding> findings = new ArrayList<>();
        for (Page page : pagesOf(codes)) {
            String code = page.links().getOrDefault("regio", "");
            for (Section section : page.about(Aspect.WAAR)) {
                if (isAsked(section, question, many)) {
                    List<Unit> rows = nearestFirst(section.units(), Set.of(code), question);
                    findings.add(finding(page, section, rows, many ? 2 : MAX_ROWS));
                }
            }
        }
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> kept = new ArrayList<>(findings.subList(0, Math.min(many ? MAX_REGIONS : 3, findings.size())));
        if (question.towards().isEmpty()) {
            kept.addAll(help());
        }
        return Optional.of(new Evidence(Shape.REGION, kept, ""));
    }

    /** Mbo schools unless hbo or wo is asked; hogescholen and universities when asked, or when nothing says otherwise. */
    private static boolean isAsked(Section section, Question question, boolean many) {
        if (section.anchor().equals("mbo-scholen")) {
            return question.towards().isEmpty();
        }
        boolean mboNamed = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
        boolean fromSchool =
                question.from().filter(f -> f.equals("havo") || f.equals("vwo")).isPresent();
        return section.anchor().equals("hbo-en-wo")
                && (question.towards().isPresent() || fromSchool || !many && !mboNamed);
    }

    private List<Page> pagesOf(Set<String> codes) {
        return codes.stream()
                .flatMap(code -> knowledge.pages().stream()
                        .filter(p -> code.equals(p.links().get("regio")))
                        .limit(1))
                .toList();
    }

    private Optional<Selection> school(Question question, String id) {
        return knowledge.pages().stream()
                .filter(p -> id.equals(p.links().get("instelling")))
                .findFirst()
                .map(page -> school(question, id, page));
    }

    private Selection school(Question question, String id, Page page) {
        Section about = page.section("over").orElse(page.sections().getFirst());
        if (question.intent() == Intent.DATUM) {
            return new NoEvidence(Reason.OPEN_DAYS, page.title(), site(page, about), List.of(page));
        }
        List<Page> programmes = offered(question);
        List<Finding> findings = new ArrayList<>();
        for (Page programme : programmes) {
            Section section = programme.section("scholen").orElseThrow();
            List<Unit> rows = section.units().stream()
                    .filter(u -> u.has(Keys.institution(id)))
                    .toList();
            if (!rows.isEmpty()) {
                findings.add(new Finding(programme, section, rows));
            }
        }
        if (findings.isEmpty() && (!programmes.isEmpty() || !isAbout(question, page))) {
            String subject =
                    programmes.isEmpty() ? page.title() : programmes.getFirst().title() + " bij " + page.title();
            return new NoEvidence(Reason.NOT_KNOWN, subject, site(page, about), List.of(page));
        }
        if (findings.isEmpty()) {
            findings.add(finding(page, about, about.units(), 2));
            page.section("aanbod").ifPresent(s -> findings.add(finding(page, s, s.units(), MAX_ROWS)));
        }
        return new Evidence(Shape.REGION, findings, "");
    }

    private static Finding finding(Page page, Section section, List<Unit> rows, int limit) {
        return new Finding(page, section, rows.subList(0, Math.min(limit, rows.size())));
    }

    /** Where the school itself tells more. */
    private static List<Finding> site(Page page, Section about) {
        List<Unit> site = about.units().stream()
                .filter(u -> u.text().startsWith("Open dagen"))
                .toList();
        return site.isEmpty() ? List.of() : List.of(new Finding(page, about, site));
    }

    /** Whether the question asks what a school page tells: what it is, where it is, what it offers. */
    private boolean isAbout(Question question, Page page) {
        String told = page.title() + " " + String.join(" ", page.names())
                + " school mbo hbo waar plaats adres website technische opleidingen welke aanbod studies";
        return index.coverage(
                        index.ask(question.terms()),
                        told + " " + page.sections().getFirst().heading())
                >= SectionEvidence.ENOUGH;
    }

    private List<Finding> help() {
        return knowledge
                .page("regio/school-in-de-buurt-vinden")
                .flatMap(page -> page.about(Aspect.HULP).stream()
                        .findFirst()
                        .or(() -> page.sections().stream().findFirst())
                        .map(s -> new Finding(page, s, s.units().subList(0, 1))))
                .stream()
                .toList();
    }
}
