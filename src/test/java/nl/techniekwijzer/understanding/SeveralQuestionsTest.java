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
    void what_is_told_stays_with_the_question_behind_it() {
        assertThat(SeveralQuestions.in("Ik zit in havo 3. Welk profiel kies ik? Is wiskunde B moeilijk?"))
                .containsExactly("Ik zit in havo 3. Welk profiel kies ik?", "Is wiskunde B moeilijk?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ben 38 en wil elektricien worden, hoe pak ik dat aan?",
                "wat is het verschil tussen bol en bbl",
                "Ik ben 30 en heb geen havo. Kan ik toch naar het hbo?",
                "ik hou van sleutelen en tekenen, wat kan ik worden?",
                "Kan ik met E&M en wiskunde A naar bouwkunde?"
            })
    void one_question_stays_whole(String text) {
        assertThat(SeveralQuestions.in(text)).isEqualTo(List.of(text));
    }
}
