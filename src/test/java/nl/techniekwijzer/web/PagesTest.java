package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that people see without JavaScript, and the routes that programs read. */
class PagesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
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

    static Stream<String> examples() {
        return ChatPage.EXAMPLES.stream()
                .flatMap(group -> group.questions().stream()
                        .map(question -> "/?vraag=" + LiveServer.encode(question) + "&doelgroep=" + group.audience()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_on_the_start_page_is_answered(String address) {
        assertThat(LiveServer.page(address).body())
                .contains("data-outcome=\"answered\"", "<a class=\"cite\" href=\"/kennis/");
    }

    @Test
    void a_form_that_names_its_question_in_the_address_is_answered_too() {
        String address = "/?vraag=" + LiveServer.encode("Wat is de bbl?");

        assertThat(LiveServer.post(address, FORM, "").body()).contains("data-outcome=\"answered\"");
        assertThat(LiveServer.post(address, FORM, "regio=Zwolle").body()).contains("data-outcome=\"answered\"");
    }

    @Test
    void an_address_can_fill_in_who_asks_for_a_whole_class() {
        String page = LiveServer.page("/?regio=Twente&niveau=havo").body();

        assertThat(page)
                .contains("data-state=\"start\"", "value=\"Twente\"", "<option value=\"havo\" selected>")
                .doesNotContain("data-outcome");
        assertThat(LiveServer.page("/?niveau=zeekomkommer").statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_can_be_had_in_easier_words_without_a_script() {
        String page = LiveServer.post(
                        "/", FORM, "vraag=" + LiveServer.encode("Wat kost een mbo-opleiding?") + "&uitleg=makkelijk")
                .body();

        assertThat(page).contains("Makkelijker gezegd:", "<strong>Moeilijke woorden</strong>", "data-easier=\"true\"");
        assertThat(page).doesNotContain("value=\"makkelijk\"");
    }

    @Test
    void what_was_understood_can_be_crossed_out_without_a_script() {
        String question = "vraag=" + LiveServer.encode("Welke scholen zijn er?") + "&regio=Zwolle";
        String page = LiveServer.post("/", FORM, question).body();
        assertThat(page)
                .contains("name=\"zonder\" value=\"zwolle\" data-kind=\"region\" aria-label=\"Zwolle weglaten\"");

        String without = LiveServer.post("/", FORM, question + "&zonder=zwolle&opnieuw=1")
                .body();

        assertThat(without)
                .doesNotContain("Zwolle weglaten", "name=\"regio\" value=\"Zwolle\"")
                .contains("<input type=\"hidden\" name=\"zonder\" value=\"zwolle\">");
    }

    @Test
    void what_was_crossed_out_counts_again_once_it_is_named_again() {
        String page = LiveServer.post(
                        "/", FORM, "vraag=" + LiveServer.encode("Welke scholen zijn er in Zwolle?") + "&zonder=zwolle")
                .body();

        assertThat(page).contains("Zwolle weglaten").doesNotContain("name=\"zonder\" value=\"zwolle\">");
    }

    @Test
    void an_answer_can_be_judged_without_a_script() {
        String page = LiveServer.page("/?vraag=" + LiveServer.encode("Wat is de bbl?"))
                .body();

        assertThat(page)
                .contains("action=\"/feedback\"", "name=\"id\"", "name=\"pages\" value=\"begrippen/bbl\"")
                .contains("name=\"verdict\" value=\"goed\"", "name=\"verdict\" value=\"fout\"")
                .contains(
                        "value=\"klopt-niet\"",
                        "value=\"niet-mijn-vraag\"",
                        "value=\"onduidelijk\"",
                        "value=\"verouderd\"");
    }

    @Test
    void what_to_ask_next_stands_before_the_sources() {
        String page = LiveServer.page("/?vraag=" + LiveServer.encode("Wat is de bbl?"))
                .body();

        assertThat(page.indexOf("class=\"tw-next\"")).isBetween(0, page.indexOf("class=\"tw-sources\""));
    }

    @Test
    void english_lines_are_marked_as_english() {
        String page =
                LiveServer.page("/?vraag=" + LiveServer.encode("What is bbl?")).body();

        assertThat(page).contains("<p lang=\"en\">");
        assertThat(LiveServer.page("/?vraag=" + LiveServer.encode("Wat is de bbl?"))
                        .body())
                .doesNotContain("lang=\"en\"");
    }

    @Test
    void all_that_the_first_page_loads_is_at_most_60_kB() throws IOException {
        String page = LiveServer.page("/").body();
        int sum = WidgetTest.gzipped(page);
        List<String> loaded = new ArrayList<>(Pattern.compile("(?:href|src)=\"(/static/[^\"]*)")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.endsWith("favicon.png"))
                .distinct()
                .toList());
        String version = loaded.getFirst().substring(0, loaded.getFirst().indexOf('/', 8));
        List.of(
                        "actions",
                        "ask",
                        "composer",
                        "dates",
                        "dom",
                        "events",
                        "feedback",
                        "markdown",
                        "panel",
                        "recognised",
                        "served",
                        "session",
                        "sources",
                        "turn")
                .forEach(module -> loaded.add(version + "/js/" + module + ".js"));
        for (String link : loaded) {
            sum += WidgetTest.gzipped(LiveServer.get(link).body());
        }

        assertThat(sum).isLessThanOrEqualTo(60_000);
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
                "/widget-demo",
                "/"
            })
    void a_page_and_all_it_links_to_on_this_service_exist(String path) {
        HttpResponse<String> page = LiveServer.page(path);
        List<String> links = OWN_LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
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
