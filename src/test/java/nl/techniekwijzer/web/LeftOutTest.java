package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody crosses out is taken out of the question and of what they said before. */
class LeftOutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Welke opleidingen zijn er in Zwolle?              | zwolle        | Welke opleidingen zijn er?
                    Ik zit op de havo met N&G, kan ik bouwkunde doen? | n&g           | Ik zit op de havo, kan ik bouwkunde doen?
                    Ik zit op de havo met N&G, kan ik bouwkunde doen? | havo          | Ik zit met N&G, kan ik bouwkunde doen?
                    welke scholen zijn er rond Den Haag               | den haag      | welke scholen zijn er
                    wat kan ik met mbo niveau 4                       | mbo niveau 4  | wat kan ik
                    Is er werk in Súdwest-Fryslân?                    | sudwest-fryslan | Is er werk?
                    Is er werk in Zwollerkerspel?                     | zwolle        | Is er werk in Zwollerkerspel?
                    havo                                              | havo          | havo
                    """)
    void words_go_with_what_leads_up_to_them(String question, String without, String left) {
        assertThat(LeftOut.of(Turn.of(question), List.of(without)).question()).isEqualTo(left);
    }

    @Test
    void the_conversation_and_the_fields_lose_them_too() {
        Turn turn = new Turn(
                "en op niveau 4?",
                Optional.empty(),
                "Zwolle",
                "havo",
                List.of(
                        new Message(Role.USER, "Wat is er in Zwolle?"),
                        new Message(Role.ASSISTANT, "In Zwolle is veel.")));

        assertThat(LeftOut.of(turn, List.of("zwolle", "havo")))
                .isEqualTo(new Turn(
                        "en op niveau 4?",
                        Optional.empty(),
                        "",
                        "",
                        List.of(
                                new Message(Role.USER, "Wat is er?"),
                                new Message(Role.ASSISTANT, "In Zwolle is veel."))));
    }

    @Test
    void a_name_is_found_whatever_its_capitals() {
        assertThat(LeftOut.names("En in ZWOLLE?", "zwolle")).isTrue();
        assertThat(LeftOut.names("En in Zwollerkerspel?", "zwolle")).isFalse();
    }
}
