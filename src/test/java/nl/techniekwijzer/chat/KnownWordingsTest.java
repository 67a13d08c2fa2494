package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;

/** Questions that share hardly a word with the section that answers them. */
class KnownWordingsTest {
    @Test
    void a_worry_in_other_words_is_answered_from_its_page() {
        Turn turn = new Turn(
                "Hij twijfelt ook om naar het mbo te gaan, is dat zonde van zijn havo?",
                Optional.of(Audience.OUDER),
                "",
                "",
                List.of());

        assertThat(RealService.app().answering().answer(turn, Listener.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.citations().getFirst().url())
                                .contains("/kennis/ouders/mbo-of-havo"));
    }
}
