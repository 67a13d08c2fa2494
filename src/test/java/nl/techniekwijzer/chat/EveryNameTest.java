package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in fixed forms, filled with the names of the knowledge base: none of them may break the answering. */
class EveryNameTest {
    private static final List<String> FORMS = List.of(
            "wat is %s",
            "wat is beter, %s of %s?",
            "wat verdien je met %s",
            "verschil tussen %s en %s",
            "hoe lang duurt %s in Zwolle",
            "%s of %s als je later veel geld wil",
            "kan ik %s doen zonder wiskunde op niveau 3",
            "is er werk in %s en hoe zit het met %s",
            "ik vind %s leuk maar %s niet",
            "ik ben 45 en doe %s, kan ik nog %s worden",
            "en met %s?",
            "ik zit op het vmbo en wil %s doen, welk profiel moet ik kiezen",
            "welke past beter bij mij %s of %s",
            "kan ik na mbo 2 %s nog naar %s",
            "hoe kom ik van %s naar %s in de buurt van Goes");

    private static final List<String> LEVELS =
            List.of("", "vmbo", "vmbo-bb", "vmbo-tl", "havo", "vwo", "mbo-2", "mbo-4", "hbo", "geen-diploma");

    private static final List<Optional<Audience>> AUDIENCES =
            List.of(Optional.empty(), Optional.of(Audience.OUDER), Optional.of(Audience.ZIJINSTROMER));

    /** Many more find what is rare: {@code -Dnames.questions=50000}. */
    private static final int ASKED = Integer.getInteger("names.questions", 1_200);

    @Test
    void no_question_made_of_names_breaks_the_answering() {
        List<String> names = RealService.knowledge().pages().stream()
                .flatMap(EveryNameTest::names)
                .toList();
        Answering answering = RealService.app().answering();
        Random random = new Random(22);
        List<String> broken = new ArrayList<>();
        List<Message> history = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            String question = FORMS.get(i % FORMS.size()).formatted(any(names, random), any(names, random));
            if (i % 3 == 0) {
                history.clear();
            }
            try {
                Turn turn = new Turn(question, any(AUDIENCES, random), "", any(LEVELS, random), history);
                Outcome outcome = answering.answer(turn, Listener.NONE);
                history.add(new Message(Role.USER, question));
                history.add(new Message(Role.ASSISTANT, outcome.answer()));
            } catch (RuntimeException e) {
                broken.add(question + ": " + e);
                history.clear();
            }
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat is beter ict of elektro als je later veel doekoe wil",
                "lassen vmbo of Medewerker maritieme techniek als je later veel geld wil"
            })
    void what_once_broke_it_has_an_answer(String question) {
        assertThat(RealService.app()
                        .answering()
                        .answer(Turn.of(question), Listener.NONE)
                        .answer())
                .isNotBlank();
    }

    private static Stream<String> names(Page page) {
        return Stream.concat(Stream.of(page.title()), page.names().stream());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
