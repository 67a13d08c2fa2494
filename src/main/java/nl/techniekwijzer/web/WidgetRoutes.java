package nl.techniekwijzer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * The widget for pages of schools: its script at a fixed address, and leave for the sites in the settings to ask questions. A page of
 * any other site gets no such leave, so its browser refuses. The widget needs no frame, and no page of ours can be put in one. Thread-safe.
 */
final class WidgetRoutes {
    private static final List<String> PATHS = List.of("/api/chat", "/api/feedback");
    private static final String A_DAY = "86400";

    private final List<String> origins;

    WidgetRoutes(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    void register(RoutesConfig routes) {
        routes.get("/widget.js", ctx -> {
            ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
            Assets.serveShipped(ctx, Assets.WIDGET);
        });
        for (String path : PATHS) {
            routes.before(path, this::allow);
            routes.options(path, this::preflight);
        }
    }

    private void allow(Context ctx) {
        ctx.res().addHeader("Vary", "Origin");
        String origin = ctx.header("Origin");
        if (origin != null && origins.contains(origin)) {
            ctx.header("Access-Control-Allow-Origin", origin);
        }
    }

    /** Says what may be sent; whether it may be sent from there, {@link #allow} has said. */
    private void preflight(Context ctx) {
        ctx.header("Access-Control-Allow-Methods", "POST");
        ctx.header("Access-Control-Allow-Headers", "Content-Type");
        ctx.header("Access-Control-Max-Age", A_DAY);
        ctx.status(204);
    }
}
