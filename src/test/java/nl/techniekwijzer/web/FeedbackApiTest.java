package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.Missed;
import nl.techniekwijzer.insight.PageVerdicts;
import nl.techniekwijzer.insight.Scrubber;
import nl.techniekwijzer.insight.StoreOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feedback over real HTTP, and the worklist that grows by itself. */
class FeedbackApiTest {
    private static final String GOOD =
            "{\"id\":\"a1b2c3d4\",\"question\":\"Wat doet Daan in de bbl?\",\"pages\":[\"begrippen/bbl\"],\"verdict\":\"fout\",\"reason\":\"verouderd\"}";

    @TempDir
    private Path folder;

    private Insight insight = Insight.off();
    private OwnServer server;

    @BeforeEach
    void start() {
        insight = new Insight(
                new StoreOptions(true, "jdbc:sqlite:" + folder.resolve("w.db"), 90),
                new Scrubber(word -> false),
                Clock.systemUTC());
        server = new OwnServer(OwnServer.settings(0, 100, 60), insight);
    }

    @AfterEach
    void stop() {
        server.close();
        insight.close();
    }

    @Test
    void feedback_is_kept_before_it_is_confirmed() {
        HttpResponse<String> response = server.postJson("/api/feedback", GOOD);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(insight.missed()).extracting(Missed::question).containsExactly("Wat doet [naam] in de bbl?");
    }

    @Test
    void the_form_works_without_a_script() {
        HttpResponse<String> page = server.postForm(
                "/feedback", "id=a1b2c3d4&question=x&pages=begrippen%2Fbbl&pages=begrippen%2Fbol&verdict=goed");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Bedankt!</h1>");
        assertThat(insight.pages())
                .containsExactly(
                        new PageVerdicts("begrippen/bbl", 1, 0, ""), new PageVerdicts("begrippen/bol", 1, 0, ""));
    }

    @Test
    void who_gave_an_opinion_without_a_script_goes_back_to_the_conversation() {
        HttpResponse<String> page = server.postForm(
                "/feedback",
                "id=a1b2c3d4&question=en%20de%20bbl%3F&pages=begrippen%2Fbbl&verdict=goed&eerder=Wat%20is%20bol%3F&niveau=havo");

        assertThat(page.body())
                .contains("name=\"vraag\" value=\"en de bbl?\"")
                .contains("name=\"eerder\" value=\"Wat is bol?\"")
                .contains("name=\"niveau\" value=\"havo\"");
    }

    @Test
    void the_privacy_page_says_what_is_kept() {
        assertThat(server.get("/privacy").body()).contains("90 dagen").doesNotContain("Wij bewaren je vragen niet");
        assertThat(LiveServer.page("/privacy").body())
                .contains("Wij bewaren je vragen niet")
                .doesNotContain("90 dagen");
    }

    @Test
    void another_site_cannot_send_the_form() {
        assertThat(server.postForm("/feedback", "id=a&question=x&verdict=goed", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.postForm("/api/feedback", GOOD).statusCode()).isEqualTo(415);
    }

    @Test
    void pages_that_do_not_exist_are_left_out() {
        server.postJson("/api/feedback", GOOD.replace("begrippen/bbl", "begrippen/kwikstaart"));

        assertThat(insight.pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":\"x\",\"verdict\":\"goed\"}",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":[1],\"verdict\":\"goed\"}",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":[\"../etc/passwd\"],\"verdict\":\"goed\"}",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":[],\"verdict\":\"kwikstaart\"}",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":[],\"verdict\":\"fout\",\"reason\":\"kwikstaart\"}",
                "{\"id\":\"x y\",\"question\":\"x\",\"pages\":[],\"verdict\":\"fout\"}",
                "{\"id\":\"x\",\"question\":\"x\",\"pages\":[],\"verdict\":\"fout\"}}",
                "kwikstaart"
            })
    void bad_feedback_is_a_problem_that_repeats_nothing(String body) {
        HttpResponse<String> response = server.postJson("/api/feedback", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("kwikstaart", "passwd");
        assertThat(insight.missed()).isEmpty();
    }

    @Test
    void a_question_without_an_answer_comes_on_the_list_and_others_do_not() throws InterruptedException {
        server.postJson("/api/chat", "{\"question\": \"Wat is de bbl?\"}");
        server.postJson("/api/chat", "{\"question\": \"ik wil niet meer leven\"}");
        server.postJson("/api/chat", "{\"question\": \"Weet je een lekker recept?\"}");
        server.postJson("/api/chat", "{\"question\": \"Hoe word ik fluxcompensatormonteur?\"}");
        for (int i = 0; i < 100 && insight.missed().isEmpty(); i++) {
            Thread.sleep(50);
        }

        assertThat(insight.missed())
                .extracting(Missed::question)
                .containsExactly("Hoe word ik fluxcompensatormonteur?");
    }

    @Test
    void a_store_that_fails_refuses_feedback_and_the_chat_goes_on() throws IOException {
        insight.close();
        server.close();
        Files.writeString(folder.resolve("bad.db"), "no database ".repeat(500));
        insight = new Insight(
                new StoreOptions(true, "jdbc:sqlite:" + folder.resolve("bad.db"), 90), text -> text, Clock.systemUTC());
        server = new OwnServer(OwnServer.settings(0, 100, 60), insight);

        HttpResponse<String> refused = server.postJson("/api/feedback", GOOD);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("feedback_unavailable").doesNotContain("Daan");
        assertThat(server.postJson("/api/chat", "{\"question\": \"Hoe word ik fluxcompensatormonteur?\"}")
                        .body())
                .contains("no_answer");
        assertThat(server.get("/metrics").body()).containsPattern("tw_store_errors_total [1-9]");
        assertThat(server.get("/redactie", "Authorization", "Bearer " + OwnServer.TOKEN)
                        .statusCode())
                .isEqualTo(503);
    }
}
