package nl.techniekwijzer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
