package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/**
 * Schools and places: a named school, a named programme near a place, what a place itself is asked, or the schools of an area,
 * nearest first and never ranked by quality. Thread-safe.
 */
public final class RegionEvidence {
    private final Knowledge knowledge;
    private final ProgrammeEvidence programmes;
    private final SchoolEvidence schools;
    private final PlaceEvidence places;
    private final OpenDays openDays;
    private final PlaceProgrammes listed;
    private final SchemePlaces schemes;
    private final WorkThere work;
    private final Visits visits;
    private final Bridge bridge;

    public RegionEvidence(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.knowledge = knowledge;
        Sites sites = new Sites(knowledge);
        this.programmes = new ProgrammeEvidence(knowledge, topics, sites);
        this.listed = new PlaceProgrammes(knowledge.geography(), sites);
        this.schools = new SchoolEvidence(knowledge, index, programmes, sites, listed);
        this.schemes = new SchemePlaces(topics, knowledge.tables());
        this.places = new PlaceEvidence(knowledge, index);
        this.openDays = new OpenDays(knowledge, schools);
        this.bridge = new Bridge(topics);
        this.visits = new Visits(knowledge, programmes, schools, this::schoolPages);
        this.work = new WorkThere(places, knowledge.geography());
    }

    /** Schools and programmes near the place that the question names; empty when it asks for no place. */
    public Optional<Selection> select(Question question) {
        Optional<Selection> school = visits.select(question).or(() -> schools.select(question));
        if (school.isPresent()) {
            return school;
        }
        List<Page> offered = programmes.offered(question);
        return Optional.<Selection>empty()
                .or(() -> offered.isEmpty() || places.asksNoSchool(question) ? ofPlace(question) : Optional.empty())
                .or(() -> question.intent() == Intent.WAAR ? where(question, offered) : Optional.empty());
    }

    /** What was chosen on the chance of work in a trade, with what is known of work in the place that is asked. */
    public Selection withWorkThere(Question question, Selection chosen) {
        return work.with(question, chosen);
    }

    /** What is asked of a place itself, or all that there is to learn in it. */
    private Optional<Selection> ofPlace(Question question) {
        boolean asked = switch (question.intent()) {
            case WAAR, INFO, ALGEMEEN, BEGRIP, HULP, KANS, BELEID, VERSCHIL -> true;
            case ROUTE -> places.asksNoSchool(question) || isAskedOf(question);
            case CIJFERS -> places.asksWork(question);
            default -> false;
        };
        return (asked ? places.select(question) : Optional.<Selection>empty()).or(() -> listed.select(question));
    }

    /** Whether a place is more than where somebody says to live, which leaves no word in the question. */
    private static boolean isAskedOf(Question question) {
        return question.places().stream()
                .anyMatch(place -> place.words().stream().anyMatch(question.terms()::contains));
    }

    /** Where these programmes are; without one where a scheme is, what is like it, or the schools there are. */
    private Optional<Selection> where(Question question, List<Page> offered) {
        Optional<Selection> scheme = schemes.select(question);
        if (scheme.isPresent() || offered.isEmpty() && schemes.isNoMatterOfSchools(question)) {
            return scheme;
        }
        if (!offered.isEmpty()) {
            return Optional.of(bridge.before(programmes.select(question, offered), question));
        }
        boolean place = question.entities().stream().anyMatch(Entity::isPlace);
        return place ? programmes.instead(question).or(() -> schoolsNear(question)) : Optional.empty();
    }

    /** What cannot be answered, whatever else the question names. */
    public Optional<NoEvidence> unanswerable(Question question) {
        List<Page> near =
                OpenDays.areAsked(question) && !question.places().isEmpty() ? visits.schools(question) : List.of();
        return openDays.select(question, near).or(() -> places.unanswerable(question));
    }

    /** The pages of the schools in the area that the question names, nearest first. */
    private List<Page> schoolPages(Question question) {
        List<String> ids = schools(question, Area.of(question, knowledge.geography())).stream()
                .flatMap(finding -> finding.units().stream())
                .flatMap(unit -> school(unit).stream())
                .map(key -> key.substring(key.indexOf(':') + 1))
                .distinct()
                .toList();
        return ids.stream().flatMap(id -> schools.page(id).stream()).toList();
    }

    /** The pages of the schools that the question names, and of the area where it asks for schools. */
    public Set<String> named(Question question) {
        Set<String> ids = new LinkedHashSet<>();
        schools.named(question).forEach(page -> ids.add(page.id()));
        if (ids.isEmpty() && question.intent() == Intent.WAAR) {
            places.pages(Area.of(question, knowledge.geography())).forEach(page -> ids.add(page.id()));
        }
        return ids;
    }

