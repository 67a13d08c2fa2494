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
 * What somebody told is used, and what they set right is set right. Questions of one user stand with {@code »} between them, after who
 * asks; the answer to the last must have the one wording and may not have the other.
 */
class ToldBeforeTest {
    private static final Answering ANSWERING = RealService.app().answering();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZIJINSTROMER | ik ben 38 en wil elektricien worden » hoeveel verdien ik tijdens zo'n leerbaan              | 14,99 euro              | CBS
            LEERLING     | ik zit op basis en wil lasser worden » als ik 16 ben en bbl doe hoeveel krijg ik dan         | 5,17 euro               | je kind
            LEERLING     | ik ben 17 en wil schilder worden » wat verdien je daarmee » nee ik bedoel als ik bbl doe     | 5,92 euro               | glaszet
            ZIJINSTROMER | ik ben 34 en wil werktuigbouwkunde doen op het hbo » mag ik studiefinanciering               | voordat je 30 jaar      | bol
            OUDER        | mijn dochter van 16 wil naar het mbo » krijgt ze dan studiefinanciering                      | vanaf 18 jaar           | hbo
            ZIJINSTROMER | ik heb al hbo communicatie en wil hbo-ict doen » wat kost dat                                | tweede studie           | eerste hbo-studie betaal
            ZIJINSTROMER | ik ben al 20 jaar lasser zonder diploma » moet ik dan weer 4 jaar naar school                | bepaalt de school per   | wettelijke norm
            ZIJINSTROMER | ik ben 29 en heb hbo communicatie gedaan » kan ik leraar techniek worden                     | geschiktheidsonderzoek  | havo
            LEERLING     | ik zit op kader, wat doet een automonteur » kan ik meteen naar niveau 4                      | niveau 4 kan meteen     | verkennen
            LEERLING     | ik zit op vmbo gl en wil technisch tekenaar worden » kan dat als ik geen natuurkunde heb     | nask1                   | havo
            LEERLING     | ik zit op basis en wil lasser worden » is niveau 2 wel genoeg » kan ik daarna nog naar niveau 3 | niveau 2 ga je       | kb, gl of tl
            """)
    void what_was_told_decides_the_answer(Audience who, String talk, String said, String not) {
        assertAnswer(who, talk, said, not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEERLING     | ik zit op kader, hoe word ik schilder » waar kan dat in Zwolle » ja maar ik vroeg op niveau 3  | Deltion                | ladders
            OUDER        | mijn zoon doet havo en wil werktuigbouwkunde studeren » nee niet hbo, hij wil naar het mbo    | havo-diploma mag je ook naar mbo | vakeisen
            ZIJINSTROMER | ik ben al 20 jaar lasser » ik werk niet in de bouw, ik las. is er lichter werk voor een lasser | lasinspecteur          | helm
            ZIJINSTROMER | ik heb hbo communicatie, hoe word ik leraar techniek » havo? ik heb al hbo. hoe word ik dan leraar | hbo              | N&T
            OUDER        | mijn dochter wil iets met installatietechniek, niet elektra » kan ze bij aventus installatietechniek doen | werktuigkundige | elektrotechnische
            LEERLING     | ik doe kader, waar kan ik automonteur leren in Tilburg » en wat nou als ze me niet aannemen    | niet weigeren          | Yonder
            LEERLING     | ik wil lasser worden met bbl » en als geen enkele baas mij wil hebben                          | geen stage of leerbaan | crebo
            LEERLING     | ik doe mavo en wil iets met bouw » als ik verkeerd kies kan ik dan nog wisselen                | spijt van je opleiding | profiel
            OUDER        | mijn dochter twijfelt tussen N&T en N&G » wanneer moet ze kiezen                               | klas 3                 | 1 mei
            OUDER        | mijn zoon wil iets met auto's » automonteur, via bbl » en als hij zijn diploma niet haalt      | entree                 | Over welke
            ZIJINSTROMER | ik ben 41 en wil monteur zonnepanelen worden » wat is de eerste stap die ik deze week kan doen | zonnepanel             | schoolbestuur
            LEERLING     | ik zit op gl en wil naar het hbo » is havo doen slimmer dan mbo                                | niet beter of slechter | webdeveloper
            LEERLING     | ik wil websites maken » hoelang duurt dat alles bij elkaar, mbo en hbo                         | zeven jaar             | Over welke
            """)
    void a_correction_and_a_new_act_are_understood(Audience who, String talk, String said, String not) {
        assertAnswer(who, talk, said, not);
    }

    private static void assertAnswer(Audience who, String talk, String said, String not) {
        assertThat(last(who, talk))
                .containsPattern(Pattern.compile(said, Pattern.CASE_INSENSITIVE))
                .doesNotContain(not);
    }

    private static String last(Audience who, String talk) {
        List<Message> history = new ArrayList<>();
        String answer = "";
        for (String question : talk.split(" » ")) {
            answer = ANSWERING
                    .answer(new Turn(question, Optional.of(who), "", "", history), Listener.NONE)
                    .answer();
            history.add(new Message(Role.USER, question));
            history.add(new Message(Role.ASSISTANT, answer));
        }
        return answer.replaceAll(" ?\\[\\d+\\]", "");
    }
}
