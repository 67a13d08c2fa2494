package nl.techniekwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    private static final double PRECISE = 1e-9;

    /** De-kat-slaapt (3 words, 3 syllables), Ik-lees-een-boek-over-techniek (6 words, 1+1+1+1+2+2 syllables). */
    @Test
    void it_is_the_formula_of_douma_over_all_sentences_together() {
        Readability measured = Readability.of(List.of("De kat slaapt.", "Ik lees een boek over techniek."));

        double words = 9;
        double syllables = 3 + 8;
        assertThat(measured.wordsPerSentence()).isEqualTo(words / 2, within(PRECISE));
        assertThat(measured.fleschDouma())
                .isEqualTo(206.84 - 0.93 * words / 2 - 0.77 * (syllables / words * 100), within(PRECISE));
    }

    /** One word a sentence: 206.84 − 0.93 − 77 × syllables. */
    @ParameterizedTest
    @CsvSource({
        "kat, 1",
        "mooie, 2",
        "zeeën, 2",
        "boeien, 2",
        "sneeuw, 1",
        "nieuw, 1",
        "opleiding, 3",
        "techniek, 2",
        "havo, 2",
        "ui, 1",
        "koeien, 2",
        "draaiende, 3",
        "financiële, 5",
        "hbo, 1"
    })
    void syllables_are_counted_as_a_speaker_would(String word, int syllables) {
        assertThat(Readability.of(List.of(word)).fleschDouma())
                .isEqualTo(206.84 - 0.93 - 77.0 * syllables, within(PRECISE));
    }

    @ParameterizedTest
    @CsvSource({"'N&T en vmbo-tl, zeg ik.', 5", "Zo''n 1 op 3 – ja!, 5"})
    void a_word_may_hold_a_sign_but_a_sign_is_no_word(String sentence, double words) {
        assertThat(Readability.of(List.of(sentence)).wordsPerSentence()).isEqualTo(words);
    }

    @Test
    void longer_words_and_longer_sentences_are_harder() {
        double easy =
                Readability.of(List.of("Je maakt een huis.", "Dat is leuk.")).fleschDouma();
        double longSentence =
                Readability.of(List.of("Je maakt een huis en dat is leuk.")).fleschDouma();
        double longWords = Readability.of(List.of("Je realiseert een onderkomen.", "Dat is interessant."))
                .fleschDouma();

        assertThat(easy).isGreaterThan(longSentence);
        assertThat(easy).isGreaterThan(longWords);
    }

    @Test
    void no_text_is_easy_text() {
        assertThat(Readability.of(List.of())).isEqualTo(new Readability(0, 100));
        assertThat(Readability.of(List.of("…", "–"))).isEqualTo(new Readability(0, 100));
    }
}
