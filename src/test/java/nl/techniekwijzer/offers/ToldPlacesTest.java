package nl.techniekwijzer.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place that is named beside what is asked: schools are listed to who asks for them, and of the study that was talked of. */
class ToldPlacesTest {
    private static final Answering ANSWERING = RealService.app().answering();
    private static final String SCHOOLS = "gaf in 2019";

    private static String answer(String audience, String... questions) {
        List<Turn.Message> history = new ArrayList<>();
        String answer = "";
        for (String question : questions) {
            Optional<Audience> who = Optional.of(Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
            answer = ANSWERING
                    .answer(new Turn(question, who, "", "", history), Listener.NONE)
                    .answer();
            history.add(new Turn.Message(Turn.Role.USER, question));
            history.add(new Turn.Message(Turn.Role.ASSISTANT, answer));
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik ben 37, woon in breda, werk in een schoenenwinkel en denk aan elektrotechniek | leerbaan op niveau 2 bij een installatiebedrijf",
                "teamleider dc venlo, zit in de ww, denk aan ict | zonder ICT-diploma over via mbo-ICT",
                "zit in de ww, was teamleider bij een distributiecentrum in venlo. denk aan ict | Met een WW-uitkering mag je",
                "werk als verkoper in maastricht, wil graag naar de bouw | Een winkel of magazijn geeft ervaring",
                "ik woon in emmen en werk in de zorg, ik denk aan de installatietechniek | medisch technicus",
                "woon in breda, 41, wil loodgieter worden | als leerling bij een klein installatiebedrijf",
                "was matroos bij de marine in den helder. wat voor werk is er straks voor mij | scheepselektromonteur",
                "ik ben ingenieur uit syrie en woon in arnhem, wat kan ik hier | diploma kun je laten waarderen"
            })
    void an_adult_who_tells_where_they_live_is_told_the_way(String question, String says) {
        assertThat(answer("zijinstromer", question)).contains(says).doesNotContain(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leerling | ik woon in almere, is lasser zwaar werk | lang stil in één houding",
                "ouder | wij wonen in winterswijk en mijn zoon wil timmerman worden, hoe lang duurt dat | 1 tot 2 jaar",
                "ouder | we wonen op texel, moet mijn zoon dan op kamers als hij een technische opleiding wil | op kamers gaan",
                "leerling | ik kom uit breda en denk aan timmerman | de houten delen van een gebouw"
            })
    void what_is_asked_beside_a_place_is_answered(String audience, String question, String says) {
        assertThat(answer(audience, question)).contains(says).doesNotContain(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik woon in hoorn, waar kan ik lasser leren",
                "wil elektro doen bbl, woon in hardenberg",
                "we wonen in drenthe, zijn er scholen voor lassen",
                "lasser rotterdam"
            })
    void who_asks_for_schools_gets_them(String question) {
        assertThat(answer("leerling", question)).contains(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zijinstromer | zijn er bedrijven rond eindhoven die mensen zonder ervaring opleiden | stagemarkt.nl een erkend leerbedrijf",
                "zijinstromer | welke installateurs in de buurt van zwolle nemen leerlingen van 40 aan | stagemarkt.nl een erkend leerbedrijf",
                "zijinstromer | zijn er garages in groningen waar ik kan leren | stagemarkt.nl een erkend leerbedrijf",
                "leerling | hoe kom ik aan een leerbedrijf in den haag | stagemarkt.nl op je opleiding en postcode",
                "leerling | leerbedrijven voor timmerman in utrecht | stagemarkt.nl op je opleiding en postcode",
                "ouder | welke bedrijven bij ons in de buurt nemen een bbl leerling | stagemarkt.nl naar erkende leerbedrijven"
            })
    void companies_in_a_place_are_found_as_places_to_learn(String audience, String question, String says) {
        assertThat(answer(audience, question)).contains(says).doesNotContain(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zijinstromer | ik woon in venlo en denk aan ict | waar kan ik daar met iemand over praten hier in de buurt | Werkcentrum",
                "zijinstromer | ik wil lasser worden | bij wie kan ik hier terecht voor advies, ik woon in assen | Werkcentrum",
                "leerling | ik wil timmerman worden | met wie kan ik hierover praten in de buurt | decaan",
                "ouder | mijn zoon wil timmerman worden | met wie kunnen we daarover praten, we wonen in tiel | De mentor en de decaan",
                "zijinstromer | ik werk in breda en denk aan elektrotechniek | zijn er bedrijven in de buurt die mij nemen | stagemarkt.nl"
            })
    void a_further_question_with_a_place_is_no_question_for_schools(
            String audience, String first, String next, String says) {
        assertThat(answer(audience, first, next)).contains(says).doesNotContain(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is er veel werk voor lassers in rotterdam | De haven zorgt in Rotterdam voor vraag naar technici",
                "zoeken scheepswerven in noord-holland mensen | Werk op schepen en werven is er",
                "is er in limburg werk als procesoperator | Limburg en Delfzijl staan veel chemische fabrieken",
                "zoeken ze veel timmermannen in twente | De kans op werk voor timmerlieden"
            })
    void work_in_a_place_is_told_of_the_trade_and_the_place(String question, String says) {
        assertThat(answer("zijinstromer", question)).contains(says).doesNotContain(SCHOOLS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zijinstromer | ik werk als kok en wil procesoperator worden | woon in terneuzen, kan dat hier | Scalda (Terneuzen) gaf in 2019 Procesoperator B",
                "zijinstromer | wil graag naar de procesindustrie omdat een vriendin daar beter verdient | woon in terneuzen, kan dat hier | Scalda (Terneuzen) gaf in 2019 Operator C",
                "ouder | mijn zoon wil bij Dow werken | waar kan hij dat leren in terneuzen | Scalda (Terneuzen) gaf in 2019 Operator C",
                "leerling | ik wil laborant worden | waar dan in zeeland, niet uit huis | Scalda (Terneuzen) gaf in 2019 Allround laborant",
                "leerling | ik wil mechatronica doen niveau 4 | zit dat in hengelo | ROC van Twente (Hengelo)",
                "ouder | mijn dochter wil bouwkunde doen op het hbo | Groningen of Leeuwarden is voor ons het dichtst bij, kan het daar allebei | NHL Stenden Hogeschool biedt Bouwkunde (bachelor, voltijd) aan in Leeuwarden",
                "leerling | ik doe havo en wil iets met ict | waar kan dat in breda | Avans Hogeschool biedt HBO-ICT",
                "ouder | mijn dochter wil maritiem officier worden | kunnen we ergens een dagje gaan kijken met haar, wij wonen in Zeeland | HZ University of Applied Sciences biedt Maritiem Officier"
            })
    void a_place_in_a_further_question_keeps_the_study(String audience, String first, String next, String says) {
        assertThat(answer(audience, first, next)).contains(says);
    }

    @Test
    void an_adult_is_told_first_what_can_be_learned_beside_a_job() {
        String answer = answer(
                "zijinstromer",
                "Ik wil iets in de scheepsbouw doen, zijn er opleidingen in Groningen of Friesland voor volwassenen?");
        assertThat(answer).doesNotContain("In deze plaats zelf ken ik geen school");
        assertThat(answer.indexOf("Firda (Leeuwarden)")).isBetween(0, answer.indexOf("NHL Stenden"));
    }

    @Test
    void the_programme_that_goes_by_another_name_is_led_to() {
        assertThat(answer("leerling", "welke school in eindhoven heeft robotica"))
                .startsWith("Op het mbo past mechatronica goed bij robotica")
                .contains("Summa College");
    }

    @Test
    void a_university_in_the_asked_town_goes_before_a_hogeschool_of_the_region() {
        assertThat(answer("leerling", "waar kan ik architect worden in delft"))
                .contains("Technische Universiteit Delft biedt Bouwkunde")
                .doesNotContain("In deze plaats zelf ken ik geen school");
    }

    @Test
    void the_schools_of_one_of_two_questions_are_all_told() {
        assertThat(answer("leerling", "machinist op een schip waar kan dat, en kan je daar ook slapen"))
                .contains("Nova College", "Firda", "Scheepvaart en Transport College");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open dagen mbo rotterdam | Techniek College Rotterdam",
                "wanneer zijn meestal de open dagen rond zwolle | Deltion College",
                "wanneer is de open dag voor timmerman in utrecht | ROC Midden Nederland"
            })
    void open_days_in_a_place_have_their_months_and_the_schools_there(String question, String school) {
        assertThat(answer("ouder", question))
                .contains("tussen november en maart")
                .contains(school);
    }

    @Test
    void a_day_to_look_is_arranged_and_not_defined() {
        assertThat(answer("leerling", "mag ik een keer meelopen")).contains("regel je met een mail");
        assertThat(answer("zijinstromer", "kan ik ergens in breda een dag meelopen"))
                .contains("Bel een technisch bedrijf in de buurt");
    }
}
