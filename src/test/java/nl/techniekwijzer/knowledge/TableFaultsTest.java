package nl.techniekwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a table, a word list or the sources wrong is reported with file and line; the good rows are kept. */
class TableFaultsTest {
    private static final String STUDIES = "data/studies.csv";
    private static final String GOOD = "Werktuigbouwkunde,hbo,wtb,Techniek,redactie,2026,redactie,";
    private static final byte[] LATIN1 = "naam\ncafé\n".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ,hbo,,Techniek,redactie,2026,redactie,          | De kolom studie is leeg.
                    Bouwkunde,mbo,,Techniek,redactie,2026,redactie, | De kolom niveau heeft de waarde 'mbo'.
                    Bouwkunde,hbo,,Techniek,krant,2026,redactie,    | De bron 'krant' staat niet in sources.yaml.
                    Bouwkunde,hbo,,Techniek,redactie,ooit,redactie, | De peildatum 'ooit' is geen datum.
                    Bouwkunde,hbo,,Techniek,redactie,2026,zeker,    | De kolom zekerheid heeft de waarde 'zeker'.
                    Bouwkunde,hbo,,Techniek,redactie,2026           | De rij heeft 6 cellen, een ander aantal dan de kop.
                    """)
    void a_bad_row_is_reported_on_its_line_and_left_out(String row, String what) {
        Loaded loaded =
                new KnowledgeFolder(folder).rows(STUDIES, GOOD, row, GOOD).load();

        assertThat(loaded.problems())
                .extracting(Problem::file, Problem::line, Problem::what)
                .containsExactly(tuple(STUDIES, 3, what));
        assertThat(loaded.problems())
                .allSatisfy(problem -> assertThat(problem.mend()).isNotBlank());
        assertThat(loaded.knowledge().tables().studies())
                .extracting(Tables.Study::name)
                .containsExactly("Werktuigbouwkunde", "Werktuigbouwkunde");
    }

    @Test
    void a_bad_row_at_the_very_end_of_a_file_is_reported_on_its_own_line() {
        String text = KnowledgeFolder.header(STUDIES) + GOOD + "\n,hbo,,Techniek,redactie,2026,redactie,";

        assertThat(new KnowledgeFolder(folder).write(STUDIES, text).load().problems())
                .extracting(Problem::line)
                .containsExactly(3);
    }

    @Test
    void all_faults_of_all_rows_are_reported_at_once() {
        Loaded loaded = new KnowledgeFolder(folder)
                .rows(STUDIES, ",mbo,,Techniek,krant,ooit,zeker,", GOOD, ",hbo,,Techniek,redactie,2026,redactie,")
                .load();

        assertThat(loaded.problems()).extracting(Problem::line).containsExactly(2, 2, 2, 2, 2, 4);
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void a_missing_file_is_reported(String file) {
        assertThat(new KnowledgeFolder(folder).remove(file).load().problems())
                .extracting(Problem::file, Problem::line)
                .contains(tuple(file, 0));
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void a_file_that_is_not_utf_8_is_reported(String file) {
        assertThat(new KnowledgeFolder(folder).write(file, LATIN1).load().problems())
                .extracting(Problem::file)
                .contains(file);
    }

    static Stream<String> allFiles() {
        return Stream.of(
                        KnowledgeFolder.tables("data"),
                        KnowledgeFolder.tables("vocabulary"),
                        List.of("vocabulary/stopwoorden.txt", "vocabulary/samenstellingen.txt", "sources.yaml"))
                .flatMap(List::stream);
    }

    @Test
    void a_table_without_a_column_is_reported_on_its_first_line() {
        String text = KnowledgeFolder.header(STUDIES).replace("niveau,", "");

        assertThat(new KnowledgeFolder(folder).write(STUDIES, text).load().problems())
                .extracting(Problem::file, Problem::line, Problem::what)
                .containsExactly(tuple(STUDIES, 1, "Deze kolommen ontbreken: niveau."));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_reported() {
        assertThat(new KnowledgeFolder(folder)
                        .rows(STUDIES, "\"Werktuigbouwkunde,hbo,,Techniek,redactie,2026,redactie,")
                        .load()
                        .problems())
                .extracting(Problem::file)
                .contains(STUDIES);
    }

    @Test
    void a_row_that_refers_to_nothing_is_reported() {
        assertThat(new KnowledgeFolder(folder)
                        .rows("data/gemeenten.csv", "Zwolle,Overijssel,AM99,redactie,2026,redactie,")
                        .load()
                        .problems())
                .extracting(Problem::file, Problem::what)
                .containsExactly(
                        tuple("data/gemeenten.csv", "De rij 'Zwolle' verwijst naar regio AM99, die er niet is."));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    - id: "redactie                                                  | geldige YAML
                    - {id: sbb, name: Register, owner: SBB, date: gisteren}           | Bron sbb heeft geen geldige date
                    - {id: sbb, name: Register, date: 2026}                           | mist id, name of owner
                    - {id: redactie, name: Redactie, owner: Techniekwijzer, date: 2026} | staat er twee keer in
                    """)
    void a_bad_source_is_reported(String yaml, String what) {
        assertThat(new KnowledgeFolder(folder)
                        .write(KnowledgeFolder.SOURCES, KnowledgeFolder.SOURCES_TEXT + yaml + "\n")
                        .load()
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(KnowledgeFolder.SOURCES);
                    assertThat(problem.what()).contains(what);
                    assertThat(problem.mend()).isNotBlank();
                });
    }

    @Test
    void a_synonym_without_a_target_is_reported_on_its_line() {
        assertThat(new KnowledgeFolder(folder)
                        .rows("vocabulary/synoniemen.csv", "bbl,Bbl,begrip,nee,bron", "leerbaan,,begrip,nee,bron")
                        .load()
                        .problems())
                .extracting(Problem::file, Problem::line, Problem::what)
                .containsExactly(tuple("vocabulary/synoniemen.csv", 3, "De rij is niet volledig."));
    }

    @Test
    void the_same_files_give_the_same_version_and_another_file_another() {
        KnowledgeFolder same = new KnowledgeFolder(folder.resolve("a"));
        String version = same.load().knowledge().version();

        assertThat(new KnowledgeFolder(folder.resolve("b")).load().knowledge().version())
                .isEqualTo(version);
        assertThat(same.rows(STUDIES, GOOD).load().knowledge().version()).isNotEqualTo(version);
    }
}
