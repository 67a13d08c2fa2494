package nl.techniekwijzer.knowledge;

import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.techniekwijzer.tables.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file below {@code pages} that is no good page is never passed over in silence. */
class PageFilesTest {
    @TempDir
    private Path folder;

    @Test
    void a_page_that_is_not_utf_8_is_reported() {
        byte[] latin1 = PAGE_TEXT.replace("Je werkt", "Eén werkt").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new KnowledgeFolder(folder).write(PAGE, latin1).load().problems())
                .containsExactly(new Problem(PAGE, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8."));
    }

    @Test
    void a_file_that_is_no_page_is_reported() {
        assertThat(new KnowledgeFolder(folder)
                        .write("pages/begrippen/notitie.txt", "x")
                        .load()
                        .problems())
                .extracting(Problem::file, Problem::line)
                .containsExactly(tuple("pages/begrippen/notitie.txt", 0));
    }

    @Test
    void front_matter_without_a_field_is_reported() {
        assertThat(new KnowledgeFolder(folder)
                        .write(PAGE, "---\n---\n## Wat? {soort: wat}\nWerken.\n")
                        .load()
                        .problems())
                .isNotEmpty();
    }

    @Test
    void a_page_in_a_folder_that_is_no_type_is_reported() {
        assertThat(new KnowledgeFolder(folder)
                        .write("pages/weetjes/bbl.md", PAGE_TEXT.replace("begrippen", "weetjes"))
                        .load()
                        .problems())
                .extracting(Problem::file)
                .contains("pages/weetjes/bbl.md");
    }
}
