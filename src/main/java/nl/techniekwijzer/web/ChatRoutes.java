package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.web.ApiError.Code;
import nl.techniekwijzer.web.ChatRequest.Asked;
import nl.techniekwijzer.web.guard.Safeguards;

/** {@code POST /api/chat}, as JSON or as events. Thread-safe. */
final class ChatRoutes {
    private final Supplier<Edition> current;
    private final ObjectMapper json;
    private final LongSupplier nanoTime;
    private final Safeguards safeguards;

    ChatRoutes(Supplier<Edition> current, ObjectMapper json, LongSupplier nanoTime, Safeguards safeguards) {
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
        Asked asked = ChatRequest.parse(ctx.bodyAsBytes());
        Edition edition = current.get();
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            EventStream events = new EventStream(ctx, json);
            events.send("done", answer(edition, asked, events));
        } else {
            ctx.json(answer(edition, asked, Listener.NONE));
        }
    }

    /** Answers and times one turn, all of it from this edition. */
    ChatJson answer(Edition edition, Asked asked, Listener listener) {
        long start = nanoTime.getAsLong();
        Outcome outcome = safeguards.answer(edition, asked.turn(), asked.easier(), listener);
        return ChatJson.of(outcome, edition.version(), TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start));
    }
}
