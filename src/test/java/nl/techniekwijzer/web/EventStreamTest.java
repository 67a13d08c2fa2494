package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/chat} as server-sent events, through real HTTP. */
class EventStreamTest {
    private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: (.*)");

    private record Event(String name, JsonNode data) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wat is het verschil tussen bol en bbl?",
                "Heb ik wiskunde B nodig voor werktuigbouwkunde?",
                "Welke technische opleidingen zijn er in Zwolle?",
                "Ik vind computers en programmeren leuk",
                "Hoe stap ik over naar techniek?"
            })
    void an_answer_comes_in_order_and_its_sentences_make_up_the_whole(String question) {
        List<Event> events = events(question);

        assertThat(names(events)).matches("understanding sources( sentence)+ done");
        JsonNode done = events.getLast().data();
        assertThat(events.stream()
                        .filter(event -> event.name().equals("sentence"))
                        .map(event -> event.data().path("markdown").asText())
                        .collect(Collectors.joining()))
                .isEqualTo(done.path("answer").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoi", "techniek", "ik wil niet meer leven", "Weet je een recept?"})
    void a_fixed_text_comes_whole(String question) {
        assertThat(names(events(question))).isEqualTo("understanding done");
    }

    @Test
    void a_sentence_carries_numbers_of_sources_that_came_before_it() {
        List<Event> events = events("Wat doe je bij Mechatronica?");
        List<String> known = events.get(1).data().findValuesAsText("n");

        assertThat(events.stream()
                        .filter(event -> event.name().equals("sentence"))
                        .flatMap(event -> Stream.of(event.data().path("citations"))))
                .isNotEmpty()
                .allSatisfy(numbers ->
                        assertThat(numbers).allSatisfy(n -> assertThat(known).contains(n.asText())));
    }

    @Test
    void the_end_is_the_same_answer_as_without_streaming() {
        JsonNode streamed = events("Wat doe je bij Mechatronica?").getLast().data();
        JsonNode whole = LiveServer.ask("Wat doe je bij Mechatronica?");

        for (String field : List.of("outcome", "answer", "answerHtml", "citations", "followUps", "understanding")) {
            assertThat(streamed.path(field)).as(field).isEqualTo(whole.path(field));
        }
    }

    @Test
    void it_is_an_event_stream_that_nobody_keeps() {
        HttpResponse<String> response = LiveServer.stream("Wat is de bbl?");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_bad_request_is_a_problem_and_not_a_stream() {
        HttpResponse<String> response = LiveServer.stream("");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(LiveServer.json(response).path("code").asText()).isEqualTo("question_missing");
    }

    private static String names(List<Event> events) {
        return events.stream().map(Event::name).collect(Collectors.joining(" "));
    }

    private static List<Event> events(String question) {
        String body = LiveServer.stream(question).body();
        List<Event> events = EVENT.matcher(body)
                .results()
                .map(event -> new Event(event.group(1), LiveServer.json(event.group(2))))
                .toList();
        assertThat(body.split("\n\n")).hasSameSizeAs(events);
        return events;
    }
}
