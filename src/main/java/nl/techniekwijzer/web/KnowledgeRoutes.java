package nl.techniekwijzer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.web.ApiError.Code;
import org.jspecify.annotations.Nullable;

/** The knowledge base over HTTP: search, pages as JSON, and the description of the API. Thread-safe. */
final class KnowledgeRoutes {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    private final Supplier<Edition> current;
    private final String openApi;

    KnowledgeRoutes(Supplier<Edition> current) {
        this.current = current;
        this.openApi = resource("openapi.json");
    }

    void register(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.get("/api/pages/{type}/{slug}", this::page);
        routes.get(
                "/openapi.json",
                ctx -> ctx.contentType("application/json; charset=utf-8").result(openApi));
    }

    /** A hit as JSON. */
    record HitJson(String id, String title, String section, String url, String text, double score) {
        static HitJson of(Hit hit) {
            String anchor = hit.passage().units().getFirst().anchor();
            return new HitJson(
                    hit.passage().id(),
                    hit.passage().page().title(),
                    hit.passage().section().heading(),
                    hit.passage().page().url() + "#" + anchor,
                    hit.passage().text(),
                    hit.score());
        }
    }

    private void search(Context ctx) {
        String query = ctx.queryParam("q");
        String cleaned = query == null ? "" : Words.clean(query);
        if (cleaned.isEmpty() || cleaned.length() > ChatRequest.MAX_QUESTION) {
            throw new ApiError(
                    Code.QUERY_MISSING,
                    "Geef in q waar je op zoekt, hoogstens " + ChatRequest.MAX_QUESTION + " tekens.");
        }
        Edition edition = current.get();
        List<HitJson> hits = edition.index().search(cleaned, limit(ctx.queryParam("limit"))).stream()
                .map(HitJson::of)
                .toList();
        ctx.json(Map.of("query", cleaned, "hits", hits, "indexVersion", edition.version()));
    }

    private static int limit(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,4}")) {
            return DEFAULT_LIMIT;
        }
        return Math.clamp(Integer.parseInt(text), 1, MAX_LIMIT);
    }

    private void page(Context ctx) {
        Edition edition = current.get();
        ctx.json(PageJson.of(find(edition, ctx), edition.version()));
    }

    /** The page that the path names, or a 404 that says how to go on. */
    static Page find(Edition edition, Context ctx) {
        String id = ctx.pathParam("type") + "/" + ctx.pathParam("slug");
        return edition.knowledge()
                .page(id)
                .orElseThrow(() ->
                        new ApiError(Code.NOT_FOUND, "Stel je vraag op de startpagina; dan zoek ik de goede pagina."));
    }

    private static String resource(String name) {
        try (InputStream in = KnowledgeRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
