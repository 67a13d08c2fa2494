package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Where a named programme is given: nearest first, then most certain first, never ranked by quality. Thread-safe. */
final class ProgrammeEvidence {
    static final int MAX_SCHOOLS = 8;
    /** With fewer rows than this "near" looks at the regions around as well. */
    private static final int FEW = 3;

    private static final Pattern DISTANCE = Pattern.compile("\\b\\d+ ?(?:km|kilometer)\\b"
            + "|\\b(?:binnen|maximaal|max|hoogstens|minder dan) (?:\\d+|een|half|anderhalf)? ?(?:minuten|min|uur|half ?uur|kwartier)\\b"
            + "|\\buur (?:reizen|rijden|fietsen|met)\\b");
    private static final Pattern NEAR = Pattern.compile("buurt|omgeving|dichtbij|rond|nabij|dichtst");

    private final Knowledge knowledge;
    private final Offered offered;
    private final Alike alike;

    private final Sites sites;
    private final WhereToCheck toCheck;

    ProgrammeEvidence(Knowledge knowledge, Topics topics, Sites sites) {
        this.knowledge = knowledge;
        this.offered = new Offered(knowledge, topics);
        this.alike = new Alike(knowledge);
        this.sites = sites;
        this.toCheck = new WhereToCheck(knowledge);
    }

    static boolean asksDistance(Question question) {
        return DISTANCE.matcher(question.folded()).find();
    }

    /** The pages with schools that the question is about: named, or leading to the named beroep. */
    List<Page> offered(Question question) {
        return offered.of(question);
    }

    /** All programmes that the terms in the question relate to. */
    List<Page> around(Question question) {
        return offered.around(question);
    }

    static boolean isMbo(Page page) {
        return !page.links().containsKey("niveau");
    }

    static boolean hasSchools(Page page) {
        return page.section("scholen").isPresent() && page.id().startsWith("opleidingen/");
    }

    /** The rows of a page that fit the level and leerweg that are asked and that are not at a place that is not wanted. */
    static List<Unit> rows(Page page, Question question, Area area) {
        return page.section("scholen").orElseThrow().units().stream()
                .filter(u -> !u.has(Keys.NOTE) && !area.avoids(u) && fits(u, question))
                .toList();
    }

    static boolean fits(Unit unit, Question question) {
        boolean level = question.mboLevel().isEmpty()
                || unit.has(Keys.level(question.mboLevel().getAsInt()))
                || unit.keys().stream().noneMatch(k -> k.startsWith("niveau:"));
        String form = question.first(Kind.LEERWEG).map(Keys::form).orElse("");
        boolean excluded = question.entities().stream()
                .anyMatch(e -> e.negated() && e.kind() == Kind.SCHOOL && unit.has(Keys.institution(e.id())));
        return level
                && !excluded
                && together(unit, question)
                && (form.isEmpty() || unit.has(form) || unit.keys().stream().noneMatch(k -> k.startsWith("vorm:")));
    }

    /** Where the row tells of each level in which leerwegen it is: the asked level must be in the asked leerweg. */
    private static boolean together(Unit unit, Question question) {
        if (question.mboLevel().isEmpty() || question.first(Kind.LEERWEG).isEmpty()) {
            return true;
        }
        String asked = Keys.levelAndForm(
                question.mboLevel().getAsInt(), question.first(Kind.LEERWEG).orElseThrow());
        return unit.has(asked) || unit.keys().stream().noneMatch(k -> k.startsWith(Keys.LEVEL_AND_FORM));
    }

    /** What is like a named programme or trade that no school of ours has; empty when the question names none. */
    Optional<Selection> instead(Question question) {
        Area area = Area.of(question, knowledge.geography());
        return offered.unlisted(question).map(page -> {
            List<Finding> findings = new ArrayList<>(alike.instead(area, page, question));
            boolean none = findings.isEmpty();
            findings.addAll(toCheck.of(List.of(page), List.of()));
            return none
                    ? new NoEvidence(Reason.NOT_KNOWN, "scholen met " + page.title(), findings, List.of(page))
                    : new Evidence(Shape.REGION, findings, "unlisted");
        });
    }

