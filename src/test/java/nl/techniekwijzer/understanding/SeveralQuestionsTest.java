package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralQuestionsTest {
    @Test
    void questions_beside_each_other_are_taken_apart_in_their_order() {
        assertThat(SeveralQuestions.in("Hoe lang duurt een opleiding tot lasser, wat verdien ik en krijg ik subsidie?"))
                .containsExactly("Hoe lang duurt een opleiding tot lasser", "wat verdien ik", "krijg ik subsidie?");
        assertThat(SeveralQuestions.in("Wat is bbl? En wat verdien je dan?"))
                .containsExactly("Wat is bbl?", "En wat verdien je dan?");
    }

    @Test
    void a_question_that_repeats_what_was_just_said_is_none_besides() {
        String twice = "Ik wil weten wat de bbl is. Wat is de bbl?";
        assertThat(SeveralQuestions.in(twice)).containsExactly(twice);
    }

    @Test
    void what_is_told_stays_with_the_question_behind_it() {
        assertThat(SeveralQuestions.in("Ik zit in havo 3. Welk profiel kies ik? Is wiskunde B moeilijk?"))
                .containsExactly("Ik zit in havo 3. Welk profiel kies ik?", "Is wiskunde B moeilijk?");
    }

    @Test
    void a_shortened_question_is_made_whole_with_the_one_before_it() {
        assertThat(SeveralQuestions.in("wanneer moet ik me uiterlijk aanmelden en hoe"))
                .containsExactly("wanneer moet ik me uiterlijk aanmelden", "hoe moet ik me aanmelden");
        assertThat(SeveralQuestions.in("kan ik zonder diploma beginnen en waar dan?"))
                .containsExactly("kan ik zonder diploma beginnen", "waar kan ik zonder diploma beginnen");
        assertThat(SeveralQuestions.in("hoeveel vakantie heeft een student en hoeveel huiswerk"))
                .containsExactly("hoeveel vakantie heeft een student", "hoeveel huiswerk heeft een student");
        assertThat(SeveralQuestions.in("hoe vind ik een leerbaan en als het niet lukt?"))
                .containsExactly("hoe vind ik een leerbaan", "wat als het niet lukt?");
        assertThat(SeveralQuestions.in("bestaat STAP nog en zo niet wat dan"))
                .containsExactly("bestaat STAP nog", "zo niet wat dan");
    }

    @Test
    void what_is_told_last_stays_with_the_question_before_it() {
        assertThat(SeveralQuestions.in("Hoe lang duurt bbl? En wat verdient hij? Hij is 16."))
                .containsExactly("Hoe lang duurt bbl?", "En wat verdient hij? Hij is 16.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ben 38 en wil elektricien worden, hoe pak ik dat aan?",
                "wat is het verschil tussen bol en bbl",
                "Ik ben 30 en heb geen havo. Kan ik toch naar het hbo?",
                "ik hou van sleutelen en tekenen, wat kan ik worden?",
                "Kan ik met E&M en wiskunde A naar bouwkunde?",
                "heeft hij wiskunde nodig? hij heeft dat laten vallen",
                "mijn zoon is 16 en heeft geen diploma, wat kan hij",
                "zit op bb en doe pie, welke niveau 2 opleidingen zijn er voor mij",
                "ben 33 en heb mbo 4, kan ik nog hbo gaan doen",
                "wat als ik zak, kan ik dan nog naar het mbo",
                "mijn dochter wil lasser worden, is dat een probleem?",
                "kan ik een opleiding doen waar ik buiten ben en veel beweeg",
                "geen idee wat ik later wil, welk profiel dan",
                "wat verdient een loodgieter en is dat veel?",
                "Havo? Ik heb al een hbo-diploma. Hoe word ik leraar?"
            })
    void one_question_stays_whole(String text) {
        assertThat(SeveralQuestions.in(text)).isEqualTo(List.of(text));
    }
}
