package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API and the API itself are the same. */
class OpenApiTest {
    private static final JsonNode API = LiveServer.json(LiveServer.get("/openapi.json"));

    static List<Arguments> operations() {
        List<Arguments> operations = new ArrayList<>();
        API.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(Arguments.of(method, path.getKey()))));
        return operations;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_path_in_it_is_served(String method, String path) {
        JsonNode operation = API.path("paths").path(path).path(method);
        String address = example(path, operation.path("parameters"));
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        HttpResponse<String> response = LiveServer.send(LiveServer.to(address)
                .header("Content-Type", "application/json")
                .method(
                        method.toUpperCase(Locale.ROOT),
                        BodyPublishers.ofString(
                                !example.isMissingNode()
                                        ? example.toString()
                                        : method.equals("post") ? "{\"question\": \"Wat is de bbl?\"}" : "")));

        // What is for editors is not there without their token: EditorsTest has it.
        int expected =
                operation.has("security") ? 404 : operation.path("responses").has("200") ? 200 : 204;
        assertThat(response.statusCode()).isEqualTo(expected);
    }

    /** The address with the examples of its parameters filled in. */
    private static String example(String path, JsonNode parameters) {
        String address = path.replace("{type}", "begrippen").replace("{slug}", "bbl");
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            String value = LiveServer.encode(parameter.path("example").asText());
            address = address.replace("{" + name + "}", value);
            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                query.add(name + "=" + value);
            }
        }
        return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    @Test
    void every_route_for_programs_is_in_it() {
        assertThat(API.path("openapi").asText()).startsWith("3.1");
        assertThat(API.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/chat",
                        "/api/feedback",
                        "/api/explain",
                        "/metrics",
                        "/api/search",
                        "/api/pages/{type}/{slug}",
                        "/api/opleidingen",
                        "/api/opleidingen/{id}",
                        "/api/beroepen",
                        "/api/beroepen/{id}",
                        "/api/regios",
                        "/api/regios/{id}",
                        "/api/arbeidsmarkt",
                        "/api/toelating",
                        "/healthz",
                        "/readyz",
                        "/openapi.json");
    }

    @Test
    void it_names_every_code_of_a_problem() {
        assertThat(API.toString())
                .contains(Arrays.stream(ApiError.Code.values())
                        .map(ApiError.Code::word)
                        .toList());
    }

    @Test
    void its_answer_has_the_fields_that_are_sent() {
        JsonNode schemas = API.path("components").path("schemas");
        JsonNode answer = LiveServer.ask("Wat past bij mij?");
        JsonNode citation = LiveServer.ask("Wat is de bbl?").path("citations").path(0);

        assertThat(names(schemas.path("Answer").path("properties"))).isEqualTo(names(answer));
        assertThat(names(schemas.path("Citation").path("properties"))).isEqualTo(names(citation));
        assertThat(names(schemas.path("SourceRef").path("properties"))).isEqualTo(names(citation.path("source")));
        assertThat(names(schemas.path("Clarify").path("properties"))).isEqualTo(names(answer.path("clarify")));
    }

    @Test
    void its_outcomes_are_those_of_the_contract() {
        JsonNode outcomes = API.path("components")
                .path("schemas")
                .path("Answer")
                .path("properties")
                .path("outcome");

        assertThat(Stream.of("answered", "clarify", "no_answer", "out_of_scope", "safety", "smalltalk"))
                .allMatch(word -> outcomes.toString().contains('"' + word + '"'));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
