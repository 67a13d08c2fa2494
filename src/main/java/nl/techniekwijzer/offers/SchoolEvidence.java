package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.rows.EndedOffers;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Units;

/** What is known of a named school: what it is, where it is, what it offers. Not how good it is. Thread-safe. */
final class SchoolEvidence {
    /** Rows of one school, a row for each theme. */
    private static final int MAX_ROWS = 5;
    /** So much of what is asked its page must tell. */
    private static final double ENOUGH = 0.6;
    /** Beside each other more schools cannot be read. */
    private static final int MAX_BESIDE = 3;
    /** What people ask of a school that its page tells, in their words. */
    private static final String TOLD =
            " school mbo hbo roc waar plaats adres website technische techniek opleidingen opleiding"
                    + " welke aanbod studies studie studeren leren leer doen volgen kiezen richting richtingen soort allemaal"
                    + " heten heet naam vroeger tegenwoordig fusie samen gebleven opgegaan locatie vestiging gevestigd stad regio"
                    + " hoort bol bbl hoorde gehoord horen weten weet zoek zoon dochter kind voltijd deeltijd niveau hogeschool"
                    + " universiteit vakschool college info informatie vertellen geven geeft hebben";

    /** When to apply is the same for all schools, and has pages of its own. */
    private static final Pattern APPLYING =
            Pattern.compile("\\b(?:aan ?meld|in ?schr|opgeven|deadline|uiterlijk|numerus|loting|selectie)");

    /** Whether a school is in a place, rather than what can be learned there. */
    private static final Pattern LOCATION = Pattern.compile(
            "\\b(?:zit|zitten|zat|staat|locatie|locaties|vestiging|vestigingen|gevestigd|gebouw|campus|afdeling|dependance)\\b"
                    + "|\\bis er (?:ook )?een\\b|\\b(?:heeft|hebben|is|bestaat) .{1,60}\\b(?:school|college|ook in|ook bij)\\b");

    private final Knowledge knowledge;
    private final PassageIndex index;
    private final ProgrammeEvidence programmes;
    private final Units units;

    private final Sites sites;
    private final PlaceProgrammes listed;

    SchoolEvidence(
            Knowledge knowledge,
            PassageIndex index,
            ProgrammeEvidence programmes,
            Sites sites,
            PlaceProgrammes listed) {
        this.listed = listed;
        this.sites = sites;
        this.knowledge = knowledge;
        this.index = index;
        this.programmes = programmes;
        this.units = new Units(index);
    }

