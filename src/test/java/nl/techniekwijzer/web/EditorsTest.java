package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.App;
import nl.techniekwijzer.insight.Feedback;
import nl.techniekwijzer.insight.Feedback.Reason;
import nl.techniekwijzer.insight.Feedback.Verdict;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.StoreOptions;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.tables.Freshness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editors' area: who gets in, and what they can do there. */
class EditorsTest {
    private static final String ATTACK = "=HYPERLINK(\"x\") <script>alert(1)</script> drone";
    private static final Pattern FORM = Pattern.compile("name=\"formulier\" value=\"([0-9a-f]+)\"");

    @TempDir
    private Path folder;

    private Insight insight = Insight.off();
    private OwnServer server;

    @BeforeEach
    void start() {
        insight = new Insight(
                new StoreOptions(true, "jdbc:sqlite:" + folder.resolve("w.db"), 90), text -> text, Clock.systemUTC());
        server = new OwnServer(OwnServer.settings(0, 100, 60), insight);
    }

    @AfterEach
    void stop() {
        server.close();
        insight.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/redactie",
                "/redactie/paginas",
                "/redactie/werkbank",
                "/redactie/werklijst.csv",
                "/api/explain?q=bbl"
            })
    void nobody_gets_in_without_the_token(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(401);
        assertThat(server.get(path + (path.contains("?") ? "&" : "?") + "token=" + OwnServer.TOKEN)
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get(path, "Authorization", "Bearer " + OwnServer.TOKEN + "x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get(path, "Authorization", "Basic !!").statusCode()).isEqualTo(401);
        HttpResponse<String> inside = server.get(path, "Authorization", "Bearer " + OwnServer.TOKEN);
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(inside.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_service_without_a_token_has_no_such_area() {
        assertThat(LiveServer.get("/redactie").statusCode()).isEqualTo(404);
        assertThat(LiveServer.get("/api/explain?q=bbl").statusCode()).isEqualTo(404);
    }

    @Test
    void who_guesses_must_wait_and_the_editors_elsewhere_need_not() {
        List<Integer> tries = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> server.get(
                                "/redactie", "Authorization", "Bearer gok" + i, "X-Forwarded-For", "203.0.113.5")
                        .statusCode())
                .toList();

        assertThat(tries).startsWith(401, 401).endsWith(429, 429);
        assertThat(server.get("/redactie", "Authorization", "Bearer " + OwnServer.TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/metrics").body()).contains("tw_refused_total{reason=\"login\"} 12.0");
    }

    @Test
    void the_worklist_shows_what_is_alike_together_and_nothing_as_markup() {
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        insight.keep(wrong("drones leren bouwen, waar"));
        insight.keep(wrong(ATTACK));

        assertThat(browse("/redactie"))
                .contains("3 vragen", "<strong>2 keer</strong>", "verouderd 2")
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void imported_data_that_is_too_old_is_on_the_worklist_until_it_is_renewed(@TempDir Path knowledge)
            throws IOException {
        assertThat(browse("/redactie")).doesNotContain("om te vernieuwen");
        try (OwnServer old = imported(knowledge, "2025-10-16")) { // 401 days before this test's day.
            assertThat(old.get("/redactie", "Authorization", basic()).body())
                    .contains("Gegevens om te vernieuwen")
                    .contains(
                            "<td>adressen.csv</td><td>Techniekwijzer, Redactie Techniekwijzer</td><td>2025-10-16</td>");
        }
        try (OwnServer fresh = imported(knowledge, "2025-10-17")) {
            assertThat(fresh.get("/redactie", "Authorization", basic()).body()).doesNotContain("om te vernieuwen");
        }
    }

    /** A service over a knowledge base with one imported row, on 21 November 2026. */
    private OwnServer imported(Path knowledge, String date) throws IOException {
        KnowledgeFolder small = new KnowledgeFolder(knowledge);
        small.write(
                "import/adressen.csv",
                "instelling,naam,plaats,postcode,gemeente,website,kvk,bron,adres,peildatum,geimporteerd\n"
                        + "25MB,Summa College,Eindhoven,5612AA,Eindhoven,,,redactie,bestand a.csv," + date + "," + date
                        + "\n");
        InstantSource day = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
        Freshness freshness = new Freshness(Freshness.DEFAULT_MAX_DAYS, day);
        return new OwnServer(
                OwnServer.settings(0, 100, 60),
                insight,
                App.of(KnowledgeLoader.load(knowledge, freshness).knowledge()));
    }

    @Test
    void a_question_is_taken_off_the_list_by_an_own_form_only() {
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        String id = insight.missed().getFirst().id();

        assertThat(post("/redactie/afgehandeld", "ids=" + id + "&formulier=0000")
                        .statusCode())
                .isEqualTo(403);
        assertThat(insight.missed()).hasSize(1);
        assertThat(post("/redactie/afgehandeld", "ids=" + id + "&formulier=" + formToken())
                        .statusCode())
                .isIn(303);
        assertThat(insight.missed()).isEmpty();
    }

    @Test
    void the_list_can_be_taken_along_and_is_no_formula() {
        insight.keep(wrong(ATTACK));
        String csv = browse("/redactie/werklijst.csv");

        assertThat(csv).startsWith("dag,vraag,reden,kennisversie\r\n").contains("\"'=HYPERLINK(\"\"x\"\")");
        assertThat(browse("/redactie/werklijst.csv?voor=excel"))
                .startsWith("\ufeffdag;vraag;reden;kennisversie\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")");
    }

    @Test
    void feedback_is_shown_by_page() {
        insight.keep(wrong("x"));

        assertThat(browse("/redactie/paginas"))
                .contains(
                        "<a href=\"/kennis/begrippen/bbl\">begrippen/bbl</a></td><td data-label=\"Fout\">1</td><td data-label=\"Goed\">0</td>");
    }

    @Test
    void the_workbench_shows_how_a_question_is_read_found_and_judged() {
        assertThat(post("/redactie/werkbank", "vraag=wat+is+de+bbl&formulier=" + formToken())
                        .body())
                .contains("Antwoord: answered", "PAGE [begrippen/bbl]", "supported: ", "/kennis/begrippen/bbl");
    }

    @Test
    void a_question_becomes_a_test_question_and_the_beginning_of_a_page() {
        String page = post("/redactie/testvraag", "vraag=Waar+leer+ik+%22drones%22+bouwen%3F&formulier=" + formToken())
                .body()
                .replace("&#34;", "\"");

        assertThat(page)
                .contains("- id: waar-leer-ik-drones-bouwen", "- ask: \"Waar leer ik \\\"drones\\\" bouwen?\"")
                .contains("id: begrippen/waar-leer-ik-drones-bouwen", "## Waar leer ik \"drones\" bouwen? {soort: ");
    }

    @Test
    void a_program_gets_the_explanation_as_json() {
        JsonNode json = LiveServer.json(
                server.get("/api/explain?q=wat+is+de+bbl", "Authorization", "Bearer " + OwnServer.TOKEN));

        assertThat(json.path("kind").asText()).isEqualTo("Answerable");
        assertThat(json.path("hits").path(0).path("parts")).isNotEmpty();
        assertThat(json.path("sentences").path(0).path("verdict").asText()).isEqualTo("supported");
    }

    private String formToken() {
        Matcher form = FORM.matcher(browse("/redactie/werkbank"));
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private String browse(String path) {
        HttpResponse<String> page = server.get(path, "Authorization", basic());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> post(String path, String form) {
        return server.postForm(path, form, "Authorization", basic());
    }

    private static String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString(("redactie:" + OwnServer.TOKEN).getBytes(StandardCharsets.UTF_8));
    }

    private static Feedback wrong(String question) {
        return new Feedback("a1", question, List.of("begrippen/bbl"), Verdict.FOUT, Optional.of(Reason.VEROUDERD));
    }
}