    /** No programme named: the schools of the area; of several regions the first of each. */
    public Optional<Selection> schoolsNear(Question question) {
        Area area = Area.of(question, knowledge.geography());
        if (area.isOnlyAvoided(question)) {
            return Optional.empty(); // "Not there" alone says not what is wanted.
        }
        List<Finding> findings = new ArrayList<>(schools(question, area));
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        boolean inTown = findings.stream().flatMap(f -> f.units().stream()).anyMatch(u -> area.rank(u) <= Area.TOWN);
        if (question.towards().isEmpty()) {
            findings.addAll(help());
        }
        List<Finding> levels = levels(question);
        findings.addAll(0, levels);
        String aside = area.towns().isEmpty() || inTown ? "" : "no-school";
        return Optional.of(
                new Evidence(Shape.REGION, findings, ProgrammeEvidence.asksDistance(question) ? "distance" : aside));
    }

    /** The schools of each page of the area, fairly shared; a school with locations in several regions comes once. */
    private List<Finding> schools(Question question, Area area) {
        List<Page> pages = places.pages(area);
        List<Finding> findings = new ArrayList<>();
        Set<String> named = new HashSet<>();
        int left = ProgrammeEvidence.MAX_SCHOOLS;
        for (int i = 0; i < pages.size(); i++) {
            List<Section> sections = asked(pages.get(i), question, pages.size() > 1);
            int share = Math.max(1, left / (pages.size() - i));
            for (Section section : sections) {
                List<Unit> rows = inTownFirst(section, area, named);
                int fair = Math.max(1, (share + sections.size() - 1) / sections.size());
                List<Unit> shown = rows.subList(0, Math.min(Math.min(fair, left), rows.size()));
                if (!shown.isEmpty()) {
                    findings.add(new Finding(pages.get(i), section, shown));
                    shown.forEach(u -> named.addAll(school(u)));
                    left -= shown.size();
                }
            }
        }
        return findings;
    }

    private static List<Unit> inTownFirst(Section section, Area area, Set<String> named) {
        return section.units().stream()
                // A school with locations in two of the asked towns is told of in each.
                .filter(u ->
                        !area.avoids(u) && (isNew(u, named) || area.towns().size() > 1 && area.rank(u) <= Area.TOWN))
                .sorted(Comparator.comparing((Unit u) -> area.rank(u) > Area.TOWN))
                .toList();
    }

    private static boolean isNew(Unit row, Set<String> named) {
        return school(row).stream().noneMatch(named::contains);
    }

    private static List<String> school(Unit row) {
        return row.keys().stream().filter(k -> k.startsWith("instelling:")).toList();
    }

    /** Mbo schools unless hbo or wo is asked; hogescholen and universities when asked, or when nothing says otherwise. */
    private static List<Section> asked(Page page, Question question, boolean many) {
        boolean mboNamed = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || question.first(Kind.LEERWEG).isPresent()
                || question.mboLevel().isPresent()
                || question.topics().stream().anyMatch(t -> t.ids().contains("begrippen/roc"));
        boolean fromSchool =
                question.from().filter(f -> f.equals("havo") || f.equals("vwo")).isPresent();
        boolean fromVmbo = question.from().filter(f -> f.startsWith("vmbo")).isPresent();
        boolean higher = question.towards().isPresent() || !mboNamed && (fromSchool || !many && !fromVmbo);
        return page.about(Aspect.WAAR).stream()
                .filter(s ->
                        s.anchor().equals("mbo-scholen") && question.towards().isEmpty()
                                || s.anchor().equals("hbo-en-wo") && higher)
                .toList();
    }

    /** "In Drenthe op kader": to which level that leads, before the schools that have it. */
    private List<Finding> levels(Question question) {
        String from = question.from().orElse("");
        return !from.startsWith("vmbo-") || !question.namesFrom()
                ? List.of()
                : knowledge.page("profielen/doorstroomregels").stream()
                        .flatMap(page -> page.sections().stream()
                                .flatMap(s -> s.units().stream()
                                        .filter(u -> u.has(Keys.from(from))
                                                && u.text().contains("mag je naar mbo niveau"))
                                        .map(u -> new Finding(page, s, List.of(u)))))
                        .limit(1)
                        .toList();
    }

    private List<Finding> help() {
        return knowledge
                .page("regio/school-in-de-buurt-vinden")
                .flatMap(page -> page.sections().stream()
                        .findFirst()
                        .map(s -> new Finding(page, s, s.units().subList(0, 1))))
                .stream()
                .toList();
    }
}
