package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.Place;
import nl.techniekwijzer.tables.Tables.Region;

/** Sections that any area with gemeenten can have: its schools, and which places lie in it. Not thread-safe. */
public final class AreaSections {
    /** The anchor of the section on which places lie in an area. */
    public static final String LIES_IN = "ligging";

    private final Tables tables;
    private final Geography geography;
    private final Map<String, List<Offer>> imported;

    public AreaSections(Tables tables, Geography geography) {
        this.tables = tables;
        this.geography = geography;
        this.imported = tables.offers().stream()
                .filter(o -> o.provenance().isImported())
                .collect(Collectors.groupingBy(Offer::institution));
    }

    /**
     * A region or province.
     *
     * @param name as in a sentence: {@code arbeidsmarktregio Twente}
     * @param key what its rows carry
     * @param towns its gemeenten
     */
    public record Area(String name, String key, List<Municipality> towns) {
        boolean has(String municipality) {
            return towns.stream().anyMatch(m -> m.name().equals(municipality));
        }
    }

    /** The mbo schools, then the hogescholen and universities; each section is left out when it would be empty. */
    public List<Section> schools(Area area) {
        List<Section> sections = new ArrayList<>();
        sections.addAll(schools(area, false, "mbo-scholen", "Welke mbo-scholen zijn er in " + area.name() + "?"));
        sections.addAll(schools(
                area, true, "hbo-en-wo", "Welke hogescholen en universiteiten zijn er in " + area.name() + "?"));
        return sections;
    }

    /** Wholly technical schools first, then those with their main location here. */
    private List<Section> schools(Area area, boolean higher, String anchor, String heading) {
        RowSection section = new RowSection(anchor, heading, Aspect.WAAR);
        tables.institutions().stream()
                .filter(i -> i.active()
                        && i.isHigherEducation() == higher
                        && !i.technical().equals("nee"))
                .filter(i -> area.has(i.municipality())
                        || i.municipalities().stream().anyMatch(area::has))
                .sorted(Comparator.comparing((Institution i) -> !i.technical().equals("ja"))
                        .thenComparing(i -> !area.has(i.municipality()))
                        .thenComparing(Institution::name))
                .forEach(i -> {
                    List<Offer> here = offered(i, area);
                    section.row(
                            sentence(i, area, here),
                            here.isEmpty() ? i.provenance() : here.getFirst().provenance(),
                            keys(i, area));
                });
        return section.sections();
    }

    private Set<String> keys(Institution school, Area area) {
        Set<String> keys = new HashSet<>(OfferWording.home(school, geography));
        keys.add(area.key());
        keys.add(Keys.institution(school.id()));
        school.municipalities().stream()
                .filter(area::has)
                .map(Keys::municipality)
                .forEach(keys::add);
        return keys;
    }

    /** What an imported register has of this school in this area. */
    private List<Offer> offered(Institution school, Area area) {
        return imported.getOrDefault(school.id(), List.of()).stream()
                .filter(o -> area.has(o.listing().municipality()))
                .toList();
    }

    /** The number of programmes of the register goes before the general word of the editors. */
    private String sentence(Institution school, Area area, List<Offer> here) {
        if (here.isEmpty()) {
            return sentence(school, area);
        }
        List<String> towns = here.stream()
                .map(o -> o.listing().municipality())
                .distinct()
                .sorted()
                .toList();
        long programmes = here.stream().map(Offer::codes).distinct().count();
        return school.name() + " biedt in " + Wording.and(towns) + " "
                + (programmes == 1 ? "een technische opleiding" : programmes + " technische opleidingen") + " aan, "
                + OfferWording.asOf(here)
                + (school.website().isEmpty() ? "." : "; kijk ook op " + site(school) + ".");
    }

    private static String site(Institution school) {
        return school.website().replaceFirst("https?://(www\\.)?", "");
    }

    private String sentence(Institution school, Area area) {
        List<String> towns = school.municipalities().stream().filter(area::has).toList();
        String where = towns.isEmpty() ? school.place() : Wording.and(towns);
        // A school that the register has elsewhere only gets no word on what it offers here.
        String what = switch (imported.containsKey(school.id()) ? "" : school.technical()) {
            case "ja" -> " en heeft technische opleidingen";
            case "deels" -> " en heeft een deel van de technische opleidingen";
            default -> "";
        };
        String site = school.website().isEmpty() ? "." : "; kijk op " + site(school) + " wat daar nu kan.";
        return school.name() + " zit in " + where + what + site;
    }

    /** For each gemeente its province and region, and the places that people know by another name than the gemeente. */
    public List<Section> location(Region region, Area area) {
        RowSection section = new RowSection(LIES_IN, "Welke plaatsen liggen in " + area.name() + "?", Aspect.OVERIG);
        for (Municipality town : area.towns()) {
            Set<String> keys = Set.of(area.key(), Keys.municipality(town.name()));
            section.row(
                    "De gemeente " + town.name() + " ligt in de provincie " + town.province() + " en hoort bij de "
                            + area.name() + ".",
                    region.provenance(),
                    keys);
            List<Place> villages = tables.places().stream()
                    .filter(p ->
                            p.municipality().equals(town.name()) && !p.name().equals(town.name()))
                    .toList();
            if (!villages.isEmpty()) {
                section.row(
                        Wording.and(villages.stream().map(Place::name).toList())
                                + (villages.size() == 1 ? " hoort" : " horen") + " bij de gemeente " + town.name()
                                + ".",
                        villages.getFirst().provenance(),
                        keys);
            }
        }
        return section.sections();
    }
}
