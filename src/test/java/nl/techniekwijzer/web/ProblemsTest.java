package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors are problem+json with a stable code and a sentence in Dutch, or a page for who asks for one. */
class ProblemsTest {
    private static final String HIDDEN = "zeekomkommer";
    private static final String TOO_MUCH = "{\"question\": \"" + "a".repeat(300 * 1024) + "\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"question": "zeekomkommer"                          | malformed_json
                    {}                                                   | question_missing
                    {"question": "x", "audience": "zeekomkommer"}        | audience_unknown
                    {"question": "x", "level": "zeekomkommer"}           | level_unknown
                    {"question": "x", "history": "zeekomkommer"}         | history_invalid
                    """)
    void a_bad_question_is_a_problem_with_a_code(String body, String code) {
        assertProblem(LiveServer.chat(body), 400, code);
    }

    @Test
    void a_question_that_is_too_long_is_a_problem() {
        assertProblem(LiveServer.chat("{\"question\": \"" + HIDDEN.repeat(100) + "\"}"), 400, "question_too_long");
    }

    @Test
    void a_region_that_is_too_long_is_a_problem() {
        String body = "{\"question\": \"x\", \"region\": \"" + HIDDEN.repeat(10) + "\"}";

        assertProblem(LiveServer.chat(body), 400, "region_invalid");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        assertProblem(LiveServer.chat(TOO_MUCH), 413, "body_too_large");
    }

    @Test
    void a_body_that_is_too_large_without_saying_its_length_is_a_problem() {
        assertProblem(
                LiveServer.send(LiveServer.to("/api/chat")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(TOO_MUCH.getBytes(StandardCharsets.UTF_8))))),
                413,
                "body_too_large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/chat",
        "PUT, /api/chat",
        "DELETE, /api/chat",
        "POST, /api/search",
        "POST, /healthz",
        "DELETE, /",
        "POST, /kennis/begrippen/bbl"
    })
    void a_wrong_method_is_a_problem(String method, String path) {
        assertProblem(
                LiveServer.send(LiveServer.to(path).method(method, BodyPublishers.ofString("x=" + HIDDEN))),
                405,
                "method_not_allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "/zeekomkommer",
        "/api/zeekomkommer",
        "/api/pages/begrippen/zeekomkommer",
        "/kennis/begrippen/zeekomkommer",
        "/kennis",
        "/static/zeekomkommer.css",
        "/static/..%2Flogback.xml"
    })
    void an_unknown_path_is_a_problem(String path) {
        HttpResponse<String> response = LiveServer.get(path);

        assertThat(response.statusCode()).isIn(404, 400);
        assertProblem(response, response.statusCode(), response.statusCode() == 404 ? "not_found" : "malformed_json");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "text/xml"})
    void another_content_type_is_a_problem(String type) {
        assertProblem(
                LiveServer.post("/api/chat", type, "{\"question\": \"Wat is de bbl?\"}"),
                415,
                "unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/json; charset=utf-8", "application/vnd.api+json"})
    void any_kind_of_json_is_taken(String type) {
        assertThat(LiveServer.post("/api/chat", type, "{\"question\": \"Wat is de bbl?\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/search", "/api/search?q=", "/api/search?q=%20"})
    void a_search_without_words_is_a_problem(String path) {
        assertProblem(LiveServer.get(path), 400, "query_missing");
    }

    @Test
    void a_reader_gets_a_page_instead() {
        HttpResponse<String> response = LiveServer.page("/kennis/begrippen/zeekomkommer");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(response.body()).contains("<h1>").doesNotContain(HIDDEN);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = LiveServer.json(response);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().endsWith(".");
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(response.body()).doesNotContain(HIDDEN);
    }
}
