package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
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
    private final Topics topics;

    ProgrammeEvidence(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    static boolean asksDistance(Question question) {
        return DISTANCE.matcher(question.folded()).find();
    }

    /** The pages with schools that the question is about: named, or leading to the named beroep; at most two. */
    List<Page> offered(Question question) {
        List<Page> pages = new ArrayList<>();
        for (Entity topic : question.topics()) {
            List<Page> readings = topics.readings(topic, question).stream()
                    .filter(page -> fitsForm(page, question))
                    .toList();
            readings.stream()
                    .filter(ProgrammeEvidence::hasSchools)
                    .min(Comparator.comparing(page -> !isAtLevel(page, question)))
                    .map(page -> atLevel(page, readings, question))
                    .ifPresent(pages::add);
            boolean open = question.towards().isEmpty()
                    && question.from().isEmpty()
                    && question.mboLevel().isEmpty();
            readings.stream()
                    .filter(p -> open && hasSchools(p) && !pages.isEmpty() && isMbo(p) != isMbo(pages.getLast()))
                    .findFirst()
                    .ifPresent(pages::add);
            readings.stream()
                    .limit(1)
                    .flatMap(p -> Stream.concat(topics.educations(p).stream(), ofTerm(p)))
                    .filter(ProgrammeEvidence::hasSchools)
                    .sorted(Comparator.comparing(page -> !isAtLevel(page, question)))
                    .limit(2)
                    .filter(p -> !pages.contains(p))
                    .forEach(pages::add);
        }
        return pages.stream().distinct().limit(2).toList();
    }

    /** A term such as lassen is taught by the opleiding that its page names first. */
    private Stream<Page> ofTerm(Page page) {
        return page.type() == PageType.BEGRIPPEN && !Topics.isGeneral(page)
                ? topics.related(page).stream()
                        .flatMap(p -> hasSchools(p) ? Stream.of(p) : topics.educations(p).stream())
                        .limit(1)
                : Stream.empty();
    }

    /** Whether the page has a row at the asked level of the mbo; any will do when none is asked. */
    private static boolean isAtLevel(Page page, Question question) {
        return question.mboLevel().isEmpty()
                || page.section("scholen").orElseThrow().units().stream()
                        .anyMatch(u -> u.has(Keys.level(question.mboLevel().getAsInt())));
    }

    /** The page, or one that its readings name as related, where only that one has the asked level. */
    private Page atLevel(Page page, List<Page> readings, Question question) {
        return isAtLevel(page, question)
                ? page
                : readings.stream()
                        .filter(p -> isMbo(p) && p.type() != PageType.BEROEPEN)
                        .flatMap(p -> p.related().stream())
                        .flatMap(id -> knowledge.page(id).stream())
                        .filter(p -> hasSchools(p) && isMbo(p) && isAtLevel(p, question))
                        .findFirst()
                        .orElse(page);
    }

    /** Bol and bbl are forms of the mbo. */
    private static boolean fitsForm(Page page, Question question) {
        return question.first(Kind.LEERWEG).isEmpty() || page.type() != PageType.OPLEIDINGEN || isMbo(page);
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

    /** The schools with these programmes; {@code NoEvidence} when there is no row at all. */
    Selection select(Question question, List<Page> pages) {
        Area area = Area.of(question, knowledge.geography());
        List<Unit> asked = rows(pages, question, area);
        Question open = question.without(EnumSet.of(Kind.LEERWEG, Kind.MBO_NIVEAU));
        List<Unit> any = rows(pages, open, area);
        // Better another leerweg or level in the area than the asked one at the other end of the country.
        boolean other = !area.isEmpty()
                && (asked.isEmpty() || nearest(area, asked) > Area.AROUND)
                && nearest(area, any) <= Area.AROUND;
        return other
                ? select(open, pages, area, "other-form")
                : select(question, pages, area, aside(question, area, asked));
    }

    private static List<Unit> rows(List<Page> pages, Question question, Area area) {
        return pages.stream().flatMap(p -> rows(p, question, area).stream()).toList();
    }

    private Selection select(Question question, List<Page> pages, Area area, String aside) {
        List<Unit> all = rows(pages, question, area);
        int reach = reach(question, area, all);
        List<Finding> findings = new ArrayList<>();
        int left = MAX_SCHOOLS;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            List<Unit> rows = nearestFirst(rows(page, question, area), area, reach);
            boolean more = i + 1 < pages.size()
                    && !nearestFirst(rows(pages.get(i + 1), question, area), area, reach)
                            .isEmpty();
            List<Unit> shown = new ArrayList<>(rows.subList(0, Math.min(more ? MAX_SCHOOLS / 2 : left, rows.size())));
            left -= shown.size();
            page.section("scholen").orElseThrow().units().stream()
                    .filter(u -> u.has(Keys.NOTE)
                            && (shown.isEmpty() || shown.stream().anyMatch(r -> shares(r, u))))
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
            return new NoEvidence(Reason.NOT_KNOWN, subject, check(pages, List.of()), List.of(pages.getFirst()));
        }
        List<Unit> shown = findings.stream().flatMap(f -> f.units().stream()).toList();
        findings.addAll(check(findings.stream().map(Finding::page).toList(), shown));
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

    private static String aside(Question question, Area area, List<Unit> rows) {
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
                ? "neighbours"
                : nearest > Area.TOWN && !area.towns().isEmpty() ? "region" : "";
    }

    /** Where to check what is offered now. */
    private List<Finding> check(List<Page> pages, List<Unit> rows) {
        Page help = knowledge.page("regio/school-in-de-buurt-vinden").orElse(null);
        if (help == null) {
            return List.of();
        }
        Section how = help.sections().getFirst();
        boolean mbo = pages.stream().anyMatch(ProgrammeEvidence::isMbo);
        boolean higher = !pages.stream().allMatch(ProgrammeEvidence::isMbo);
        List<Unit> tips = how.units().stream()
                .filter(u -> mbo && u.text().contains("kiesmbo.nl")
                        || higher && u.text().contains("studiekeuze123.nl"))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!tips.isEmpty()) {
            findings.add(new Finding(help, how, tips));
        }
        if (rows.stream().anyMatch(u -> u.has(Keys.offer(OfferKind.IN_2019)))) {
            help.sections().stream()
                    .filter(s -> s.units().stream().anyMatch(u -> u.text().contains("hoofdplaats")))
                    .findFirst()
                    .ifPresent(s -> findings.add(new Finding(
                            help,
                            s,
                            s.units().stream()
                                    .filter(u -> u.text().contains("hoofdplaats"))
                                    .toList())));
        }
        return findings;
    }
}
