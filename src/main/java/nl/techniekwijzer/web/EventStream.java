package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.question.Question;

/**
 * Sends the steps of an answer as server-sent events, each at once. One response, one instance; not thread-safe.
 *
 * <p>Data is JSON on a single line, so nothing in it can break out of its event.
 */
final class EventStream implements Listener {
    private final OutputStream out;
    private final ObjectMapper json;
    private final StringBuilder sent = new StringBuilder();

    EventStream(Context ctx, ObjectMapper json) throws IOException {
        this.json = json;
        ctx.disableCompression();
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        this.out = ctx.res().getOutputStream(); // Not ctx.outputStream(): that one buffers to the end.
    }

    /** A sentence with the Markdown to append. */
    private record SentenceEvent(String markdown, String text, List<Integer> citations) {}

    @Override
    public void understood(Question question) {
        send("understanding", ChatJson.UnderstandingJson.of(question));
    }

    @Override
    public void sources(List<Citation> sources) {
        send("sources", sources);
    }

    @Override
    public void sentence(String markdown, List<Integer> citations) {
        send("sentence", new SentenceEvent(markdown, markdown.strip(), citations));
    }

    /** Sends one event; a client that went away ends the answering with an {@link UncheckedIOException}. */
    void send(String event, Object data) {
        try {
            String text = "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
            sent.append(text);
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was sent so far. */
    String sent() {
        return sent.toString();
    }

    /** Sends events that were sent before to somebody else, all at once. */
    void resend(byte[] events) throws IOException {
        out.write(events);
        out.flush();
    }
}
