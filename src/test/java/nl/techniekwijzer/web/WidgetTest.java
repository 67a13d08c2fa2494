package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the sites in the settings may ask questions from their own pages; and what a phone loads stays light. */
class WidgetTest {
    private static final String SCHOOL = "https://www.school.example";
    private static final WebServer SERVER =
            new WebServer(RealService.app()::edition, new WebSettings("https://tw.example", List.of(SCHOOL), 0));
    /** Of the addresses in the sitemap one in so many is tried. */
    private static final int SAMPLED = 23;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static int port;

    @BeforeAll
    static void start() {
        port = SERVER.start(0);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "POST"})
    void a_site_in_the_settings_may_ask(String method) throws Exception {
        HttpResponse<String> response = from(SCHOOL, method);

        assertThat(response.statusCode()).isIn(200, 204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SCHOOL);
        assertThat(response.headers().allValues("Vary")).contains("Origin");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school.example",
                "http://www.school.example",
                "https://www.school.example.evil.example",
                "null"
            })
    void any_other_site_may_not(String origin) throws Exception {
        assertThat(from(origin, "OPTIONS").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(from(origin, "POST").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void its_script_may_be_loaded_from_anywhere_and_no_page_may_be_framed() {
        HttpResponse<String> script = LiveServer.get("/widget.js");

        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(LiveServer.page("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors 'none'", "require-trusted-types-for 'script'"));
    }

    @Test
    void its_script_is_one_file_that_a_page_can_load_without_modules() {
        assertThat(LiveServer.get("/widget.js").body())
                .startsWith("(() => {")
                .endsWith("})();\n")
                .doesNotContainPattern("(?m)^(import|export) ");
    }

    @Test
    void its_script_is_at_most_30_kB_gzipped() throws IOException {
        assertThat(gzipped(LiveServer.get("/widget.js").body())).isLessThanOrEqualTo(30_000);
    }

    @Test
    void the_addresses_in_the_sitemap_are_those_that_people_use() throws Exception {
        HttpResponse<String> map = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sitemap.xml"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(map.body())
                .contains(
                        "<loc>https://tw.example/</loc>",
                        "<loc>https://tw.example/opleidingen/mechatronica</loc>",
                        "<loc>https://tw.example/beroepen/lasser</loc>",
                        "<loc>https://tw.example/regio/twente</loc>",
                        "<loc>https://tw.example/bronnen/ratho-2015</loc>",
                        "<loc>https://tw.example/kennis/begrippen/bbl</loc>");
        String[] addresses = map.body().split("<loc>https://tw.example");
        assertThat(addresses).hasSizeGreaterThan(1400).doesNotHaveDuplicates();
        for (int i = 1; i < addresses.length; i += SAMPLED) {
            String path = addresses[i].substring(0, addresses[i].indexOf('<'));
            assertThat(LiveServer.page(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(LiveServer.get("/robots.txt").body()).contains("Disallow: /api/", "Sitemap: http://localhost:");
    }

    private static HttpResponse<String> from(String origin, String method) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/chat"))
                        .header("Origin", origin)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString("{\"question\": \"Wat is de bbl?\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
