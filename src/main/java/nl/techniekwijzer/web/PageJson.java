package nl.techniekwijzer.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;

/** A page of the knowledge base as JSON; {@code indexVersion} is the edition that it was read from. */
record PageJson(
        String id,
        String title,
        String type,
        String url,
        List<String> audiences,
        List<String> tags,
        List<String> related,
        String checkedOn,
        String certainty,
        Map<String, String> links,
        List<SectionJson> sections,
        List<SourceJson> sources,
        String indexVersion) {

    /** A section with its units. */
    record SectionJson(String anchor, String heading, String aspect, boolean fromTable, List<UnitJson> units) {}

    /** A sentence, item or row with its source and date. */
    record UnitJson(String anchor, String text, String source, String date, String certainty) {}

    /** A source of the page. */
    record SourceJson(String id, String name, String url, String date) {}

    static PageJson of(Page page, String indexVersion) {
        List<SectionJson> sections = page.sections().stream()
                .map(s -> new SectionJson(
                        s.anchor(),
                        s.heading(),
                        s.aspect().word(),
                        s.fromTable(),
                        s.units().stream()
                                .map(u -> new UnitJson(
                                        u.anchor(),
                                        u.text(),
                                        u.provenance().source().title(),
                                        u.provenance().date(),
                                        u.provenance().certainty().name().toLowerCase(Locale.ROOT)))
                                .toList()))
                .toList();
        List<SourceJson> sources = page.sources().stream()
                .map(s -> new SourceJson(s.id(), s.title(), s.url(), s.date()))
                .toList();
        return new PageJson(
                page.id(),
                page.title(),
                page.type().folder(),
                page.url(),
                page.audiences().stream().map(Audience::word).toList(),
                page.tags(),
                page.related(),
                page.checkedOn(),
                page.certainty().name().toLowerCase(Locale.ROOT),
                page.links(),
                sections,
                sources,
                indexVersion);
    }
}
