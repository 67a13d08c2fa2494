package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
    private static final String FILE = "stems.tsv";
    private static final Vocabulary SHIPPED = RealService.knowledge().vocabulary();
    private static final DutchAnalysis ANALYSIS =
            new DutchAnalysis(SHIPPED.stopWords(), SHIPPED.stems(), new Compounds(SHIPPED.compoundParts()));

    @ParameterizedTest
    @CsvSource({
        "opleiding, opleidingen",
        "machine, machines",
        "bedrijf, bedrijven",
        "lassen, lasser",
        "techniek, technisch",
        "technisch, technische",
        "examen, examens",
        "zij-instromer, zij-instroom",
        "zij-instromer, zij-instromers",
        "beroep, beroepen",
        "monteur, monteurs",
        "school, scholen",
        "vak, vakken",
        "profiel, profielen",
        "kans, kansen",
        "regio, regio's",
        "diploma, diploma's",
        "niveau, niveaus",
        "studie, studies",
        "loon, lonen",
        "baan, banen"
    })
    void forms_of_one_word_share_a_stem(String one, String other) {
        assertThat(ANALYSIS.plainStems(one)).containsAnyElementsOf(ANALYSIS.plainStems(other));
    }

    @ParameterizedTest
    @CsvSource({"bol, bbl", "lasser, laser", "mbo, hbo", "bouw, bouwen bak", "wiskunde a, wiskunde b"})
    void different_words_keep_different_stems(String one, String other) {
        assertThat(ANALYSIS.plainStems(one)).isNotEqualTo(ANALYSIS.plainStems(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"niet", "geen", "zonder"})
    void a_denial_is_never_dropped(String word) {
        assertThat(ANALYSIS.plainStems("de " + word + " het")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmbo-tl", "VMBO-TL", "vmbo‑tl"})
    void a_hyphenated_name_is_found_whole_and_in_parts(String text) {
        assertThat(ANALYSIS.plainStems(text)).contains("vmbo-tl", "vmbo", "tl");
    }

    @ParameterizedTest
    @CsvSource({"N&T, n&t", "C#, c#", "C++, c++", "ÉÉN, een"})
    void a_name_with_a_sign_stays_one_word(String text, String stem) {
        assertThat(new DutchAnalysis(Set.of(), Map.of(), new Compounds(Set.of())).plainStems(text))
                .containsExactly(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "warmtepompmonteur, warmte pomp monteur",
        "omscholingsroute, omscholing route",
        "werktuigbouwkunde, bouwkunde",
        "bouwopleiding, opleidingen"
    })
    void a_compound_is_found_by_its_parts(String compound, String parts) {
        assertThat(ANALYSIS.stems(compound))
                .containsAll(ANALYSIS.plainStems(parts))
                .containsAll(ANALYSIS.plainStems(compound));
    }

    @Test
    void every_word_of_the_list_keeps_its_stem() {
        Golden.check(
                FILE,
                Golden.lines(FILE).stream()
                        .map(line -> line.split("\t", -1)[0])
                        .map(word -> word + "\t" + String.join(" ", ANALYSIS.plainStems(word)))
                        .collect(Collectors.joining("\n", "# word\tstems\n", "\n")));
    }
}
