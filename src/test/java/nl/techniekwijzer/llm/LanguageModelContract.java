package nl.techniekwijzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.llm.LanguageModel.Call;
import nl.techniekwijzer.llm.LanguageModel.Event;
import org.junit.jupiter.api.Test;

/** What every language model keeps to, the scripted one and the real client alike. */
abstract class LanguageModelContract {
    static final String TEXT = "De bbl is wérken én leren [1]. Je krijgt loon [2].";
    static final Prompt PROMPT = new Prompt("Wees kort.", "Wat is de bbl?");

    /** A model that says {@link #TEXT} and ends. */
    abstract LanguageModel whole();

    /** A model that says a part of it and is cut off. */
    abstract LanguageModel broken();

    /** A model that says a part of it and then nothing any more. */
    abstract LanguageModel silent();

    /** A model that ends without a word. */
    abstract LanguageModel empty();

    static List<Event> events(Call call) {
        List<Event> events = new ArrayList<>();
        Event event = call.next(TimeUnit.SECONDS.toNanos(20));
        while (event instanceof Event.Piece) {
            events.add(event);
            event = call.next(TimeUnit.SECONDS.toNanos(20));
        }
        events.add(event);
        return events;
    }

    static String text(List<Event> events) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event instanceof Event.Piece piece ? piece.text() : ""));
        return text.toString();
    }

    @Test
    void a_whole_answer_comes_in_pieces_and_ends_with_its_tokens() {
        try (Call call = whole().start(PROMPT)) {
            List<Event> events = events(call);

            assertThat(text(events)).isEqualTo(TEXT);
            assertThat(events).hasSizeGreaterThan(3);
            assertThat(events.getLast()).isEqualTo(new Event.Finished(100, 50, false));
        }
    }

    @Test
    void a_broken_answer_gives_what_there_was_and_the_failure() {
        try (Call call = broken().start(PROMPT)) {
            List<Event> events = events(call);

            assertThat(text(events)).isNotEmpty().isNotEqualTo(TEXT);
            assertThat(TEXT).startsWith(text(events));
            assertThat(events.getLast()).isEqualTo(new Event.Failed(new Failure.BrokenStream()));
        }
    }

    @Test
    void waiting_for_a_silent_model_ends_in_time() {
        try (Call call = silent().start(PROMPT)) {
            Event event = call.next(TimeUnit.SECONDS.toNanos(20));
            assertThat(event).isInstanceOf(Event.Piece.class);
            while (event instanceof Event.Piece) {
                event = call.next(TimeUnit.MILLISECONDS.toNanos(700));
            }
            assertThat(event).isEqualTo(new Event.Nothing());
        }
    }

    @Test
    void an_empty_answer_ends_without_a_piece() {
        try (Call call = empty().start(PROMPT)) {
            assertThat(events(call)).singleElement().isInstanceOf(Event.Finished.class);
        }
    }

    @Test
    void after_it_is_closed_nothing_comes_any_more() {
        Call call = whole().start(PROMPT);
        call.close();
        call.close();

        assertThat(call.next(TimeUnit.MILLISECONDS.toNanos(300))).isEqualTo(new Event.Nothing());
    }

    @Test
    void two_calls_do_not_mix() {
        LanguageModel model = whole();
        try (Call one = model.start(PROMPT);
                Call two = model.start(PROMPT)) {
            assertThat(text(events(two))).isEqualTo(TEXT);
            assertThat(text(events(one))).isEqualTo(TEXT);
        }
    }
}
