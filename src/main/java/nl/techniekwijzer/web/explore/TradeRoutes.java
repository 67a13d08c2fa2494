package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Trade;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.web.explore.ProgrammeView.Part;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Group;
import nl.techniekwijzer.web.explore.part.ExploreViews.Item;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;
import nl.techniekwijzer.web.explore.part.ExploreViews.Listing;
import nl.techniekwijzer.web.explore.part.ExploreViews.NotFound;
import nl.techniekwijzer.web.explore.part.ExploreViews.Option;
import nl.techniekwijzer.web.explore.part.ExploreViews.Select;
import nl.techniekwijzer.web.explore.part.Params;
import nl.techniekwijzer.web.explore.part.Tray;

/** {@code /beroepen} with its filters, and a page for each beroep. Thread-safe. */
public final class TradeRoutes implements Explore.Routes {
    private static final String PATH = "/beroepen";
    private static final int PER_PAGE = 20;
    private static final List<Aspect> SHOWN = List.of(
            Aspect.WERKDAG,
            Aspect.EISEN,
            Aspect.PAST,
            Aspect.ROUTE,
            Aspect.LOON,
            Aspect.KANS,
            Aspect.VERVOLG,
            Aspect.LIJKT_OP);

    private final Explore explore;

    TradeRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/{id}", this::one);
    }

    /** The page of a beroep. */
    public record View(
            Trade trade,
            List<Fact> what,
            List<Trade.Way> ways,
            List<Part> parts,
            List<String> sources,
            List<Link> like) {
        public View {
            what = List.copyOf(what);
            ways = List.copyOf(ways);
            parts = List.copyOf(parts);
            sources = List.copyOf(sources);
            like = List.copyOf(like);
        }
    }

    private void list(Context ctx) {
        Guide guide = explore.guide();
        Catalogue catalogue = guide.catalogue();
        Params params = new Params(ctx);
        String text = params.text("q");
        String sector = params.oneOf("sector", "sector", catalogue.sectors());
        String level = params.oneOf("niveau", "niveau", catalogue.levels());
        Tray tray = Tray.of(params, guide.comparisons(), Tray.NAME);
        List<Trade> found = catalogue.trades(text, sector, level);
        int last = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = params.page("pagina", last);
        Address here = Address.of(PATH)
                .with("q", text)
                .with("sector", sector)
                .with("niveau", level)
                .with(Tray.NAME, tray.value());
        List<Item> items = found.stream()
                .skip((long) (page - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .map(t -> item(t, tray, here.with("pagina", page == 1 ? "" : String.valueOf(page))))
                .toList();
        Listing listing = new Listing(
                PATH,
                text,
                selects(catalogue, sector, level),
                tray.hidden(),
                params.notices(),
                found.size() == 1 ? "1 beroep" : found.size() + " beroepen",
                active(here),
                items,
                ProgrammeRoutes.pages(here, page, last),
                tray.view(here));
        explore.html(ctx, "beroepen", listing);
    }

    private static List<Link> active(Address here) {
        List<Link> active = new ArrayList<>();
        for (String name : List.of("q", "sector", "niveau")) {
            String value = here.parameters().getOrDefault(name, "");
            if (!value.isEmpty()) {
                String label = name.equals("niveau") ? Catalogued.level(value) : value;
                active.add(new Link(label, here.with(name, "").toString(), false));
            }
        }
        return active;
    }

    private static List<Select> selects(Catalogue catalogue, String sector, String level) {
        List<Option> sectors = catalogue.sectors().stream()
                .map(s -> new Option(s, s, s.equals(sector)))
                .toList();
        List<Option> levels = catalogue.levels().stream()
                .map(l -> new Option(l, Catalogued.level(l), l.equals(level)))
                .toList();
        return List.of(
                new Select("sector", "Sector", "Alle sectoren", List.of(new Group("", sectors))),
                new Select("niveau", "Niveau", "Alle niveaus", List.of(new Group("", levels))));
    }

    private static Item item(Trade trade, Tray tray, Address here) {
        String add = tray.with(trade.page());
        return new Item(
                trade.name(),
                trade.url(),
                trade.sector(),
                List.of(Catalogued.levels(trade.levels())),
                trade.what().text(),
                trade.what().source(),
                add.isEmpty() ? "" : here.with(Tray.NAME, add).toString(),
                tray.has(trade.page()));
    }

    private void one(Context ctx) {
        Guide guide = explore.guide();
        String id = ctx.pathParam("id");
        Trade trade = guide.catalogue().trade(id).orElse(null);
        if (trade == null) {
            ctx.status(404);
            explore.html(
                    ctx,
                    "niet-gevonden",
                    new NotFound(
                            "Dit beroep kennen wij niet",
                            "Misschien heet het beroep anders, of staat er een typfout in het adres.",
                            guide.catalogue().trades(id.replace('-', ' '), "", "").stream()
                                    .limit(5)
                                    .map(t -> new Link(t.name(), t.url(), false))
                                    .toList(),
                            List.of(new Link("Zoek in alle beroepen", PATH, false))));
            return;
        }
        explore.html(ctx, "beroep", view(guide, trade));
    }

    private static View view(Guide guide, Trade trade) {
        Page page = trade.page();
        List<Part> parts = new ArrayList<>();
        SHOWN.forEach(aspect -> page.about(aspect)
                .forEach(section -> parts.add(new Part(
                        section.heading(),
                        page.url() + "#" + section.anchor(),
                        section.units().stream().map(u -> Fact.of(page, u)).toList()))));
        List<Fact> what = page.about(Aspect.WAT).stream()
                .limit(1)
                .flatMap(s -> s.units().stream())
                .limit(4)
                .map(u -> Fact.of(page, u))
                .toList();
        List<Link> like = page.related().stream()
                .filter(related -> related.startsWith("beroepen/"))
                .flatMap(related -> guide.catalogue().trade(related.substring("beroepen/".length())).stream())
                .sorted(Comparator.comparing(Trade::name))
                .map(t -> new Link(t.name(), t.url(), false))
                .toList();
        return new View(
                trade, what.isEmpty() ? List.of(trade.what()) : what, trade.ways(), parts, Fact.sources(page), like);
    }
}
