package nl.techniekwijzer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.pages.Page;

/** What search engines ask for: which pages there are and which need not be read. Thread-safe. */
final class SiteRoutes {
    /** The pages that are always there. */
    static final List<String> PAGES = List.of(
            "/",
            "/opleidingen",
            "/beroepen",
            "/begrippen",
            "/omscholen",
            "/ouders",
            "/arbeidsmarkt",
            "/vergelijk",
            "/profielkeuze",
            "/interesses",
            "/regio",
            "/bronnen",
            "/over",
            "/privacy",
            "/toegankelijkheid");

    private final Supplier<Edition> current;
    private final Function<Edition, List<String>> catalogue;
    private final String publicUrl;

    /**
     * The routes.
     *
     * @param catalogue addresses of what can be looked at in an edition
     */
    SiteRoutes(Supplier<Edition> current, Function<Edition, List<String>> catalogue, String publicUrl) {
        this.current = current;
        this.catalogue = catalogue;
        this.publicUrl = publicUrl;
    }

    void register(RoutesConfig routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", this::sitemap);
        routes.get("/favicon.ico", ctx -> Assets.serveShipped(ctx, "favicon.png"));
    }

    /** Answers and filtered lists are made for one person at a time; the pages behind them are what there is to find. */
    private void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .result("User-agent: *\nDisallow: /api/\nDisallow: /*?\nAllow: /\n\nSitemap: " + origin(ctx)
                        + "/sitemap.xml\n");
    }

    private void sitemap(Context ctx) {
        String origin = origin(ctx);
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        Edition edition = current.get();
        Stream.concat(PAGES.stream(), catalogue.apply(edition).stream())
                .forEach(path -> xml.append(entry(origin + path, "")));
        edition.knowledge().pages().forEach(page -> xml.append(entry(origin + page.url(), changed(page))));
        ctx.contentType("application/xml; charset=utf-8")
                .result(xml.append("</urlset>\n").toString());
    }

    private static String changed(Page page) {
        return page.checkedOn().matches("\\d{4}-\\d{2}-\\d{2}") ? "<lastmod>" + page.checkedOn() + "</lastmod>" : "";
    }

    private static String entry(String address, String changed) {
        return "<url><loc>" + AnswerHtml.escape(address) + "</loc>" + changed + "</url>\n";
    }

    private String origin(Context ctx) {
        return publicUrl.isEmpty() ? ctx.scheme() + "://" + ctx.host() : publicUrl;
    }
}
