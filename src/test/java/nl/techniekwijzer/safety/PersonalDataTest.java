package nl.techniekwijzer.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What points to a person is taken out before anything reads it, and the user is told. */
class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mijn bsn is 123456782, wat is bbl?|123456782",
                "BSN: 1234.56.782 kan ik naar het mbo|56.782",
                "ik heb nummer 111222333, wat kost het mbo|111222333",
                "mail me op jan.jansen@gmail.com, wat is bol|jansen",
                "jan.jansen at gmail punt com, wat verdient een lasser|gmail",
                "bel me op 06-12345678, is er werk als loodgieter|12345678",
                "+31 6 12 34 56 78 wat doet een elektromonteur|34 56",
                "038 - 421 23 45 is ons nummer, wat is havo|421",
                "ik woon Dorpsstraat 12a in Zwolle, welke school is er|Dorpsstraat",
                "ik woon op 8011 AB 14, waar kan ik mechatronica leren|8011",
                "mijn rekening is NL91 ABNA 0417 1643 00, wie betaalt omscholing|ABNA",
                "nl91abna0417164300 voor mijn studiefinanciering|0417164300",
                "ik ben geboren op 12-03-2009, mag ik naar de havo|12-03",
                "my phone is +31612345678, what is bbl|612345678"
            })
    void it_is_gone_from_every_outcome_and_the_user_is_told(String question, String secret) {
        Turn first = Turn.of(question);
        Turn later =
                new Turn("en hoe lang duurt dat?", Optional.empty(), "", "", List.of(new Message(Role.USER, question)));

        Outcome outcome = RealService.app().answering().answer(first, Listener.NONE);

        assertThat(first.withoutPersonalData().question()).doesNotContain(secret);
        assertThat(outcome.toString()).doesNotContainIgnoringCase(secret);
        assertThat(outcome.answer()).containsPattern("persoonlijke gegevens|personal details");
        Outcome next = RealService.app().answering().answer(later, Listener.NONE);
        assertThat(next.toString()).doesNotContainIgnoringCase(secret);
        assertThat(next.answer()).doesNotContain("persoonlijke gegevens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat is crebo 25737",
                "wat verdiende een lasser in 2024",
                "hoeveel vacatures waren er in 2023 en 2024",
                "lesgeld 2024-2025 was 1.419 euro",
                "kost dat 100.000.000 euro",
                "in 2025 IT leren",
                "welke opleidingen met crebo 25737, 25736 en 25744",
                "kan ik via 0800-0432 bellen",
                "arbeidsmarkt 2024 bouw",
                "ik ben onderweg 2 uur naar school",
                "leerweg 2 jaar",
                "minimumloon per 01-01-2026",
                "cao 2024 en loon 14,99 per uur",
                "NEN 3140 cursus",
                "ik heb 3 jaar in de Dorpsstraat 2 jaar gewerkt"
            })
    void numbers_of_the_field_stay(String question) {
        Turn turn = Turn.of(question);

        assertThat(turn.withoutPersonalData()).isSameAs(turn);
    }

    @ParameterizedTest
    @CsvSource({
        "bel 06 12345678jan@gmail.com, jan",
        "jan.jansen@gmail.com;piet@ziggo.nl, piet",
        "mail (jan@a-b.school.nl)., jan",
        "jan_de-vries+mbo@x.nl, vries",
        "(kees [at] ziggo dot nl), kees"
    })
    void an_address_is_found_whatever_stands_beside_it(String text, String secret) {
        assertThat(PersonalData.removed(text)).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a.", "a-", "é", "aé", "at ", "a at ", "a@", "x@a.", "0", "Aé", " (0", "studentnummer a"})
    void no_text_takes_long(String part) {
        String text = "1@ " + part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(8), () -> PersonalData.removed(text));
    }
}
