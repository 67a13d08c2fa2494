package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private static final Set<String> NAMES = Set.of("ict", "bouw", "havo", "hbo", "de bouw");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nee ik bedoel op het mbo                                          | op het mbo                             |
            huh nee ik bedoel werk in de bouw                                 | werk in de bouw                        |
            dat bedoel ik niet, kan ze nog wisselen?                          | kan ze nog wisselen?                   |
            nee dat bedoel ik niet, ik vroeg waar dat kan                     | waar dat kan                           |
            ?? dat is toch ict. ik bedoel in de bouw, wat verdien je daar     | in de bouw, wat verdien je daar        | ict
            ik werk niet in de bouw, ik las. is er ander werk?                | ik las. is er ander werk?              | bouw
            havo? ik heb al hbo, hoe word ik leraar                           | ik heb al hbo, hoe word ik leraar      | havo
            ja maar ik vroeg welke opleidingen er zijn                        | welke opleidingen er zijn              |
            nee niet hbo, hij wil naar het mbo                                | hij wil naar het mbo                   | hbo
            nee geen vrachtwagens ik bedoel gewone auto's                     | gewone auto's                          | vrachtwagens
            laat maar leraar. ict dan, kan dat in deeltijd?                   | ict dan, kan dat in deeltijd?          | leraar
            mijn dochter is 16 hoor, geen volwassene. welke opleiding kan ze doen? | mijn dochter is 16 hoor, welke opleiding kan ze doen? | volwassene
            allebei samen bedoel ik, hoeveel jaar is dat?                     | allebei samen hoeveel jaar is dat?     |
            """)
    void what_protests_is_no_part_of_the_question(String typed, String asked, String rejected) {
        Correction correction = Correction.of(typed, false, NAMES::contains);

        assertThat(correction.text()).isEqualTo(asked);
        assertThat(correction.corrects()).isTrue();
        assertThat(correction.rejected()).isEqualTo(rejected == null ? List.of() : List.of(rejected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik wil niet op kantoor zitten, wat past bij mij?",
                "dat is niet ver. en waar kan dat in Zwolle?",
                "en stage? moet ik dat zelf regelen",
                "ik ben geen held op hoogte, wat kan ik dan worden?",
                "hoe lang duurt dat?",
            })
    void what_is_told_beside_a_question_stays(String typed) {
        Correction correction = Correction.of(typed, false, NAMES::contains);

        assertThat(correction.text()).isEqualTo(typed);
        assertThat(correction.corrects()).isFalse();
    }

    @Test
    void the_first_message_sets_nothing_right() {
        assertThat(Correction.of("nee ik bedoel mbo", true, NAMES::contains).text())
                .isEqualTo("nee ik bedoel mbo");
    }
}
