package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.web.ApiError.Code;
import nl.techniekwijzer.web.editors.EditorRoutes;
import nl.techniekwijzer.web.explore.Explore;
import nl.techniekwijzer.web.explore.part.Unusable;
import nl.techniekwijzer.web.guard.EditorAccess;
import nl.techniekwijzer.web.guard.Safeguards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web service: puts the routes together, starts and stops. Thread-safe. */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    /** Twenty messages of history at their longest, and room to spare. */
    private static final long MAX_BODY = 256 * 1024;
    /** Requests in flight get this long to finish when the service stops. */
    private static final long STOP_MILLIS = 10_000;

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            // Text becomes HTML in one place only, js/trusted.js.
            + "require-trusted-types-for 'script'; trusted-types antwoord";

    private final AtomicBoolean draining = new AtomicBoolean();
    private final Javalin javalin;
    private final PageRoutes pages;
    private final Safeguards safeguards;

    /**
     * Puts the routes together.
     *
     * @param current the edition to serve; asked once for each request, so that a request sees one edition only
     */
    public WebServer(Supplier<Edition> current) {
        this(current, WebSettings.NONE);
    }

    /** As {@link #WebServer(Supplier)}, with these settings. */
    public WebServer(Supplier<Edition> current, WebSettings settings) {
        this(current, settings, Safeguards.usual(current), Optional.empty());
    }

    /**
     * As {@link #WebServer(Supplier, WebSettings)}, within these safeguards.
     *
     * @param editors who may enter the editors' area; empty for no such area
     */
    public WebServer(
            Supplier<Edition> current, WebSettings settings, Safeguards safeguards, Optional<EditorAccess> editors) {
        this.safeguards = safeguards;
        ObjectMapper json = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        ChatRoutes chat = new ChatRoutes(
                current, json, System::nanoTime, safeguards, new KeptAnswers(settings.keptAnswers(), System::nanoTime));
        this.pages = new PageRoutes(chat, current, settings.publicUrl());
        KnowledgeRoutes data = new KnowledgeRoutes(current);
        Explore explore = new Explore(current, pages::html);
        this.javalin = Javalin.create(config -> {
            basics(config, json);
            safeguards.register(config);
            chat.register(config.routes);
            data.register(config.routes);
            pages.register(config.routes);
            new FeedbackRoutes(safeguards, current, pages).register(config.routes);
            editors.map(access -> new EditorRoutes(
                            access,
                            current,
                            safeguards.insight(),
                            pages::html,
                            Clock.system(ZoneId.of("Europe/Amsterdam"))))
                    .ifPresent(area -> area.register(config.routes));
            Assets.register(config.routes);
            new SiteRoutes(current, explore::addresses, settings.publicUrl()).register(config.routes);
            explore.register(config.routes);
            config.routes.get("/healthz", ctx -> ctx.result("ok"));
            config.routes.get(
                    "/readyz",
                    ctx -> ctx.status(draining.get() ? 503 : 200).result(draining.get() ? "draining" : "ready"));
            config.routes.before(WebServer::headers);
            new WidgetRoutes(settings.widgetOrigins()).register(config.routes);
            errors(config);
        });
    }

    static void basics(JavalinConfig config, ObjectMapper json) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(json, true));
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    }

    static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", CSP);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        // An answer is for one person; a page or a problem is looked at anew. Files that may be kept say so themselves.
        ctx.header("Cache-Control", ctx.path().equals("/") || ctx.path().equals("/api/chat") ? "no-store" : "no-cache");
        ctx.header("Vary", "Accept");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private void errors(JavalinConfig config) {
        config.routes.exception(ApiError.class, (e, ctx) -> problem(ctx, e.code, e.detail));
        config.routes.exception(
                Unusable.class,
                (e, ctx) -> problem(ctx, e.isMissing() ? Code.NOT_FOUND : Code.PARAMETER_INVALID, e.advice()));
        config.routes.exception(
                HttpResponseException.class, (e, ctx) -> problem(ctx, code(e.getStatus()), advice(e.getStatus())));
        config.routes.exception(
                UncheckedIOException.class, (e, ctx) -> LOG.debug("A client went away before its answer was complete"));
        config.routes.exception(
                IOException.class, (e, ctx) -> LOG.debug("A client went away before its request was complete"));
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("A request to {} failed", ctx.endpoint().path, e);
            problem(ctx, Code.INTERNAL_ERROR, "Probeer het over een minuut opnieuw.");
        });
        config.routes.error(404, ctx -> {
            String type = String.valueOf(ctx.res().getContentType());
            if (ctx.result() == null || !type.contains("problem") && !type.contains("html")) {
                problem(ctx, Code.NOT_FOUND, "Controleer het adres, of stel je vraag op de startpagina.");
            }
        });
    }

    private static Code code(int status) {
        return switch (status) {
            case 401 -> Code.UNAUTHORIZED;
            case 403 -> Code.FORBIDDEN;
            case 404 -> Code.NOT_FOUND;
            case 429 -> Code.TOO_MANY_REQUESTS;
            case 503 -> Code.BUSY;
            case 405 -> Code.METHOD_NOT_ALLOWED;
            case 413 -> Code.BODY_TOO_LARGE;
            case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
            case 400 -> Code.MALFORMED_JSON;
            default -> Code.INTERNAL_ERROR;
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "Vul de toegangscode in als wachtwoord, of stuur hem in de kop Authorization.";
            case 403 -> "Open de pagina opnieuw en probeer het nog eens.";
            case 429 -> "Wacht een minuut en probeer het opnieuw.";
            case 404 -> "Controleer het adres, of stel je vraag op de startpagina.";
            case 405 -> "Kijk in /openapi.json welke methode hier kan.";
            case 413 -> "Stuur hoogstens " + MAX_BODY / 1024 + " kB.";
            case 415 -> "Zet Content-Type op application/json.";
            case 400 -> "Controleer de aanvraag met /openapi.json.";
            default -> "Probeer het over een minuut opnieuw.";
        };
    }

    /** A page for people, problem+json for programs. */
    private void problem(Context ctx, Code code, String detail) {
        ctx.status(code.status);
        String accept = String.valueOf(ctx.header("Accept"));
        if (accept.contains("text/html") && !ctx.path().startsWith("/api/")) {
            pages.html(ctx, "probleem.jte", new Views.Problem(code.status, code.title, detail));
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", code.title);
        body.put("status", code.status);
        body.put("code", code.word());
        body.put("detail", detail);
        ctx.json(body).contentType("application/problem+json; charset=utf-8");
    }

    /**
     * Starts listening; returns when requests are served.
     *
     * @param port 0 picks a free one
     * @return the port
     */
    public int start(int port) {
        javalin.start(port);
        return javalin.port();
    }

    /** Stops: no new requests, those in flight finish. */
    public void stop() {
        draining.set(true);
        safeguards.drain(STOP_MILLIS);
        javalin.stop();
    }
}
