package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.llm.FakeAnswers;
import nl.techniekwijzer.llm.FakeEndpoint;
import nl.techniekwijzer.llm.FakeEndpoint.End;
import nl.techniekwijzer.llm.FakeEndpoint.Reply;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;

/** The whole way to an endpoint over HTTP and back, with an endpoint that does its worst. */
class BrokenEndpointTest {
    private static final String QUESTION = "Wat doet een lasser?";

    private static final int TIMEOUT_MILLIS = 8_000;
    /** For a machine that is busy. */
    private static final int SLACK_MILLIS = 2_000;

    private static Outcome ask(FakeEndpoint endpoint, Listener listener) {
        Answering answering = WordedAnswersTest.answering(
                RealService.app(), endpoint.settings(5_000, TIMEOUT_MILLIS).open());
        long start = System.nanoTime();
        Outcome outcome = answering.answer(Turn.of(QUESTION), listener);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(TIMEOUT_MILLIS + SLACK_MILLIS));
        return outcome;
    }

    /** A complete, cited answer: all that the quoted one rests on, and a marker to each sentence. */
    private static void isComplete(Outcome outcome) {
        Outcome quoted = RealService.app().answering().answer(Turn.of(QUESTION), Listener.NONE);
        assertThat(outcome.code()).isEqualTo("answered");
        assertThat(outcome.citations()).isEqualTo(quoted.citations());
        for (Citation citation : quoted.citations()) {
            assertThat(outcome.answer()).contains("[" + citation.n() + "]");
        }
    }

    @Test
    void an_endpoint_that_is_killed_in_mid_answer_costs_no_more_than_plainer_words() throws IOException {
        List<FakeEndpoint> running = new ArrayList<>();
        Listener killer = new Listener() {
            @Override
            public void understood(Question question) {}

            @Override
            public void sources(List<Citation> sources) {}

            @Override
            public void sentence(String markdown, List<Integer> citations) {
                running.forEach(FakeEndpoint::close);
            }
        };
        try (FakeEndpoint endpoint =
                new FakeEndpoint(0, prompt -> new Reply(FakeAnswers.reworded(prompt), 4, 20, End.DONE))) {
            running.add(endpoint);
            Outcome outcome = ask(endpoint, killer);

            isComplete(outcome);
            assertThat(outcome.generator()).isEqualTo("fake");
        }
    }

    @Test
    void a_stream_that_is_cut_and_one_that_falls_silent_end_in_a_complete_answer() throws IOException {
        for (End end : List.of(End.CUT, End.SILENT)) {
            try (FakeEndpoint endpoint =
                    new FakeEndpoint(0, prompt -> new Reply(FakeAnswers.firstHalf(prompt), 4, 1, end))) {
                isComplete(ask(endpoint, Listener.NONE));
            }
        }
    }

    @Test
    void over_http_too_nothing_spoiled_reaches_the_user() throws IOException {
        try (FakeEndpoint endpoint = new FakeEndpoint(0, prompt -> Reply.of(FakeAnswers.spoiled(prompt)))) {
            Outcome outcome = ask(endpoint, Listener.NONE);

            assertThat(outcome.generator()).isEqualTo("fake");
            assertThat(outcome.answer()).doesNotContainIgnoringCase("7.777", "Zweinstein", "kwaad", "script", "[99]");
            isComplete(outcome);
            assertThat(endpoint.prompts().stream().map(p -> p.system()).collect(Collectors.joining()))
                    .contains("Schrijf alleen wat in de bronnen staat");
        }
    }
}
