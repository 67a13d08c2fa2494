package nl.techniekwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.language.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    static List<Arguments> dirty() {
        return List.of(
                Arguments.of("zero width space", "las\u200Bser", "lasser"),
                Arguments.of("soft hyphen", "mecha\u00ADtronica", "mechatronica"),
                Arguments.of("byte order mark", "\uFEFFhavo", "havo"),
                Arguments.of("right-to-left override", "\u202Eovah\u202C", "ovah"),
                Arguments.of("bidi isolate", "\u2066havo\u2069 vwo", "havo vwo"),
                Arguments.of("bell and null", "ha\u0000vo\u0007", "havo"),
                Arguments.of("full width letters", "ＭＢＯ ４", "MBO 4"),
                Arguments.of("ligature", "ﬁetstechniek", "fietstechniek"),
                Arguments.of("no-break space", "niveau\u00A04", "niveau 4"),
                Arguments.of("composed accent", "cafe\u0301", "café"),
                Arguments.of("curly apostrophes", "auto’s foto‘s zo´n", "auto's foto's zo'n"),
                Arguments.of("long dashes", "vmbo–tl — of ‑", "vmbo-tl - of -"),
                Arguments.of("line ends and tabs", " wat\r\nis\tdat \n", "wat is dat"),
                Arguments.of("only white space", " \t\n ", ""),
                Arguments.of("nothing odd", "Wat kost het? €5 & meer", "Wat kost het? €5 & meer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dirty")
    void clean_leaves_what_a_reader_sees(String name, String dirty, String clean) {
        assertThat(Words.clean(dirty)).isEqualTo(clean);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dirty")
    void clean_text_stays_as_it_is(String name, String dirty, String clean) {
        assertThat(Words.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Kan ik met N&T naar de TU?         | kan ik met n&t naar de tu
                    vmbo-tl, havo/vwo en (mbo)!        | vmbo-tl havo vwo en mbo
                    Ik leer C#, C++ en Java            | ik leer c# c++ en java
                    's-Hertogenbosch of Den Bosch      | s-hertogenbosch of den bosch
                    foto's en zo'n auto                | foto's en zo'n auto
                    Er waren 1.419 banen; 2,5 keer     | er waren 1.419 banen 2 5 keer
                    ÉÉN café in Curaçao                | een cafe in curacao
                    N & T                              | n t
                    ??? … !!! ***                      |
                    zij-instromer--snel                | zij-instromer snel
                    😀techniek😀                       | techniek
                    """)
    void a_question_is_cut_into_folded_words(String text, String forms) {
        List<String> expected = forms == null ? List.of() : List.of(forms.split(" "));

        assertThat(Words.of(text)).extracting(Word::form).isEqualTo(expected);
    }

    @Test
    void a_word_knows_where_it_stood() {
        assertThat(Words.of("Wat is N&T?"))
                .containsExactly(
                        new Word("Wat", "wat", 0, 3), new Word("is", "is", 4, 6), new Word("N&T", "n&t", 7, 10));
    }

    @Test
    void a_phrase_is_the_folded_words_with_single_spaces() {
        assertThat(Words.phrase("  Natuur &\u00A0Techniek (N&T)… ")).isEqualTo("natuur techniek n&t");
    }

    @ParameterizedTest
    @CsvSource({
        "monteurs, monteur",
        "lassers, lasser",
        "opleidingen, opleiding",
        "mannen, man",
        "bussen, bus",
        "kansen, kans",
        "auto's, auto",
        "studies, studie",
        "chauffeurs, chauffeur",
        "installaties, installatie",
        "examens, examen",
        "zij-instromers, zij-instromer",
        // Too short to cut safely, or an ending that is part of the word.
        "gas, gas",
        "les, les",
        "bus, bus",
        "mbo, mbo",
        "techniek, techniek",
        "havo, havo"
    })
    void a_stem_lacks_the_ending_of_a_plural(String form, String stem) {
        assertThat(Words.stem(form)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"monteur, monteurs", "opleiding, opleidingen", "man, mannen", "lasser, lassers", "school, schools"})
    void singular_and_plural_meet(String singular, String plural) {
        assertThat(Words.stem(plural)).isEqualTo(Words.stem(singular));
    }
}
