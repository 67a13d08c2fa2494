package nl.techniekwijzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmSettingsTest {
    private static final Map<String, String> LOCAL =
            Map.of("TW_LLM_BASE_URL", "http://localhost:11434/v1/", "TW_LLM_MODEL", " qwen3:8b ");

    private final List<String> problems = new ArrayList<>();

    @Test
    void without_settings_there_is_no_model() {
        LlmSettings settings = LlmSettings.from(Map.of("PATH", "x"), problems);

        assertThat(settings).isEqualTo(LlmSettings.OFF);
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.open()).isSameAs(Wording.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void two_settings_switch_it_on() {
        LlmSettings settings = LlmSettings.from(LOCAL, problems);

        assertThat(problems).isEmpty();
        assertThat(settings)
                .isEqualTo(new LlmSettings("http://localhost:11434/v1", "qwen3:8b", "", 5_000, 20_000, 4, 400, 1_500));
        assertThat(settings.open().name()).isEqualTo("qwen3:8b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TW_LLM_BASE_URL           | localhost:11434          | is not a web address
                    TW_LLM_BASE_URL           | file:///etc/passwd       | is not a web address
                    TW_LLM_BASE_URL           | https://me:pw@host/v1    | is not a web address
                    TW_LLM_MODEL              | ''                       | is empty while TW_LLM_BASE_URL is set
                    TW_LLM_BASE_URL           | ''                       | is empty while TW_LLM_MODEL is set
                    TW_LLM_TIMEOUT_MILLIS     | 20s                      | is not a whole number
                    TW_LLM_TIMEOUT_MILLIS     | 1000                     | 5000 is more than the whole call
                    TW_LLM_FIRST_TOKEN_MILLIS | 0                        | is not a whole number
                    TW_LLM_MAX_CONCURRENT     | -1                       | is not a whole number
                    TW_LLM_MAX_TOKENS         | 9999999                  | is not a whole number
                    TW_LLM_PROMPT_TOKENS      | veel                     | is not a whole number
                    """)
    void a_wrong_value_is_a_problem_that_says_what_to_do(String name, String value, String problem) {
        Map<String, String> environment = new java.util.HashMap<>(LOCAL);
        environment.put(name, value);

        LlmSettings.from(environment, problems);

        assertThat(problems).singleElement().asString().contains(problem);
    }

    @Test
    void the_key_is_not_shown() {
        assertThat(new LlmSettings("http://x/v1", "m", "geheim", 1, 2, 3, 4, 5).toString())
                .doesNotContain("geheim")
                .contains("***");
    }
}
