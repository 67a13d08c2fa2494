package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.techniekwijzer.insight.Insight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much, too slow or too strange is refused, and others do not notice. */
class LimitsTest {
    private static final String QUESTION = "{\"question\": \"Wat is de bbl?\"}";

    @Test
    void a_client_that_asks_too_much_must_wait_and_others_need_not() {
        try (OwnServer server = new OwnServer(OwnServer.settings(5, 100, 60), Insight.off())) {
            List<Integer> statuses = IntStream.range(0, 8)
                    .mapToObj(i -> server.get("/kennis/begrippen/bbl", "X-Forwarded-For", "203.0.113.7")
                            .statusCode())
                    .toList();
            HttpResponse<String> refused = server.get("/api/search?q=bbl", "X-Forwarded-For", "203.0.113.7");

            assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429, 429, 429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 13L);
            assertThat(refused.body()).contains("\"code\":\"too_many_requests\"");
            assertThat(LiveServer.json(refused).path("status").asInt()).isEqualTo(429);
            assertThat(server.get("/api/search?q=bbl", "X-Forwarded-For", "203.0.113.8")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/static/css/site.css", "X-Forwarded-For", "203.0.113.7")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/healthz", "X-Forwarded-For", "203.0.113.7").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/metrics").body()).contains("tw_refused_total{reason=\"rate\"} 4.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "203.0.113.7, '198.51.100.1, 203.0.113.7', true",
        "203.0.113.7, '203.0.113.7, 127.0.0.1', true",
        "203.0.113.7, '203.0.113.7, 198.51.100.1', false",
        "203.0.113.7, ::ffff:203.0.113.7, true"
    })
    void a_client_is_an_address_or_a_network_that_one_household_has(String first, String second, boolean same) {
        try (OwnServer server = new OwnServer(OwnServer.settings(1, 100, 60), Insight.off())) {
            server.get("/kennis/begrippen/bbl", "X-Forwarded-For", first);

            assertThat(server.get("/kennis/begrippen/bbl", "X-Forwarded-For", second)
                            .statusCode())
                    .isEqualTo(same ? 429 : 200);
        }
    }

    @Test
    void a_reader_who_must_wait_gets_a_page() {
        try (OwnServer server = new OwnServer(OwnServer.settings(1, 100, 60), Insight.off())) {
            server.get("/", "X-Forwarded-For", "203.0.113.7");
            HttpResponse<String> page = server.get("/", "X-Forwarded-For", "203.0.113.7", "Accept", "text/html");

            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("Wacht");
        }
    }

    @Test
    void more_work_than_can_be_done_is_refused_rather_than_queued_without_end() throws Exception {
        try (OwnServer server = new OwnServer(OwnServer.settings(0, 1, 60), Insight.off());
                Socket slow = new Socket("localhost", server.port);
                Socket waits = new Socket("localhost", server.port)) {
            begin(slow);
            begin(waits);
            TimeUnit.MILLISECONDS.sleep(300);
            HttpResponse<String> refused = server.postJson("/api/chat", QUESTION);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("\"code\":\"busy\"");
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    /** A request whose body is announced and does not come. */
    private static void begin(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 100\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void a_body_that_comes_a_byte_at_a_time_is_cut_off() throws Exception {
        try (OwnServer server = new OwnServer(OwnServer.settings(0, 1, 2), Insight.off());
                Socket slow = new Socket("localhost", server.port)) {
            slow.setSoTimeout(15_000);
            begin(slow);
            CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> {
                try {
                    return slow.getInputStream().readAllBytes().length;
                } catch (IOException e) {
                    return -1;
                }
            });
            long start = System.nanoTime();
            while (!ended.isDone() && System.nanoTime() - start < 12_000_000_000L) {
                TimeUnit.MILLISECONDS.sleep(200);
                try {
                    slow.getOutputStream().write(' ');
                } catch (IOException e) {
                    break;
                }
            }

            assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(server.postJson("/api/chat", QUESTION).statusCode())
                    .as("its place is free again")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/opleidingen", "GET /api/arbeidsmarkt", "POST /api/chat"})
    void a_reader_who_takes_a_byte_a_second_holds_nobody_up_for_long(String request) throws Exception {
        try (OwnServer server = new OwnServer(OwnServer.settings(0, 1, 3), Insight.off());
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new InetSocketAddress("localhost", server.port));
            String body = request.startsWith("POST") ? QUESTION : "";
            String head = request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            int statusOfAnother = 503;
            while (statusOfAnother == 503 && System.nanoTime() - start < 20_000_000_000L) {
                slow.getInputStream().read();
                statusOfAnother = server.postJson("/api/chat", QUESTION).statusCode();
            }

            assertThat(statusOfAnother).isEqualTo(200);
        }
    }

    @Test
    void a_compressed_body_is_not_unpacked() {
        try (OwnServer server = new OwnServer(OwnServer.settings(0, 100, 60), Insight.off())) {
            assertThat(server.send(server.to("/api/chat")
                                    .header("Content-Type", "application/json")
                                    .header("Content-Encoding", "gzip")
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(QUESTION)))
                            .statusCode())
                    .isEqualTo(415);
        }
    }
}
