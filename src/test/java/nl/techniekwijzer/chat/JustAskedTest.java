package nl.techniekwijzer.chat;

import static nl.techniekwijzer.chat.OneQuestion.answer;
import static nl.techniekwijzer.chat.OneQuestion.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all that a page tells, the section or the sentence on just what is asked. */
class JustAskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik ben kleurenblind kan ik dan wel electromonteur worden | draden aan hun kleur",
                "mijn ogen: ik ben kleurenblind, kan ik autospuiter worden | vergelijken kleuren",
                "ik heb hoogtevrees, kan ik dan dakdekker worden | op hoogte, met een hek",
                "hoogtevrees en steigerbouwer gaat zeker niet samen haha, of went dat | op hoogte met een harnas",
                "heb je een rijbewijs nodig als loodgieter | rijbewijs B",
                "kan ik fietstechnicus worden zonder rijbewijs | geen rijbewijs nodig",
                "moet je goed kunnen tekenen voor gamedeveloper | mensen die tekenen",
                "is lasser gevaarlijk | Rook van lassen",
                "moet je als procesoperator 's nachts werken | ook 's nachts",
                "heb je vca nodig als timmerman | VCA",
                "ik werk bij een garage zonder papieren, hoe word ik apk keurmeester | bevoegd keurmeester"
            })
    void a_condition_is_answered_by_the_sentence_on_it_and_not_by_all_that_the_trade_asks(
            String question, String says) {
        assertThat(answer(question, "-"))
                .contains(says)
                .doesNotContain("NEN 1010")
                .doesNotContain("crebo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik draag een bril kan ik dan lasser worden",
                "kan ik met astma autospuiter worden",
                "ik ben zwanger, mag ik dan nog als lasser werken"
            })
    void of_a_condition_on_which_nothing_is_known_nothing_is_said(String question) {
        assertThat(outcome(question, "leerling")).isInstanceOf(Outcome.NotKnown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik zoek werk in de windmolens op zee, welke papieren moet je daar voor hebben | zijinstromer | GWO-training",
                "welk pasje heb je nodig om vliegtuigen te repareren | leerling | vliegtuigmonteur",
                "krijgt mijn zoon ov kaart als hij 16 is en op mbo zit | ouder | ook als je nog geen 18 bent",
                "Kan hij na elektrotechniek niveau 4 voor zichzelf beginnen? | ouder | als ondernemer",
                "hoe moelijk is wiskunde b echt vergeleken met a | leerling | abstracter dan wiskunde A",
                "wordt een programmeur straks niet vervangen door ai | leerling | tot 2030",
                "wat gebeurt er als ik geen stageplek kan vinden | leerling | moet je helpen",
                "hoe vindt ik een leerbaan als ik niemand ken in de bouw | leerling | stagemarkt.nl",
                "hoe vind mijn zoon een stageplek wij kennen niemand in de bouw | ouder | stagemarkt.nl",
                "mijn nederlands is B1, is dat goed genoeg voor mbo niveau 2 techniek | zijinstromer | A2 of B1",
                "ben statushouder uit syrie, was daar lasser. moet ik hier opnieuw diploma halen? | zijinstromer | op welk niveau je buitenlandse diploma ligt",
                "kan je na je 50e nog aangenomen worden als leerling | zijinstromer | te oud",
                "onze zoon staat een 4,8 voor wiskunde in 4 tl, is techniek dan wel slim | ouder | niet weigeren om een cijfer",
                "hoe laat begin je met werken in de bouw | leerling | zeven uur"
            })
    void of_several_sections_the_one_on_just_that_is_taken(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoeveel verdien je als loodgieter als je 20 bent | 11,99",
                "wat verdient een lasser van 18 | 7,50",
                "wat verdien je als je net begint als monteur zonnepanelen | 17,90",
                "hoeveel verdien je per maand als elektricien | Dit is per uur"
            })
    void a_wage_is_told_to_the_age_the_experience_and_the_measure_that_is_asked(String question, String says) {
        assertThat(answer(question, "leerling")).contains(says).doesNotContain("14,99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat is het verschil tussen bbl en bol voor iemand van 35 | zijinstromer | student zonder loon",
                "wat is nou het verschil tussen bol en bbl | ouder | je kind",
                "is er een omscholing tot programeur die je in de avond kan doen | zijinstromer | als programmeur"
            })
    void what_was_written_for_the_asker_is_told_to_them(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "welke opleiding heb je nodig om liften te onderhouden | liftmonteur",
                "wil graag bij het spoor werken, kan dat zonder diploma | spooraannemer",
                "hoe word je iemand die treinen repareert | treinmonteur"
            })
    void what_is_worked_on_names_the_trade(String question, String says) {
        assertThat(answer(question, "zijinstromer")).contains(says).doesNotContain("lakverwerking");
    }

    @Test
    void a_common_word_names_no_trade() {
        assertThat(answer("wat verdien ik als ik net begin?", "zijinstromer")).doesNotContain("netbeheerder");
    }

    @Test
    void a_verb_is_not_the_theme_that_has_its_noun_in_its_name() {
        assertThat(answer("kan je ook drones leren bouwen of besturen op school", "leerling"))
                .contains("Drone-operations")
                .doesNotContain("Bouw en infra");
    }
}
