package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Trade;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.RegionGuide.Place;

/** Every route for looking around. Thread-safe. */
public final class Explore {
    private final Supplier<Edition> current;
    private final Renderer renderer;
    /** The guide of the edition that was served last: made at its first use, so that the start does not wait for it. */
    private final AtomicReference<Guide> latest = new AtomicReference<>();

    /** Renders a template with its one parameter as the response. */
    @FunctionalInterface
    public interface Renderer {
        /** Writes the page. */
        void html(Context ctx, String template, Object view);
    }

    /** Something a visitor can look at. */
    @FunctionalInterface
    interface Routes {
        void register(RoutesConfig routes);
    }

    /**
     * The routes over the current edition.
     *
     * @param current asked once for each request
     * @param renderer for the pages
     */
    public Explore(Supplier<Edition> current, Renderer renderer) {
        this.current = current;
        this.renderer = renderer;
    }

    /** Adds all routes. */
    public void register(RoutesConfig routes) {
        List.<Routes>of(
                        new ProgrammeRoutes(this),
                        new TradeRoutes(this),
                        new CompareRoutes(this),
                        new ProfileRoutes(this),
                        new InterestRoutes(this),
                        new RegionRoutes(this),
                        new ReadingRoutes(this),
                        new FigureRoutes(this),
                        new ExploreApi(this))
                .forEach(each -> each.register(routes));
    }

    /** The address of every opleiding, beroep, region and source of this edition, in that order. */
    public List<String> addresses(Edition edition) {
        Guide guide = guide(edition);
        return Stream.of(
                        guide.catalogue().programmes().stream().map(Programme::url),
                        guide.catalogue().trades().stream().map(Trade::url),
                        guide.regions().places().stream().map(Place::url),
                        guide.sources().all().stream()
                                .map(used -> "/bronnen/" + used.source().id()))
                .flatMap(all -> all)
                .toList();
    }

    /** The edition of this request. */
    Edition edition() {
        return current.get();
    }

    /** The guide of this edition; made again only when the knowledge changed. */
    Guide guide(Edition edition) {
        Guide known = latest.get();
        if (known != null && known.knowledge() == edition.knowledge()) {
            return known;
        }
        Guide made = Guide.of(edition.knowledge());
        latest.set(made);
        return made;
    }

    /** The guide of this request. */
    Guide guide() {
        return guide(edition());
    }

    void html(Context ctx, String template, Object view) {
        renderer.html(ctx, "verken/" + template + ".jte", view);
    }
}
