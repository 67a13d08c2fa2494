package nl.techniekwijzer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.App;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.web.guard.EditorAccess;
import nl.techniekwijzer.web.guard.GuardSettings;
import nl.techniekwijzer.web.guard.Safeguards;

/** The real service with limits, a store and editors of its own, and a client that comes from the address it likes. */
final class OwnServer implements AutoCloseable {
    static final String TOKEN = "geheim-van-de-redactie";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final WebServer server;
    final int port;

    OwnServer(GuardSettings settings, Insight insight) {
        this(settings, insight, RealService.app());
    }

    OwnServer(GuardSettings settings, Insight insight, App app) {
        Safeguards safeguards = new Safeguards(settings, insight, app::edition);
        this.server = new WebServer(
                app::edition,
                WebSettings.NONE,
                safeguards,
                Optional.of(new EditorAccess(TOKEN, Clock.systemUTC(), safeguards)));
        this.port = server.start(0);
    }

    /** The usual limits but for these; this machine is a proxy that is believed. */
    static GuardSettings settings(int ratePerMinute, int maxConcurrent, int requestSeconds) {
        return new GuardSettings(
                ratePerMinute,
                maxConcurrent,
                requestSeconds,
                List.of("127.0.0.0/8", "::1"),
                false,
                "mailto:veilig@example.org");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> postJson(String path, String body) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postForm(String path, String body, String... headers) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends these very bytes and reads until the server closes the connection. */
    String raw(String bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
