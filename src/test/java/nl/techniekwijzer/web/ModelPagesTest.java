package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.llm.FakeAnswers;
import nl.techniekwijzer.llm.LlmSettings;
import nl.techniekwijzer.llm.ModelWording;
import nl.techniekwijzer.llm.ScriptedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP with a model switched on. */
class ModelPagesTest {
    private static final WebServer SERVER = RealService.app()
            .worded(new ModelWording(ScriptedModel.saying(FakeAnswers::reworded), LlmSettings.OFF, System::nanoTime))
            .server();
    private static int port;

    @BeforeAll
    static void start() {
        port = SERVER.start(0);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static String send(String path, Function<HttpRequest.Builder, HttpRequest.Builder> more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(more.apply(request).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/over", "/privacy"})
    void the_pages_about_the_service_say_that_a_language_model_is_used(String path)
            throws IOException, InterruptedException {
        assertThat(send(path, request -> request)).contains("taalmodel");
        assertThat(LiveServer.page(path).body()).isNotEmpty().doesNotContain("taalmodel");
    }

    @Test
    void the_stream_sends_checked_sentences_and_names_the_model_at_its_end() throws IOException, InterruptedException {
        String events = send(
                "/api/chat",
                request -> request.header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString("{\"question\": \"Wat is de bbl?\"}")));

        assertThat(events.indexOf("event: understanding")).isLessThan(events.indexOf("event: sources"));
        assertThat(events.indexOf("event: sources")).isLessThan(events.indexOf("event: sentence"));
        assertThat(events.substring(events.indexOf("event: done"))).contains("\"generator\":\"scripted\"");
    }
}
