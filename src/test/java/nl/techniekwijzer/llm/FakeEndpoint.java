package nl.techniekwijzer.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A small OpenAI-compatible endpoint that streams what a test tells it to. By hand: run {@link #main} with a port and one of good,
 * mixed, bad, die and slow, and point {@code TW_LLM_BASE_URL} at it.
 */
public final class FakeEndpoint implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // Else each small piece waits 40 ms for the last one.
    }

    private final HttpServer server;
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();

    /** How a reply ends. */
    public enum End {
        /** As it should. */
        DONE,
        /** The connection is closed in mid-stream. */
        CUT,
        /** Nothing comes any more, and the connection stays open. */
        SILENT
    }

    /**
     * What the endpoint replies.
     *
     * @param text of the whole answer
     * @param pieceLength letters in each piece
     * @param millisBetween pause between pieces
     */
    public record Reply(String text, int pieceLength, long millisBetween, End end) {
        /** The whole text in small pieces, without pauses. */
        public static Reply of(String text) {
            return new Reply(text, 5, 0, End.DONE);
        }
    }

    /** Starts an endpoint on this port; 0 for any. */
    public FakeEndpoint(int port, Function<Prompt, Reply> replies) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                Prompt prompt = prompt(exchange);
                prompts.add(prompt);
                stream(exchange, replies.apply(prompt));
            } catch (IOException e) {
                broken.incrementAndGet();
            }
        });
        server.start();
    }

    /** Settings that lead to it. */
    public LlmSettings settings(int firstTokenMillis, int timeoutMillis) {
        return new LlmSettings(baseUrl(), "fake", "", firstTokenMillis, timeoutMillis, 4, 400, 1_500);
    }

    public String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** What it was sent. */
    public List<Prompt> prompts() {
        return prompts;
    }

    /** How many of its streams were broken off by the one who read them. */
    public int broken() {
        return broken.get();
    }

    private static Prompt prompt(HttpExchange exchange) throws IOException {
        JsonNode messages = JSON.readTree(exchange.getRequestBody()).path("messages");
        return new Prompt(
                messages.path(0).path("content").asText(),
                messages.path(1).path("content").asText());
    }

    private static void stream(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        String text = reply.text();
        for (int from = 0; from < text.length(); from += reply.pieceLength()) {
            send(out, delta(text.substring(from, Math.min(text.length(), from + reply.pieceLength()))));
            pause(reply.millisBetween());
        }
        if (reply.end() == End.SILENT) {
            pause(TimeUnit.SECONDS.toMillis(30));
        }
        if (reply.end() == End.DONE) {
            send(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            send(
                    out,
                    "{\"choices\":[],\"usage\":{\"prompt_tokens\":400,\"completion_tokens\":90,\"total_tokens\":490}}");
            send(out, "[DONE]");
        }
    }

    private static String delta(String text) {
        try {
            return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":"
                    + JSON.writeValueAsString(Map.of("content", text)) + ",\"finish_reason\":null}]}";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Runs an endpoint until it is stopped: the port, how it answers, and the milliseconds between its pieces of text (30 unless told). */
    public static void main(String... args) throws IOException {
        long pause = args.length > 2 ? Long.parseLong(args[2]) : 30;
        Function<Prompt, Reply> replies = switch (args[1]) {
            case "good" -> prompt -> new Reply(FakeAnswers.reworded(prompt), 7, pause, End.DONE);
            case "mixed" -> prompt -> new Reply(FakeAnswers.mixed(prompt), 7, pause, End.DONE);
            case "bad" -> prompt -> new Reply(FakeAnswers.spoiled(prompt), 7, pause, End.DONE);
            case "die" -> prompt -> new Reply(FakeAnswers.firstHalf(prompt), 7, pause, End.CUT);
            case "slow" -> prompt -> new Reply(FakeAnswers.reworded(prompt), 7, 5_000, End.DONE);
            default -> throw new IllegalArgumentException("good, mixed, bad, die or slow");
        };
        FakeEndpoint endpoint = new FakeEndpoint(Integer.parseInt(args[0]), replies);
        System.out.println("A model pretends on " + endpoint.baseUrl());
    }
}
