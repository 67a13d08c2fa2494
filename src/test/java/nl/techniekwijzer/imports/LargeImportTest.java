package nl.techniekwijzer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import nl.techniekwijzer.tables.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of 20,000 rows of each source become tables that pass the check. */
class LargeImportTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path root;

    private Workshop workshop;
    private SampleFiles samples;
    private Tables tables;

    @BeforeEach
    void begin() {
        workshop = new Workshop(root);
        tables = workshop.knowledge().tables();
        samples = new SampleFiles(tables, 7);
    }

    @Test
    void the_mbo_register() {
        Renewed done = workshop.run("mbo-aanbod", samples.mboFile(workshop.file("mbo.csv"), ROWS));

        assertThat(done.offered()).isBetween(5_000L, 13_000L);
        assertThat(done.difference().added()).hasSize((int) done.offered());
        assertThat(done.aside().count(Reason.BUITEN_VAKGEBIED)).isBetween(6_000L, 7_400L);
        assertThat(done.aside().values(Reason.ONBEKENDE_SCHOOL)).containsExactly("Roc van Nergens");
        assertThat(done.aside().values(Reason.ONBEKENDE_PLAATS)).contains("Nergenshuizen");
        assertThat(workshop.knowledge().tables().imports().offers()).hasSize((int) done.offered());
    }

    @Test
    void the_differences_between_two_large_files_are_those_of_their_rows() {
        workshop.run("mbo-aanbod", samples.mboFile(workshop.file("oud.csv"), ROWS));
        Map<String, String> before = byKey(workshop.rows("mbo-aanbod.csv"));
        Renewed done = workshop.run("mbo-aanbod", new SampleFiles(tables, 8).mboFile(workshop.file("nieuw.csv"), ROWS));
        Map<String, String> after = byKey(workshop.rows("mbo-aanbod.csv"));

        Set<String> added = new HashSet<>(after.keySet());
        added.removeAll(before.keySet());
        assertThat(done.difference().added()).hasSameSizeAs(added).isNotEmpty();
        assertThat(done.difference().changed()).hasSize((int) before.entrySet().stream()
                .filter(row -> !row.getValue().equals(after.get(row.getKey())))
                .count());
        assertThat(done.difference().changed())
                .as("what the second file lacks has ended")
                .filteredOn(row -> row.contains("gestopt"))
                .hasSize((int) after.values().stream()
                        .filter(row -> row.contains("gestopt"))
                        .count())
                .isNotEmpty();
        assertThat(done.difference().gone()).as("every school is in both files").isEmpty();
        assertThat(done.difference().same() + done.difference().changed().size())
                .isEqualTo(before.size());
    }

    /** Rows by what tells them apart: school, code, level, form, place and gemeente. */
    private static Map<String, String> byKey(List<String> rows) {
        Map<String, String> byKey = new HashMap<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            byKey.put(String.join("|", cells[0], cells[1], cells[4], cells[5], cells[6], cells[7]), row);
        }
        return byKey;
    }

    @Test
    void the_register_of_higher_education() {
        Renewed done = workshop.run("ho-aanbod", samples.hoFile(workshop.file("ho.csv"), ROWS));

        assertThat(done.offered()).isGreaterThan(3_000);
        assertThat(done.aside().values(Reason.BUITEN_VAKGEBIED)).containsExactly("34116 Social Work");
        assertThat(done.aside().count(Reason.VERLOPEN)).isPositive();
    }

    @Test
    void the_addresses() {
        Renewed done = workshop.run(
                "adressen",
                samples.boardsFile(workshop.file("besturen.csv")),
                samples.institutionsFile(workshop.file("instellingen.csv"), ROWS));

        assertThat(done.offered())
                .isEqualTo(tables.institutions().stream()
                        .filter(Tables.Institution::active)
                        .count());
        assertThat(done.aside().count(Reason.ONBEKENDE_SCHOOL)).isEqualTo(ROWS - done.offered());
    }

    @Test
    void the_development_paths() {
        Renewed done = workshop.run("ontwikkelpaden", samples.pathsFile(workshop.file("paden.csv"), ROWS));

        assertThat(done.offered()).isGreaterThan(3_000);
        assertThat(done.aside().count(Reason.VERLOPEN)).isPositive();
        assertThat(workshop.section("omscholen/ontwikkelpad-metaalbewerking", "stappen"))
                .contains("volgens DUO, peildatum 20 november 2026", "SLIM-subsidie");
    }

    @Test
    void the_numbers_of_students() {
        Renewed done = workshop.run("instroom", samples.intakeFile(workshop.file("instroom.csv"), ROWS));

        assertThat(done.offered()).isGreaterThan(3_000);
        assertThat(workshop.section("opleidingen/mechatronica", "instroom"))
                .contains("In 2025 begonnen in Nederland", "studenten met Technicus mechatronica (niveau 4)");
    }
}
