package nl.techniekwijzer.web.explore;

import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.catalogue.Routes.Route;
import nl.techniekwijzer.catalogue.Schools;
import nl.techniekwijzer.catalogue.Schools.InRegion;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Tables.Qualification;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.Params;
import nl.techniekwijzer.web.explore.part.Tray;

/**
 * The page of an opleiding.
 *
 * @param programme the opleiding
 * @param what what it is, in a few sentences
 * @param parts sections that are shown here: what one learns, whom it fits, how one gets in
 * @param qualifications the mbo qualifications, as rows of a table
 * @param route what comes before and after
 * @param drawing the route, drawn
 * @param regions the schools per region
 * @param remarks remarks that belong to all schools
 * @param sources publishers and dates of all on this page
 * @param add address of the comparison with this opleiding in it
 * @param region code or name of the region that was asked for; empty for none
 */
public record ProgrammeView(
        Programme programme,
        List<Fact> what,
        List<Part> parts,
        List<Row> qualifications,
        Route route,
        Drawing drawing,
        List<InRegion> regions,
        List<Fact> remarks,
        List<String> sources,
        String add,
        String region) {
    private static final int SENTENCES = 4;

    /** A section, with the sentences that are shown here. */
    public record Part(String heading, String url, List<Fact> facts) {
        public Part {
            facts = List.copyOf(facts);
        }
    }

    /** A qualification with where it comes from. */
    public record Row(Qualification qualification, String years, String status, String source) {}

    static ProgrammeView of(Guide guide, Programme programme, Params params) {
        Page page = programme.page();
        Route route = guide.routes().of(programme);
        List<Part> parts = new ArrayList<>();
        for (Aspect aspect :
                List.of(Aspect.LEREN, Aspect.PAST, Aspect.TOELATING, Aspect.VERVOLG, Aspect.KANS, Aspect.LIJKT_OP)) {
            page.about(aspect).forEach(section -> parts.add(part(page, section)));
        }
        List<Fact> remarks = page.section("scholen").map(Section::units).orElse(List.of()).stream()
                .filter(u -> u.has("let-op"))
                .map(u -> Fact.of(page, u))
                .toList();
        Tray tray = Tray.of(params, guide.comparisons(), Tray.NAME);
        String add = tray.with(page);
        return new ProgrammeView(
                programme,
                ProgrammeRoutes.facts(programme, Aspect.WAT, SENTENCES),
                parts,
                programme.qualifications().stream().map(ProgrammeView::row).toList(),
                route,
                Drawing.of(programme, route),
                Schools.of(guide.knowledge(), programme),
                remarks,
                Fact.sources(page),
                Address.of("/opleidingen")
                        .with(Tray.NAME, add.isEmpty() ? tray.value() : add)
                        .toString(),
                params.text("regio"));
    }

    private static Part part(Page page, Section section) {
        List<Fact> facts = section.units().stream().map(u -> Fact.of(page, u)).toList();
        return new Part(section.heading(), page.url() + "#" + section.anchor(), facts);
    }

    private static Row row(Qualification q) {
        String status = switch (q.status()) {
            case "uitlopend" -> "loopt af";
            case "onzeker" -> "niet zeker; vraag het de school";
            default -> "";
        };
        String years = q.years().isEmpty() ? "" : q.years().replace("-", " tot ") + " jaar";
        return new Row(q, years, status, Fact.source(q.provenance()));
    }

    /** Whether it is the region that was asked for, by its code or its name. */
    public boolean isAsked(InRegion in) {
        return in.region().code().equalsIgnoreCase(region) || in.region().name().equalsIgnoreCase(region);
    }

    /** Whether it is an mbo opleiding. */
    public boolean isMbo() {
        return programme.kind() == Kind.MBO;
    }
}
