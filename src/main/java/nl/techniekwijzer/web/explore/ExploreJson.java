package nl.techniekwijzer.web.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Routes.Route;
import nl.techniekwijzer.catalogue.Routes.Stop;
import nl.techniekwijzer.catalogue.Schools;
import nl.techniekwijzer.catalogue.Schools.InRegion;
import nl.techniekwijzer.catalogue.Trade;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.ProfileCheck.Judged;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables.OfferKind;
import org.jspecify.annotations.Nullable;

/** What the API for looking around sends. Every fact has its source and date. */
final class ExploreJson {
    private ExploreJson() {}

    /** A source with the date of the fact. */
    public record SourceJson(String name, String url, String date, String certainty) {}

    /** A sentence of the knowledge base. */
    public record FactJson(String text, String url, SourceJson source) {
        static FactJson of(Fact fact) {
            return new FactJson(fact.text(), fact.url(), ExploreJson.source(fact.provenance()));
        }
    }

    static SourceJson source(Provenance provenance) {
        return new SourceJson(
                provenance.source().title(),
                provenance.source().url(),
                provenance.date(),
                provenance.certainty().name().toLowerCase(Locale.ROOT));
    }

    static String word(OfferKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A qualification within an mbo opleiding. */
    public record QualificationJson(
            String crebo, String name, int level, List<String> forms, String years, String status, SourceJson source) {}

    /** A name with an address. */
    public record LinkJson(String name, String url) {
        static List<LinkJson> of(List<Stop> stops) {
            return stops.stream().map(s -> new LinkJson(s.label(), s.url())).toList();
        }
    }

    /** What comes before and after. */
    public record RouteJson(List<LinkJson> before, List<LinkJson> after, List<LinkJson> jobs, List<FactJson> rules) {}

    /** A school's row; {@code kind} says how sure it is. */
    public record SchoolJson(String kind, FactJson fact) {}

    /** The schools in a region. */
    public record SchoolsJson(String region, String name, List<SchoolJson> schools) {
        static SchoolsJson of(InRegion in) {
            return new SchoolsJson(
                    in.region().code(),
                    in.region().name(),
                    in.schools().stream()
                            .map(s -> new SchoolJson(word(s.kind()), FactJson.of(s.fact())))
                            .toList());
        }
    }

    /** An opleiding; the last three are left out in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgrammeJson(
            String id,
            String name,
            String kind,
            List<String> levels,
            List<String> forms,
            String theme,
            List<String> interests,
            Map<String, String> regions,
            String url,
            String page,
            @Nullable List<QualificationJson> qualifications,
            @Nullable RouteJson route,
            @Nullable List<SchoolsJson> schools) {
        static ProgrammeJson of(Guide guide, Programme p, boolean full) {
            Map<String, String> regions = new TreeMap<>();
            p.regions().forEach((code, kind) -> regions.put(code, word(kind)));
            return new ProgrammeJson(
                    p.slug(),
                    p.title(),
                    p.kind().name().toLowerCase(Locale.ROOT),
                    p.levels(),
                    p.forms(),
                    p.theme(),
                    p.interests(),
                    regions,
                    p.url(),
                    p.page().url(),
                    full ? qualifications(p) : null,
                    full ? route(guide.routes().of(p)) : null,
                    full
                            ? Schools.of(guide.knowledge(), p).stream()
                                    .map(SchoolsJson::of)
                                    .toList()
                            : null);
        }

        private static List<QualificationJson> qualifications(Programme p) {
            return p.qualifications().stream()
                    .map(q -> new QualificationJson(
                            q.crebo(),
                            q.name(),
                            q.level(),
                            q.leerwegen(),
                            q.years(),
                            q.status(),
                            source(q.provenance())))
                    .toList();
        }

        private static RouteJson route(Route route) {
            return new RouteJson(
                    LinkJson.of(route.before()),
                    LinkJson.of(route.after()),
                    LinkJson.of(route.jobs()),
                    route.rules().stream().map(FactJson::of).toList());
        }
    }

    /** A way to a beroep. */
    public record WayJson(String programme, String name, String level, String relation, String source) {}

    /** A beroep. */
    public record TradeJson(
            String id,
            String name,
            String sector,
            List<String> levels,
            FactJson what,
            List<WayJson> ways,
            String url,
            String page) {
        static TradeJson of(Trade t) {
            return new TradeJson(
                    t.slug(),
                    t.name(),
                    t.sector(),
                    t.levels(),
                    FactJson.of(t.what()),
                    t.ways().stream()
                            .map(w -> new WayJson(w.programme().slug(), w.name(), w.level(), w.relation(), w.source()))
                            .toList(),
                    t.url(),
                    t.page().url());
        }
    }

    /** A region; {@code programmes} is left out in a list: ids of opleidingen by how sure their offer is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegionJson(
            String id,
            String code,
            String name,
            String centre,
            List<String> provinces,
            List<String> neighbours,
            List<String> municipalities,
            SourceJson source,
            String url,
            String page,
            @Nullable Map<String, List<String>> programmes) {
        static RegionJson of(Guide guide, Place p, boolean full) {
            Map<String, List<String>> programmes = new TreeMap<>();
            if (full) {
                guide.regions()
                        .programmes(p)
                        .forEach(o -> programmes.put(
                                word(o.kind()),
                                o.programmes().stream().map(Programme::slug).toList()));
            }
            return new RegionJson(
                    p.slug(),
                    p.region().code(),
                    p.region().name(),
                    p.region().centre(),
                    p.region().provinces(),
                    p.region().neighbours(),
                    guide.regions().municipalities(p),
                    ExploreJson.source(p.region().provenance()),
                    p.url(),
                    p.page().url(),
                    full ? programmes : null);
        }
    }

    /** A figure or wage; {@code sentence} says it in full. */
    public record FigureJson(
            String id,
            String subject,
            String area,
            String value,
            String unit,
            String year,
            String sentence,
            String note,
            String page,
            SourceJson source) {}

    /** What the rules say of a study; {@code advice} is the editors' and is left out when there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdmissionJson(
            String opleiding,
            String name,
            String level,
            boolean technical,
            String verdict,
            List<String> missing,
            FactJson rule,
            @Nullable FactJson advice,
            String note) {
        static AdmissionJson of(Judged j) {
            return new AdmissionJson(
                    j.programme().slug(),
                    j.programme().title(),
                    j.level(),
                    j.technical(),
                    switch (j.verdict()) {
                        case OPEN -> "open";
                        case WITH_SUBJECT -> "met-vak";
                        case CHECK -> "navragen";
                    },
                    j.missing(),
                    FactJson.of(j.rule()),
                    j.advice().map(FactJson::of).orElse(null),
                    j.note());
        }
    }
}
