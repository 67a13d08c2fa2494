package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.web.ApiError.Code;
import nl.techniekwijzer.web.ChatRequest.Asked;
import nl.techniekwijzer.web.KeptAnswers.Kept;
import nl.techniekwijzer.web.guard.Safeguards;

/** {@code POST /api/chat}, as JSON or as events. Thread-safe. */
final class ChatRoutes {
    private final Supplier<Edition> current;
    private final ObjectMapper json;
    private final LongSupplier nanoTime;
    private final Safeguards safeguards;
    private final KeptAnswers kept;

    ChatRoutes(
            Supplier<Edition> current,
            ObjectMapper json,
            LongSupplier nanoTime,
            Safeguards safeguards,
            KeptAnswers kept) {
        this.kept = kept;
        this.current = current;
        this.safeguards = safeguards;
        this.json = json;
        this.nanoTime = nanoTime;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/chat", this::ask);
    }

    private void ask(Context ctx) throws IOException {
        String type = ctx.contentType();
        if (type != null && !type.contains("json")) {
            throw new ApiError(Code.UNSUPPORTED_MEDIA_TYPE, "Zet Content-Type op application/json.");
        }
        long start = nanoTime.getAsLong();
        Asked asked = ChatRequest.parse(ctx.bodyAsBytes());
        Edition edition = current.get();
        String accept = ctx.header("Accept");
        boolean asEvents = accept != null && accept.contains("text/event-stream");
        Optional<KeptAnswers.Key> key = kept.key(asked, asEvents);
        Optional<Kept> before = key.flatMap(k -> kept.find(edition, k));
        if (before.isPresent()) {
            safeguards.countKept(before.get().outcome());
            again(ctx, asEvents, before.get().body().with(millisSince(start)));
        } else if (asEvents) {
            EventStream events = new EventStream(ctx, json);
            Outcome outcome = safeguards.answer(edition, asked.turn(), asked.easier(), events);
            events.send("done", ChatJson.of(outcome, edition.version(), millisSince(start)));
            key.ifPresent(k -> kept.keep(edition, k, outcome, Timed.of(events.sent())));
        } else {
            Outcome outcome = safeguards.answer(edition, asked.turn(), asked.easier(), Listener.NONE);
            String body = json.writeValueAsString(ChatJson.of(outcome, edition.version(), millisSince(start)));
            ctx.contentType(ContentType.APPLICATION_JSON).result(body.getBytes(StandardCharsets.UTF_8));
            key.ifPresent(k -> kept.keep(edition, k, outcome, Timed.of(body)));
        }
    }

    private void again(Context ctx, boolean asEvents, byte[] body) throws IOException {
        if (asEvents) {
            new EventStream(ctx, json).resend(body);
        } else {
            ctx.contentType(ContentType.APPLICATION_JSON).result(body);
        }
    }

    private long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }

    /** Answers and times one turn, all of it from this edition. */
    ChatJson answer(Edition edition, Asked asked, Listener listener) {
        long start = nanoTime.getAsLong();
        Outcome outcome = safeguards.answer(edition, asked.turn(), asked.easier(), listener);
        return ChatJson.of(outcome, edition.version(), millisSince(start));
    }
}
