package nl.techniekwijzer.rows;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.Region;

/** Which gemeente lies in which arbeidsmarktregio and which regions border each other. Immutable and thread-safe. */
public final class Geography {
    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, String> municipalityOf = new HashMap<>();

    public Geography(Tables tables) {
        tables.municipalities().forEach(m -> municipalities.put(m.name(), m));
        tables.regions().forEach(r -> regions.put(r.code(), r));
        tables.places().forEach(place -> {
            place.searchNames().forEach(name -> municipalityOf.putIfAbsent(Words.phrase(name), place.municipality()));
            municipalityOf.put(Words.phrase(place.name()), place.municipality());
        });
        // A gemeente goes before a village of the same name.
        municipalities.keySet().forEach(name -> municipalityOf.put(Words.phrase(name), name));
    }

    /** The region with this code, such as AM36. */
    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The region that this gemeente lies in. */
    public Optional<Region> regionOf(String municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).flatMap(m -> region(m.region()));
    }

    /** The gemeente that a place lies in, by its name or another way to write it: Den Bosch, Velp, Zwolle. */
    public Optional<String> municipalityOf(String place) {
        return Optional.ofNullable(municipalityOf.get(Words.phrase(place)));
    }

    /** The province that this gemeente lies in. */
    public Optional<String> provinceOf(String municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).map(Municipality::province);
    }

    /** Codes of the regions within this province. */
    public Set<String> regionsOfProvince(String province) {
        Set<String> codes = new LinkedHashSet<>();
        municipalities.values().stream()
                .filter(m -> m.province().equals(province))
                .map(Municipality::region)
                .sorted()
                .forEach(codes::add);
        return codes;
    }

    /** Codes of the regions within this landsdeel. */
    public Set<String> regionsOfLandsdeel(String landsdeel) {
        Set<String> codes = new LinkedHashSet<>();
        regions.values().stream()
                .filter(r -> r.landsdelen().contains(landsdeel))
                .map(Region::code)
                .sorted()
                .forEach(codes::add);
        return codes;
    }

    /** Codes of the regions that border this one; empty for an unknown code. */
    public List<String> neighbours(String code) {
        return region(code).map(Region::neighbours).orElse(List.of());
    }
}
