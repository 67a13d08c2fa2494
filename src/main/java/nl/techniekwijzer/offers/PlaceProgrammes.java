package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** What there is to study in a place, school by school, when the question names a place and a level but no study. Thread-safe. */
final class PlaceProgrammes {
    private static final String LISTED = "per-niveau";
    /** More schools than this are a list to look through, which the page of the region is. */
    private static final int MAX_ROWS = 6;

    private static final String PROGRAMME =
            "(?:opleidingen|opleiding|studies|studie|studeren|bachelors?|ad'?s|associate degrees?)\\b";
    private static final Pattern PROGRAMMES = Pattern.compile("\\b(?:richtingen|cursussen)\\b|\\b" + PROGRAMME);
    private static final Pattern WHICH = Pattern.compile("\\b(?:welke?|wat voor|wat) (?:[\\w'-]+ ){0,6}" + PROGRAMME);
    /** "Associate degrees techniek in Almere?" */
    private static final Pattern BARE =
            Pattern.compile("^(?:[\\w'-]+ ){0,3}(?:opleidingen|studies|bachelors|ad'?s|associate degrees)\\b");

    private static final Pattern SCHOOLS =
            Pattern.compile("\\b(?:scholen|school|rocs?|hogescholen|universiteiten|colleges?)\\b");
    /** What holds for the whole of the mbo or hbo is not about a place. */
    private static final Set<Intent> OF_PLACE =
            Set.of(Intent.INFO, Intent.ALGEMEEN, Intent.BEGRIP, Intent.LEREN, Intent.ROUTE, Intent.INTERESSE);

    private final Geography geography;
    private final List<Page> schools;
    private final Sites sites;

    PlaceProgrammes(Geography geography, Sites sites) {
        this.geography = geography;
        this.sites = sites;
        this.schools = sites.schools();
    }

    /** The programmes of the schools in the asked place; empty when the question asks for something else or there are none. */
    Optional<Selection> select(Question question) {
        Area area = Area.of(question, geography);
        if (question.places().isEmpty() || !asks(question) || namesSubject(question)) {
            return Optional.empty();
        }
        List<Row> rows = rows(schools, question, area);
        int nearest = rows.stream().mapToInt(row -> area.rank(row.unit())).min().orElse(Integer.MAX_VALUE);
        // The nearest mbo school is named in any case; a hogeschool may be farther.
        int farthest = question.towards().isPresent() ? Area.AROUND : Area.HERE;
        return nearest > farthest ? Optional.empty() : near(rows, nearest, question, area);
    }

    private Optional<Selection> near(List<Row> rows, int nearest, Question question, Area area) {
        int reach = nearest <= Area.TOWN ? Area.TOWN : nearest <= Area.HERE ? Area.HERE : Area.AROUND;
        List<Row> near = rows.stream()
                .filter(row -> area.rank(row.unit()) <= reach)
                .sorted(Comparator.comparingInt((Row row) -> area.rank(row.unit()))
                        .thenComparing(row -> row.unit().has(Keys.offer(OfferKind.ERKEND)))
                        .thenComparing(row -> row.page().id()))
                .toList();
        if (reach != Area.AROUND && near.size() > MAX_ROWS) {
            return Optional.empty();
        }
        List<Finding> findings = findings(near.subList(0, Math.min(MAX_ROWS, near.size())), question, area);
        String aside = reach == Area.AROUND ? "-around" : area.towns().isEmpty() || reach == Area.TOWN ? "" : "-region";
        return Optional.of(new Evidence(Shape.REGION, findings, "listed" + aside));
    }

    /** What this school gives in the asked gemeente, when the question asks for its programmes; empty otherwise. */
    List<Finding> of(Page school, Question question, Area area) {
        if (!PROGRAMMES.matcher(question.folded()).find()) {
            return List.of();
        }
        List<Row> rows = rows(List.of(school), question, area).stream()
                .filter(row -> area.rank(row.unit()) <= Area.TOWN)
                .toList();
        return findings(rows, question, area);
    }

    private List<Finding> findings(List<Row> rows, Question question, Area area) {
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> findings.add(new Finding(row.page(), row.section(), List.of(row.unit()))));
        List<Finding> here = sites.of(rows.stream().map(Row::unit).toList(), area);
        findings.addAll(here);
        if (!here.isEmpty()) {
            findings.addAll(sites.villages(question));
        }
        return findings;
    }

    private record Row(Page page, Section section, Unit unit) {}

    private static List<Row> rows(List<Page> schools, Question question, Area area) {
        List<Row> rows = new ArrayList<>();
        for (Page page : schools) {
            page.section(LISTED)
                    .ifPresent(section -> section.units().stream()
                            .filter(unit -> unit.has(Keys.LISTED) && fits(unit, question) && !area.avoids(unit))
                            .map(unit -> new Row(page, section, unit))
                            .forEach(rows::add));
        }
        return rows;
    }

    private static boolean asks(Question question) {
        String folded = question.folded();
        boolean level = question.towards().isPresent() || isMbo(question);
        if (question.intent() != Intent.WAAR) {
            return OF_PLACE.contains(question.intent())
                    && (WHICH.matcher(folded).find() || BARE.matcher(folded).find());
        }
        return PROGRAMMES.matcher(folded).find()
                ? level || WHICH.matcher(folded).find()
                : level && !SCHOOLS.matcher(folded).find();
    }

    /** A subject, a trade or a scheme is another question. */
    private static boolean namesSubject(Question question) {
        return question.of(Kind.SCHOOL).stream().anyMatch(school -> !school.negated())
                || question.topics().stream()
                        .map(Entity::ids)
                        .anyMatch(ids -> ids.stream().noneMatch(GENERAL::contains));
    }

    private static final Set<String> GENERAL = Set.of(
            "begrippen/mbo",
            "begrippen/hbo",
            "begrippen/wo",
            "begrippen/bol",
            "begrippen/bbl",
            "begrippen/roc",
            "begrippen/techniek",
            "begrippen/technologie",
            "begrippen/bachelor",
            "begrippen/associate-degree",
            "begrippen/mbo-niveau-1",
            "begrippen/mbo-niveau-2",
            "begrippen/mbo-niveau-3",
            "begrippen/mbo-niveau-4");

    private static boolean isMbo(Question question) {
        return question.mboLevel().isPresent()
                || question.first(Kind.LEERWEG).isPresent()
                || question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
    }

    /** Rows of the asked level: of the hbo also those of the Ad, which is a study at the hbo; without a level all. */
    private static boolean fits(Unit unit, Question question) {
        String towards = question.towards().orElse("");
        if (!towards.isEmpty()) {
            return unit.has(Keys.higher(towards)) || towards.equals("hbo") && unit.has(Keys.higher("ad"));
        }
        if (question.mboLevel().isPresent()) {
            return unit.has(Keys.level(question.mboLevel().getAsInt()));
        }
        String from = question.from().orElse("");
        boolean higher = List.of("ad", "hbo", "wo").stream().anyMatch(level -> unit.has(Keys.higher(level)));
        boolean mbo = unit.has(Keys.ALL_LEVELS);
        return isMbo(question) || from.startsWith("vmbo")
                ? mbo
                : from.equals("havo") || from.equals("vwo") ? higher : mbo || higher;
    }
}
