package nl.techniekwijzer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.techniekwijzer.RealService;

/** The real service on a free port, started once for all tests of this JVM, and a client for it. */
public final class LiveServer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LiveServer() {}

    private static final class Holder {
        static final int PORT = RealService.app().server().start(0);
    }

    public static URI address(String path) {
        return URI.create("http://localhost:" + Holder.PORT + path);
    }

    /** A request to this path that can be completed. */
    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** As a browser asks for a page. */
    static HttpResponse<String> page(String path) {
        return send(to(path).header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"));
    }

    static HttpResponse<String> post(String path, String contentType, String body) {
        return send(to(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> chat(String body) {
        return post("/api/chat", "application/json", body);
    }

    /** The answer to this question as JSON. */
    static JsonNode ask(String question) {
        return json(chat(write(Map.of("question", question))));
    }

    static HttpResponse<String> stream(String question) {
        return send(to("/api/chat")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(write(Map.of("question", question)))));
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
