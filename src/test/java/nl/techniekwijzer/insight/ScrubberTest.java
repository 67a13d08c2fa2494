package nl.techniekwijzer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What points to a person is gone before a question is kept; the question itself stays. */
class ScrubberTest {
    private static final Set<String> FIELD = Scrubber.words(
            java.util.List.of(
                    "Zwolle Deltion College Werktuigbouwkunde Nederland Mechatronica Amsterdam Techniekpact Groningen Drenthe Da Vinci"));
    private final Scrubber scrubber = new Scrubber(FIELD::contains);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mijn bsn is 123456782, mag ik naar de bbl|123456782",
                "mail jan.devries@school.nl als er plek is bij mechatronica|devries",
                "bel 06-12345678 over de open dag|12345678",
                "ik woon Dorpsstraat 12 in Zwolle, welke school is er|Dorpsstraat",
                "ik ben Fatima en wil drones bouwen|Fatima",
                "ik heet roos en wil drones bouwen|roos",
                "hoi mijn naam is Willem-Jan van der Berg, kan ik drones leren bouwen|Berg",
                "mijn zoon Daan wil drones bouwen|Daan",
                "mijn dochter emma wil drones bouwen|emma",
                "meneer Timmerman zegt dat het niet kan, klopt dat|Timmerman",
                "onze mentor Janneke de Vries vindt havo te moeilijk|Vries",
                "is juf ankie nog bij jullie|ankie",
                "kan ik drones leren bouwen? groetjes lotte|lotte",
                "wat doet Oktay Yıldırım bij ASML|Yıldırım",
                "wat vindt Kevin ervan|Kevin",
                "Mohammed vraagt of drones bouwen een beroep is|Mohammed",
                "ik zit in klas 3b en wil drones bouwen|3b",
                "ik zit in klas 2mh3 van Deltion|2mh3",
                "ik zit in 4h2, welk profiel|4h2",
                "zit in v5c wat nu|v5c",
                "ik zit in 3kb2 en wil drones bouwen|3kb2",
                "mijn insta is lisa_2010x, stuur een bericht|lisa_2010x",
                "voeg me toe op snap: dronegek09|dronegek09",
                "kijk op https://example.org/jan-jansen wat ik maak|jansen",
                "mijn nummer is 20231144 van de leerlingpas|20231144",
                "ik ben van 12-03-2010, kan ik meedoen|12-03",
                "ik werd geboren, 4 mei 2011 namelijk, mag ik al bbl|2011"
            })
    void who_it_is_is_gone(String question, String secret) {
        assertThat(scrubber.apply(question)).doesNotContainIgnoringCase(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heb ik wiskunde B nodig voor Werktuigbouwkunde in Zwolle?",
                "Kan ik met N&T naar Mechatronica bij het Deltion College?",
                "Ik zit in 4 havo, welk profiel past bij drones?",
                "Ik zit in klas 3 van het vmbo. Welke keuze heb ik?",
                "Wat is crebo 25737?",
                "Hoeveel vacatures waren er in 2024 in Groningen?",
                "Is er een opleiding voor droneraceparcoursbouwer?",
                "Kost het 1.419 euro of 100.000 euro?",
                "ik wil op mijn 38e monteur worden, kan dat nog",
                "Kan ik van mbo4 naar hbo met F16-techniek?",
                "Kan een meisje lasser worden? Mag dat?",
                "WAT IS EEN TECHNATOR",
                "ik ben bang dat ik het niet kan",
                "wat moet ik kiezen als ik van 3D-printen houd",
                "ik wil bij de HTS in Amsterdam"
            })
    void the_question_itself_stays(String question) {
        assertThat(scrubber.apply(question)).isEqualTo(question);
    }

    @Test
    void the_place_of_a_name_stays_readable() {
        assertThat(scrubber.apply("Mijn zoon Daan van den Berg zit in klas 3b en wil naar Zwolle."))
                .isEqualTo("Mijn zoon [naam] zit in [klas] en wil naar Zwolle.");
    }

    @Test
    void it_is_one_line_of_bounded_length_without_anything_invisible() {
        String strange = "drones\u0000\u202e\u200b\n\ud800 bouwen " + "e\u0301\u0302".repeat(5000);

        assertThat(scrubber.apply(strange))
                .startsWith("drones")
                .hasSizeLessThanOrEqualTo(500)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    }

    @Test
    void scrubbing_twice_is_the_same_as_once() {
        String once = scrubber.apply("ik ben Fatima uit klas 3b, mail f@x.nl, 12345678");

        assertThat(scrubber.apply(once)).isEqualTo(once);
    }
}