    /** The schools with these programmes; {@code NoEvidence} when there is no row at all. */
    Selection select(Question question, List<Page> pages) {
        Area area = Area.of(question, knowledge.geography());
        List<Unit> asked = rows(pages, question, area);
        List<Page> others = others(question, pages, area, asked);
        if (!others.isEmpty()) {
            return select(question, others, area, aside(question, area, rows(others, question, area), asked));
        }
        Question open = question.without(EnumSet.of(Kind.LEERWEG, Kind.MBO_NIVEAU));
        List<Unit> any = rows(pages, open, area);
        // Better another leerweg or level in the area than the asked one at the other end of the country.
        boolean other = !area.isEmpty()
                && (asked.isEmpty() || nearest(area, asked) > Area.AROUND)
                && nearest(area, any) <= Area.AROUND;
        Selection exact = other
                ? select(open, pages, area, "other-form")
                : select(question, pages, area, aside(question, area, asked, any));
        boolean far = !area.isEmpty() && !asksDistance(question) && nearest(area, any) > Area.HERE;
        return far && exact instanceof Evidence evidence
                ? alike.beside(evidence, alike.in(area, pages, question))
                : exact;
    }

    /**
     * What is nearer than the named programmes and goes by other names: of a field such as ict its other studies at the same level, of a
     * trade those of the other kind of higher education; before the nearest of those that were named. Empty where nothing is.
     */
    private List<Page> others(Question question, List<Page> pages, Area area, List<Unit> asked) {
        int nearest = nearest(area, asked);
        int within = asked.isEmpty() || nearest > Area.HERE ? Area.HERE : Area.TOWN;
        if (area.isEmpty() || asksDistance(question) || !asked.isEmpty() && nearest <= within) {
            return List.of();
        }
        boolean mbo = pages.stream().anyMatch(ProgrammeEvidence::isMbo);
        Stream<Page> field = isField(question) ? around(question).stream().filter(p -> isMbo(p) == mbo) : Stream.of();
        Stream<Page> studies = mbo ? Stream.of() : offered.studies(question).stream();
        List<Page> found = Stream.concat(field, studies)
                .filter(page -> !pages.contains(page)
                        && rows(page, question, area).stream().anyMatch(u -> area.rank(u) <= within))
                .distinct()
                .limit(2)
                .toList();
        return found.isEmpty() || within == Area.HERE
                ? found
                : Stream.concat(found.stream().limit(1), pages.stream().limit(1))
                        .toList();
    }

    private static boolean isField(Question question) {
        return question.topics().stream()
                .allMatch(topic -> topic.ids().stream().anyMatch(id -> id.startsWith("begrippen/"))
                        && topic.ids().stream().noneMatch(id -> id.startsWith("beroepen/")));
    }

    private static List<Unit> rows(List<Page> pages, Question question, Area area) {
        return pages.stream().flatMap(p -> rows(p, question, area).stream()).toList();
    }

