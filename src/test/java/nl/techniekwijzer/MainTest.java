package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: what it prints and its exit codes, 0 done, 1 something is wrong, 2 wrong use. */
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PrintStream realOut = System.out;
    private PrintStream realErr = System.err;

    @BeforeEach
    void capture() {
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

    @ParameterizedTest
    @CsvSource({
        "--help, serve",
        "serve --help, --port",
        "ask --help, --audience",
        "explain --help, VRAAG",
        "check --help, --knowledge"
    })
    void help_is_everywhere(String arguments, String part) {
        assertThat(Main.run(arguments.split(" "))).isZero();
        assertThat(out()).contains("Usage: techniekwijzer", part);
    }

    @Test
    void the_version_is_told() {
        assertThat(Main.run("--version")).isZero();
        assertThat(out()).startsWith("techniekwijzer ");
    }

    @Test
    void a_good_knowledge_base_passes_the_check() {
        assertThat(Main.run("check")).isZero();
        assertThat(out()).contains("pagina's", "geen fouten.");
    }

    @Test
    void a_bad_knowledge_base_fails_the_check_with_file_line_and_mend(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("pages/begrippen/bbl.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Bbl\n");

        assertThat(Main.run("check", "--knowledge", folder.toString())).isEqualTo(Main.FOUND_WRONG);
        assertThat(out()).contains("pages/begrippen/bbl.md:1: ", " → Zet bovenaan het blok", "fouten.");
    }

    @Test
    void a_bad_knowledge_base_is_not_served(@TempDir Path folder) {
        assertThat(Main.run("serve", "--port", "0", "--knowledge", folder.toString()))
                .isEqualTo(Main.FOUND_WRONG);
        assertThat(err()).contains("problems in the knowledge base", "sources.yaml");
    }

    @Test
    void a_question_is_answered_with_its_sources() {
        assertThat(Main.run("ask", "Wat is het verschil tussen bol en bbl?")).isZero();
        assertThat(out()).contains("[1]", "/kennis/", "Verder vragen: ");
    }

    @Test
    void a_repaired_question_is_shown_as_it_was_read() {
        assertThat(Main.run("ask", "wat doe je bij mechatroncia")).isZero();
        assertThat(out()).startsWith("(gelezen als: wat doe je bij mechatronica)");
    }

    @Test
    void an_answer_can_be_had_as_json() {
        assertThat(Main.run("ask", "Wat is de bbl?", "--json", "--audience", "ouder", "--region", "Zwolle"))
                .isZero();
        assertThat(out()).startsWith("{").contains("\"outcome\" : \"answered\"", "\"generator\" : \"extractive\"");
    }

    @Test
    void an_answer_is_explained() {
        assertThat(Main.run("explain", "Wat is de bbl?")).isZero();
        assertThat(out()).contains("UNDERSTOOD", "TOKENS", "HITS", "SELECTED", "SENTENCES", "supported: ");
    }

    @Test
    void what_was_repaired_and_expanded_is_explained() {
        assertThat(Main.run("explain", "hoe meld ik me aan voor mechatroncia of voor wtb?"))
                .isZero();
        assertThat(out())
                .contains("repaired  mechatroncia → mechatronica")
                .containsPattern("expanded  'wtb' → \\S+werktuigbouwkunde")
                .contains("expanded  + aanmelden");
    }

    @Test
    void how_search_grows_is_measured() {
        assertThat(Main.run("benchmark-retrieval", "--scale", "20,40")).isZero();
        assertThat(out()).containsPattern("(?m)^\\| 20 \\| own \\|").containsPattern("(?m)^\\| 40 \\| own \\|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "ask",
                "ask --audience buurman vraag",
                "serve --port abc",
                "serve --port 99999",
                "serve --port -1",
                "check --nonsense",
                "benchmark-retrieval",
                "benchmark-retrieval --scale 10 --analyzer dutch --without REPAIR",
                "check --knowledge /no/such/folder",
                "serve --knowledge /no/such/folder"
            })
    void wrong_use_is_told_in_a_few_lines_without_a_stack_trace(String arguments) {
        assertThat(Main.run(arguments.split(" "))).isEqualTo(Main.USAGE);
        assertThat(err()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @Test
    void no_command_is_wrong_use() {
        assertThat(Main.run()).isEqualTo(Main.USAGE);
        assertThat(err()).contains("Name a command.");
    }

    @Test
    void an_empty_question_is_wrong_use() {
        assertThat(Main.run("ask", " ")).isEqualTo(Main.USAGE);
        assertThat(err()).contains("The question is empty.");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