    /** An answer about the schools that the question names; empty when it names none or asks something else. */
    Optional<Selection> select(Question question) {
        boolean asked = switch (question.intent()) {
            case DATUM -> !APPLYING.matcher(question.folded()).find();
            case WAAR, INFO, ALGEMEEN, BEGRIP, NAAR_BEROEP, LEREN, VERSCHIL, BEROEPEN -> true;
            default -> false;
        };
        List<Page> schools = named(question);
        if (!asked || schools.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(schools.size() == 1 ? one(question, schools.getFirst()) : several(question, schools));
    }

    /** The pages of the schools that the question names and wants. */
    List<Page> named(Question question) {
        return question.of(Kind.SCHOOL).stream()
                .filter(e -> !e.negated())
                .map(Entity::id)
                .distinct()
                .flatMap(id -> page(id).stream())
                .limit(MAX_BESIDE)
                .toList();
    }

    /** The page of the school with this id. */
    Optional<Page> page(String id) {
        return sites.school(id);
    }

    private Selection one(Question question, Page page) {
        if (question.intent() == Intent.DATUM) {
            return new NoEvidence(Reason.NOT_KNOWN, page.title(), site(page), List.of(page));
        }
        List<Page> offered = programmes.offered(question);
        List<Finding> findings = offers(question, page, offered);
        if (findings.isEmpty()) {
            findings = offers(question, page, programmes.around(question));
        }
        if (!findings.isEmpty()) {
            return given(question, page, findings);
        }
        boolean located = LOCATION.matcher(question.folded()).find();
        if (!offered.isEmpty() || !located && !isAbout(question, page)) {
            String subject =
                    offered.isEmpty() ? page.title() : offered.getFirst().title() + " bij " + page.title();
            return new NoEvidence(Reason.NOT_KNOWN, subject, site(page), List.of(page));
        }
        return itself(question, page);
    }

    /** The rows of the asked programmes, with that the school has a location in the asked place. */
    private Selection given(Question question, Page page, List<Finding> rows) {
        Area area = Area.of(question, knowledge.geography());
        List<Finding> findings = new ArrayList<>(rows);
        List<Finding> here =
                sites.of(rows.stream().flatMap(f -> f.units().stream()).toList(), area);
        findings.addAll(here);
        findings.addAll(site(page));
        findings.addAll(here.isEmpty() ? List.of() : sites.villages(question));
        return new Evidence(Shape.REGION, findings, "");
    }

    /** What the school is, where it is, and what it has, as far as the question asks for it. */
    private Selection itself(Question question, Page page) {
        Area area = Area.of(question, knowledge.geography());
        boolean located = LOCATION.matcher(question.folded()).find();
        List<Finding> here = area.towns().isEmpty() ? List.of() : listed.of(page, question, area);
        if (located || !area.towns().isEmpty() && rest(question).isEmpty()) {
            return located(question, page, area);
        }
        if (!here.isEmpty()) {
            return new Evidence(Shape.REGION, here, "listed");
        }
        Section about = about(page);
        List<Finding> findings = new ArrayList<>(List.of(new Finding(page, about, kind(about))));
        sites.in(page, area).ifPresent(findings::add);
        page.section("aanbod")
                .map(s -> new Finding(page, s, offer(page, s, question)))
                .filter(f -> !f.units().isEmpty())
                .ifPresent(findings::add);
        return new Evidence(Shape.REGION, findings, "");
    }

    /** Whether the school has a location in the place that the question names, and where it has others. */
    private Selection located(Question question, Page page, Area area) {
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> here = sites.in(page, area);
        here.ifPresent(findings::add);
        if (here.isPresent()) {
            findings.addAll(sites.villages(question));
        }
        Section about = about(page);
        findings.add(new Finding(page, about, kind(about)));
        findings.addAll(site(page));
        boolean asked = LOCATION.matcher(question.folded()).find();
        String aside = area.towns().isEmpty() || !asked
                ? ""
                : here.isEmpty() ? "not-located" : sites.villages(question).isEmpty() ? "located" : "located-near";
        return new Evidence(Shape.TEXT, findings, aside);
    }

    private Selection several(Question question, List<Page> schools) {
        List<Page> offered = programmes.offered(question);
        List<Finding> findings = new ArrayList<>();
        for (Page school : schools) {
            List<Finding> own = offers(question, school, offered);
            findings.addAll(own.isEmpty() ? List.of(new Finding(school, about(school), kind(about(school)))) : own);
        }
        return new Evidence(Shape.REGION, findings, "");
    }

    /** The rows of the named programmes at this school; those of the asked level and leerweg when there are any. */
    private static List<Finding> offers(Question question, Page school, List<Page> offered) {
        String id = school.links().getOrDefault("instelling", "");
        List<Finding> findings = new ArrayList<>();
        for (Page programme : offered) {
            Section section = programme.section("scholen").orElseThrow();
            List<Unit> own = section.units().stream()
                    .filter(u -> u.has(Keys.institution(id)))
                    .toList();
            List<Unit> fitting = own.stream()
                    .filter(u -> ProgrammeEvidence.fits(u, question))
                    .toList();
            if (fitting.isEmpty()) {
                ended(question, programme, id).ifPresent(findings::add);
            }
            if (!own.isEmpty()) {
                findings.add(new Finding(programme, section, fitting.isEmpty() ? own : fitting));
            }
        }
        return findings;
    }

    /** That the school had what is asked and has it no more, where an import shows so. */
    private static Optional<Finding> ended(Question question, Page programme, String school) {
        return programme
                .section(EndedOffers.ANCHOR)
                .map(section -> new Finding(
                        programme,
                        section,
                        section.units().stream()
                                .filter(u -> u.has(Keys.institution(school)) && ProgrammeEvidence.fits(u, question))
                                .toList()))
                .filter(finding -> !finding.units().isEmpty());
    }

    /** The themes that the question is about, else the most certain ones. */
    private List<Unit> offer(Page page, Section section, Question question) {
        return units.pick(page, section, question, index.ask(rest(question)), MAX_ROWS);
    }

    private static Section about(Page page) {
        return page.section("over").orElse(page.sections().getFirst());
    }

    /** What it is, where it is, and what became of former names; without where the open days are. */
    private static List<Unit> kind(Section about) {
        return about.units().stream()
                .filter(u -> !u.text().startsWith("Open dagen"))
                .limit(MAX_ROWS - 1)
                .toList();
    }

    /** Where the school itself tells more. */
    static List<Finding> site(Page page) {
        Section about = about(page);
        List<Unit> site = about.units().stream()
                .filter(u -> u.text().startsWith("Open dagen"))
                .toList();
        return site.isEmpty() ? List.of() : List.of(new Finding(page, about, site));
    }

    /** Where the school itself tells more, or else what it is and where. */
    static List<Finding> siteOrPlace(Page page) {
        List<Finding> site = site(page);
        return site.isEmpty() ? List.of(new Finding(page, about(page), kind(about(page)))) : site;
    }

    /** Whether the question asks what a school page tells: what it is, where it is, what it offers. */
    private boolean isAbout(Question question, Page page) {
        List<String> rest = rest(question);
        String offer =
                page.section("aanbod").map(s -> s.heading() + " " + texts(s)).orElse("");
        String told =
                page.title() + " " + String.join(" ", page.names()) + TOLD + " " + texts(about(page)) + " " + offer;
        return rest.isEmpty() || index.coverage(index.ask(rest), told) >= ENOUGH;
    }

    private static String texts(Section section) {
        return String.join(" ", section.units().stream().map(Unit::text).toList());
    }

    /** The words of the question that are not the names of its schools and places. */
    private static List<String> rest(Question question) {
        Set<String> named = new HashSet<>();
        question.entities().stream()
                .filter(e -> e.isPlace() || e.kind() == Kind.SCHOOL)
                .forEach(e -> named.addAll(List.of(e.text().split(" "))));
        return question.terms().stream().filter(t -> !named.contains(t)).toList();
    }
}
