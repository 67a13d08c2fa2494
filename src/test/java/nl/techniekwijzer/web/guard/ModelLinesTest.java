package nl.techniekwijzer.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.techniekwijzer.llm.LlmCounts;
import org.junit.jupiter.api.Test;

class ModelLinesTest {
    @Test
    void a_service_without_a_model_has_none() {
        assertThat(ModelLines.of(LlmCounts.NONE)).isEmpty();
    }

    @Test
    void every_count_has_its_line_and_its_head() {
        String lines = ModelLines.of(new LlmCounts(
                7,
                1,
                2,
                3,
                4,
                500,
                60,
                8,
                Map.of("UNSUPPORTED", 9L),
                Map.of("TIME_OUT", 5L),
                new LlmCounts.Times(4, 1500, 700)));

        assertThat(lines.lines())
                .contains(
                        "tw_llm_calls_total 7",
                        "tw_llm_retries_total 1",
                        "tw_llm_in_flight 2",
                        "tw_llm_cancelled_total 3",
                        "tw_llm_answers_total 4",
                        "tw_llm_prompt_tokens_total 500",
                        "tw_llm_text_tokens_total 60",
                        "tw_llm_sentences_total 8",
                        "tw_llm_dropped_total{fault=\"unsupported\"} 9",
                        "tw_llm_fallbacks_total{failure=\"time-out\"} 5",
                        "tw_llm_first_sentence_seconds_count 4",
                        "tw_llm_first_sentence_seconds_sum 1.500");
        assertThat(lines.lines().filter(line -> line.startsWith("# TYPE")))
                .hasSize(11)
                .doesNotHaveDuplicates();
    }
}
