package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.guide.Charts.Chart;
import nl.techniekwijzer.guide.Charts.Point;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.web.explore.ReadingRoutes.Card;

/** {@code /arbeidsmarkt}: figures drawn, each with its table, year and source. Thread-safe. */
public final class FigureRoutes implements Explore.Routes {
    /** Width of a bar's view box. */
    private static final double WIDTH = 1000;

    private final Explore explore;

    FigureRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/arbeidsmarkt", this::page);
    }

    /** A value with the ends of its bar, from 0 to 1000. */
    public record Bar(Point point, long from, long middle, long to) {}

    /** A chart with its bars. */
    public record Drawn(Chart chart, List<Bar> bars) {
        public Drawn {
            bars = List.copyOf(bars);
        }
    }

    /** The charts, and the pages that tell more. */
    public record View(List<Drawn> charts, List<Card> sectors, List<Card> pages) {
        public View {
            charts = List.copyOf(charts);
            sectors = List.copyOf(sectors);
            pages = List.copyOf(pages);
        }
    }

    private void page(Context ctx) {
        Guide guide = explore.guide();
        List<Card> pages = guide.knowledge().pages().stream()
                .filter(page -> page.type() == PageType.ARBEIDSMARKT)
                .sorted(Comparator.comparing(page -> Words.fold(page.title())))
                .map(page -> new Card(
                        page.title(),
                        page.url(),
                        Fact.of(page, page.sections().getFirst().units().getFirst())))
                .toList();
        explore.html(
                ctx,
                "arbeidsmarkt",
                new View(
                        guide.charts().all().stream().map(FigureRoutes::drawn).toList(),
                        pages.stream().filter(FigureRoutes::isSector).toList(),
                        pages.stream().filter(card -> !isSector(card)).toList()));
    }

    private static boolean isSector(Card card) {
        return card.url().contains("/sector-");
    }

    private static Drawn drawn(Chart chart) {
        double max = chart.max();
        return new Drawn(
                chart,
                chart.points().stream()
                        .map(p -> new Bar(
                                p,
                                p.isRange() ? Math.round(p.low() / max * WIDTH) : 0,
                                Math.round(p.value() / max * WIDTH),
                                Math.round(p.high() / max * WIDTH)))
                        .toList());
    }
}
