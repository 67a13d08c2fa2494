package nl.techniekwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Je werkt. Je leert.                         | Je werkt. / Je leert.
                    Past dit bij jou? Kijk dan verder!          | Past dit bij jou? / Kijk dan verder!
                    Kijk uit! Dit is heet. Echt.                | Kijk uit! / Dit is heet. / Echt.
                    De school vraagt het. "Dat klopt."          | De school vraagt het. / "Dat klopt."
                    Hij zegt: "Kom maar." Dan ga je.            | Hij zegt: "Kom maar." Dan ga je.
                    De regel geldt. (Vraag het na.)             | De regel geldt. / (Vraag het na.)
                    In 2019 waren het er 42. 2020 was anders.   | In 2019 waren het er 42. / 2020 was anders.
                    's Ochtends werk je. 's Middags leer je.    | 's Ochtends werk je. / 's Middags leer je.
                    Eén dag. Éen week.                          | Eén dag. / Éen week.
                    """)
    void a_sentence_ends_before_a_capital_a_digit_or_a_quotation(String text, String sentences) {
        assertThat(Sentences.split(text)).containsExactly(sentences.split(" / "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Er waren 1.419 vacatures in 2023.",
                "Dat kost 2,5 keer zoveel.",
                "Neem bijv. Zwolle of Almelo.",
                "Dat geldt o.a. Voor techniek.",
                "Het duurt ca. 3 jaar.",
                "Zie art. 7 van de wet.",
                "Vraag mevr. De Vries.",
                "Met dhr. Jansen, ir. Bakker en prof. Smit.",
                "Kijk op s-bb.nl voor de lijst.",
                "Versie 2.0 komt later.",
                "Wacht... en dan verder.",
                "een zin. zonder hoofdletters"
            })
    void an_abbreviation_or_a_number_does_not_end_a_sentence(String text) {
        assertThat(Sentences.split(text)).containsExactly(text);
    }

    @Test
    void white_space_is_folded_and_line_ends_are_spaces() {
        assertThat(Sentences.split("  Je  werkt\nhier.\n\tJe leert.  "))
                .isEqualTo(List.of("Je werkt hier.", "Je leert."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blank_text_has_no_sentences(String text) {
        assertThat(Sentences.split(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "?!", "...", "A. B. C.", "Wat?! Ja. ", ". A"})
    void no_text_is_lost(String text) {
        assertThat(String.join(" ", Sentences.split(text))).isEqualTo(text.strip());
    }
}
