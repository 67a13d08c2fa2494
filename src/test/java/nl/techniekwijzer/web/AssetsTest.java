package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Styles and scripts are kept by browsers for ever, and every change gives them another address. */
class AssetsTest {
    private static final String CSS = Assets.path("css/site.css");

    @Test
    void an_address_holds_the_hash_of_what_is_served() {
        assertThat(CSS).matches("/static/[0-9a-f]{12}/css/site\\.css");
        assertThat(version("a", "1")).isEqualTo(version("a", "1"));
        assertThat(version("a", "1")).isNotEqualTo(version("a", "2")).isNotEqualTo(version("b", "1"));
    }

    @Test
    void a_file_of_the_present_version_may_be_kept_for_ever() {
        HttpResponse<String> file = LiveServer.get(CSS);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void a_page_of_an_earlier_version_still_finds_its_files_but_keeps_none() {
        for (String path : new String[] {"/static/0123456789ab/css/site.css", "/static/css/site.css"}) {
            HttpResponse<String> file = LiveServer.get(path);

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void who_has_it_already_gets_no_bytes() {
        String tag = LiveServer.get("/static/css/site.css")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> again =
                LiveServer.send(LiveServer.to("/static/css/site.css").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_wrong_name_in_a_template_is_seen_at_once() {
        assertThatThrownBy(() -> Assets.path("css/sight.css")).hasMessageContaining("css/sight.css");
    }

    private static String version(String name, String content) {
        return new Assets(new TreeMap<>(Map.of(name, content.getBytes(StandardCharsets.UTF_8)))).version();
    }
}
