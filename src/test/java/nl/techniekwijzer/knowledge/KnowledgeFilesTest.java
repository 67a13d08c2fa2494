package nl.techniekwijzer.knowledge;

import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files belong to a knowledge folder, and which changes show without reading them. */
class KnowledgeFilesTest {
    @TempDir
    private Path parent;

    private Path root;
    private KnowledgeFolder folder;

    @BeforeEach
    void make() {
        root = parent.resolve("knowledge");
        folder = new KnowledgeFolder(root);
    }

    @Test
    void nothing_changed_is_equal() throws IOException {
        assertThat(KnowledgeFiles.of(root)).isEqualTo(KnowledgeFiles.of(root)).isNotEqualTo(KnowledgeFiles.NONE);
    }

    @Test
    void an_edit_of_the_same_length_shows_by_its_time() throws IOException {
        KnowledgeFiles before = KnowledgeFiles.of(root);
        folder.write(PAGE, PAGE_TEXT.replace("mbo", "hbo"));
        Files.setLastModifiedTime(root.resolve(PAGE), FileTime.fromMillis(1));

        assertThat(KnowledgeFiles.of(root)).isNotEqualTo(before);
    }

    @Test
    void an_edit_of_another_length_shows_also_with_the_same_time() throws IOException {
        FileTime time = Files.getLastModifiedTime(root.resolve(PAGE));
        KnowledgeFiles before = KnowledgeFiles.of(root);
        folder.write(PAGE, PAGE_TEXT + "\n");
        Files.setLastModifiedTime(root.resolve(PAGE), time);

        assertThat(KnowledgeFiles.of(root)).isNotEqualTo(before);
    }

    @Test
    void a_file_that_is_added_renamed_or_deleted_shows() throws IOException {
        KnowledgeFiles before = KnowledgeFiles.of(root);
        folder.write("pages/nieuw/a.md", "x");
        KnowledgeFiles added = KnowledgeFiles.of(root);
        Files.move(root.resolve("pages/nieuw/a.md"), root.resolve("pages/nieuw/b.md"), StandardCopyOption.ATOMIC_MOVE);
        KnowledgeFiles renamed = KnowledgeFiles.of(root);
        folder.remove("pages/nieuw/b.md");

        assertThat(added).isNotEqualTo(before);
        assertThat(renamed).isNotEqualTo(added);
        assertThat(KnowledgeFiles.of(root)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "pages/begrippen/.bbl.md.swp",
                "pages/begrippen/bbl.md.swp",
                "pages/begrippen/bbl.md~",
                "pages/begrippen/#bbl.md#",
                "data/regios.csv.tmp",
                "pages/.git/HEAD"
            })
    void what_an_editor_leaves_is_no_part_of_it_no_problem_and_no_other_version(String file) throws IOException {
        KnowledgeFiles before = KnowledgeFiles.of(root);
        String version = folder.load().knowledge().version();
        folder.write(file, "x");

        assertThat(KnowledgeFiles.of(root)).isEqualTo(before);
        assertThat(folder.load().problems()).isEmpty();
        assertThat(folder.load().knowledge().version()).isEqualTo(version).isEqualTo(KnowledgeLoader.version(root));
    }

    @Test
    void a_folder_that_is_not_there_has_no_files() throws IOException {
        assertThat(KnowledgeFiles.of(parent.resolve("elsewhere"))).isEqualTo(KnowledgeFiles.NONE);
    }

    @Test
    void a_link_to_the_folder_is_the_folder() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), root);

        assertThat(KnowledgeFiles.of(link)).isEqualTo(KnowledgeFiles.of(root));
        assertThat(KnowledgeLoader.version(link)).isEqualTo(KnowledgeLoader.version(root));
    }
}
