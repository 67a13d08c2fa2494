package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Region;

/** The arbeidsmarktregio's: a schematic map of them, and what there is in each. Immutable and thread-safe. */
public final class RegionGuide {
    private static final String TILES = "tiles.txt";

    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Map<String, Place> bySlug = new LinkedHashMap<>();
    private final Map<String, Place> byCode = new HashMap<>();

    private RegionGuide(Knowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
    }

    static RegionGuide of(Knowledge knowledge, Catalogue catalogue) {
        RegionGuide guide = new RegionGuide(knowledge, catalogue);
        Map<String, String[]> tiles = new HashMap<>();
        CueFile.lines(RegionGuide.class, TILES).forEach(line -> {
            String[] parts = line.split(" ");
            tiles.put(parts[0], parts);
        });
        Map<String, Page> pages = new HashMap<>();
        knowledge.pages().stream()
                .filter(page -> page.links().containsKey("regio"))
                .forEach(page -> pages.put(page.links().get("regio"), page));
        knowledge.tables().regions().stream()
                .sorted(Comparator.comparing(Region::name))
                .forEach(region -> {
                    Page page = pages.get(region.code());
                    String[] tile = tiles.get(region.code());
                    if (page != null && tile != null) {
                        Place place = new Place(
                                Catalogued.slug(page),
                                region,
                                page,
                                Integer.parseInt(tile[1]),
                                Integer.parseInt(tile[2]));
                        guide.bySlug.put(place.slug(), place);
                        guide.byCode.put(region.code(), place);
                    }
                });
        return guide;
    }

    /**
     * A region on the map.
     *
     * @param slug last part of its address
     * @param region its row
     * @param page its page in the knowledge base
     * @param column of its tile, from 1 in the west
     * @param row of its tile, from 1 in the north
     */
    public record Place(String slug, Region region, Page page, int column, int row) {
        /** Its address. */
        public String url() {
            return "/regio/" + slug;
        }
    }

    /** Opleidingen in a region with the same certainty, by name. */
    public record Offered(OfferKind kind, List<Programme> programmes) {
        public Offered {
            programmes = List.copyOf(programmes);
        }
    }

    /** Every region, by name. */
    public List<Place> places() {
        return List.copyOf(bySlug.values());
    }

    /** The region with this slug. */
    public Optional<Place> place(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The region with this code, such as AM36. */
    public Optional<Place> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The region that a town, gemeente or the region's own name points to: Velp, Zwolle, Twente. */
    public Optional<Place> find(String name) {
        String asked = Words.phrase(name);
        return places().stream()
                .filter(p -> names(p.region()).contains(asked))
                .findFirst()
                .or(() -> knowledge
                        .geography()
                        .municipalityOf(name)
                        .flatMap(town -> knowledge.geography().regionOf(town))
                        .flatMap(region -> ofCode(region.code())));
    }

    private static Set<String> names(Region region) {
        Set<String> names = new HashSet<>();
        names.add(Words.phrase(region.name()));
        region.searchNames().forEach(n -> names.add(Words.phrase(n)));
        return names;
    }

    /** The opleidingen with a school in this region, the surest kind first. */
    public List<Offered> programmes(Place place) {
        List<Offered> offered = new ArrayList<>();
        for (OfferKind kind : OfferKind.values()) {
            List<Programme> own = catalogue.programmes().stream()
                    .filter(p -> p.regions().get(place.region().code()) == kind)
                    .toList();
            if (!own.isEmpty()) {
                offered.add(new Offered(kind, own));
            }
        }
        return offered;
    }

    /** The regions that border this one. */
    public List<Place> neighbours(Place place) {
        return place.region().neighbours().stream()
                .flatMap(code -> ofCode(code).stream())
                .toList();
    }

    /** The gemeenten in this region, by name. */
    public List<String> municipalities(Place place) {
        return knowledge.tables().municipalities().stream()
                .filter(m -> m.region().equals(place.region().code()))
                .map(Municipality::name)
                .toList();
    }

    /** Figures about this region, each with its year and source. */
    public List<Fact> figures(Place place) {
        return knowledge.tables().figures().stream()
                .filter(f -> f.area().equals(place.region().name()))
                .map(f -> new Fact(f.sentence(), "/kennis/" + f.page(), f.provenance()))
                .toList();
    }
}
