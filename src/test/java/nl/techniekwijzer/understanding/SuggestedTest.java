package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestedTest {
    private static final String INTEREST = "ik zit op kader en vind auto's leuk, wat kan ik worden";

    private static Outcome last(String... questions) {
        List<Message> history = new ArrayList<>();
        Outcome outcome = null;
        for (String question : questions) {
            outcome = RealService.app()
                    .answering()
                    .answer(new Turn(question, Optional.of(Audience.LEERLING), "", "", history), Listener.NONE);
            history.add(new Message(Role.USER, question));
            history.add(new Message(Role.ASSISTANT, outcome.answer()));
        }
        return java.util.Objects.requireNonNull(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoelang duurt die opleiding",
                "en wat verdien je dan",
                "is dat zwaar werk",
                "wat moet je daarvoor kunnen"
            })
    void after_suggestions_it_asks_which_is_meant(String question) {
        assertThat(last(INTEREST, question))
                .isInstanceOfSatisfying(
                        Outcome.NeedsClarification.class,
                        asked -> assertThat(asked.options())
                                .contains("Automonteur")
                                .hasSizeBetween(2, 4));
    }

    @Test
    void the_choice_gets_the_answer_to_what_was_asked() {
        Outcome outcome = last(INTEREST, "en wat verdien je dan", "Automonteur");

        assertThat(outcome.code()).isEqualTo("answered");
        assertThat(outcome.question().intent()).isEqualTo(Intent.LOON);
        assertThat(outcome.question().topics()).anyMatch(topic -> topic.ids().contains("beroepen/automonteur"));
    }

    @Test
    void who_names_one_is_not_asked() {
        assertThat(last(INTEREST, "wat verdient een automonteur dan").code()).isEqualTo("answered");
    }

    @Test
    void a_list_that_is_not_ours_gives_no_options() {
        Turn turn = new Turn(
                "hoe lang duurt dat",
                Optional.empty(),
                "",
                "",
                List.of(
                        new Message(Role.USER, "wat past bij mij"),
                        new Message(Role.ASSISTANT, "- **Toverdrankbrouwer**: x [1].\n- **Drakentemmer**: y [2].\n")));

        Outcome outcome = RealService.app().answering().answer(turn, Listener.NONE);

        assertThat(outcome.answer()).doesNotContain("Drakentemmer");
    }
}
