package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Understanding.Concerning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone in trouble is heard, also with typing errors and in English; someone who only uses a strong word is not. */
class SafetyTest {
    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    suicide  | ik wil dood
                    suicide  | Ik wil niet meer leven
                    suicide  | ik wou dat ik dood was
                    suicide  | ik wil er gewoon niet meer zijn
                    suicide  | ik denk dat ik dood wil
                    suicide  | mijn zoon zegt dat hij dood wil
                    suicide  | mijn dochter wil niet meer leven, wat nu
                    suicide  | ik denk vaak aan zelfmoort
                    suicide  | hoe pleeg je zelmoord
                    suicide  | IK HEB SUÏCIDALE GEDACHTEN
                    suicide  | ik wil er een einde aan maken
                    suicide  | mijn leven heeft geen zin meer
                    suicide  | ik zie het leven niet meer zitten
                    suicide  | ik snij mezelf als ik verdrietig ben
                    suicide  | ik doe mezelf pijn
                    suicide  | i want to die
                    suicide  | I am going to kill myself
                    suicide  | i don't want to live anymore
                    suicide  | i keep cutting myself
                    danger   | ik heb een overdosis pillen genomen
                    danger   | hij ademt niet meer, help
                    abuse    | mijn vader slaat mij
                    abuse    | mijn moeder slaat me elke dag
                    abuse    | mijn vader heeft me geslagen
                    abuse    | ik word thuis geslagen
                    abuse    | ik wordt mishandelt door mijn stiefvader
                    abuse    | ik ben aangerand op stage
                    harassment | mijn stagebegeleider zit aan me
                    abuse    | ik ben verkragt
                    abuse    | ik ben bang voor mijn vader
                    abuse    | ik durf niet naar huis
                    abuse    | my dad hits me
                    harassment | my teacher touches me
                    bullying | ik word gepest
                    bullying | ik wordt geppest op school
                    bullying | mijn zoon wordt gepest in de klas
                    bullying | ze pesten mij elke dag
                    bullying | iedereen haat mij
                    bullying | my son is being bullied
                    distress | ik kan niet meer
                    distress | ik trek het niet meer
                    distress | ik ben depressief
                    distress | ik voel me zo eenzaam
                    distress | ik huil elke nacht
                    """)
    void a_cry_for_help_is_heard(String concern, String text) {
        assertThat(understander.understand(Turn.of(text)))
                .isInstanceOfSatisfying(
                        Concerning.class, heard -> assertThat(heard.concern()).isEqualTo(concern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik verveel me dood op school",
                "wat een killer baan",
                "dat is toch doodgewoon",
                "wat is de dode hoek van een vrachtwagen",
                "dat slaat nergens op",
                "hoe moet je een plaat snijden",
                "metaal snijden met een laser, welke opleiding is dat",
                "ik schaam me dood voor mijn cijfers",
                "ik werk me dood in de horeca en wil iets anders",
                "school is doodsaai",
                "welke opleiding heb ik nodig voor een treinmachinist",
                "wat leer je voor een treinmonteur",
                "komt er een einde aan het STAP-budget",
                "hoe wordt een heipaal geslagen",
                "ik heb drie jaar op het vmbo verbracht",
                "wat doe je als een las is aangebrand",
                "ik ben geslaagd voor mijn examen, wat nu",
                "de motor slaat niet aan, leer je dat repareren",
                "mijn vader is metselaar en slaat ook palen",
                "ik ben bang voor hoogtes, kan ik dan dakdekker worden",
                "is lassen gevaarlijk",
                "STAP aanvragen kan niet meer",
                "ik kan niet meer terug naar de havo",
                "ik wil stoppen met mijn opleiding",
                "ik wil er niets mee te maken hebben",
                "ik haat wiskunde",
                "wat doet een snijder in de confectie",
                "is een doodlopend beroep slim",
                "hoeveel pillen draait een procesoperator in de farmacie",
                "ik wil later geen bureaubaan",
                "mijn vriend slaat een jaar over",
                "ik ben gebruikt aan hard werken",
                "mag ik zelf iets aanpassen aan mijn rooster",
                "can I cut metal with a laser",
                "this job is killing it"
            })
    void a_strong_word_in_an_ordinary_question_is_no_cry_for_help(String text) {
        assertThat(understander.understand(Turn.of(text))).isNotInstanceOf(Concerning.class);
    }

    @Test
    void a_cry_for_help_is_heard_inside_a_long_question() {
        String text =
                "Ik doe nu havo 4 met N&T en ik twijfel over werktuigbouwkunde. Thuis gaat het slecht, mijn vader slaat "
                        + "mij, en ik weet niet of ik dan wel kan studeren. Welke opleiding past bij mij?";

        assertThat(understander.understand(Turn.of(text))).isInstanceOf(Concerning.class);
    }

    @Test
    void danger_goes_before_all_other_concerns() {
        assertThat(understander.understand(Turn.of("ik word gepest en heb alle pillen geslikt")))
                .isInstanceOfSatisfying(
                        Concerning.class, heard -> assertThat(heard.concern()).isEqualTo("danger"));
    }
}
