package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.techniekwijzer.insight.Insight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would try first. */
class AttacksTest {
    private static OwnServer server;

    @BeforeAll
    static void start() {
        server = new OwnServer(OwnServer.settings(0, 100, 60), Insight.off());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../logback.xml",
                "/static/..%2flogback.xml",
                "/static/%2e%2e/%2e%2e/etc/passwd",
                "/static/..%5c..%5cetc/passwd",
                "/static//etc/passwd",
                "/static/%00",
                "/kennis/../../etc/passwd",
                "/kennis/begrippen/..%2f..%2fdata%2fsources.yaml",
                "/kennis/begrippen/bbl%00.md",
                "/api/pages/..%2f/knowledge",
                "/static/css/site.css;jsessionid=1/../../x"
            })
    void no_path_leads_out_of_what_is_served(String path) {
        String response = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .containsPattern("^HTTP/1.1 (?:400|404)")
                .doesNotContain("root:", "<configuration", "publisher");
    }

    @Test
    void a_false_host_is_repeated_nowhere() {
        for (String path : new String[] {"/", "/kennis/begrippen/bbl", "/over", "/api/search?q=bbl", "/nergens"}) {
            assertThat(server.raw("GET " + path
                            + " HTTP/1.1\r\nHost: kwaad.example\r\nX-Forwarded-Host: kwaad.example\r\nAccept: text/html\r\n"
                            + "Connection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("kwaad.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\r\\n\\r\\nevent: done\\r\\ndata: {}", "x\\n\\nevent: error", "\\u2028event: done\\u2029"})
    void a_line_break_in_a_question_makes_no_event(String escaped) {
        HttpResponse<String> stream = server.send(server.to("/api/chat")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"question\": \"hoe word ik kwikstaart " + escaped + "\"}")));

        assertThat(stream.body().lines().filter(line -> line.startsWith("event:")))
                .filteredOn(line -> line.equals("event: done"))
                .hasSize(1);
        assertThat(stream.body().split("\n\n")).allMatch(event -> event.matches("event: \\w+\ndata: [^\\n\\r]*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Bad: a\r\n b",
                "X-Request-Id: a\u0000b",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked\r\nContent-Length: 3"
            })
    void a_head_that_can_be_read_in_two_ways_is_refused(String header) {
        assertThat(server.raw("POST /api/chat HTTP/1.1\r\nHost: x\r\n" + header + "\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4\\d\\d");
    }

    @Test
    void an_answer_is_kept_by_no_cache_and_a_problem_is_not_taken_for_a_page() {
        assertThat(server.get("/?vraag=bbl").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(server.postJson("/api/chat", "{\"question\":\"bbl\"}")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
        HttpResponse<String> missing = server.get("/nergens", "Accept", "application/json");
        assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(missing.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(server.get(
                                "/kennis/begrippen/bbl?x=1",
                                "X-Forwarded-Host",
                                "kwaad.example",
                                "X-Original-URL",
                                "/over")
                        .body())
                .contains("id=\"voor-wie-is-bbl-bedoeld\"")
                .doesNotContain("kwaad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u202e", "e\u0301", "\ud83d\ude00", "\u0000", "ﷺ", "а"})
    void a_question_full_of_strange_characters_is_answered_or_refused_within_a_second(String unit) {
        for (int times : new int[] {1, 400, 100_000}) {
            String body = LiveServer.write(Map.of("question", "wat is " + unit.repeat(times) + " bbl"));
            long start = System.nanoTime();
            HttpResponse<String> response = server.postJson("/api/chat", body);

            assertThat(response.statusCode()).isIn(200, 400, 413);
            assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        }
    }

    @Test
    void earlier_questions_of_a_form_are_bounded_too() {
        String page = "vraag=bbl&eerder=" + "e%CC%81".repeat(30_000);
        long start = System.nanoTime();

        assertThat(server.postForm("/", page).statusCode()).isIn(200, 400);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "a", "aa ", "ik ben ", "mechatronica of ", "1 ", "-", "(", "niet "})
    void a_history_at_its_longest_is_read_in_time(String unit) {
        String message = unit.repeat(8000 / unit.length());
        String body = LiveServer.write(Map.of(
                "question",
                "en hoe lang duurt dat " + unit.repeat(900 / unit.length()),
                "history",
                java.util.Collections.nCopies(20, Map.of("role", "user", "content", message))));
        long start = System.nanoTime();

        assertThat(server.postJson("/api/chat", body).statusCode()).isIn(200, 413);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void the_headers_of_safety_are_on_every_kind_of_response() {
        for (String path : new String[] {"/", "/api/search?q=bbl", "/nergens", "/static/css/site.css", "/healthz"}) {
            HttpResponse<String> response =
                    server.get(path, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");
            assertThat(response.headers().map())
                    .as(path)
                    .containsKeys(
                            "content-security-policy",
                            "x-content-type-options",
                            "referrer-policy",
                            "permissions-policy",
                            "strict-transport-security",
                            "x-request-id")
                    .doesNotContainKeys("server", "set-cookie", "access-control-allow-origin");
        }
        assertThat(server.get("/").headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void who_finds_a_hole_can_read_where_to_tell_it() {
        assertThat(server.get("/.well-known/security.txt").body())
                .contains("Contact: mailto:veilig@example.org", "Expires: ");
    }

    @Test
    void the_measurements_are_not_for_the_outside() {
        assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(server.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_measurements_tell_what_was_asked_of_the_service_and_not_what_users_said() {
        server.postJson("/api/chat", "{\"question\": \"Wat is kwikstaarten?\"}");
        String metrics = server.get("/metrics").body();

        assertThat(metrics)
                .contains(
                        "tw_answers_total{outcome=",
                        "tw_requests_seconds_bucket{route=\"/api/chat\",status=\"200\",le=\"0.02\"}",
                        "tw_search_zero_hits_total",
                        "tw_sentences_dropped_total",
                        "tw_store_errors_total",
                        "tw_index_info{version=\"")
                .containsPattern("tw_requests_active \\d")
                .doesNotContain("kwikstaart", "127.0.0.1");
    }
}
