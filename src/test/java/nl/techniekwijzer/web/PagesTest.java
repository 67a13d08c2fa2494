package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that people see without JavaScript, and the routes that programs read. */
class PagesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Pages in the menu that are made apart from these; take them out here when they stand. */
    private static final Pattern EXPLORE = Pattern.compile(
            "/(?:opleidingen|beroepen|begrippen|omscholen|ouders|arbeidsmarkt|vergelijk|profielkeuze|interesses|regio|bronnen)\\b");

    private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Test
    void the_start_page_says_what_it_is_and_takes_a_question() {
        HttpResponse<String> page = LiveServer.page("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body().stripLeading())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"nl\"", "chatbot, geen mens", "method=\"post\"", "name=\"vraag\"", "name=\"regio\"")
                .contains("value=\"zijinstromer\"");
    }

    @Test
    void an_address_with_a_question_shows_its_answer() {
        String page = LiveServer.page("/?vraag=" + LiveServer.encode("Wat is het verschil tussen bol en bbl?"))
                .body();

        assertThat(page)
                .contains("data-outcome=\"answered\"", "Wat is het verschil tussen bol en bbl?")
                .contains("<a class=\"cite\" href=\"/kennis/");
    }

    @Test
    void the_form_gives_the_same_answer_as_the_address() {
        String question =
                "vraag=" + LiveServer.encode("Wat doe je bij Mechatronica?") + "&doelgroep=ouder&regio=Zwolle";

        assertThat(LiveServer.post("/", FORM, question).body())
                .isEqualTo(LiveServer.page("/?" + question).body());
    }

    @Test
    void a_follow_up_without_a_script_remembers_what_was_asked() {
        String page = LiveServer.post(
                        "/",
                        FORM,
                        "vraag=" + LiveServer.encode("en hoe lang duurt dat?") + "&eerder="
                                + LiveServer.encode("Wat doe je bij Mechatronica?"))
                .body();

        assertThat(page)
                .contains("data-outcome=\"answered\"", "/kennis/opleidingen/mechatronica#")
                .contains("name=\"eerder\" value=\"Wat doe je bij Mechatronica?\"")
                .contains("name=\"eerder\" value=\"en hoe lang duurt dat?\"");
    }

    @ParameterizedTest
    @CsvSource({"vraag=, 400", "vraag=%20, 400", "vraag=x&doelgroep=buurman, 400"})
    void a_wrong_form_comes_back_with_what_to_do(String form, int status) {
        HttpResponse<String> page = LiveServer.post("/", FORM, form);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("role=\"alert\"", "aria-invalid=\"true\"");
    }

    @Test
    void what_someone_types_is_never_markup() {
        String attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        String page = LiveServer.page("/?vraag=" + LiveServer.encode(attack) + "&regio=" + LiveServer.encode(attack)
                        + "&eerder=" + LiveServer.encode(attack))
                .body();

        assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kennis/begrippen/bbl",
                "/kennis/opleidingen/mechatronica",
                "/kennis/profielen/doorstroomregels",
                "/kennis/regio/twente",
                "/over",
                "/privacy",
                "/toegankelijkheid",
                "/"
            })
    void a_page_and_all_it_links_to_on_this_service_exist(String path) {
        HttpResponse<String> page = LiveServer.page(path);
        List<String> links = OWN_LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !EXPLORE.matcher(link).lookingAt())
                .distinct()
                .toList();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(links)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        link -> assertThat(LiveServer.page(link).statusCode()).isEqualTo(200));
    }

    @Test
    void a_page_may_load_and_send_nothing_elsewhere() {
        assertThat(LiveServer.page("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "form-action 'self'")
                        .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*"));
        assertThat(LiveServer.page("/").body())
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                .doesNotContain("<style", " style=\"", " onclick=");
    }

    @Test
    void the_json_of_a_page_has_its_sections_with_their_sources() {
        JsonNode page = LiveServer.json(LiveServer.get("/api/pages/begrippen/bbl"));

        assertThat(page.path("id").asText()).isEqualTo("begrippen/bbl");
        assertThat(page.path("url").asText()).isEqualTo("/kennis/begrippen/bbl");
        JsonNode unit = page.path("sections").path(0).path("units").path(0);
        assertThat(unit.fieldNames()).toIterable().containsExactly("anchor", "text", "source", "date", "certainty");
    }

    @ParameterizedTest
    @CsvSource({"mechatronica, 10", "mechatronica&limit=3, 3", "mechatronica&limit=0, 1", "mechatronica&limit=999, 50"})
    void a_search_gives_ranked_hits(String query, int count) {
        JsonNode found = LiveServer.json(LiveServer.get("/api/search?q=" + query));

        assertThat(found.path("hits")).hasSize(count);
        assertThat(found.path("hits").findValues("score").stream().map(JsonNode::asDouble))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(found.path("hits").path(0).path("url").asText()).contains("mechatronica#");
    }

    @ParameterizedTest
    @CsvSource({"/healthz, ok", "/readyz, ready"})
    void it_says_that_it_is_well(String path, String text) {
        assertThat(LiveServer.get(path).statusCode()).isEqualTo(200);
        assertThat(LiveServer.get(path).body()).isEqualTo(text);
    }
}
