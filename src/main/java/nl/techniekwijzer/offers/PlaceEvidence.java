package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * What is asked of a place itself rather than of its schools: which gemeenten belong to it, in which region it lies, where to get
 * advice there, what it is known for. The cues stand in {@code places.txt}. Thread-safe.
 */
final class PlaceEvidence {
    private static final List<Cue> CUES = Cue.read(PlaceEvidence.class, "places.txt");
    private static final Set<String> SCHOOL_SECTIONS =
            Set.of("mbo-scholen", "hbo-en-wo", "ligging", "gemeenten", "regio-s");
    /** Sections of one region in one answer. */
    private static final int MAX_SECTIONS = 2;
    /** Rows about where a place lies. */
    private static final int MAX_ROWS = 3;
    /** What holds for work in every region; its first section answers. */
    private static final String WORK_IN_REGIONS = "regio/werken-in-de-regio";

    private static final String SECONDARY = "welke-middelbare-school-of-vmbo-school-heeft-een-techniekprofiel";

    private final Knowledge knowledge;
    private final PassageIndex index;

    PlaceEvidence(Knowledge knowledge, PassageIndex index) {
        this.knowledge = knowledge;
        this.index = index;
    }

    /** What no table of ours can tell: the way to a school, and schools in another country. */
    Optional<NoEvidence> unanswerable(Question question) {
        boolean named = question.entities().stream().anyMatch(e -> e.isPlace() || e.kind() == Kind.SCHOOL);
        return switch (asked(question)) {
            case "REIS" ->
                named && question.intent() != Intent.KOSTEN // Who pays for the way is known.
                        ? Optional.of(new NoEvidence(
                                Reason.NOT_KNOWN,
                                "bus- en treinverbindingen",
                                List.of(),
                                knowledge.page("regio/afstand-en-reizen").stream()
                                        .toList()))
                        : Optional.empty();
            case "MIDDELBAAR" ->
                question.intent() == Intent.WAAR && !isFurtherOn(question)
                        ? Optional.of(new NoEvidence(
                                Reason.NOT_KNOWN, "scholen voor vmbo, havo en vwo", secondary(), List.of()))
                        : Optional.empty();
            case "BUITENLAND" ->
                question.intent() == Intent.WAAR
                        ? Optional.of(
                                new NoEvidence(Reason.NOT_KNOWN, "scholen buiten Nederland", List.of(), List.of()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Who names an opleiding, a beroep or a level of the mbo or higher looks for what comes after that school. */
    private static boolean isFurtherOn(Question question) {
        return question.mboLevel().isPresent()
                || question.towards().isPresent()
                || question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || question.topics().stream()
                        .flatMap(topic -> topic.ids().stream())
                        .anyMatch(id -> id.startsWith("opleidingen/") || id.startsWith("beroepen/"));
    }

    /** Where to look for a school for pupils, which is in no table here. */
    private List<Finding> secondary() {
        return knowledge
                .page("regio/school-in-de-buurt-vinden")
                .flatMap(page -> page.section(SECONDARY)
                        .map(section -> new Finding(
                                page,
                                section,
                                section.units().subList(1, section.units().size()))))
                .stream()
                .toList();
    }

    /** The first cue, in the order of the file, that the question has; empty when it has none. */
    private static String asked(Question question) {
        String folded = question.folded();
        Grams grams = question.grams();
        return CUES.stream()
                .filter(cue -> cue.isIn(folded, grams))
                .map(Cue::name)
                .findFirst()
                .orElse("");
    }

    /** Whether the question is on the work there is in a place. */
    boolean asksWork(Question question) {
        return asked(question).equals("KANS");
    }

    /** Whether the question is on who advises in a place, or on the work of a sector there, whatever schools teach it. */
    boolean asksNoSchool(Question question) {
        String asked = asked(question);
        return asked.equals("ADVIES")
                || asked.equals("KANS")
                        && question.intent() == Intent.KANS
                        && !WorkThere.ofSector(question, knowledge).isEmpty();
    }

    /** An answer about the place that the question names; empty when it asks for something else. */
    Optional<Selection> select(Question question) {
        boolean place = question.entities().stream().anyMatch(Entity::isPlace);
        // A landsdeel has authored pages that are found by name.
        if (!place || !question.of(Kind.LANDSDEEL).isEmpty()) {
            return Optional.empty();
        }
        Area area = Area.of(question, knowledge.geography());
        List<Finding> findings = switch (asked(question)) {
            case "LIGT_IN" -> location(area);
            case "GEMEENTEN" -> towns(area);
            case "ADVIES" -> advice(area);
            case "BEKEND" -> known(question, area);
            case "KANS" -> chance(question, area);
            default -> List.of();
        };
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    /** Which region and province a gemeente, or a place in it, lies in; of a larger area what it consists of. */
    private List<Finding> location(Area area) {
        List<Finding> findings = new ArrayList<>();
        for (String town : area.towns()) {
            for (Page page : pages(area)) {
                page.section("ligging").ifPresent(section -> {
                    List<Unit> rows = section.units().stream()
                            .filter(u -> u.has(Keys.municipality(town)))
                            .limit(MAX_ROWS)
                            .toList();
                    if (!rows.isEmpty()) {
                        findings.add(new Finding(page, section, rows));
                    }
                });
            }
        }
        return findings.isEmpty() ? towns(area) : findings;
    }

    private List<Finding> towns(Area area) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages(area)) {
            for (String anchor : List.of("gemeenten", "provincies", "regio-s")) {
                page.section(anchor)
                        .filter(s -> findings.stream().noneMatch(f -> f.page().equals(page)))
                        .map(s -> new Finding(
                                page,
                                s,
                                s.units()
                                        .subList(0, Math.min(MAX_ROWS, s.units().size()))))
                        .ifPresent(findings::add);
            }
        }
        return findings.subList(0, Math.min(MAX_SECTIONS, findings.size()));
    }

    /** The Werkcentrum of the region: which region that is, and what one finds there. */
    private List<Finding> advice(Area area) {
        Page desk = knowledge.page("omscholen/werkcentrum").orElse(null);
        if (desk == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        desk.about(Aspect.WAT).stream().limit(1).forEach(s -> findings.add(new Finding(desk, s, s.units())));
        desk.about(Aspect.WAAR).stream()
                .limit(1)
                .forEach(s -> findings.add(new Finding(desk, s, s.units().subList(0, 1))));
        for (Section section : desk.sections()) {
            List<Unit> search = section.units().stream()
                    .filter(u -> u.text().contains("naam van je regio"))
                    .toList();
            if (!search.isEmpty()) {
                findings.add(new Finding(desk, section, search));
            }
        }
        if (!area.towns().isEmpty()) {
            findings.addAll(location(area).stream()
                    .limit(1)
                    .map(f -> new Finding(f.page(), f.section(), f.units().subList(0, 1)))
                    .toList());
        }
        return findings;
    }

    /** What its page tells of the area, the sections nearest to the question first. */
    private List<Finding> known(Question question, Area area) {
        Asked asked = index.ask(question.terms());
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages(area)) {
            page.sections().stream()
                    .filter(s -> !s.fromTable() && !SCHOOL_SECTIONS.contains(s.anchor()))
                    .sorted(Comparator.comparingDouble(s -> -coverage(asked, s)))
                    .limit(MAX_SECTIONS)
                    .forEach(s -> findings.add(new Finding(
                            page,
                            s,
                            s.units().subList(0, Math.min(MAX_ROWS, s.units().size())))));
        }
        return findings.subList(0, Math.min(MAX_SECTIONS, findings.size()));
    }

    private double coverage(Asked asked, Section section) {
        return index.coverage(
                asked,
                section.heading() + " "
                        + String.join(
                                " ", section.units().stream().map(Unit::text).toList()));
    }

    /** What its page tells of work there. */
    private List<Finding> chance(Question question, Area area) {
        if (question.topics().stream().anyMatch(t -> t.ids().stream().anyMatch(PlaceEvidence::isOfTrade))) {
            return List.of(); // About one trade: the figures of that trade.
        }
        List<Finding> own = pages(area).stream()
                .flatMap(page -> page.about(Aspect.KANS).stream()
                        .filter(s -> !s.fromTable())
                        .limit(1)
                        .map(s -> new Finding(page, s, s.units())))
                .limit(1)
                .toList();
        List<Finding> sector = WorkThere.ofSector(question, knowledge);
        if (sector.isEmpty()) {
            return own.isEmpty() ? everywhere(area) : own;
        }
        return Stream.concat(sector.stream(), own.isEmpty() ? desk(area) : own.stream())
                .toList();
    }

    private static boolean isOfTrade(String id) {
        return id.startsWith("opleidingen/") || id.startsWith("beroepen/");
    }

    /** Without a word on work in this area: what holds in every region, and who knows about this one. */
    private List<Finding> everywhere(Area area) {
        List<Finding> findings = new ArrayList<>();
        knowledge.page(WORK_IN_REGIONS).ifPresent(page -> {
            Section first = page.sections().getFirst();
            findings.add(new Finding(page, first, first.units()));
        });
        desk(area).forEach(findings::add);
        return findings;
    }

    /** Who knows about work in the area. */
    private Stream<Finding> desk(Area area) {
        return pages(area).stream()
                .flatMap(page -> page.section("advies").stream()
                        .map(s -> new Finding(page, s, s.units().subList(0, 1))))
                .limit(1);
    }

    /** The pages of this area: of the provinces when those are asked, else of the regions. */
    List<Page> pages(Area area) {
        Set<Page> pages = new LinkedHashSet<>();
        area.provinces().forEach(p -> pages.addAll(linked("provincie", p)));
        area.regions().forEach(r -> pages.addAll(linked("regio", r)));
        return List.copyOf(pages);
    }

    private List<Page> linked(String link, String value) {
        return knowledge.pages().stream()
                .filter(p -> value.equals(p.links().get(link)))
                .limit(1)
                .toList();
    }
}
