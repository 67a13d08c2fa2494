package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.AreaSections;
import nl.techniekwijzer.rows.AreaSections.Area;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Landsdeel;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.Region;

/** Makes a page for each arbeidsmarktregio, province and landsdeel. Not thread-safe. */
public final class RegionPages {
    /** The scheme in {@code routes.csv} that has a desk in each region. */
    private static final String ADVICE_DESK = "Werkcentrum";

    private final Tables tables;
    private final Geography geography;
    private final RowPages pages;
    private final AreaSections areas;

    public RegionPages(Tables tables, Geography geography, RowPages pages) {
        this.tables = tables;
        this.geography = geography;
        this.pages = pages;
        this.areas = new AreaSections(tables, geography);
    }

    /** Adds a page for each arbeidsmarktregio, province and landsdeel. */
    public void addAll() {
        tables.regions().forEach(this::region);
        Set<String> provinces = new TreeSet<>();
        tables.municipalities().forEach(m -> provinces.add(m.province()));
        provinces.forEach(this::province);
        Set<String> landsdelen = new TreeSet<>();
        tables.landsdelen().forEach(l -> landsdelen.add(l.name()));
        landsdelen.forEach(this::landsdeel);
    }

    /** {@code Regio Zwolle} stays; {@code Twente} becomes {@code arbeidsmarktregio Twente}. */
    private static String named(Region region) {
        return region.name().startsWith("Regio ")
                ? "arbeidsmarktregio " + region.name().substring(6)
                : "arbeidsmarktregio " + region.name();
    }

    private void region(Region region) {
        String name = named(region);
        Area area = new Area(
                name,
                Keys.region(region.code()),
                tables.municipalities().stream()
                        .filter(m -> m.region().equals(region.code()))
                        .toList());
        List<Section> sections = new ArrayList<>(areas.schools(area));
        sections.addAll(towns(region, area));
        sections.addAll(areas.location(region, area));
        sections.addAll(advice(area));
        List<String> names = new ArrayList<>(region.searchNames());
        names.add(region.name());
        pages.add(
                new Outline(
                        "regio/" + Wording.slug(region.name()),
                        Wording.capital(name),
                        names,
                        Map.of("regio", region.code())),
                sections);
    }

    private List<Section> towns(Region region, Area area) {
        if (area.towns().isEmpty()) {
            return List.of();
        }
        Set<String> keys = Set.of(area.key());
        RowSection towns = new RowSection("gemeenten", "Welke gemeenten horen bij " + area.name() + "?", Aspect.OVERIG);
        towns.row("Bij de " + area.name() + " horen deze gemeenten: " + names(area) + ".", region.provenance(), keys);
        List<String> neighbours = region.neighbours().stream()
                .flatMap(c -> geography.region(c).stream())
                .map(Region::name)
                .toList();
        if (!neighbours.isEmpty()) {
            towns.row("De " + area.name() + " grenst aan " + Wording.and(neighbours) + ".", region.provenance(), keys);
        }
        if (!region.note().isBlank()) {
            towns.row(region.note(), region.provenance(), keys);
        }
        return towns.sections();
    }

    /** Where to go with a question; as certain as the scheme itself is. */
    private List<Section> advice(Area area) {
        RowSection advice = new RowSection(
                "advies", "Waar krijg je advies over werk en leren in " + area.name() + "?", Aspect.HULP);
        tables.schemes().stream()
                .filter(scheme -> scheme.name().equals(ADVICE_DESK))
                .forEach(desk -> {
                    advice.row(
                            "Gratis advies over werk, leren en omscholen in de " + area.name()
                                    + " geeft het Werkcentrum van die regio.",
                            desk.provenance(),
                            Set.of(area.key()));
                    advice.row(desk.statusSentence(), desk.provenance(), Set.of(area.key()));
                });
        return advice.sections();
    }

    private static String names(Area area) {
        return Wording.and(area.towns().stream().map(Municipality::name).toList());
    }

    private void province(String province) {
        List<Region> own = geography.regionsOfProvince(province).stream()
                .flatMap(c -> geography.region(c).stream())
                .toList();
        Area area = new Area(
                "provincie " + province,
                Keys.province(province),
                tables.municipalities().stream()
                        .filter(m -> m.province().equals(province))
                        .toList());
        RowSection section =
                new RowSection("regio-s", "Welke arbeidsmarktregio's liggen in " + province + "?", Aspect.OVERIG);
        if (!own.isEmpty()) {
            section.row(
                    "In de provincie " + province + " liggen (delen van) de arbeidsmarktregio's "
                            + Wording.and(own.stream().map(Region::name).toList()) + ".",
                    own.getFirst().provenance(),
                    Set.of(area.key()));
            section.row(
                    "Zoek je een technische opleiding in " + province
                            + ", kijk dan op de pagina van de arbeidsmarktregio waar je woont.",
                    own.getFirst().provenance(),
                    Set.of(area.key()));
        }
        List<Section> sections = new ArrayList<>(areas.schools(area));
        sections.addAll(section.sections());
        RowSection towns = new RowSection("gemeenten", "Welke gemeenten horen bij " + area.name() + "?", Aspect.OVERIG);
        towns.row(
                "Bij de " + area.name() + " horen deze gemeenten: " + names(area) + ".",
                area.towns().getFirst().provenance(),
                Set.of(area.key()));
        sections.addAll(towns.sections());
        pages.add(
                new Outline(
                        "regio/provincie-" + Wording.slug(province),
                        "Provincie " + province,
                        List.of("provincie " + province),
                        Map.of("provincie", province)),
                sections);
    }

    private void landsdeel(String landsdeel) {
        List<Landsdeel> rows = tables.landsdelen().stream()
                .filter(l -> l.name().equals(landsdeel))
                .toList();
        Provenance provenance = rows.getFirst().provenance();
        RowSection section = new RowSection(
                "provincies",
                "Welke provincies horen bij landsdeel " + landsdeel + " van het Techniekpact?",
                Aspect.OVERIG);
        section.row(
                "Bij landsdeel " + landsdeel + " van het Techniekpact horen: "
                        + Wording.and(rows.stream().map(Landsdeel::province).toList()) + ".",
                provenance,
                Set.of("landsdeel:" + landsdeel));
        List<String> regions = geography.regionsOfLandsdeel(landsdeel).stream()
                .flatMap(c -> geography.region(c).stream())
                .map(Region::name)
                .toList();
        if (!regions.isEmpty()) {
            section.row(
                    "In landsdeel " + landsdeel + " liggen de arbeidsmarktregio's " + Wording.and(regions) + ".",
                    provenance,
                    Set.of("landsdeel:" + landsdeel));
        }
        pages.add(
                new Outline(
                        "regio/landsdeel-" + Wording.slug(landsdeel),
                        "Landsdeel " + landsdeel,
                        List.of("landsdeel " + landsdeel),
                        Map.of("landsdeel", landsdeel)),
                section.sections());
    }
}
