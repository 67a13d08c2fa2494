package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.techniekwijzer.insight.StoreOptions;
import nl.techniekwijzer.web.guard.GuardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustSettingsTest {
    private static final String TOKEN = "0123456789abcdef";

    @Test
    void every_setting_can_be_given() {
        TrustSettings settings = read(Map.of(
                "TW_EDITOR_TOKEN", TOKEN,
                "TW_DATABASE_URL", "jdbc:postgresql://db/tw",
                "TW_RETENTION_DAYS", "30",
                "TW_RATE_PER_MINUTE", "0",
                "TW_MAX_CONCURRENT", "8",
                "TW_REQUEST_SECONDS", "20",
                "TW_TRUSTED_PROXIES", " 127.0.0.1 , fd00::/8",
                "TW_SECURITY_CONTACT", "https://example.org/veilig",
                "TW_LOG", "json"));

        assertThat(settings)
                .isEqualTo(new TrustSettings(
                        TOKEN,
                        new StoreOptions(true, "jdbc:postgresql://db/tw", 30),
                        new GuardSettings(
                                0, 8, 20, List.of("127.0.0.1", "fd00::/8"), true, "https://example.org/veilig")));
    }

    @ParameterizedTest
    @CsvSource({"'', '', false", "'', true, false", "0123456789abcdef, '', true", "0123456789abcdef, false, false"})
    void something_is_kept_only_when_editors_can_read_it_and_the_switch_is_on(String token, String store, boolean on) {
        assertThat(read(Map.of("TW_EDITOR_TOKEN", token, "TW_STORE", store))
                        .store()
                        .on())
                .isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "TW_EDITOR_TOKEN, kort",
        "TW_STORE, nee",
        "TW_DATABASE_URL, mysql://x",
        "TW_RETENTION_DAYS, 0",
        "TW_RETENTION_DAYS, eeuwig",
        "TW_RATE_PER_MINUTE, -1",
        "TW_MAX_CONCURRENT, 0",
        "TW_REQUEST_SECONDS, 9999999",
        "TW_TRUSTED_PROXIES, example.org",
        "TW_TRUSTED_PROXIES, 10.0.0.0/33",
        "TW_SECURITY_CONTACT, bel maar",
        "TW_LOG, xml"
    })
    void what_will_not_do_is_told(String name, String value) {
        List<String> problems = new ArrayList<>();
        TrustSettings.from(Map.of(name, value), problems);

        assertThat(problems).singleElement().asString().startsWith(name + ": ");
    }

    @Test
    void a_token_is_never_repeated() {
        List<String> problems = new ArrayList<>();
        TrustSettings.from(Map.of("TW_EDITOR_TOKEN", "kwikstaart"), problems);

        assertThat(problems.toString()).doesNotContain("kwikstaart");
    }

    private static TrustSettings read(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        TrustSettings settings = TrustSettings.from(environment, problems);
        assertThat(problems).isEmpty();
        return settings;
    }
}
