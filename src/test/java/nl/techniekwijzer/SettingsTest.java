package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.techniekwijzer.Settings.Embedding;
import nl.techniekwijzer.llm.LlmSettings;
import nl.techniekwijzer.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Settings DEFAULTS = new Settings(
            7070, "", true, new Embedding("", 0.1), 400, LlmSettings.OFF, WebSettings.NONE, TrustSettings.DEFAULT);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(TW_[A-Z_]+)` \\|([^|]*)\\|");

    @Test
    void without_any_setting_the_defaults_hold() {
        assertThat(Settings.from(Map.of("PATH", "/usr/bin"))).isEqualTo(DEFAULTS);
        assertThat(Settings.from(Map.of("TW_PORT", " ", "TW_KNOWLEDGE", ""))).isEqualTo(DEFAULTS);
    }

    @Test
    void every_setting_can_be_given(@TempDir Path folder) {
        assertThat(Settings.from(Map.of(
                        "TW_PORT",
                        " 8080 ",
                        "TW_KNOWLEDGE",
                        folder.toString(),
                        "TW_WATCH",
                        " false ",
                        "TW_EMBEDDING_MODEL",
                        folder.toString(),
                        "TW_EMBEDDING_WEIGHT",
                        "0.25",
                        "TW_IMPORT_MAX_AGE_DAYS",
                        "30")))
                .isEqualTo(new Settings(
                        8080,
                        folder.toString(),
                        false,
                        new Embedding(folder.toString(), 0.25),
                        30,
                        LlmSettings.OFF,
                        WebSettings.NONE,
                        TrustSettings.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65535, 65535"})
    void the_bounds_of_a_port_are_ports(String text, int port) {
        assertThat(Settings.from(Map.of("TW_PORT", text)).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "abc", "80 80", "999999999999", "7070.0", "٧٠٧٠"})
    void anything_else_is_no_port(String text) {
        assertThat(problems(Map.of("TW_PORT", text)))
                .singleElement()
                .asString()
                .contains("TW_PORT", text, "0 to 65535");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "' true', true", "'', true", "false, false"})
    void watching_is_on_unless_it_is_switched_off(String text, boolean on) {
        assertThat(Settings.from(Map.of("TW_WATCH", text)).watch()).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "0", "FALSE", "uit", "true false"})
    void any_other_word_for_watching_is_a_problem(String text) {
        assertThat(problems(Map.of("TW_WATCH", text)))
                .singleElement()
                .asString()
                .contains("TW_WATCH", text, "true", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "veel", "1e3", "0,1", "NaN", "100"})
    void anything_else_is_no_weight(String text) {
        assertThat(problems(Map.of("TW_EMBEDDING_WEIGHT", text)))
                .singleElement()
                .asString()
                .contains("TW_EMBEDDING_WEIGHT", text);
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems(Map.of(
                        "TW_PORT",
                        "x",
                        "TW_KNOWLEDGE",
                        "/no/such/folder",
                        "TW_WATCH",
                        "y",
                        "TW_EMBEDDING_MODEL",
                        "/no/such/model")))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("TW_EMBEDDING_MODEL: "))
                .anyMatch(line -> line.startsWith("TW_PORT: "))
                .anyMatch(line -> line.startsWith("TW_KNOWLEDGE: "))
                .anyMatch(line -> line.startsWith("TW_WATCH: "));
    }

    @Test
    void a_misspelt_name_is_found_and_stops_nothing() {
        Map<String, String> environment = Map.of("TW_PROT", "1", "TW_A", "2", "PATH", "x", "TW_PORT", "7071");

        assertThat(Settings.from(environment).port()).isEqualTo(7071);
        assertThat(Settings.unknown(environment)).containsExactly("TW_A", "TW_PROT");
    }

    @Test
    void readme_lists_exactly_the_settings_that_there_are() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(listed).isEqualTo(Settings.NAMES);
    }

    @Test
    void readme_gives_the_default_port() throws IOException {
        assertThat(ROW.matcher(Files.readString(Path.of("README.md"))).results())
                .filteredOn(row -> row.group(1).equals("TW_PORT"))
                .singleElement()
                .satisfies(row -> assertThat(row.group(2)).contains("`" + Settings.DEFAULT_PORT + "`"));
    }

    private static List<String> problems(Map<String, String> environment) {
        Settings.Invalid invalid = catchThrowableOfType(Settings.Invalid.class, () -> Settings.from(environment));
        return String.valueOf(invalid.getMessage()).lines().toList();
    }
}
