package nl.techniekwijzer.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.knowledge.RowPages.Outline;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Landsdeel;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.Region;

/** Makes a page for each arbeidsmarktregio, province and landsdeel. Not thread-safe. */
final class RegionPages {
    private final Tables tables;
    private final Geography geography;
    private final RowPages pages;

    RegionPages(Tables tables, Geography geography, RowPages pages) {
        this.tables = tables;
        this.geography = geography;
        this.pages = pages;
    }

    void addAll() {
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
        List<Section> sections = new ArrayList<>();
        sections.addAll(schools(region, false, "mbo-scholen", "Welke mbo-scholen zijn er in " + name + "?"));
        sections.addAll(
                schools(region, true, "hbo-en-wo", "Welke hogescholen en universiteiten zijn er in " + name + "?"));
        sections.addAll(towns(region, name));
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

    private List<Section> towns(Region region, String name) {
        List<Municipality> own = tables.municipalities().stream()
                .filter(m -> m.region().equals(region.code()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Set<String> keys = Set.of(Keys.region(region.code()));
        RowSection towns = new RowSection("gemeenten", "Welke gemeenten horen bij " + name + "?", Aspect.OVERIG);
        towns.row(
                "Bij de " + name + " horen deze gemeenten: "
                        + Wording.and(own.stream().map(Municipality::name).toList()) + ".",
                region.provenance(),
                keys);
        List<String> neighbours = region.neighbours().stream()
                .flatMap(c -> geography.region(c).stream())
                .map(Region::name)
                .toList();
        if (!neighbours.isEmpty()) {
            towns.row("De " + name + " grenst aan " + Wording.and(neighbours) + ".", region.provenance(), keys);
        }
        if (!region.note().isBlank()) {
            towns.row(region.note(), region.provenance(), keys);
        }
        return towns.sections();
    }

    private List<Section> schools(Region region, boolean higher, String anchor, String heading) {
        RowSection section = new RowSection(anchor, heading, Aspect.WAAR);
        tables.institutions().stream()
                .filter(i -> i.active()
                        && i.isHigherEducation() == higher
                        && !i.technical().equals("nee"))
                .filter(i -> !municipalities(i, region).isEmpty() || i.region().equals(region.code()))
                .sorted(Comparator.comparing((Institution i) -> !i.region().equals(region.code()))
                        .thenComparing(Institution::name))
                .forEach(i -> section.row(
                        sentence(i, region),
                        i.provenance(),
                        Set.of(Keys.region(region.code()), Keys.institution(i.id()))));
        return section.sections();
    }

    private List<String> municipalities(Institution school, Region region) {
        return school.municipalities().stream()
                .filter(m -> geography
                        .regionOf(m)
                        .filter(r -> r.code().equals(region.code()))
                        .isPresent())
                .toList();
    }

    private String sentence(Institution school, Region region) {
        List<String> towns = municipalities(school, region);
        String where = towns.isEmpty() ? school.place() : Wording.and(towns);
        String what = switch (school.technical()) {
            case "ja" -> " en heeft technische opleidingen";
            case "deels" -> " en heeft een deel van de technische opleidingen";
            default -> "";
        };
        String site = school.website().isEmpty()
                ? "."
                : "; kijk op " + school.website().replaceFirst("https?://(www\\.)?", "") + " wat daar nu kan.";
        return school.name() + " zit in " + where + what + site;
    }

    private void province(String province) {
        List<Region> own = geography.regionsOfProvince(province).stream()
                .flatMap(c -> geography.region(c).stream())
                .toList();
        RowSection section =
                new RowSection("regio-s", "Welke arbeidsmarktregio's liggen in " + province + "?", Aspect.OVERIG);
        if (!own.isEmpty()) {
            section.row(
                    "In de provincie " + province + " liggen (delen van) de arbeidsmarktregio's "
                            + Wording.and(own.stream().map(Region::name).toList()) + ".",
                    own.getFirst().provenance(),
                    Set.of("provincie:" + province));
            section.row(
                    "Zoek je een technische opleiding in " + province
                            + ", kijk dan op de pagina van de arbeidsmarktregio waar je woont.",
                    own.getFirst().provenance(),
                    Set.of("provincie:" + province));
        }
        pages.add(
                new Outline(
                        "regio/provincie-" + Wording.slug(province),
                        "Provincie " + province,
                        List.of("provincie " + province),
                        Map.of("provincie", province)),
                section.sections());
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
