package nl.techniekwijzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.llm.Failure.Reaction;
import nl.techniekwijzer.llm.LanguageModel.Event;
import org.junit.jupiter.api.Test;

/** When the model is called at all. */
class CallGateTest {
    private static final String FIRST = "De bbl is een leerweg waarin je werkt en leert [1].";
    private static final LlmSettings SETTINGS = new LlmSettings("http://x/v1", "m", "", 300, 600, 2, 100, 500);

    private static Optional<Telling> tell(ModelWording wording) {
        return wording.tell(Sources.question("wat is de bbl"), Sources.BBL);
    }

    private static void tellAll(ModelWording wording) {
        tell(wording).ifPresent(telling -> {
            try (telling) {
                while (telling.next().isPresent()) {
                    // Said to nobody.
                }
            }
        });
    }

    @Test
    void no_more_calls_go_on_at_once_than_is_set() {
        ModelWording wording = new ModelWording(new ScriptedModel().then(), SETTINGS, System::nanoTime);
        List<Telling> both = List.of(tell(wording).orElseThrow(), tell(wording).orElseThrow());

        assertThat(tell(wording)).isEmpty();
        assertThat(wording.counts().fallbacks()).containsEntry("crowded", 1L);
        both.forEach(Telling::close);
        try (Telling free = tell(wording).orElseThrow()) {
            assertThat(wording.counts().inFlight()).isEqualTo(1);
            assertThat(free).isNotNull();
        }
    }

    @Test
    void after_many_failures_the_model_is_left_alone_and_tried_again_later() throws InterruptedException {
        ScriptedModel model = new ScriptedModel();
        for (int i = 0; i < 10; i++) {
            model.then(new Event.Failed(new Failure.ServerFault()));
        }
        model.then(prompt -> ScriptedModel.whole(FIRST));
        ModelWording wording = new ModelWording(
                model,
                new LlmSettings("http://x/v1", "m", "", 2_000, 3_000, 2, 100, 500),
                System::nanoTime,
                Duration.ofMillis(500));

        for (int i = 0; i < 8; i++) {
            tellAll(wording);
        }
        assertThat(wording.counts().fallbacks())
                .containsEntry("server_fault", 5L)
                .containsEntry("resting", 3L);
        assertThat(model.prompts()).hasSize(10);

        Thread.sleep(600);
        tellAll(wording);
        assertThat(wording.counts().worded()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_refused_is_not_tried_again_at_every_question() {
        ScriptedModel model = new ScriptedModel().then(new Event.Failed(new Failure.KeyRefused()));
        ModelWording wording = new ModelWording(model, SETTINGS, System::nanoTime);

        tellAll(wording);
        tellAll(wording);

        assertThat(model.prompts()).hasSize(1);
        assertThat(wording.counts().fallbacks())
                .containsEntry("key_refused", 1L)
                .containsEntry("resting", 1L);
    }

    @Test
    void an_answer_that_does_not_hold_says_nothing_about_the_endpoint() {
        ModelWording wording =
                new ModelWording(ScriptedModel.saying("Het spijt me, dat kan ik niet."), SETTINGS, System::nanoTime);

        for (int i = 0; i < 20; i++) {
            tellAll(wording);
        }

        assertThat(wording.counts().fallbacks()).containsEntry("refusal", 20L).hasSize(1);
    }

    @Test
    void only_what_fails_before_a_word_is_tried_again_and_only_what_needs_a_person_rests_at_once() {
        List<Failure> all = List.of(
                new Failure.NoFirstToken(),
                new Failure.TooSlow(),
                new Failure.BrokenStream(),
                new Failure.NoConnection(),
                new Failure.KeyRefused(),
                new Failure.NoSuchModel(),
                new Failure.TooManyRequests(),
                new Failure.ServerFault(),
                new Failure.RequestRefused(),
                new Failure.Garbage(),
                new Failure.Empty(),
                new Failure.Repeating(),
                new Failure.WrongLanguage(),
                new Failure.PromptLeak(),
                new Failure.Refusal(),
                new Failure.Markup(),
                new Failure.TooLittle(),
                new Failure.Crowded(),
                new Failure.Resting());

        assertThat(all).hasSameSizeAs(Failure.class.getPermittedSubclasses());
        assertThat(all)
                .filteredOn(failure -> failure.reaction() == Reaction.RETRY)
                .extracting(Failure::metric)
                .containsExactly("no_connection", "too_many_requests", "server_fault", "empty");
        assertThat(all)
                .filteredOn(failure -> failure.reaction() == Reaction.REST)
                .extracting(Failure::metric)
                .containsExactly("key_refused", "no_such_model", "request_refused");
    }
}
