package nl.techniekwijzer.imports;

import static nl.techniekwijzer.imports.SampleFiles.HO;
import static nl.techniekwijzer.imports.SampleFiles.PATHS;
import static nl.techniekwijzer.imports.SampleFiles.ho;
import static nl.techniekwijzer.imports.SampleFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Begin and end of what is offered, in the register of higher education and in the development paths. */
class HigherOffersTest {
    private static final String STUDY = "B Werktuigbouwkunde";

    @TempDir
    private Path root;

    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(root);
    }

    private static Map<String, String> study(String school, String place) {
        return ho("34280", STUDY, school, place, "VOLTIJD");
    }

    private Renewed imported(List<Map<String, String>> rows) {
        return workshop.run("ho-aanbod", SampleFiles.write(workshop.file("ho.csv"), HO, rows.stream(), ';'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "20260901", "01-09-2026", "1/9/2026", "2026-09-01 00:00:00"})
    void what_ended_is_no_offer_in_whatever_form_the_day_is_written(String day) {
        Map<String, String> over = study("Avans Hogeschool", "BREDA");
        over.put("LAATSTE_INSTROOMDATUM", day);
        Renewed done = imported(List.of(over, study("Fontys", "EINDHOVEN")));

        assertThat(done.offered()).isEqualTo(1);
        assertThat(done.aside().count(Reason.VERLOPEN)).isEqualTo(1);
        assertThat(workshop.rows("ho-aanbod.csv"))
                .filteredOn(row -> row.contains("gestopt"))
                .singleElement()
                .asString()
                .contains("2026-09-01");
    }

    @Test
    void what_begins_later_is_kept_aside_until_it_begins() {
        Map<String, String> later = study("Avans Hogeschool", "BREDA");
        later.put("AANGEBODEN_OPLEIDING_BEGINDATUM", "01-09-2027");
        Renewed done = imported(List.of(later, study("Fontys", "EINDHOVEN")));

        assertThat(done.offered()).isEqualTo(1);
        assertThat(done.aside().count(Reason.NOG_NIET)).isEqualTo(1);
    }

    @Test
    void a_day_that_cannot_be_read_is_reported_and_the_offer_stays() {
        Map<String, String> row = study("Fontys", "EINDHOVEN");
        row.put("EINDDATUM", "n.v.t.");
        Renewed done = imported(List.of(row));

        assertThat(done.offered()).isEqualTo(1);
        assertThat(done.aside().values(Reason.ONBEKENDE_WAARDE)).containsExactly("datum in EINDDATUM: n.v.t.");
    }

    @Test
    void a_development_path_holds_from_its_first_day_to_its_last() {
        List<Map<String, String>> rows = Stream.of("01-03-2025/", "20250301/31-12-2025", "2027-01-01/")
                .map(days -> days.split("/", -1))
                .map(days -> row(
                        "INGANGSDATUM_ONTWIKKELPAD", days[0],
                        "EINDDATUM_ONTWIKKELPAD", days[1],
                        "BRANCHE_NAAM", "Metaalbewerking",
                        "FUNCTIE_TITEL", "Monteur",
                        "ERKENDEOPLEIDINGSCODE", "25893.0",
                        "LEERWEG", "BBL",
                        "SUBSIDIABEL_SLIMREGELING", "Ja"))
                .toList();
        Renewed done = workshop.run(
                "ontwikkelpaden", SampleFiles.write(workshop.file("paden.csv"), PATHS, rows.stream(), ','));

        assertThat(done.offered()).isEqualTo(1);
        assertThat(done.aside().count(Reason.VERLOPEN)).isEqualTo(1);
        assertThat(done.aside().count(Reason.NOG_NIET)).isEqualTo(1);
    }
}
