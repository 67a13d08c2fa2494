package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.techniekwijzer.App;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.web.ChatRequest.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks what was just asked gets the same answer, and nothing of who asked it first. */
class KeptAnswersTest {
    private static final String ASKED = "Heb ik wiskunde B nodig voor werktuigbouwkunde?";
    private static final Timed BODY = Timed.of("{\"answer\":\"a\",\"tookMillis\":7}");

    private final AtomicLong nanos = new AtomicLong();
    private final KeptAnswers kept = new KeptAnswers(2, nanos::get);
    private final Edition edition = RealService.app().edition();

    private void keep(String question) {
        Asked asked = asked(question);
        kept.key(asked, false).ifPresent(key -> kept.keep(edition, key, outcome(question), BODY));
    }

    private boolean isKept(String question) {
        return kept.key(asked(question), false)
                .flatMap(key -> kept.find(edition, key))
                .isPresent();
    }

    private Outcome outcome(String question) {
        return edition.answering().answer(Turn.of(question), Listener.NONE);
    }

    private static Asked asked(String question) {
        return new Asked(Turn.of(question), false);
    }

    @Test
    void an_answer_is_kept_for_ten_minutes() {
        keep(ASKED);

        assertThat(isKept(ASKED)).isTrue();
        nanos.set(Duration.ofMinutes(11).toNanos());
        assertThat(isKept(ASKED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik wil niet meer leven",
                "Wat is bbl? mijn mail is jan@voorbeeld.nl",
                "heb ik wiskunde b nodig voor werktuigbouwkudne",
                "Wat verdient een quantumloodgieter in Atlantis?"
            })
    void distress_personal_data_typing_errors_and_what_is_not_known_are_not_kept(String question) {
        keep(question);

        assertThat(isKept(question)).isFalse();
    }

    @Test
    void a_question_in_a_conversation_is_not_kept() {
        Turn turn = new Turn(
                "Hoe lang duurt dat?",
                Optional.empty(),
                "",
                "",
                List.of(new Message(Role.USER, "Wat is mechatronica?")));

        assertThat(kept.key(new Asked(turn, false), false)).isEmpty();
    }

    @Test
    void who_asks_as_somebody_else_or_in_another_form_gets_an_answer_of_their_own() {
        Turn havo = new Turn(ASKED, Optional.empty(), "", "havo", List.of());
        Turn twente = new Turn(ASKED, Optional.empty(), "Twente", "", List.of());

        List<Optional<KeptAnswers.Key>> keys = List.of(
                kept.key(asked(ASKED), false),
                kept.key(asked(ASKED), true),
                kept.key(new Asked(Turn.of(ASKED), true), false),
                kept.key(new Asked(havo, false), false),
                kept.key(new Asked(twente, false), false));
        assertThat(keys).doesNotHaveDuplicates().allMatch(Optional::isPresent);
    }

    @Test
    void two_services_know_the_same_question_by_different_keys() {
        assertThat(kept.key(asked(ASKED), false)).isNotEqualTo(new KeptAnswers(2, nanos::get).key(asked(ASKED), false));
    }

    @Test
    void the_least_used_goes_first() {
        keep("Wat is bbl?");
        keep("Wat is bol?");
        assertThat(isKept("Wat is bbl?")).isTrue();
        keep("Wat is een mbo?");

        assertThat(isKept("Wat is bol?")).isFalse();
        assertThat(isKept("Wat is bbl?")).isTrue();
    }

    @Test
    void another_edition_answers_anew() {
        keep(ASKED);

        Edition other = App.of(RealService.knowledge()).edition();
        assertThat(kept.key(asked(ASKED), false).flatMap(key -> kept.find(other, key)))
                .isEmpty();
    }

    @Test
    void none_are_kept_when_none_may_be() {
        KeptAnswers none = new KeptAnswers(0, nanos::get);
        KeptAnswers.Key key = none.key(asked(ASKED), false).orElseThrow();
        none.keep(edition, key, outcome(ASKED), BODY);

        assertThat(none.find(edition, key)).isEmpty();
    }

    @Test
    void the_time_is_that_of_each_request() {
        assertThat(new String(BODY.with(12), StandardCharsets.UTF_8)).isEqualTo("{\"answer\":\"a\",\"tookMillis\":12}");
    }

    @Test
    void the_second_answer_is_the_first_but_for_its_time() throws IOException {
        try (OwnServer server = new OwnServer(OwnServer.settings(0, 8, 30), Insight.off())) {
            String body = "{\"question\":\"" + ASKED + "\"}";
            assertThat(json(server.postJson("/api/chat", body).body()))
                    .isEqualTo(json(server.postJson("/api/chat", body).body()));
            assertThat(events(server, body)).isEqualTo(events(server, body)).contains("event: done");
        }
    }

    private static JsonNode json(String body) throws IOException {
        JsonNode answer = new JsonMapper().readTree(body);
        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        ((ObjectNode) answer).remove("tookMillis");
        return answer;
    }

    private static String events(OwnServer server, String body) {
        return server.send(server.to("/api/chat")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(body)))
                .body()
                .replaceAll("\"tookMillis\":\\d+", "");
    }
}
