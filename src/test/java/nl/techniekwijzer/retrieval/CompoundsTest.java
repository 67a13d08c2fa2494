package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {
    private final Compounds shipped =
            new Compounds(RealService.knowledge().vocabulary().compoundParts());

    @ParameterizedTest
    @CsvSource({
        "werktuigbouwkunde, werktuig bouwkunde",
        "warmtepompmonteur, warmte pomp monteur",
        "elektromonteur, elektro monteur",
        "installatietechniek, installatie techniek",
        "bouwopleiding, bouw opleiding"
    })
    void a_compound_of_this_field_is_split_into_its_parts(String word, String parts) {
        assertThat(shipped.split(word)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mechatronica",
                "vakantiehuisje",
                "mogelijkheid",
                "belangrijk",
                "verantwoordelijkheid",
                "gereedschap"
            })
    void a_word_that_is_not_covered_whole_is_not_split(String word) {
        assertThat(shipped.split(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bouw", "bouwbaa", "vmbo-techniek", "techniek4u", "C#"})
    void short_words_and_words_with_signs_are_not_split(String word) {
        assertThat(new Compounds(Set.of("bouw", "baa", "techniek", "vmbo")).split(word))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "werkmeester, werk meester",
        "werksmeester, werk meester",
        "werkenmeester, werk meester",
        "werkemeester, werk meester",
        "werknmeester, werk meester"
    })
    void linking_letters_belong_to_no_part(String word, String parts) {
        assertThat(new Compounds(Set.of("werk", "meester")).split(word)).containsExactly(parts.split(" "));
    }

    @Test
    void the_split_with_the_fewest_parts_wins() {
        Compounds compounds = new Compounds(Set.of("las", "robot", "lasrobot", "bediener", "tbediener"));

        assertThat(compounds.split("lasrobotbediener")).isEqualTo(List.of("lasrobot", "bediener"));
    }

    @Test
    void more_than_four_parts_are_no_compound_but_noise() {
        Compounds compounds = new Compounds(Set.of("las"));

        assertThat(compounds.split("las".repeat(4))).hasSize(4);
        assertThat(compounds.split("las".repeat(5))).isEmpty();
    }

    @Test
    void a_word_is_not_its_own_part() {
        assertThat(new Compounds(Set.of("werktuigbouw")).split("werktuigbouw")).isEmpty();
    }
}
