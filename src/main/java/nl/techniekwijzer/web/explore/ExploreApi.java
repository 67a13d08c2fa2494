package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Trade;
import nl.techniekwijzer.catalogue.Wish;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.ProfileCheck;
import nl.techniekwijzer.guide.ProfileChoice;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.tables.Tables.Figure;
import nl.techniekwijzer.tables.Tables.Wage;
import nl.techniekwijzer.web.explore.ExploreJson.AdmissionJson;
import nl.techniekwijzer.web.explore.ExploreJson.FigureJson;
import nl.techniekwijzer.web.explore.ExploreJson.ProgrammeJson;
import nl.techniekwijzer.web.explore.ExploreJson.RegionJson;
import nl.techniekwijzer.web.explore.ExploreJson.TradeJson;
import nl.techniekwijzer.web.explore.part.Params;
import nl.techniekwijzer.web.explore.part.Unusable;

/** The same as the pages, for programs. Unlike a page it refuses what it does not understand, and says what it takes. Thread-safe. */
final class ExploreApi implements Explore.Routes {
    private final Explore explore;

    ExploreApi(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/opleidingen", this::programmes);
        routes.get("/api/opleidingen/{id}", this::programme);
        routes.get("/api/beroepen", this::trades);
        routes.get("/api/beroepen/{id}", this::trade);
        routes.get("/api/regios", this::regions);
        routes.get("/api/regios/{id}", this::region);
        routes.get("/api/arbeidsmarkt", this::figures);
        routes.get("/api/toelating", this::admission);
    }

    private void send(Context ctx, Edition edition, String name, Object value) {
        ctx.json(Map.of(name, value, "indexVersion", edition.version()));
    }

    /** The notices of a page are refusals here. */
    private static void strict(Params params) {
        if (!params.notices().isEmpty()) {
            throw Unusable.parameter("Een van de filters heeft een waarde die wij niet kennen. "
                    + "Kies waarden uit /openapi.json of laat het filter weg.");
        }
    }

    private void programmes(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        Params params = new Params(ctx);
        Wish wish = ProgrammeRoutes.wish(params, guide);
        strict(params);
        List<ProgrammeJson> found = guide.catalogue().find(wish).stream()
                .map(p -> ProgrammeJson.of(guide, p, false))
                .toList();
        ctx.json(Map.of("count", found.size(), "opleidingen", found, "indexVersion", edition.version()));
    }

    private void programme(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        Programme programme = guide.catalogue()
                .programme(ctx.pathParam("id"))
                .orElseThrow(() -> Unusable.missing("Kies een id uit /api/opleidingen."));
        send(ctx, edition, "opleiding", ProgrammeJson.of(guide, programme, true));
    }

    private void trades(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        Params params = new Params(ctx);
        String sector = params.oneOf("sector", "sector", guide.catalogue().sectors());
        String level = params.oneOf("niveau", "niveau", guide.catalogue().levels());
        strict(params);
        List<TradeJson> found = guide.catalogue().trades(params.text("q"), sector, level).stream()
                .map(TradeJson::of)
                .toList();
        ctx.json(Map.of("count", found.size(), "beroepen", found, "indexVersion", edition.version()));
    }

    private void trade(Context ctx) {
        Edition edition = explore.edition();
        Trade trade = explore.guide(edition)
                .catalogue()
                .trade(ctx.pathParam("id"))
                .orElseThrow(() -> Unusable.missing("Kies een id uit /api/beroepen."));
        send(ctx, edition, "beroep", TradeJson.of(trade));
    }

    private void regions(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        List<RegionJson> all = guide.regions().places().stream()
                .map(p -> RegionJson.of(guide, p, false))
                .toList();
        ctx.json(Map.of("count", all.size(), "regios", all, "indexVersion", edition.version()));
    }

    private void region(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        String id = ctx.pathParam("id");
        Place place = guide.regions()
                .place(id)
                .or(() -> guide.regions().ofCode(id.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> Unusable.missing("Kies een id of code uit /api/regios."));
        send(ctx, edition, "regio", RegionJson.of(guide, place, true));
    }

    private void figures(Context ctx) {
        Edition edition = explore.edition();
        var tables = explore.guide(edition).knowledge().tables();
        List<FigureJson> figures =
                tables.figures().stream().map(ExploreApi::figure).toList();
        List<FigureJson> wages = tables.wages().stream().map(ExploreApi::wage).toList();
        ctx.json(Map.of("cijfers", figures, "lonen", wages, "indexVersion", edition.version()));
    }

    private static FigureJson figure(Figure f) {
        return new FigureJson(
                f.id(),
                f.subject(),
                f.area(),
                f.value(),
                f.unit(),
                f.year(),
                f.sentence(),
                f.note(),
                "/kennis/" + f.page(),
                ExploreJson.source(f.provenance()));
    }

    private static FigureJson wage(Wage w) {
        return new FigureJson(
                w.id(),
                w.subject(),
                "",
                w.middle(),
                w.unit(),
                w.year(),
                w.sentence(),
                w.note(),
                "/kennis/" + w.page(),
                ExploreJson.source(w.provenance()));
    }

    private void admission(Context ctx) {
        Edition edition = explore.edition();
        Guide guide = explore.guide(edition);
        Params params = new Params(ctx);
        String from = params.text("vooropleiding");
        String profile = params.text("profiel");
        if (!ProfileCheck.LEVELS.contains(from)) {
            throw Unusable.parameter("Geef in vooropleiding havo of vwo.");
        }
        if (!ProfileCheck.PROFILES.contains(profile)) {
            throw Unusable.parameter("Geef in profiel N&T, N&G, E&M of C&M, met de & als %26.");
        }
        ProfileChoice bare = new ProfileChoice(from, profile, Set.of());
        Set<String> known = guide.profiles().known(bare);
        Set<String> subjects = params.values("vakken");
        if (!known.containsAll(subjects)) {
            throw Unusable.parameter("Kies in vakken uit: " + String.join(", ", known) + ".");
        }
        ProfileChoice choice = new ProfileChoice(from, profile, subjects);
        List<AdmissionJson> studies =
                guide.profiles().check(choice).stream().map(AdmissionJson::of).toList();
        ctx.json(Map.of(
                "vooropleiding",
                from,
                "profiel",
                profile,
                "vakken",
                List.copyOf(subjects),
                "studies",
                studies,
                "indexVersion",
                edition.version()));
    }
}
