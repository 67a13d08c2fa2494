package nl.techniekwijzer.catalogue;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;

/**
 * A sentence of the knowledge base as it is shown elsewhere: with its address, source and date.
 *
 * @param text plain, exactly as its page shows it
 * @param url the sentence on its page; empty when it stands on no page
 * @param provenance where it comes from
 */
public record Fact(String text, String url, Provenance provenance) {

    /** This sentence of this page. */
    public static Fact of(Page page, Unit unit) {
        return new Fact(unit.text(), page.url() + "#" + unit.anchor(), unit.provenance());
    }

    /** The first sentences of the first section about this aspect; none when the page has no such section. */
    public static List<Fact> about(Page page, Aspect aspect, int limit) {
        Optional<Section> section = page.about(aspect).stream().findFirst();
        return section.map(s -> first(page, s, limit)).orElse(List.of());
    }

    /** The first sentences of this section. */
    static List<Fact> first(Page page, Section section, int limit) {
        return section.units().stream().limit(limit).map(unit -> of(page, unit)).toList();
    }

    /** Where everything on this page comes from, each source once, by name. */
    public static List<String> sources(Page page) {
        return page.sections().stream()
                .flatMap(section -> section.units().stream())
                .map(unit -> source(unit.provenance()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Publisher and date in one phrase: {@code SBB, Kwalificatiestructuur mbo (juli 2026)}. */
    public String source() {
        return source(provenance);
    }

    /** As {@link #source()}, of what is no sentence, such as a row of a table. */
    public static String source(Provenance provenance) {
        boolean editors = provenance.certainty() == Certainty.REDACTIE;
        boolean named = provenance.source().id().equals("redactie");
        return provenance.source().title() + " (" + Wording.date(provenance.date())
                + (editors && !named ? ", bewerkt door de redactie" : "") + ")";
    }

    /** Whether it is the editors' own knowledge, which is to be said beside it. */
    public boolean isEditorial() {
        return provenance.certainty() == Certainty.REDACTIE;
    }
}
