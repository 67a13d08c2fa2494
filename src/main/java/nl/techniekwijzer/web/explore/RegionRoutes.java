package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.RegionGuide.Offered;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.web.explore.ProgrammeView.Part;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;
import nl.techniekwijzer.web.explore.part.ExploreViews.NotFound;
import nl.techniekwijzer.web.explore.part.Params;

/** {@code /regio}: a map of tiles with its list, and a page for each region. Thread-safe. */
public final class RegionRoutes implements Explore.Routes {
    private static final String PATH = "/regio";
    /** Sections of a region's page that are shown on its page here, in this order. */
    private static final List<String> SHOWN = List.of("mbo-scholen", "hbo-en-wo", "advies");

    private final Explore explore;

    RegionRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::map);
        routes.get(PATH + "/{id}", this::one);
    }

    /** Endings of names of towns; a name may be broken before them where a tile is narrow. */
    private static final Pattern ENDING = Pattern.compile(
            "(?<=\\p{L}{3})(?=(?:dam|burg|foort|chem|meer|hoven|doorn|mond|drecht|warden|ningen|sum|schede|lem|megen)$)");

    /** A tile of the map; its name may be broken at the soft hyphen. */
    public record Tile(String name, Place place) {
        static Tile of(Place place) {
            return new Tile(ENDING.matcher(place.region().centre()).replaceAll("\u00AD"), place);
        }
    }

    /** The map; {@code found} when a place was looked for. */
    public record MapView(List<Tile> tiles, String text, List<Link> found, List<String> notices, String source) {
        public MapView {
            tiles = List.copyOf(tiles);
            found = List.copyOf(found);
            notices = List.copyOf(notices);
        }
    }

    /** The page of a region; {@code list} is the address of its opleidingen with all filters. */
    public record View(
            Place place,
            List<Part> parts,
            List<Offered> offered,
            List<Place> neighbours,
            List<String> towns,
            List<Fact> figures,
            String list,
            String source) {
        public View {
            parts = List.copyOf(parts);
            offered = List.copyOf(offered);
            neighbours = List.copyOf(neighbours);
            towns = List.copyOf(towns);
            figures = List.copyOf(figures);
        }
    }

    private void map(Context ctx) {
        Guide guide = explore.guide();
        Params params = new Params(ctx);
        String text = params.text("q");
        List<Link> found = text.isEmpty()
                ? List.of()
                : guide.regions().find(text).stream()
                        .map(p -> new Link(p.region().name(), p.url(), false))
                        .toList();
        if (!text.isEmpty() && found.isEmpty()) {
            params.note(
                    "Deze plaats kennen wij niet. Probeer een grotere plaats in de buurt, of kies hieronder je regio.");
        }
        List<Place> places = guide.regions().places();
        explore.html(
                ctx,
                "regios",
                new MapView(
                        places.stream().map(Tile::of).toList(),
                        text,
                        found,
                        params.notices(),
                        source(places.getFirst())));
    }

    private static String source(Place place) {
        return Fact.source(place.region().provenance());
    }

    private void one(Context ctx) {
        Guide guide = explore.guide();
        String id = ctx.pathParam("id");
        Place place = guide.regions().place(id).orElse(null);
        if (place == null) {
            ctx.status(404);
            explore.html(
                    ctx,
                    "niet-gevonden",
                    new NotFound(
                            "Deze regio kennen wij niet",
                            "Zoek op je woonplaats, dan vinden we de regio die erbij hoort.",
                            guide.regions().find(id.replace('-', ' ')).stream()
                                    .map(p -> new Link(p.region().name(), p.url(), false))
                                    .toList(),
                            List.of(new Link("Kies je regio op de kaart", PATH, false))));
            return;
        }
        Page page = place.page();
        List<Part> parts = new ArrayList<>();
        for (String anchor : SHOWN) {
            page.section(anchor).ifPresent(section -> parts.add(part(page, section)));
        }
        page.sections().stream()
                .filter(section -> !section.fromTable())
                .forEach(section -> parts.add(part(page, section)));
        explore.html(
                ctx,
                "regio",
                new View(
                        place,
                        parts,
                        guide.regions().programmes(place),
                        guide.regions().neighbours(place),
                        guide.regions().municipalities(place),
                        guide.regions().figures(place),
                        Address.of("/opleidingen").with("regio", place.slug()).toString(),
                        source(place)));
    }

    private static Part part(Page page, Section section) {
        return new Part(
                section.heading(),
                page.url() + "#" + section.anchor(),
                section.units().stream().map(u -> Fact.of(page, u)).toList());
    }
}
