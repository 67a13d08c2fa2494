package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lasts over the turns of a conversation. Questions of one user stand with {@code »} between them; the answer to the last must have
 * the one wording and may not have the other.
 */
class ConversationsTest {
    private static final Answering ANSWERING = RealService.app().answering();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ik doe havo 4 met N&G, kan ik werktuigbouwkunde doen » of kan ik beter eerst mbo doen » wanneer moet ik me inschrijven      | 1 mei        | 1 april
            ik zit op de havo en wil werktuigbouwkunde studeren » kan ik ook eerst het mbo doen » waar kan dat in Eindhoven              | bachelor     | niveau 4
            ik zit op kader, hoe word ik automonteur » en daarna hbo? » wanneer moet ik me inschrijven                                    | 1 april      | Studielink
            mijn zoon doet kader en wil lasser worden » kan hij daarna naar het hbo » hoe meld ik hem aan                                 | 1 april      | Studielink
            wanneer moet ik me aanmelden voor het mbo » en voor hbo?                                                                      | 1 mei        | 1 april
            """)
    void a_way_round_or_onward_does_not_change_what_it_is_all_about(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoe lang duurt het hbo na mbo 4                                                            | zeven jaar | bol of bbl
            ik zit op de tl » als ik eerst mbo doe en daarna hbo hoe lang duurt dat dan                | zeven jaar | bol of bbl
            ik doe kader, hoe word ik automonteur » en daarna hbo, hoeveel jaar is dat bij elkaar      | zeven jaar | bol of bbl
            ik ben havist en wil werktuigbouwkunde doen op het hbo » of eerst mbo » hoe lang ben ik dan in totaal bezig | zeven jaar | bol of bbl
            hoe kan ik wiskunde B nog halen » hoe lang duurt zoiets                                     | inhalen    | bachelor
            """)
    void the_length_of_a_whole_way_is_told(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ik zit op basis, wat doet een metselaar » wat moet ik nu doen                       | Vul het formulier op de site | Studielink
            ik zit op basis, wat doet een metselaar » hoe pak ik dat aan                        | Vul het formulier op de site | Studielink
            ik zit in havo 5, kan ik met N&T werktuigbouwkunde doen » wat is de eerste stap     | Studielink                   | 1 april
            mijn zoon zit op kader en wil elektricien worden » is bbl iets voor hem » en wat moeten we nu regelen | stagemarkt.nl | Studielink
            """)
    void the_next_step_is_that_to_what_was_talked_of(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mijn zoon wil elektricien worden » is bbl iets voor hem » en verdient hij dan al iets | verdient je kind elke maand loon | CBS
            mijn dochter wil automonteur worden » krijgt ze dan al geld                            | Met bbl verdient je kind loon    | cao
            ik zit op kader, wat doet een lasser » verdien je dan al iets                          | in de bbl krijg je loon          | cao
            ik ben 45 en wil lasser worden » wat verdien ik tijdens het leren                      | minstens 14,99 euro              | lasdiploma
            wat verdient een timmerman                                                             | cao Bouw en Infra                | leerweg
            """)
    void pay_before_the_diploma_is_not_the_wage_of_the_trade(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zijn er open dagen bij ons in de buurt                                 | geen data van open dagen | werk.nl
            wanneer is de open dag van het Deltion College                         | deltion.nl               | niveau
            heeft het Deltion een open dag                                         | deltion.nl               | niveau
            we wonen in Venlo » wat doet een lasser » wanneer zijn de open dagen   | geen data van open dagen | niveau
            """)
    void dates_of_open_days_are_not_known_and_where_they_are_is(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mijn dochter zit op de mavo » wat doet een lasser » op welk niveau kan zij beginnen           | niveau 3 of 4          | beoordelen
            we wonen in Deventer » hoe word je elektromonteur » verdient dat goed » is dat ook bij ons in de buurt | Aventus       | Amsterdam
            mijn zoon zit op kader » hij wil lasser worden » mijn dochter zit op het vwo en wil natuurkunde studeren » heeft zij wiskunde B nodig | wiskunde B is met vwo nodig | mbo
            mijn kind heeft dyslexie » hij wil elektromonteur worden » hoe meld ik hem aan                 | Meld je kind           | Vul het formulier
            ik doe havo 5 met E&M » kan ik nog iets technisch doen op het hbo                              | havo E&M               | vwo
            """)
    void who_asks_for_whom_and_where_lasts(String talk, String said, String not) {
        assertAnswer(talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wat verdient een timmerman » en na een paar jaar
            ik ben 45, wat verdient een timmerman in het begin » en later
            hij vindt computers leuk » welke opleiding past daarbij
            """)
    void another_question_never_gets_the_same_text(String talk) {
        List<String> answers = answers(talk);

        assertThat(answers.getLast()).isNotEqualTo(answers.get(answers.size() - 2));
    }

    private static void assertAnswer(String talk, String said, String not) {
        assertThat(answers(talk).getLast())
                .containsPattern(Pattern.compile(said, Pattern.CASE_INSENSITIVE))
                .doesNotContain(not);
    }

    private static List<String> answers(String talk) {
        List<Message> history = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Optional<Audience> nobody = Optional.empty();
        for (String question : talk.split(" » ")) {
            String answer = ANSWERING
                    .answer(new Turn(question, nobody, "", "", history), Listener.NONE)
                    .answer();
            history.add(new Message(Role.USER, question));
            history.add(new Message(Role.ASSISTANT, answer));
            answers.add(answer.replaceAll(" ?\\[\\d+\\]", ""));
        }
        return answers;
    }
}
