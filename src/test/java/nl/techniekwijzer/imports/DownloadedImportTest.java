package nl.techniekwijzer.imports;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static nl.techniekwijzer.imports.SampleFiles.mbo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Importer.Result;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import nl.techniekwijzer.imports.Importer.Result.Unchanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files from a server that is slow, busy, broken or moved; what it gives is a table or nothing. */
class DownloadedImportTest {
    private static final String FILE = "/mbo_opleidingsaanbod.csv";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path root;

    private Workshop workshop;
    private String csv = "";

    @BeforeEach
    void begin() throws IOException {
        workshop = new Workshop(root);
        csv = Files.readString(SampleFiles.writeMbo(
                workshop.file("mbo.csv"),
                List.of(mbo("25893", "Technicus mechatronica", "Summa College", "EINDHOVEN", "5612AA", "BBL", ""))));
    }

    private static void serve(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlEqualTo(FILE)).willReturn(answer));
    }

    private Result run() throws IOException {
        return workshop.importer().run(Workshop.fetch("mbo-aanbod", SERVER.url(FILE)));
    }

    @Test
    void a_file_is_fetched_with_its_date_under_our_own_name() throws IOException {
        serve(ok(csv).withHeader("Last-Modified", "Thu, 19 Nov 2026 05:30:00 GMT"));
        Renewed done = (Renewed) run();

        assertThat(done.offered()).isEqualTo(1);
        assertThat(Files.readString(workshop.folder.resolve("import/mbo-aanbod.csv")))
                .contains("duo-mbo-aanbod," + SERVER.url(FILE) + ",2026-11-19,2026-11-21");
        SERVER.verify(getRequestedFor(urlEqualTo(FILE)).withHeader("User-Agent", matching("Techniekwijzer-import/.*")));
    }

    @Test
    void a_file_that_did_not_change_is_not_sent_again() throws IOException {
        serve(ok(csv).withHeader("ETag", "\"v1\"").withHeader("Last-Modified", "Thu, 19 Nov 2026 05:30:00 GMT"));
        run();
        SERVER.stubFor(get(urlEqualTo(FILE))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Thu, 19 Nov 2026 05:30:00 GMT"))
                .willReturn(status(304)));
        Map<String, String> before = workshop.served();

        assertThat(run()).isInstanceOf(Unchanged.class);
        assertThat(workshop.served()).isEqualTo(before);
    }

    @Test
    void after_an_undo_the_file_is_asked_for_as_a_whole() throws IOException {
        serve(ok(csv).withHeader("ETag", "\"v1\""));
        run();
        workshop.importer().undo("mbo-aanbod");
        run();

        SERVER.verify(2, getRequestedFor(urlEqualTo(FILE)).withHeader("If-None-Match", absent()));
    }

    @Test
    void a_busy_server_is_tried_again() throws IOException {
        SERVER.stubFor(get(urlEqualTo(FILE))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(status(503).withHeader("Retry-After", "0"))
                .willSetStateTo("once more"));
        SERVER.stubFor(get(urlEqualTo(FILE))
                .inScenario("busy")
                .whenScenarioStateIs("once more")
                .willReturn(status(429))
                .willSetStateTo("free"));
        SERVER.stubFor(get(urlEqualTo(FILE))
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(ok(csv)));

        assertThat(run()).isInstanceOf(Renewed.class);
        assertThat(workshop.told)
                .contains("Mislukt (de server zegt 503); over 10 ms opnieuw.")
                .contains("Mislukt (de server zegt 429); over 20 ms opnieuw.");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("geeft 404", status(404)),
                Arguments.of("geeft 403", status(403)),
                Arguments.of("na 3 keer proberen", status(500)),
                Arguments.of("webpagina", ok("<html>").withHeader("Content-Type", "text/html; charset=utf-8")),
                Arguments.of("webpagina", ok("<!doctype html><p>Onderhoud")),
                Arguments.of("leeg", ok("")),
                Arguments.of("na 3 keer proberen", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("na 3 keer proberen", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("na 3 keer proberen", ok("A,B\n1,2\n").withHeader("Content-Length", "5000")),
                Arguments.of("na 3 keer proberen", ok("A,B\n1,2\n").withFixedDelay(3_000)),
                Arguments.of("na 3 keer proberen", ok("A,B\n1,2\n").withChunkedDribbleDelay(8, 8_000)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_server_that_fails_changes_nothing(String message, ResponseDefinitionBuilder answer) throws IOException {
        serve(ok(csv));
        run();
        Map<String, String> before = workshop.served();
        serve(answer);

        assertThatThrownBy(this::run).isInstanceOf(ImportFault.class).hasMessageContaining(message);
        assertThat(workshop.served()).isEqualTo(before);
    }

    @Test
    void half_of_a_file_changes_nothing() throws IOException {
        serve(ok(csv.substring(0, csv.length() - 30)));
        assertThatThrownBy(this::run).isInstanceOf(ImportFault.class).hasMessageContaining("niet helemaal binnen");
        assertThat(workshop.served()).doesNotContainKey("import/mbo-aanbod.csv");
    }

    @Test
    void between_two_requests_there_is_a_pause() throws IOException {
        serve(ok(csv));
        Download.Limits slow = new Download.Limits(2_000, 2_000, 1, 10, 300, 1 << 20);
        try (Download download = new Download(slow, line -> {})) {
            long start = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                download.fetch(
                        java.net.URI.create(SERVER.url(FILE)), workshop.file("x"), "text/csv", Download.Stamp.NONE);
            }
            assertThat(System.nanoTime() - start).isGreaterThan(600_000_000L);
        }
    }

    @Test
    void a_file_without_end_is_refused() {
        serve(ok("x".repeat(2_000)));
        Download.Limits small = new Download.Limits(2_000, 2_000, 1, 10, 1, 1_000);
        try (Download download = new Download(small, line -> {})) {
            assertThatThrownBy(() -> download.fetch(
                            java.net.URI.create(SERVER.url(FILE)), workshop.file("x"), "text/csv", Download.Stamp.NONE))
                    .isInstanceOf(ImportFault.class)
                    .hasMessageContaining("groter dan");
        }
    }

    @Test
    void what_is_no_web_address_is_refused() {
        assertThatThrownBy(() -> workshop.importer().run(Workshop.fetch("mbo-aanbod", "file:///etc/passwd")))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("geen webadres");
    }
}
