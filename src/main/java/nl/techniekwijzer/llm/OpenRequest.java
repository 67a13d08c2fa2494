package nl.techniekwijzer.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request over a shared client that can be given up at any moment: LangChain4j hands out a way to cancel only with the first piece of
 * text, and an endpoint that keeps silent after its headers would hold the connection for good. Thread-safe.
 */
final class OpenRequest implements HttpClient, HttpClientBuilder {
    private final HttpClient client;
    private @Nullable InputStream body;
    private boolean cancelled;

    OpenRequest(HttpClient client) {
        this.client = client;
    }

    /** Closes the connection, now or as soon as there is one. */
    void cancel() {
        InputStream open;
        synchronized (this) {
            cancelled = true;
            open = body;
        }
        close(open);
    }

    private void opened(InputStream stream) {
        boolean late;
        synchronized (this) {
            body = stream;
            late = cancelled;
        }
        if (late) {
            close(stream);
        }
    }

    private static void close(@Nullable InputStream stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            // Given up anyway.
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return client.execute(request);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(
                request,
                (stream, heard) -> {
                    opened(stream);
                    parser.parse(stream, heard);
                },
                listener);
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    /** Ignored: the shared client has its own limits. */
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    /** Ignored: the shared client has its own limits. */
    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
