package nl.techniekwijzer.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.llm.LanguageModel.Call;
import nl.techniekwijzer.llm.LanguageModel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real client against streams as servers of this protocol send them. */
class OpenAiModelTest extends LanguageModelContract {
    private static final String PATH = "/v1/chat/completions";
    private static final Path EXCHANGES = Path.of("src/test/resources/llm");

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static LlmSettings settings(String key) {
        return new LlmSettings(SERVER.baseUrl() + "/v1", "kleintje", key, 8_000, 15_000, 2, 123, 500);
    }

    private static LanguageModel model() {
        return new OpenAiModel(settings(""));
    }

    private static String exchange(String name) {
        try {
            return Files.readString(EXCHANGES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LanguageModel replying(ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlEqualTo(PATH)).willReturn(response.withHeader("Content-Type", "text/event-stream")));
        return model();
    }

    private static Event last(LanguageModel model) {
        try (Call call = model.start(PROMPT)) {
            return events(call).getLast();
        }
    }

    @Override
    LanguageModel whole() {
        return replying(aResponse().withBody(exchange("openai.sse")).withChunkedDribbleDelay(7, 200));
    }

    /** The body ends without saying why; that is what a killed process behind a proxy looks like. */
    @Override
    LanguageModel broken() {
        String whole = exchange("openai.sse");
        return replying(
                aResponse().withBody(whole.substring(0, whole.length() / 2)).withChunkedDribbleDelay(3, 50));
    }

    @Override
    LanguageModel silent() {
        return replying(aResponse().withBody(exchange("openai.sse")).withChunkedDribbleDelay(3, 9_000));
    }

    @Override
    LanguageModel empty() {
        return replying(aResponse().withBody(exchange("empty.sse")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai.sse", "ollama.sse", "llamacpp.sse", "mistral.sse", "vllm.sse"})
    void the_streams_of_several_servers_are_read(String name) {
        try (Call call = replying(aResponse().withBody(exchange(name)).withChunkedDribbleDelay(20, 300))
                .start(PROMPT)) {
            List<Event> events = events(call);

            assertThat(text(events)).isEqualTo(TEXT);
            assertThat(events.getLast()).isInstanceOf(Event.Finished.class);
        }
    }

    @Test
    void a_request_is_what_was_agreed() {
        replying(aResponse().withBody(exchange("openai.sse")));
        last(new OpenAiModel(settings("geheim")));

        SERVER.verify(postRequestedFor(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer geheim"))
                .withRequestBody(equalToJson(exchange("request.json"))));
    }

    @Test
    void without_a_key_none_is_sent() {
        last(whole());

        SERVER.verify(postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "401, key_refused",
        "403, key_refused",
        "404, no_such_model",
        "408, no_first_token",
        "413, request_refused",
        "302, request_refused",
        "429, too_many_requests",
        "500, server_fault",
        "503, server_fault",
    })
    void each_status_is_a_failure_of_its_own(int status, String failure) {
        Event event = last(replying(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"nee\"}}")));

        assertThat(event)
                .isInstanceOfSatisfying(
                        Event.Failed.class,
                        failed -> assertThat(failed.failure().metric()).isEqualTo(failure));
    }

    @Test
    void a_connection_that_is_reset_is_a_broken_stream() {
        assertThat(last(replying(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))))
                .isEqualTo(new Event.Failed(new Failure.BrokenStream()));
    }

    @Test
    void a_body_that_is_no_protocol_is_garbage() {
        assertThat(last(replying(aResponse().withBody("data: {\"choices\": [ nee\n\ndata: }{\n\n"))))
                .isEqualTo(new Event.Failed(new Failure.Garbage()));
    }

    @Test
    void a_page_in_place_of_a_stream_is_a_broken_stream() {
        SERVER.stubFor(post(urlEqualTo(PATH)).willReturn(okForContentType("text/html", "<html><p>Log in</p></html>")));

        assertThat(last(model())).isEqualTo(new Event.Failed(new Failure.BrokenStream()));
    }

    @Test
    void an_error_in_the_stream_is_a_fault_of_the_server() {
        assertThat(last(replying(aResponse().withBody("event: error\ndata: {\"message\":\"CUDA out of memory\"}\n\n"))))
                .isEqualTo(new Event.Failed(new Failure.ServerFault()));
    }

    @Test
    void nobody_at_the_address_is_no_connection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        LlmSettings nobody = new LlmSettings("http://localhost:" + port + "/v1", "m", "", 8_000, 9_000, 1, 10, 10);

        assertThat(last(new OpenAiModel(nobody))).isEqualTo(new Event.Failed(new Failure.NoConnection()));
    }

    @Test
    void headers_that_do_not_come_are_no_first_token() {
        replying(aResponse().withBody("").withFixedDelay(4_000));
        LlmSettings hasty = new LlmSettings(SERVER.baseUrl() + "/v1", "m", "", 300, 9_000, 1, 10, 10);

        assertThat(last(new OpenAiModel(hasty))).isEqualTo(new Event.Failed(new Failure.NoFirstToken()));
    }

    @Test
    void an_answer_that_a_filter_withholds_is_a_refusal() {
        assertThat(last(replying(aResponse().withBody(exchange("filtered.sse")))))
                .isEqualTo(new Event.Failed(new Failure.Refusal()));
    }

    @Test
    void an_answer_that_reached_its_budget_says_so() {
        assertThat(last(replying(aResponse().withBody(exchange("length.sse")))))
                .isInstanceOfSatisfying(
                        Event.Finished.class, end -> assertThat(end.cut()).isTrue());
    }

    @Test
    void an_endpoint_that_knows_no_seed_is_asked_without_one_from_then_on() {
        replying(aResponse().withBody(exchange("openai.sse")));
        SERVER.stubFor(post(urlEqualTo(PATH))
                .withRequestBody(matchingJsonPath("$.seed"))
                .willReturn(aResponse().withStatus(422).withBody("{\"detail\":\"extra fields not permitted\"}")));
        LanguageModel model = model();

        assertThat(last(model)).isInstanceOf(Event.Finished.class);
        assertThat(last(model)).isInstanceOf(Event.Finished.class);
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH)).withRequestBody(matchingJsonPath("$.seed")));
        SERVER.verify(3, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void a_call_that_is_closed_closes_its_connection() throws IOException, InterruptedException {
        try (FakeEndpoint endpoint = new FakeEndpoint(
                0, prompt -> new FakeEndpoint.Reply("bla ".repeat(5_000), 4, 5, FakeEndpoint.End.DONE))) {
            LanguageModel model = new OpenAiModel(endpoint.settings(8_000, 30_000));
            try (Call call = model.start(PROMPT)) {
                assertThat(call.next(TimeUnit.SECONDS.toNanos(20))).isInstanceOf(Event.Piece.class);
            }

            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (endpoint.broken() == 0 && System.nanoTime() < giveUp) {
                Thread.sleep(20);
            }
            assertThat(endpoint.broken()).isEqualTo(1);
        }
    }
}
