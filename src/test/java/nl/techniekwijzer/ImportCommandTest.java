package nl.techniekwijzer;

import static nl.techniekwijzer.imports.SampleFiles.mbo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.techniekwijzer.imports.Importer;
import nl.techniekwijzer.imports.SampleFiles;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import} on the command line: what it prints and its exit codes. */
class ImportCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PrintStream realOut = System.out;
    private PrintStream realErr = System.err;

    @TempDir
    private Path root;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void begin() throws Exception {
        folder = root.resolve("knowledge");
        KnowledgeFolder small = new KnowledgeFolder(folder);
        small.write("sources.yaml", Files.readString(Path.of("knowledge/sources.yaml")));
        for (String table :
                List.of("dossiers", "gemeenten", "instellingen", "kwalificaties", "landsdelen", "plaatsen", "regios")) {
            String name = "data/" + table + ".csv";
            small.write(name, Files.readString(Path.of("knowledge").resolve(name)));
        }
        file = SampleFiles.writeMbo(
                root.resolve("mbo.csv"),
                List.of(
                        mbo("25893", "Technicus mechatronica", "Summa College", "EINDHOVEN", "5612AA", "BBL", ""),
                        mbo("25893", "Technicus mechatronica", "Hogwarts", "EINDHOVEN", "5612AA", "BBL", "")));
        realOut = System.out;
        realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    private int run(String... arguments) {
        return Main.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("import", "--knowledge", folder.toString()),
                        java.util.stream.Stream.of(arguments))
                .toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_trial_shows_the_differences_and_changes_nothing() {
        Path report = root.resolve("apart.csv");
        int code = run(
                "mbo-aanbod",
                "--file",
                file.toString(),
                "--date",
                "2026-11-20",
                "--dry-run",
                "--diff",
                "--report",
                report.toString());

        assertThat(code).isZero();
        assertThat(out())
                .contains("mbo-aanbod.csv: 1 rijen; 1 nieuw, 0 weg, 0 anders, 0 gelijk.")
                .contains("+ 25MB | 25893 | Technicus mechatronica | 4 | bbl | Eindhoven | Eindhoven | aangeboden")
                .contains("apart, onbekende school: 1 (Hogwarts)")
                .contains("Proefronde: er is niets veranderd.");
        assertThat(report).content().contains("onbekende school,Hogwarts,1");
        assertThat(folder.resolve("import/mbo-aanbod.csv")).doesNotExist();
    }

    @Test
    void what_was_imported_and_how_old_it_is_can_be_asked_and_it_can_be_undone() {
        String report = root.resolve("apart.csv").toString();
        assertThat(run("mbo-aanbod", file.toString(), "--date", "2020-01-31", "--report", report))
                .isZero();
        assertThat(run("stand")).isZero();
        assertThat(Main.run("check", "--knowledge", folder.toString())).isZero();
        assertThat(run("mbo-aanbod", "--undo")).isZero();
        assertThat(out())
                .contains("mbo-aanbod.csv: 1 rijen van DUO, MBO Opleidingsaanbod, peildatum 2020-01-31")
                .contains("VEROUDERD, ouder dan 400 dagen")
                .contains("Verouderd: import/mbo-aanbod.csv heeft peildatum 2020-01-31")
                .contains("de vorige versie staat weer op zijn plaats");
        assertThat(folder.resolve("import/mbo-aanbod.csv")).doesNotExist();
    }

    @Test
    void a_refused_import_says_why_in_one_message() throws Exception {
        Files.writeString(file, "<html>Onderhoud</html>");

        assertThat(run("mbo-aanbod", file.toString())).isEqualTo(Main.FOUND_WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("mbo.csv is een webpagina en geen tabel.");
    }

    @ParameterizedTest
    @CsvSource({
        "weerbericht, Unknown source",
        "mbo-aanbod --date gisteren, --date is no date",
        "instroom --file x.csv, Name the year",
        "alles --file x.csv, of one source",
        "mbo-aanbod --file x.csv --url http://x.example/y.csv, not both"
    })
    void wrong_use_is_told_without_an_import(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(Main.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T04:00:00Z, 1, PT1H16M", // Five in the morning here.
        "2026-11-21T05:30:00Z, 0, PT23H45M",
        "2026-03-28T12:00:00Z, 0, PT16H15M" // Summer time begins in between.
    })
    void the_daily_import_waits_until_the_morning(String now, int spread, String wait) {
        DailyImport daily =
                new DailyImport(new Importer(folder, line -> {}), List.of(), InstantSource.fixed(Instant.parse(now)));

        assertThat(daily.untilNext(spread)).isEqualTo(Duration.parse(wait));
    }

    @Test
    void a_daily_import_that_is_refused_leaves_the_others_to_go_on() {
        DailyImport daily = new DailyImport(
                new Importer(folder, line -> {}), List.of("bestaat-niet", "ook-niet"), InstantSource.system());
        daily.once();
        daily.close();

        assertThat(folder.resolve("import/bestaat-niet.csv")).doesNotExist();
    }
}
