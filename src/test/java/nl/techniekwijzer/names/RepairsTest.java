package nl.techniekwijzer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.names.Repairs.Repaired;
import nl.techniekwijzer.question.Question.Repair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typing errors, with the vocabulary of the real knowledge base. */
class RepairsTest {
    private static Repairs repairs;

    @BeforeAll
    static void load() {
        Knowledge knowledge = RealService.knowledge();
        repairs = new Repairs(knowledge, new LexiconBuilder(knowledge, WordFilter.load()).build(), WordFilter.load());
    }

    @ParameterizedTest
    @CsvSource({
        "mechatroncia, mechatronica",
        "mechtronica, mechatronica",
        "softwre, software",
        "elektrisien, elektricien",
        "loodgietr, loodgieter",
        "timmerrman, timmerman",
        "werktuigboukunde, werktuigbouwkunde",
        "automontuer, automonteur",
        "programeur, programmeur",
        "oplieding, opleiding",
        "tehcniek, techniek",
        "omscholling, omscholing",
        "afweisen, afwijzen",
        "uiteindelik, uiteindelijk",
        "onderhouts monteur, onderhoudsmonteur"
    })
    void a_typing_error_is_repaired(String wrong, String right) {
        assertThat(repair("hoe zit het met " + wrong)).isEqualTo("hoe zit het met " + right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fatima",
                "Thijs",
                "Mohammed",
                "Noor",
                "Sanne",
                "Daan",
                "Yusuf",
                "Femke",
                "Lieke",
                "Ahmed",
                "Sem",
                "Aïsha",
                "Jayden",
                "Zeynep",
                "Bram",
                "Khadija",
                "Wouter",
                "Priya"
            })
    void a_first_name_is_never_read_as_something_else(String name) {
        String asked = "Ik ben " + name + " en ik wil lasser worden";
        String told = "Mijn zoon heet " + name;

        assertThat(repair(asked)).isEqualTo(asked);
        assertThat(repair(told)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik vind school saai en wil later veel geld verdienen",
                "mijn vriendin doet een opleiding tot kapster",
                "welke baan heeft toekomst als je van puzzelen houdt",
                "mag dat ook in de avonduren of in het weekend",
                "ik twijfel nog tussen twee richtingen",
                "Wat is N&T en C# en vmbo-tl en 4havo?"
            })
    void ordinary_dutch_is_left_as_it_is(String text) {
        assertThat(repair(text)).isEqualTo(text);
    }

    @Test
    void a_repair_is_told_and_the_rest_of_the_text_stays() {
        String text = "Wat doe je bij  Mechatroncia, of bij softwre?";

        Repaired repaired = repairs.repair(text, Words.of(text));

        assertThat(repaired.text()).isEqualTo("Wat doe je bij  mechatronica, of bij software?");
        assertThat(repaired.repairs())
                .isEqualTo(List.of(new Repair("Mechatroncia", "mechatronica"), new Repair("softwre", "software")));
        assertThat(repaired.asTyped()).containsExactly(true, true, true, true, false, true, true, false);
    }

    private static String repair(String text) {
        return repairs.repair(text, Words.of(text)).text();
    }
}
