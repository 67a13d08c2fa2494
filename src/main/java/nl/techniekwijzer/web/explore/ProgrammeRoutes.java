package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.catalogue.Wish;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Item;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;
import nl.techniekwijzer.web.explore.part.ExploreViews.Listing;
import nl.techniekwijzer.web.explore.part.ExploreViews.NotFound;
import nl.techniekwijzer.web.explore.part.Params;
import nl.techniekwijzer.web.explore.part.Tray;

/** {@code /opleidingen} with its filters, and a page for each opleiding. Thread-safe. */
final class ProgrammeRoutes implements Explore.Routes {
    private static final String PATH = "/opleidingen";
    private static final int PER_PAGE = 20;
    /** So many are named when the words are in no name: the search by meaning of words ranks them. */
    private static final int NEAR = 8;

    private static final int DEPTH = 40;

    private final Explore explore;

    ProgrammeRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/{id}", this::one);
    }

    /** What the address asks for; what is not known is noted. */
    static Wish wish(Params params, Guide guide) {
        Catalogue catalogue = guide.catalogue();
        List<String> themes = Stream.concat(catalogue.themes(true).stream(), catalogue.themes(false).stream())
                .toList();
        return new Wish(
                params.text("q"),
                params.oneOf("niveau", "niveau", catalogue.levels()),
                params.oneOf("leerweg", "leerweg", catalogue.forms()),
                params.oneOf("thema", "thema", themes),
                region(params, guide),
                params.oneOf("interesse", "interesse", catalogue.interests()));
    }

    /** A region by its slug, name or a town in it. */
    private static String region(Params params, Guide guide) {
        String asked = params.text("regio");
        if (asked.isEmpty()) {
            return "";
        }
        String code = guide.regions()
                .place(asked)
                .or(() -> guide.regions().find(asked))
                .map(place -> place.region().code())
                .orElse("");
        if (code.isEmpty()) {
            params.note("Deze plaats of regio kennen wij niet. We laten daarom heel Nederland zien.");
        }
        return code;
    }

    private void list(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        Params params = new Params(ctx);
        Wish wish = wish(params, guide);
        Tray tray = Tray.of(params, guide.comparisons(), Tray.NAME);
        List<Programme> found = guide.catalogue().find(wish);
        boolean near = found.isEmpty() && !wish.text().isEmpty();
        if (near) {
            found = near(edition, guide, wish);
            if (!found.isEmpty()) {
                params.note("Geen opleiding heet precies zo. Dit lijkt er het meest op.");
            }
        }
        int last = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = params.page("pagina", last);
        Address here = address(wish, guide).with(Tray.NAME, tray.value());
        List<Item> items = found.stream()
                .skip((long) (page - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .map(p -> item(p, tray, here.with("pagina", page == 1 ? "" : String.valueOf(page))))
                .toList();
        explore.html(
                ctx,
                "opleidingen",
                new Listing(
                        PATH,
                        wish.text(),
                        new ProgrammeFilters(guide, wish).selects(),
                        tray.hidden(),
                        params.notices(),
                        count(found.size()),
                        active(wish, guide, here),
                        items,
                        pages(here, page, last),
                        tray.view(here)));
    }

    static String count(int number) {
        return number == 1 ? "1 opleiding" : number + " opleidingen";
    }

    /** Opleidingen that are spelled nearly so, then those whose pages the search finds for these words. */
    private static List<Programme> near(Edition edition, Guide guide, Wish wish) {
        Wish rest = new Wish("", wish.level(), wish.form(), wish.theme(), wish.region(), wish.interest());
        List<Programme> allowed = guide.catalogue().find(rest);
        Stream<Programme> found = edition.index().search(wish.text(), DEPTH).stream()
                .flatMap(hit -> guide.catalogue().ofPage(hit.passage().page().id()).stream());
        return Stream.concat(guide.catalogue().spelledLike(wish.text()).stream(), found)
                .filter(allowed::contains)
                .distinct()
                .limit(NEAR)
                .toList();
    }

    private static Address address(Wish wish, Guide guide) {
        return Address.of(PATH)
                .with("q", wish.text())
                .with("niveau", wish.level())
                .with("leerweg", wish.form())
                .with("thema", wish.theme())
                .with(
                        "regio",
                        guide.regions().ofCode(wish.region()).map(Place::slug).orElse(""))
                .with("interesse", wish.interest());
    }

    /** The filters that are on, each with the address without it. */
    private static List<Link> active(Wish wish, Guide guide, Address here) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("q", wish.text());
        labels.put("niveau", wish.level().isEmpty() ? "" : Catalogued.level(wish.level()));
        labels.put("leerweg", wish.form().isEmpty() ? "" : Catalogued.form(wish.form()));
        labels.put("thema", wish.theme());
        labels.put(
                "regio",
                guide.regions()
                        .ofCode(wish.region())
                        .map(p -> p.region().name())
                        .orElse(""));
        labels.put("interesse", wish.interest());
        return labels.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        new Link(entry.getValue(), here.with(entry.getKey(), "").toString(), false))
                .toList();
    }

    static List<Link> pages(Address here, int page, int last) {
        return last == 1
                ? List.of()
                : IntStream.rangeClosed(1, last)
                        .mapToObj(n -> new Link(
                                String.valueOf(n),
                                here.with("pagina", n == 1 ? "" : String.valueOf(n))
                                        .toString(),
                                n == page))
                        .toList();
    }

    static Item item(Programme programme, Tray tray, Address here) {
        List<Fact> what = facts(programme, Aspect.WAT, 1);
        List<Fact> lead = what.isEmpty() ? facts(programme, Aspect.TOELATING, 1) : what;
        List<String> tags = new ArrayList<>();
        if (programme.kind() == Kind.MBO) { // The kind of another says its level.
            tags.add(Catalogued.levels(programme.levels()));
        }
        if (!programme.theme().isEmpty()) {
            tags.add(programme.theme());
        }
        String add = tray.with(programme.page());
        return new Item(
                programme.title(),
                programme.url(),
                programme.kind().label(),
                tags,
                lead.isEmpty() ? "" : lead.getFirst().text(),
                lead.isEmpty() ? "" : lead.getFirst().source(),
                add.isEmpty() ? "" : here.with(Tray.NAME, add).toString(),
                tray.has(programme.page()));
    }

    static List<Fact> facts(Programme programme, Aspect aspect, int limit) {
        return programme.page().about(aspect).stream()
                .limit(1)
                .flatMap(s -> s.units().stream())
                .limit(limit)
                .map(u -> Fact.of(programme.page(), u))
                .toList();
    }

    private void one(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        String id = ctx.pathParam("id");
        Programme programme = guide.catalogue().programme(id).orElse(null);
        if (programme == null) {
            Wish asked = new Wish(id.replace('-', ' '), "", "", "", "", "");
            ctx.status(404);
            explore.html(
                    ctx,
                    "niet-gevonden",
                    new NotFound(
                            "Deze opleiding kennen wij niet",
                            "Misschien heet de opleiding anders, of staat er een typfout in het adres.",
                            near(edition, guide, asked).stream()
                                    .map(p -> new Link(p.title(), p.url(), false))
                                    .toList(),
                            List.of(new Link("Zoek in alle opleidingen", PATH, false))));
            return;
        }
        Params params = new Params(ctx);
        explore.html(ctx, "opleiding", ProgrammeView.of(guide, programme, params));
    }
}
