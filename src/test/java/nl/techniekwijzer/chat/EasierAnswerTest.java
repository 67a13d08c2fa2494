package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answer in easier words: authored sentences only, each with its source. */
class EasierAnswerTest {
    private static final Answering ANSWERING = RealService.app().answering();
    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)\\]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wat kost een mbo-opleiding?",
                "Wat doe je bij Mechatronica?",
                "Welke opleidingen zijn er in Zwolle?",
                "Is er werk met een technisch diploma?",
                "Hoe word ik elektromonteur?"
            })
    void every_number_in_it_stands_for_a_source(String question) {
        Outcome easy = ANSWERING.easier(Turn.of(question), Listener.NONE);

        assertThat(easy.code()).isEqualTo("answered");
        assertThat(easy.answer()).startsWith("Makkelijker gezegd:");
        assertThat(MARKER.matcher(easy.answer()).results().map(m -> m.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(easy.citations().stream()
                        .map(c -> String.valueOf(c.n()))
                        .toList());
    }

    @Test
    void difficult_words_in_it_are_explained_from_their_own_page() {
        Outcome easy = ANSWERING.easier(Turn.of("Wat kost een mbo-opleiding?"), Listener.NONE);

        assertThat(easy.answer()).contains("**Moeilijke woorden**", "Lesgeld is", "Bbl is");
        assertThat(easy.citations()).anySatisfy(c -> assertThat(c.id()).startsWith("begrippen/lesgeld#"));
    }

    @Test
    void what_warns_is_never_left_out() {
        Turn turn = Turn.of("Kan ik met havo en E&M werktuigbouwkunde doen op het hbo?");

        assertThat(ANSWERING.answer(turn, Listener.NONE).answer()).contains("afwijken");
        assertThat(ANSWERING.easier(turn, Listener.NONE).answer()).contains("afwijken");
    }

    @Test
    void a_referral_stays_as_it_is() {
        Turn turn = Turn.of("ik wil niet meer leven");

        assertThat(ANSWERING.easier(turn, Listener.NONE).answer())
                .isEqualTo(ANSWERING.answer(turn, Listener.NONE).answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leg makkelijker uit",
                "Leg dat eens makkelijker uit",
                "kun je het simpeler uitleggen?",
                "Kan dat makkelijker?",
                "ik snap het niet",
                "ik begrijp dit niet helemaal",
                "dit is te moeilijk",
                "wat bedoel je?"
            })
    void it_can_be_asked_for_in_words(String request) {
        List<Message> history = List.of(
                new Message(Role.USER, "Wat kost een mbo-opleiding?"),
                new Message(Role.ASSISTANT, "Dat hangt ervan af."));
        Turn turn = new Turn(request, Optional.empty(), "", "", history);

        assertThat(ANSWERING.answer(turn, Listener.NONE).answer()).startsWith("Makkelijker gezegd:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is bbl makkelijker dan bol?",
                "ik snap wiskunde niet, kan ik techniek doen?",
                "Wat is makkelijker, havo of vwo?",
                "is mechatronica moeilijk"
            })
    void a_question_about_what_is_easy_is_just_a_question(String question) {
        assertThat(EasierAnswer.isAskedFor(question)).isFalse();
    }

    @Test
    void the_same_question_gives_the_same_easier_answer() {
        Turn turn = Turn.of("Wat doe je bij Mechatronica?");

        assertThat(ANSWERING.easier(turn, Listener.NONE).answer())
                .isEqualTo(ANSWERING.easier(turn, Listener.NONE).answer());
    }
}
