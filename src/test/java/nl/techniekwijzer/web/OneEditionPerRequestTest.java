package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request asks once which edition is served, so that all of its response comes from one. */
class OneEditionPerRequestTest {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final WebServer SERVER = new WebServer(() -> {
        ASKED.incrementAndGet();
        return RealService.app().edition();
    });
    private static int port;

    @BeforeAll
    static void start() {
        port = SERVER.start(0);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        ASKED.set(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?vraag=Wat+is+de+bbl%3F",
                "/kennis/begrippen/bbl",
                "/api/search?q=bbl",
                "/api/pages/begrippen/bbl"
            })
    void a_page_or_a_search_is_of_one_edition(String path) throws IOException, InterruptedException {
        assertThat(send(to(path)).statusCode()).isEqualTo(200);
        assertThat(ASKED).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void an_answer_is_of_one_edition(String accept) throws IOException, InterruptedException {
        HttpResponse<String> response = send(to("/api/chat")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"question\": \"Wat is de bbl?\"}")));

        assertThat(response.body())
                .contains("\"indexVersion\":\"" + RealService.knowledge().version());
        assertThat(ASKED).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"vraag=Wat+is+de+bbl%3F, 200", "vraag=, 400"})
    void the_form_with_its_answer_or_its_error_is_of_one_edition(String form, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> response = send(to("/").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(ASKED).hasValue(1);
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
