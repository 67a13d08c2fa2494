package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a conversation is about, turn by turn: the questions of one user stand with {@code »} between them; the answer to the last must
 * have the one wording and may not have the other.
 */
class ConversationSubjectTest {
    private static final Answering ANSWERING = RealService.app().answering();
    private static final Pattern TURN = Pattern.compile(" *» *");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZIJINSTROMER | zit in de ww en denk aan ict » heb geen hbo, alleen mbo 3 logistiek » is daar werk in          | ICT           | logistiek
            ZIJINSTROMER | ik werk als kok en wil lasser worden » heb mbo 3 horeca gedaan » wat verdien je dan              | lasser        | horeca
            ZIJINSTROMER | ik heb hbo communicatie gedaan en wil elektricien worden » hoe lang duurt dat                    | niveau 2      | bachelor
            LEERLING     | ik wil programmeur worden » mijn vader werkt als lasser » wat verdien je dan                     | ontwikkelaars | lasser
            OUDER        | mijn zoon wil timmerman worden » zijn broer doet nu logistiek » hoe lang duurt dat               | Timmerman     | Logistiek
            ZIJINSTROMER | ben buschauffeur geweest en denk aan elektro » hoe lang duurt dat                                | elektro       | chauffeur
            ZIJINSTROMER | ik wil iets in de ict » en systeembeheer dan ipv programmeren » welk salaris moet ik dan aan denken | databank- en netwerkspecialisten | applicatieontwikkelaars
            """)
    void what_somebody_has_or_leaves_is_no_subject(String audience, String talk, String said, String not) {
        assertAnswer(audience, talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OUDER        | mijn zoon wil iets met stroom doen » welke opleidingen zijn er dan zoal                     | elektrotechnische installaties | weet ik niet
            OUDER        | mijn zoon wil bij Dow werken » verdient het daarom zo goed                                  | procestechniek                 | Daar weet ik niets
            ZIJINSTROMER | ik werk in de ouderenzorg en wil naar de procesindustrie » wat moet je daarvoor leren       | procestechniek                 | Daar weet ik niets
            LEERLING     | ik wil in een garage werken » welke opleiding is dat                                           | voertuigen                     | weet ik niet
            LEERLING     | ik hou van fietsen » hoe lang duurt dat                                                     | fiets                          | Over welke
            OUDER        | mijn zoon wil bij Tata Steel werken » wat moet hij daarvoor leren                           | Productietechniek              | weet ik niet
            OUDER        | mijn dochter wil later iets met schepen » kan dat ook in Rotterdam                          | Maritiem officier              | weet ik niet
            """)
    void a_field_is_a_subject_until_something_narrower_is_named(String audience, String talk, String said, String not) {
        assertAnswer(audience, talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZIJINSTROMER | ik wil elektricien worden » hoe veel ga ik er in het eerste jaar op achteruit of juist op vooruit | minder dan 17,90   | Over welke
            LEERLING     | wat verdient een elektricien » en bij een loodgieter?                                          | loodgieter           | Je leert
            OUDER        | mijn zoon doet basis en wil automonteur worden » welk niveau mag hij » en daarna kan hij hoger? | niveau 3            | mag je naar mbo niveau 2
            LEERLING     | ik wil schilder of stukadoor worden » wat is het verschil in werk tussen die twee              | Stukadoren           | leerwegen
            OUDER        | hij had het over zonnepanelen leggen, is dat een vak » en installatietechniek, is dat breder?  | Zonnepanelenmonteur  | weet ik niet
            LEERLING     | ik wil lasser worden » wat is de hoofdstad van Frankrijk                                        | Daar weet ik niets   | lasser
            """)
    void a_question_without_a_name_is_asked_of_the_subject(String audience, String talk, String said, String not) {
        assertAnswer(audience, talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZIJINSTROMER | ik was elektrisch ingenieur » en later terug naar ingenieur, hoe gaat dat               | Elektrotechniek | Bouwkunde
            LEERLING     | ik wil in een garage werken » hoe lang duurt het voor ik monteur ben                           | voertuigen      | elektro
            OUDER        | mijn zoon wil iets met stroom doen » waar verdien je als monteur meer mee              | elektricien     | automonteur
            LEERLING     | ik wil lasser worden » offshore wind lijkt me ook wel wat, hoe lang ben je dan weg     | windmolen       | lasser
            LEERLING     | was matroos op de binnenvaart » en scheepswerven, welke opleiding is dat               | Maritieme techniek | Nova College
            """)
    void a_name_is_read_as_the_talk_means_it_and_a_new_one_takes_its_place(
            String audience, String talk, String said, String not) {
        assertAnswer(audience, talk, said, not);
    }

    private static void assertAnswer(String audience, String talk, String said, String not) {
        List<Message> history = new ArrayList<>();
        String answer = "";
        for (String question : TURN.split(talk)) {
            Turn turn = new Turn(question, Optional.of(Audience.valueOf(audience)), "", "", history);
            answer = ANSWERING.answer(turn, Listener.NONE).answer();
            history = new ArrayList<>(history);
            history.add(new Message(Role.USER, question));
            history.add(new Message(Role.ASSISTANT, answer));
        }
        assertThat(answer).as(talk).containsIgnoringCase(said).doesNotContainIgnoringCase(not);
    }

    @Test
    void who_was_asked_which_and_goes_on_is_answered_for_the_first_of_them() {
        List<Message> history = new ArrayList<>();
        List<Outcome> outcomes = Stream.of(
                        "ik hou van tekenen en van gebouwen, wat moet ik worden",
                        "kan dat ook met mbo of moet je daar perse voor studeren",
                        "hoe lang duurt dat dan")
                .map(question -> {
                    Outcome outcome = ANSWERING.answer(
                            new Turn(question, Optional.of(Audience.LEERLING), "", "", history), Listener.NONE);
                    history.add(new Message(Role.USER, question));
                    history.add(new Message(Role.ASSISTANT, outcome.answer()));
                    return outcome;
                })
                .toList();

        assertThat(outcomes.get(1)).isInstanceOf(Outcome.NeedsClarification.class);
        assertThat(outcomes.get(1).answer()).contains("Technisch tekenaar").contains(" of ");
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Answered.class);
    }
}
