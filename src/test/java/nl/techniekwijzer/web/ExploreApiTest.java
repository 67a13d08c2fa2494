package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same as the pages for looking around, for programs. */
class ExploreApiTest {
    private static final JsonNode SCHEMAS =
            LiveServer.json(LiveServer.get("/openapi.json")).path("components").path("schemas");

    @Test
    void admission_says_what_is_asked_and_what_is_advised_apart() {
        JsonNode found = LiveServer.json(
                LiveServer.get("/api/toelating?vooropleiding=havo&profiel=N%26G&vakken=wiskunde%20A,natuurkunde"));
        JsonNode study = find(found.path("studies"), "opleiding", "hbo-werktuigbouwkunde");

        assertThat(study.path("verdict").asText()).isEqualTo("open");
        assertThat(study.path("rule").path("source").path("date").asText()).startsWith("2015");
        assertThat(study.path("advice").path("source").path("certainty").asText())
                .isEqualTo("redactie");
        assertThat(names(study)).isEqualTo(names(SCHEMAS.path("Admission").path("properties")));
        assertThat(found.toString()).doesNotContain("\"verdict\":\"nee\"");
    }

    @Test
    void an_opleiding_has_the_fields_that_are_described() {
        JsonNode found =
                LiveServer.json(LiveServer.get("/api/opleidingen/mechatronica")).path("opleiding");

        assertThat(names(found)).isEqualTo(names(SCHEMAS.path("Programme").path("properties")));
        assertThat(names(found.path("qualifications").path(0)))
                .isEqualTo(names(SCHEMAS.path("Qualification").path("properties")));
        assertThat(names(found.path("schools").path(0)))
                .isEqualTo(names(SCHEMAS.path("RegionSchools").path("properties")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/beroepen/lasser, beroep, Trade",
        "/api/regios/twente, regio, Region",
        "/api/regios/AM05, regio, Region",
        "/api/arbeidsmarkt, cijfers, Figure"
    })
    void a_thing_has_the_fields_that_are_described(String path, String name, String schema) {
        JsonNode found = LiveServer.json(LiveServer.get(path)).path(name);

        assertThat(names(found.isArray() ? found.path(0) : found))
                .isEqualTo(names(SCHEMAS.path(schema).path("properties")));
    }

    @Test
    void a_list_can_be_filtered() {
        JsonNode found = LiveServer.json(LiveServer.get("/api/opleidingen?niveau=mbo-2&regio=twente&leerweg=bbl"));

        assertThat(found.path("count").asInt())
                .isEqualTo(found.path("opleidingen").size())
                .isPositive();
        assertThat(found.path("opleidingen"))
                .allSatisfy(p -> assertThat(p.path("regions").has("AM05")).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/opleidingen?niveau=x, 400, parameter_invalid",
        "/api/opleidingen?regio=atlantis, 400, parameter_invalid",
        "/api/opleidingen/bestaat-niet, 404, not_found",
        "/api/beroepen?sector=x, 400, parameter_invalid",
        "/api/beroepen/bestaat-niet, 404, not_found",
        "/api/regios/AM99, 404, not_found",
        "/api/toelating, 400, parameter_invalid",
        "/api/toelating?vooropleiding=mavo, 400, parameter_invalid",
        "/api/toelating?vooropleiding=havo&profiel=X, 400, parameter_invalid",
        "/api/toelating?vooropleiding=havo&profiel=N%26T&vakken=toveren, 400, parameter_invalid"
    })
    void what_it_does_not_understand_is_a_problem_that_says_what_to_do(String path, int status, String code) {
        HttpResponse<String> response = LiveServer.page(path);
        JsonNode problem = LiveServer.json(response);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("toveren", "atlantis");
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode item : list) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no item with " + field + " " + value);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
