package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldOfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ik ben 38 en werk in een winkel                   | 38 |     | false
            hij is nu 16                                      | 16 |     | false
            moeten wij lesgeld betalen, hij is bijna 18       | 18 |     | false
            kan ik studiefinanciering krijgen? ik ben 34 jaar | 34 |     | false
            hoeveel krijgt zo'n jongen van 16                 | 16 |     | false
            en als ik 16 ben en bbl doe                       | 16 |     | false
            ik ben 45 en al 20 jaar lasser                    | 45 |     | true
            ik werk al 15 jaar in een magazijn                | 0  |     | false
            hoe lang duurt dat, 4 jaar?                       | 0  |     | false
            ik ben 29 en heb hbo communicatie gedaan          | 29 | hbo | false
            wat kost dat omdat ik al een hbo heb              | 0  | hbo | false
            kan dat met mijn hbo diploma                      | 0  | hbo | false
            heb ik hbo nodig om leraar te worden              | 0  |     | false
            ik heb bachelor werktuigbouw uit syrie            | 0  |     | false
            moet ik weer naar school? ik kan het werk al      | 0  |     | true
            kan het korter omdat ik al 20 jaar las            | 0  |     | true
            """)
    void age_diploma_and_skill_are_read_as_told(String folded, int age, String diploma, boolean skilled) {
        assertThat(ToldOf.asker(folded).age()).isEqualTo(age);
        assertThat(ToldOf.asker(folded).diploma()).isEqualTo(diploma == null ? "" : diploma);
        assertThat(ToldOf.asker(folded).skilled()).isEqualTo(skilled);
    }
}
