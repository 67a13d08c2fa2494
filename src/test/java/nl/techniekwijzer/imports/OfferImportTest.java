package nl.techniekwijzer.imports;

import static nl.techniekwijzer.imports.SampleFiles.mbo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import of the registers of offers does to the tables and pages. */
class OfferImportTest {
    private static final String PAGE = "opleidingen/mechatronica";

    @TempDir
    private Path root;

    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(root);
    }

    private static Map<String, String> technician(String school, String place, String postcode) {
        return mbo("25893", "Technicus mechatronica", school, place, postcode, "BBL", "");
    }

    private static List<Map<String, String>> two() {
        return new ArrayList<>(List.of(
                technician("Summa College", "EINDHOVEN", "5612AA"), technician("ROC Ter AA", "HELMOND", "5701AA")));
    }

    @Test
    void a_confirmed_offer_takes_the_place_of_what_the_school_had_in_2019() {
        String before = workshop.section(PAGE, "scholen");
        workshop.mbo(two());
        String after = workshop.section(PAGE, "scholen");

        assertThat(before).contains("Summa College (Eindhoven) gaf in 2019");
        assertThat(after)
                .contains("Summa College biedt in Eindhoven Technicus mechatronica (niveau 4, bbl) aan, volgens DUO,"
                        + " peildatum 20 november 2026.")
                .doesNotContain("Summa College (Eindhoven) gaf in 2019");
    }

    @Test
    void a_school_that_is_not_in_the_register_keeps_what_is_known_of_it() {
        String before = workshop.section(PAGE, "scholen");
        workshop.mbo(two());

        assertThat(before).contains("Deltion College (Zwolle) gaf in 2019");
        assertThat(workshop.section(PAGE, "scholen")).contains("Deltion College (Zwolle) gaf in 2019");
    }

    @Test
    void what_the_register_of_a_school_lacks_is_explained_apart_from_the_schools_of_now() {
        workshop.mbo(two());

        assertThat(workshop.section(PAGE, "niet-meer"))
                .contains("Summa College (Eindhoven) gaf in 2019 Eerste monteur mechatronica (niveau 3, bol en bbl)")
                .contains("(DUO); bij DUO staat het niet meer, peildatum 20 november 2026.");
    }

    @Test
    void an_offer_that_goes_is_explained_with_the_day_since_which_it_is_gone() {
        List<Map<String, String>> rows = two();
        rows.add(mbo("25892", "Eerste monteur mechatronica", "Summa College", "EINDHOVEN", "5612AA", "BOL", ""));
        workshop.mbo(rows);
        Renewed second = workshop.mbo(two());

        assertThat(second.difference().changed()).singleElement().asString().contains("25892", "gestopt", "2026-11-20");
        assertThat(workshop.section(PAGE, "scholen")).doesNotContain("Eerste monteur mechatronica (niveau 3, bol) aan");
        assertThat(workshop.section(PAGE, "niet-meer"))
                .contains("Summa College bood Eerste monteur mechatronica (niveau 3, bol) aan in Eindhoven;"
                        + " bij DUO staat het niet meer, peildatum 20 november 2026.");
    }

    @Test
    void an_offer_that_comes_back_is_offered_again() {
        List<Map<String, String>> rows = two();
        rows.add(mbo("25892", "Eerste monteur mechatronica", "Summa College", "EINDHOVEN", "5612AA", "BOL", ""));
        workshop.mbo(rows);
        workshop.mbo(two());
        workshop.mbo(rows);

        assertThat(workshop.section(PAGE, "scholen")).contains("Eerste monteur mechatronica (niveau 3, bol)");
    }

    @Test
    void a_school_that_is_gone_as_a_whole_is_reported_rather_than_ended() {
        workshop.mbo(two());
        Renewed second = workshop.mbo(List.of(technician("Summa College", "EINDHOVEN", "5612AA")));

        assertThat(second.aside().values(Reason.SCHOOL_WEG)).containsExactly("25LJ");
        assertThat(workshop.section(PAGE, "niet-meer")).doesNotContain("Ter AA bood");
    }

    @Test
    void the_differences_are_new_gone_and_changed() {
        List<Map<String, String>> rows = two();
        workshop.mbo(rows);
        rows.set(
                0,
                mbo(
                        "25893",
                        "Technicus mechatronica",
                        "Summa College",
                        "EINDHOVEN",
                        "",
                        "BBL",
                        "https://summa.example/x"));
        rows.add(technician("Koning Willem I College", "'S-HERTOGENBOSCH", "5223AA"));
        Difference difference = workshop.mbo(rows).difference();

        assertThat(difference.added()).singleElement().asString().startsWith("04FO | 25893");
        assertThat(difference.changed()).singleElement().asString().contains("→", "https://summa.example/x");
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.same()).isEqualTo(1);
    }

    @Test
    void every_row_tells_where_it_comes_from() throws IOException {
        workshop.mbo(two());

        assertThat(Files.readAllLines(workshop.folder.resolve("import/mbo-aanbod.csv")))
                .hasSize(3)
                .filteredOn(line -> line.startsWith("2"))
                .allSatisfy(line -> assertThat(line).endsWith("duo-mbo-aanbod,bestand mbo.csv,2026-11-20,2026-11-21"));
    }

    @Test
    void unknown_programmes_schools_places_and_leerwegen_are_kept_aside_and_counted(@TempDir Path out)
            throws IOException {
        List<Map<String, String>> rows = two();
        rows.add(mbo("29999", "Technicus quantum", "Summa College", "EINDHOVEN", "", "BOL", ""));
        Map<String, String> care = mbo("25655", "Verzorgende", "Summa College", "EINDHOVEN", "", "BOL", "");
        care.put("KWALIFICATIEDOSSIER", "23181");
        rows.add(care);
        rows.add(technician("Hogwarts College", "EINDHOVEN", ""));
        rows.add(technician("Summa College", "ATLANTIS", ""));
        rows.add(mbo("25893", "Technicus mechatronica", "Summa College", "EINDHOVEN", "", "EX", ""));
        Aside aside = workshop.mbo(rows).aside();
        aside.write(out.resolve("apart.csv"));

        assertThat(aside.values(Reason.ONBEKENDE_CODE)).containsExactly("29999 Technicus quantum");
        assertThat(aside.values(Reason.BUITEN_VAKGEBIED)).containsExactly("25655 Verzorgende");
        assertThat(aside.values(Reason.ONBEKENDE_SCHOOL)).containsExactly("Hogwarts College");
        assertThat(aside.values(Reason.ONBEKENDE_PLAATS)).containsExactly("ATLANTIS");
        assertThat(aside.values(Reason.ONBEKENDE_WAARDE)).containsExactly("leertraject EX");
        assertThat(out.resolve("apart.csv"))
                .content()
                .contains("onbekende school,Hogwarts College,1,6,\"Voeg de naam toe aan zoeknamen");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ROC van Twente, HENGELO, 7553AA, Hengelo",
                "Graafschap College, HENGELO, 7255 AB, Bronckhorst",
                "ROC Mondriaan, RIJSWIJK, 2283AA, Rijswijk",
                "ROC Mondriaan, RIJSWIJK, \"\", Rijswijk",
                "Rijn IJssel, Laren, 7245AA, Lochem",
                "Horizon College, BERGEN, 1861AA, Bergen (NH.)",
                "Gilde Opleidingen, Bergen, 5854AA, Bergen (L.)",
                "Koning Willem I College, Den Bosch, \"\", 's-Hertogenbosch",
                "Firda, SNITS, \"\", Súdwest-Fryslân",
                "ROC van Twente, HENGELO OV, \"\", Hengelo",
                "ROC van Twente, Hengelo (Ov.), 7553 AA, Hengelo",
                "Summa College, HENGELO GLD, \"\", Bronckhorst",
                "Summa College, LAREN NH, \"\", Laren",
                "Summa College, Laren (Gelderland), \"\", Lochem",
                "Summa College, RIJSWIJK ZH, \"\", Rijswijk",
                "Summa College, RIJSWIJK NB, \"\", Altena",
                "Summa College, Zwolle OV, \"\", Zwolle"
            })
    void a_place_that_exists_twice_is_decided_by_its_postcode_the_province_or_the_school(
            String school, String place, String postcode, String municipality) {
        Renewed done = workshop.mbo(List.of(technician(school, place, postcode)));

        assertThat(done.difference().added()).singleElement().asString().contains("| " + municipality + " |");
    }

    @Test
    void a_place_that_exists_twice_without_a_word_on_which_is_reported() {
        List<Map<String, String>> rows = two();
        rows.add(technician("Summa College", "BERGEN", ""));
        rows.add(technician("Summa College", "BERGEN", "9999ZZ"));
        rows.add(technician("Summa College", "EINDHOVEN LB", ""));

        assertThat(workshop.mbo(rows).aside().values(Reason.DUBBELZINNIGE_PLAATS))
                .containsExactly("BERGEN", "BERGEN 9999ZZ");
        assertThat(workshop.mbo(rows).aside().values(Reason.ONBEKENDE_PLAATS))
                .as("a place that is not in the province behind it")
                .containsExactly("EINDHOVEN LB");
    }

    @Test
    void an_offer_without_a_place_is_an_offer_of_the_school() {
        workshop.mbo(List.of(technician("Summa College", "", "")));

        assertThat(workshop.section(PAGE, "scholen"))
                .contains("Summa College biedt Technicus mechatronica (niveau 4, bbl) aan, volgens DUO");

        workshop.mbo(List.of(technician("Summa College", "", ""), technician("Summa College", "Eindhoven", "")));
        assertThat(workshop.rows("mbo-aanbod.csv"))
                .as("unless a place of it is known")
                .filteredOn(row -> row.contains("aangeboden"))
                .singleElement()
                .asString()
                .contains("Eindhoven");
    }

    @Test
    void a_school_is_also_known_by_its_number_in_the_trade_register() {
        SampleFiles samples = new SampleFiles(workshop.knowledge().tables(), 1);
        workshop.run(
                "adressen",
                samples.boardsFile(workshop.file("besturen.csv")),
                samples.institutionsFile(workshop.file("instellingen.csv"), 1));
        Map<String, String> row = technician("Onderwijsgroep onder een nieuwe naam", "EINDHOVEN", "5612AA");
        row.put("KVK_NUMMER", "0" + "25MB".hashCode()); // Spreadsheets lose and keep zeros as they like.

        assertThat(workshop.mbo(List.of(row)).difference().added())
                .singleElement()
                .asString()
                .startsWith("25MB");
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        Map<String, String> before = workshop.served();
        Path file = SampleFiles.writeMbo(workshop.file("mbo.csv"), two());
        Request dry = new Request(
                "mbo-aanbod", List.of(file), List.of(), Optional.empty(), "", List.of(), Optional.empty(), true, false);
        Renewed done = (Renewed) workshop.importer().run(dry);

        assertThat(done.changed()).isFalse();
        assertThat(done.difference().added()).hasSize(2);
        assertThat(workshop.served()).isEqualTo(before);
    }

    @Test
    void an_undo_brings_the_table_before_back_and_a_second_one_takes_that_back() throws IOException {
        workshop.mbo(two());
        Map<String, String> first = workshop.served();
        workshop.mbo(List.of(technician("ROC van Twente", "HENGELO", "7553AA"), two().getFirst()));
        Map<String, String> second = workshop.served();

        workshop.importer().undo("mbo-aanbod");
        assertThat(workshop.served()).isEqualTo(first).isNotEqualTo(second);
        workshop.importer().undo("mbo-aanbod");
        assertThat(workshop.served()).isEqualTo(second);
    }

    @Test
    void an_undo_of_the_first_import_leaves_no_table() throws IOException {
        Map<String, String> before = workshop.served();
        workshop.mbo(two());
        workshop.importer().undo("mbo-aanbod");

        assertThat(workshop.served()).isEqualTo(before);
    }

    @Test
    void an_undo_without_an_import_is_refused() {
        assertThatThrownBy(() -> workshop.importer().undo("mbo-aanbod"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("geen vorige versie");
    }

    @Test
    void broken_files_change_nothing() throws IOException {
        workshop.mbo(two());
        Map<String, String> before = workshop.served();
        String good = Files.readString(SampleFiles.writeMbo(workshop.file("goed.csv"), two()));
        List<Path> broken = List.of(
                workshop.write("half.csv", good.substring(0, good.length() - 40)),
                workshop.write("html.csv", "<html><body>Onderhoud</body></html>"),
                workshop.write("leeg.csv", ""),
                workshop.write("kop.csv", good.substring(0, good.indexOf('\n') + 1)),
                workshop.write("hernoemd.csv", good.replace("LEERTRAJECT", "LEERWEG_MBO")),
                workshop.write("anders.csv", good.replace("25893", "99999")));

        for (Path file : broken) {
            assertThatThrownBy(() -> workshop.run("mbo-aanbod", file))
                    .as(file.toString())
                    .isInstanceOf(ImportFault.class);
            assertThat(workshop.served()).as(file.toString()).isEqualTo(before);
        }
    }

    @Test
    void a_file_with_far_fewer_rows_is_refused_unless_that_is_asked_for() throws IOException {
        SampleFiles samples = new SampleFiles(workshop.knowledge().tables(), 3);
        workshop.run("mbo-aanbod", samples.mboFile(workshop.file("vol.csv"), 300));
        Path half = samples.mboFile(workshop.file("half.csv"), 60);

        assertThatThrownBy(() -> workshop.run("mbo-aanbod", half))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("--allow-shrink");
        Request allowed = new Request(
                "mbo-aanbod", List.of(half), List.of(), Optional.empty(), "", List.of(), Optional.empty(), false, true);
        assertThat(((Renewed) workshop.importer().run(allowed)).changed()).isTrue();
    }

    @Test
    void a_table_that_the_check_refuses_is_not_taken() throws IOException {
        Map<String, String> before = workshop.served();
        Path page = workshop.folder.resolve("pages/begrippen/bbl.md");
        Files.writeString(page, Files.readString(page).replace("audiences: [leerling]", "audiences: [buurman]"));

        assertThatThrownBy(() -> workshop.mbo(two()))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("De kennisbank heeft al fouten");
        assertThat(workshop.served().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void the_same_file_again_changes_nothing_and_keeps_the_version_before() throws IOException {
        workshop.mbo(List.of(two().getFirst()));
        workshop.mbo(two());
        Map<String, String> before = workshop.served();
        assertThat(workshop.mbo(two()).difference().isEmpty()).isTrue();
        assertThat(workshop.served()).isEqualTo(before);

        workshop.importer().undo("mbo-aanbod");
        assertThat(workshop.rows("mbo-aanbod.csv")).hasSize(1);
    }

    @Test
    void the_file_of_cohorts_may_come_along() {
        Path offers = SampleFiles.writeMbo(workshop.file("mbo.csv"), two());
        Path cohorts = SampleFiles.cohorts(
                workshop.file("cohorten.csv"), List.of(two().getFirst().get("AANGEBODEN_OPLEIDINGCODE"), "vreemd"));
        workshop.run("mbo-aanbod", cohorts, offers);

        assertThat(workshop.told).contains("Van 2 aangeboden technische opleidingen staat bij 1 de aanmelding open.");
    }
}