    private Selection select(Question question, List<Page> named, Area area, String aside) {
        List<Page> pages = BesideWork.first(named, question, page -> rows(page, question, area));
        List<Unit> all = rows(pages, question, area);
        int reach = reach(question, area, all);
        List<Finding> findings = new ArrayList<>();
        int left = MAX_SCHOOLS;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            List<Unit> rows = BesideWork.rows(nearestFirst(rows(page, question, area), area, reach), question, area);
            boolean more = i + 1 < pages.size()
                    && !nearestFirst(rows(pages.get(i + 1), question, area), area, reach)
                            .isEmpty();
            List<Unit> shown = new ArrayList<>(rows.subList(0, Math.min(more ? MAX_SCHOOLS / 2 : left, rows.size())));
            left -= shown.size();
            page.section("scholen").orElseThrow().units().stream()
                    .filter(u -> u.has(Keys.NOTE)
                            && (shown.isEmpty() && pages.size() == 1
                                    || shown.stream().anyMatch(r -> shares(r, u))))
                    .findFirst()
                    .ifPresent(shown::add);
            if (!shown.isEmpty()) {
                findings.add(new Finding(page, page.section("scholen").orElseThrow(), shown));
            }
        }
        if (findings.isEmpty()) {
            String place =
                    question.places().stream().findFirst().map(Entity::text).orElse("");
            String subject = pages.getFirst().title() + (place.isEmpty() ? "" : " bij " + place);
            return new NoEvidence(Reason.NOT_KNOWN, subject, toCheck.of(pages, List.of()), List.of(pages.getFirst()));
        }
        List<Unit> shown = findings.stream().flatMap(f -> f.units().stream()).toList();
        List<Finding> here = sites.of(shown, area);
        findings.addAll(here);
        findings.addAll(toCheck.of(findings.stream().map(Finding::page).toList(), shown));
        if (!here.isEmpty()) {
            findings.addAll(sites.villages(question));
        }
        return new Evidence(Shape.REGION, findings, aside);
    }

    private static boolean shares(Unit row, Unit note) {
        return row.keys().stream().anyMatch(k -> k.startsWith("let-op:") && note.has(k));
    }

    /** How far to look: the area itself, else the regions around, else everywhere. */
    private static int reach(Question question, Area area, List<Unit> rows) {
        if (area.isEmpty()) {
            return 0;
        }
        if (area.isOnlyAvoided(question)) {
            return Integer.MAX_VALUE;
        }
        String folded = question.folded();
        if (asksDistance(question)) {
            return nearest(area, rows) <= Area.AROUND ? Area.AROUND : Integer.MAX_VALUE;
        }
        long here = rows.stream().filter(u -> area.rank(u) <= Area.HERE).count();
        if (here > 0 && (here >= FEW || !NEAR.matcher(folded).find() && !isListedAround(area, rows))) {
            long certain =
                    rows.stream().filter(u -> area.rank(u) <= Area.CERTAIN).count();
            // A school from outside with some location here may give it elsewhere: only when nothing is more certain.
            return certain >= (area.provinces().isEmpty() ? 1 : FEW) ? Area.CERTAIN : Area.HERE;
        }
        return nearest(area, rows) <= Area.AROUND ? Area.AROUND : Integer.MAX_VALUE;
    }

    /** A register says where the lessons are, so that a school around the corner in the next region is worth naming. */
    private static boolean isListedAround(Area area, List<Unit> rows) {
        return rows.stream().anyMatch(u -> u.provenance().isImported() && area.rank(u) <= Area.AROUND);
    }

    private static int nearest(Area area, List<Unit> rows) {
        return rows.stream().mapToInt(area::rank).min().orElse(0);
    }

    /** Rows up to {@code reach}: nearest first, then the more certain kinds of offer, then the order of the page. */
    static List<Unit> nearestFirst(List<Unit> rows, Area area, int reach) {
        return rows.stream()
                .filter(u -> area.rank(u) <= reach)
                .sorted(Comparator.comparingInt(area::rank)
                        .thenComparing(
                                u -> u.has(Keys.offer(OfferKind.IN_2019)) || u.has(Keys.offer(OfferKind.ERKEND))))
                .toList();
    }

    /** "In Groningen of Friesland": beside a town a larger area is named, where a school is as welcome. */
    private static boolean namesLarger(Question question) {
        List<Entity> places = question.places();
        return places.stream()
                .anyMatch(place -> place.kind() != Kind.GEMEENTE
                        && places.stream()
                                .noneMatch(e ->
                                        e.kind() == Kind.GEMEENTE && e.text().equals(place.text())));
    }

    private static String aside(Question question, Area area, List<Unit> rows, List<Unit> any) {
        if (area.isEmpty()) {
            return "place";
        }
        if (area.isOnlyAvoided(question)) {
            return "";
        }
        int nearest = nearest(area, rows);
        if (asksDistance(question)) {
            return "distance";
        }
        if (nearest > Area.AROUND) {
            return "elsewhere";
        }
        return nearest > Area.HERE
                ? nearest(area, any) > Area.HERE ? "neighbours" : "neighbours-level"
                : nearest > Area.TOWN && !area.towns().isEmpty() && !namesLarger(question) ? "region" : "";
    }
}
