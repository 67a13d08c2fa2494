package nl.techniekwijzer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Region;

/** The schools of an opleiding per region, each row with how sure it is. Pure. */
public final class Schools {
    private Schools() {}

    /** The row of one school: what it offers or offered. */
    public record Offered(OfferKind kind, Fact fact) {}

    /**
     * The schools in one region, the surest first.
     *
     * @param region the region; rows of schools that lie in no known region are left out
     */
    public record InRegion(Region region, List<Offered> schools) {
        public InRegion {
            schools = List.copyOf(schools);
        }
    }

    /** The schools of this opleiding for each region, by name of the region; a school with several places is in several. */
    public static List<InRegion> of(Knowledge knowledge, Programme programme) {
        Page page = programme.page();
        List<Unit> units = page.section(Programmes.SCHOOLS).map(Section::units).orElse(List.of());
        Map<String, InRegion> regions = new TreeMap<>();
        for (Region region : knowledge.tables().regions()) {
            List<Offered> own = new ArrayList<>(units.stream()
                    .filter(unit -> unit.has(Keys.region(region.code())))
                    .map(unit -> new Offered(Programmes.kind(unit), Fact.of(page, unit)))
                    .toList());
            own.sort(Comparator.comparing(Offered::kind));
            if (!own.isEmpty()) {
                regions.put(region.name(), new InRegion(region, own));
            }
        }
        return List.copyOf(regions.values());
    }

    /** How many rows there are of each kind, the surest first. */
    public static Map<OfferKind, Integer> counts(Programme programme) {
        Map<OfferKind, Integer> counts = new TreeMap<>();
        programme.page().section(Programmes.SCHOOLS).map(Section::units).orElse(List.of()).stream()
                .filter(unit -> !unit.has(Keys.NOTE))
                .forEach(unit -> counts.merge(Programmes.kind(unit), 1, Integer::sum));
        return counts;
    }
}
