package nl.techniekwijzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of one user stand with {@code »} between them; the answer to the last must begin with that section. */
class MattersTest {
    private static final Answering ANSWERING = RealService.app().answering();

    @Test
    void words_are_looked_for_in_any_order_whole_begun_ended_or_joined() {
        WordGroups words = WordGroups.of("baas werkgever & betaal* *kosten & drie_jaar");
        assertThat(words.areIn(Spoken.of("drie jaar blijven, dan betaalt mijn baas")))
                .isTrue();
        assertThat(words.areIn(Spoken.of("mijn werkgever draagt de studiekosten, drie jaar lang")))
                .isTrue();
        assertThat(words.areIn(Spoken.of("mijn baas betaalt jaar drie"))).isFalse();
        assertThat(words.areIn(Spoken.of("mijn bazen betalen drie jaar"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zijinstromer | hoe word ik elektricien » mijn baas betaalt het als ik 3 jaar blijf, is dat normaal | begrippen/studiekostenbeding#is-het-normaal
            zijinstromer | moet ik de cursus terugbetalen als ik eerder wegga                       | begrippen/studiekostenbeding#is-het-normaal
            zijinstromer | zit ik dan vast aan dat bedrijf                                           | begrippen/studiekostenbeding#is-het-normaal
            zijinstromer | wat doet een lasser » mag dat van het uwv                                 | omscholen/met-een-ww-uitkering#mag-ik-een
            zijinstromer | kan het uwv dat weigeren                                                  | omscholen/met-een-ww-uitkering#mag-ik-een
            zijinstromer | wat doet een procesoperator » heb ik dan een veiligheidspapier nodig      | omscholen/vca#is-vca-verplicht
            zijinstromer | wat vraagt werken op een binnenschip » hoe krijg ik dat op papier         | omscholen/met-werkervaring-zonder-papieren#hoe-krijg-ik
            zijinstromer | kan ik mijn werkervaring laten omzetten in een diploma                    | omscholen/met-werkervaring-zonder-papieren#hoe-krijg-ik
            zijinstromer | hoe word ik timmerman » gewoon bellen of een brief sturen                 | begrippen/solliciteren#hoe-solliciteer-je-op
            leerling     | kan ik gewoon langsgaan of moet ik eerst mailen                           | begrippen/solliciteren#hoe-solliciteer-je-op
            zijinstromer | wat doet een loodgieter » wat als het na een half jaar niks blijkt        | begrippen/proeftijd#wat-is
            ouder        | wat doet een loodgieter » wat als het na een half jaar niks blijkt        | ouders/verkeerde-keuze-wat-nu#wat-doe-je-als-de-opleiding
            leerling     | wat doet een loodgieter » en als ik het toch niet leuk vind               | profielen/van-mbo-naar-mbo#heb-je-spijt
            ouder        | mijn zoon wil iets met hout » is er een test die hij kan doen             | profielen/profiel-kiezen#welke-test
            leerling     | kan ik ergens een beroepskeuzetest doen                                   | profielen/profiel-kiezen#welke-test
            ouder        | wat kan hij in de tussentijd doen tot september                           | ouders/mijn-kind-weet-het-niet#is-een-tussenjaar
            ouder        | wat doet een ict'er » heeft hij nog iets aan dat jaar                     | ouders/verkeerde-keuze-wat-nu#is-een-verkeerde-keuze
            ouder        | mijn zoon doet basis en wil automonteur worden » en als hij zakt          | ouders/mijn-kind-heeft-geen-diploma#wat-als-je-kind-gezakt
            leerling     | ik doe havo 4 » en als ik het niet trek                                   | profielen/als-het-niet-lukt#wat-als-je-blijft-zitten
            ouder        | hoe word je lasser » wat heeft hij nodig voor inschrijven                 | profielen/van-vmbo-naar-mbo#hoe-meld-je-je-aan
            zijinstromer | als ik volgend jaar wil beginnen wanneer moet ik dan iets regelen         | begrippen/aanmelden-mbo#wanneer-moet-je-je-aanmelden
            leerling     | hoe word ik schilder » ik ben bang dat ze geen meisje willen              | arbeidsmarkt/stage-en-leerbaan-zoeken#wat-als-ik-word-afgewezen
            zijinstromer | nemen ze mij als vrouw wel serieus                                        | arbeidsmarkt/stage-en-leerbaan-zoeken#wat-als-ik-word-afgewezen
            zijinstromer | met wie kan ik hier eens over praten                                      | omscholen/advies-bij-omscholen#waar-krijg-ik
            leerling     | wie kan me helpen met kiezen                                              | profielen/profiel-kiezen#wie-helpt
            ouder        | en als het bedrijf hem na twee maanden niet meer wil                      | ouders/bol-of-bbl-voor-mijn-kind#kan-je-kind-later
            leerling     | wat als mijn baas failliet gaat                                           | begrippen/erkend-leerbedrijf#wat-als-je-geen
            zijinstromer | wordt mijn oekraiense diploma hier erkend                                 | begrippen/diplomawaardering#waar-laat-ik
            leerling     | mijn stagebedrijf laat me alleen maar vegen                               | begrippen/stage#wie-begeleidt
            ouder        | kan hij na zijn opleiding een eigen zaak beginnen                         | begrippen/zzp#kun-je-met-een-technisch-diploma
            """)
    void a_matter_of_its_own_is_answered_for_who_asks(String who, String talk, String section) {
        assertThat(firstSource(who, talk)).contains(section);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zijinstromer | mijn Nederlands is B1, is dat goed genoeg voor mbo niveau 2 techniek | omscholen/nog-niet-goed-nederlands#welk-taalniveau
            leerling     | is tl genoeg voor mbo 4                                              | profielen/van-vmbo-naar-mbo#op-welk-mbo-niveau
            ouder        | is kader genoeg voor niveau 3                                        | ouders/vmbo-techniek-is-dat-genoeg#naar-welk-mbo-niveau
            leerling     | is natuurkunde te moeilijk voor mij                                  | profielen/natuurkunde#wat-als-natuurkunde
            leerling     | ben ik goed genoeg voor mbo 4                                        | profielen/welk-niveau-kan-ik-aan
            zijinstromer | ben ik slim genoeg voor het hbo                                      | profielen/welk-niveau-kan-ik-aan#kan-een-chatbot
            """)
    void whether_a_diploma_is_enough_is_a_rule_and_whether_somebody_is_good_enough_is_not(
            String who, String talk, String section) {
        assertThat(firstSource(who, talk)).contains(section);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leerling     | hoe laat begint mijn les morgen op Curio
            leerling     | Mijn baas heeft me op staande voet ontslagen, kan ik naar de rechter?
            """)
    void what_nobody_here_knows_is_no_matter(String who, String talk) {
        assertThat(answer(who, talk)).isNotInstanceOf(Outcome.Answered.class);
    }

    private static String firstSource(String who, String talk) {
        Outcome outcome = answer(who, talk);
        assertThat(outcome).as(outcome.answer()).isInstanceOf(Outcome.Answered.class);
        return ((Outcome.Answered) outcome).citations().getFirst().id();
    }

    private static Outcome answer(String who, String talk) {
        List<Message> history = new ArrayList<>();
        String[] questions = talk.split("»");
        for (int i = 0; i < questions.length - 1; i++) {
            String answer = answer(who, questions[i], history).answer();
            history.add(new Message(Role.USER, questions[i].strip()));
            history.add(new Message(Role.ASSISTANT, answer));
        }
        return answer(who, questions[questions.length - 1], history);
    }

    private static Outcome answer(String who, String question, List<Message> history) {
        return ANSWERING.answer(new Turn(question.strip(), Audience.ofWord(who), "", "", history), Listener.NONE);
    }
}
