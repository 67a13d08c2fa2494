package nl.techniekwijzer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.insight.Feedback;
import nl.techniekwijzer.insight.Insight.Kept;
import nl.techniekwijzer.web.ApiError.Code;
import nl.techniekwijzer.web.guard.Safeguards;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an answer: {@code POST /api/feedback}, and {@code POST /feedback} as a plain form; and the page that says what is
 * kept of it. Thread-safe.
 */
final class FeedbackRoutes {
    private static final int KEPT = 204;
    /** What the form of the chat sends beside the question. */
    private static final List<String> CONVERSATION = List.of("eerder", "zonder", "doelgroep", "niveau", "regio");

    private final Safeguards safeguards;
    private final Supplier<Edition> current;
    private final PageRoutes pages;

    FeedbackRoutes(Safeguards safeguards, Supplier<Edition> current, PageRoutes pages) {
        this.safeguards = safeguards;
        this.current = current;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/feedback", this::json);
        routes.post("/feedback", this::form);
        routes.get("/privacy", ctx -> pages.html(ctx, "privacy.jte", new Views.Privacy(pages.isWorded(), keeping())));
    }

    private void json(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.contains("json")) { // Other sites may send anything but JSON.
            throw new ApiError(Code.UNSUPPORTED_MEDIA_TYPE, "Zet Content-Type op application/json.");
        }
        keep(FeedbackRequest.parse(ctx.bodyAsBytes()));
        ctx.status(KEPT);
    }

    private void form(Context ctx) {
        if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
            throw new ApiError(Code.FORBIDDEN, "Geef je mening op de site van Techniekwijzer zelf.");
        }
        keep(FeedbackRequest.feedback(
                text(ctx.formParam("id")),
                text(ctx.formParam("question")),
                ctx.formParams("pages"),
                text(ctx.formParam("verdict")),
                text(ctx.formParam("reason"))));
        Map<String, List<String>> conversation = new LinkedHashMap<>();
        CONVERSATION.forEach(field -> conversation.put(field, ctx.formParams(field)));
        pages.html(ctx, "bedankt.jte", new Views.Thanks(text(ctx.formParam("question")), conversation));
    }

    private Views.Keeping keeping() {
        return new Views.Keeping(
                safeguards.insight().isOn(), safeguards.insight().retentionDays());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void keep(Feedback feedback) {
        Edition edition = current.get();
        List<String> known = feedback.pages().stream()
                .filter(id -> edition.knowledge().page(id).isPresent())
                .toList();
        Feedback checked = new Feedback(
                feedback.indexVersion(), feedback.question(), known, feedback.verdict(), feedback.reason());
        safeguards.countFeedback(feedback.verdict().word());
        if (safeguards.insight().keep(checked) == Kept.FAILED) {
            throw new ApiError(Code.FEEDBACK_UNAVAILABLE, "Probeer het over een minuut opnieuw.");
        }
    }
}
