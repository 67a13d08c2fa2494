package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.insight.Scrubber;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.pages.PageParser;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.tables.Problems;

/**
 * Whatever comes in, nothing breaks. In {@code mvn verify} each target runs on an empty input and on what was found before;
 * docs/security.md has the command that searches for minutes.
 */
class FuzzTargetsTest {
    private static final int LONGEST = 1000;
    private static final Scrubber SCRUBBER = new Scrubber(word -> word.length() % 2 == 0);

    @FuzzTest(maxDuration = "2m")
    void the_analysis_chain_takes_any_text(FuzzedDataProvider data) {
        String text = data.consumeString(LONGEST);

        assertThat(RealService.app().edition().index().tokens(text)).isNotNull();
        assertThat(RealService.app().edition().index().search(text, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @FuzzTest(maxDuration = "2m")
    void any_question_is_understood_and_answered(FuzzedDataProvider data) {
        Outcome outcome =
                RealService.app().answering().answer(Turn.of("?" + data.consumeString(LONGEST)), Listener.NONE);

        assertThat(outcome.answer()).isNotBlank();
    }

    @FuzzTest(maxDuration = "2m")
    void any_question_is_scrubbed_to_one_short_line(FuzzedDataProvider data) {
        String scrubbed = SCRUBBER.apply(data.consumeString(2 * LONGEST));

        assertThat(scrubbed.length()).isLessThanOrEqualTo(500);
        assertThat(scrubbed.chars()).noneMatch(c -> c == '\n' || c == 0);
    }

    @FuzzTest(maxDuration = "2m")
    void any_page_is_loaded_or_its_problem_is_told(FuzzedDataProvider data) {
        Problems problems = new Problems();
        PageParser parser = new PageParser(RealService.knowledge().sources(), problems);
        String text = data.consumeBoolean()
                ? data.consumeRemainingAsString()
                : KnowledgeFolder.PAGE_TEXT + data.consumeRemainingAsString();

        boolean loaded = parser.parse(KnowledgeFolder.PAGE, text).isPresent();

        assertThat(loaded || !problems.sorted().isEmpty()).isTrue();
    }

    @FuzzTest(maxDuration = "2m")
    void any_body_is_read_or_refused_with_a_code(byte[] body) {
        try {
            assertThat(ChatRequest.parse(body)).isNotNull();
        } catch (ApiError e) {
            assertThat(e.code.status).isEqualTo(400);
        }
        try {
            assertThat(FeedbackRequest.parse(body)).isNotNull();
        } catch (ApiError e) {
            assertThat(e.code.status).isEqualTo(400);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void any_answer_is_a_well_formed_stream_of_events(FuzzedDataProvider data) {
        HttpResponse<String> response = LiveServer.stream("?" + data.consumeString(LONGEST - 1));

        assertThat(response.statusCode()).isIn(200, 400);
        if (response.statusCode() == 200) {
            assertThat(response.body().split("\n\n"))
                    .allMatch(event -> event.matches("event: [a-z]+\ndata: [^\\n\\r]*"));
            assertThat(response.body()).contains("\nevent: done\n");
        }
        assertThat(LiveServer.chat(LiveServer.write(Map.of("question", "?"))).statusCode())
                .isEqualTo(200);
    }
}
