package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/chat} as JSON, through real HTTP. */
class ChatApiTest {
    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)\\]");

    @Test
    void an_answer_has_every_field_of_the_contract() {
        JsonNode answer = LiveServer.ask("Wat is het verschil tussen bol en bbl?");

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "outcome",
                        "answer",
                        "answerHtml",
                        "citations",
                        "followUps",
                        "understanding",
                        "generator",
                        "indexVersion",
                        "tookMillis");
        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        assertThat(answer.path("generator").asText()).isEqualTo("extractive");
        assertThat(answer.path("indexVersion").asText()).matches("[0-9a-f]{8}");
        assertThat(answer.path("tookMillis").isIntegralNumber()).isTrue();
        assertThat(answer.path("citations").path(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("n", "id", "title", "section", "url", "quote", "source");
        assertThat(answer.path("citations").path(0).path("source").fieldNames())
                .toIterable()
                .contains("name", "url", "date");
        assertThat(answer.path("understanding").fieldNames())
                .toIterable()
                .contains("language", "intent", "entities", "corrected");
        assertThat(answer.path("understanding").path("entities").path(0).fieldNames())
                .toIterable()
                .contains("type", "id", "text");
    }

    @Test
    void a_question_back_has_options() {
        JsonNode answer = LiveServer.ask("Wat past bij mij?");

        assertThat(answer.path("outcome").asText()).isEqualTo("clarify");
        assertThat(answer.path("clarify").path("question").asText()).isNotBlank();
        assertThat(answer.path("clarify").path("options")).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Wat doe je bij Mechatronica?                  | answered
                    techniek                                      | clarify
                    Hoe word ik fluxcompensatormonteur?           | no_answer
                    Wanneer is de open dag van het Deltion College? | no_answer
                    Weet je een lekker recept?                    | out_of_scope
                    ik wil niet meer leven                        | safety
                    hoi                                           | smalltalk
                    """)
    void every_outcome_of_the_contract_can_be_reached(String question, String outcome) {
        JsonNode answer = LiveServer.ask(question);

        assertThat(answer.path("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.path("answer").asText()).isNotBlank();
    }

    @Test
    void a_typing_error_is_told() {
        assertThat(LiveServer.ask("wat doe je bij mechatroncia")
                        .path("understanding")
                        .path("corrected")
                        .asText())
                .isEqualTo("wat doe je bij mechatronica");
        assertThat(LiveServer.ask("wat doe je bij mechatronica")
                        .path("understanding")
                        .path("corrected")
                        .asText())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heb ik wiskunde B nodig voor werktuigbouwkunde?",
                "Hoe lang duurt Mechatronica niveau 4?",
                "Wat verdient een lasser?",
                "Welke technische opleidingen zijn er in Zwolle?",
                "Wat is het verschil tussen bol en bbl?",
                "Bestaat het STAP-budget nog?"
            })
    void every_citation_leads_to_a_page_that_shows_the_quoted_text(String question) {
        JsonNode answer = LiveServer.ask(question);
        List<String> numbers = new ArrayList<>();

        for (JsonNode citation : answer.path("citations")) {
            numbers.add(citation.path("n").asText());
            String[] address = citation.path("url").asText().split("#");
            HttpResponse<String> page = LiveServer.page(address[0]);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Html.textOf(page.body(), address[1]))
                    .isEqualTo(citation.path("quote").asText());
        }

        assertThat(MARKER.matcher(answer.path("answer").asText()).results().map(m -> m.group(1)))
                .isNotEmpty()
                .containsAll(numbers)
                .allMatch(numbers::contains);
    }

    @Test
    void the_html_of_an_answer_says_the_same_as_its_text() {
        JsonNode answer = LiveServer.ask("Hoe word ik elektromonteur?");
        Matcher link = Pattern.compile("<a class=\"cite\" href=\"([^\"]+)\"")
                .matcher(answer.path("answerHtml").asText());

        assertThat(Html.text(answer.path("answerHtml").asText().replaceAll("</(?:p|li|ul|ol)>", " ")))
                .isEqualToIgnoringWhitespace(answer.path("answer")
                        .asText()
                        .replaceAll("(?m)^(?:- |\\d+\\. )", "")
                        .replace("**", ""));
        assertThat(link.results().map(m -> m.group(1)))
                .isNotEmpty()
                .isSubsetOf(answer.path("citations").findValuesAsText("url").stream()
                        .filter(url -> url.startsWith("/kennis/"))
                        .toList());
    }

    @Test
    void audience_region_level_and_history_are_taken_into_account() {
        String withRegion = LiveServer.write(Map.of("question", "Waar kan ik metselen leren?", "region", "Zwolle"));
        String followUp = LiveServer.write(Map.of(
                "question",
                "en hoe lang duurt dat?",
                "history",
                List.of(Map.of("role", "user", "content", "Wat doe je bij Mechatronica?"))));

        assertThat(LiveServer.json(LiveServer.chat(withRegion))
                        .path("understanding")
                        .path("entities")
                        .findValuesAsText("id"))
                .contains("Zwolle");
        assertThat(LiveServer.json(LiveServer.chat(followUp)).path("answer").asText())
                .containsIgnoringCase("mechatronica");
    }

    @Test
    void an_answer_may_be_kept_by_nobody() {
        HttpResponse<String> response = LiveServer.chat("{\"question\": \"Wat is de bbl?\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
