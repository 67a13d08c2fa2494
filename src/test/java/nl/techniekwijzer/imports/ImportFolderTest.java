package nl.techniekwijzer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of one table, with the process killed between any two steps of it. */
class ImportFolderTest {
    private static final String NAME = "mbo-aanbod.csv";

    @TempDir
    private Path folder;

    private void replace(String text) throws IOException {
        try (ImportFolder open = ImportFolder.open(folder)) {
            replace(open, text);
        }
    }

    private static void replace(ImportFolder open, String text) throws IOException {
        open.replace(NAME, Files.writeString(open.work().resolve("new"), text));
    }

    private void undo() throws IOException {
        try (ImportFolder open = ImportFolder.open(folder)) {
            open.undo(NAME);
        }
    }

    private String now() throws IOException {
        return Files.readString(folder.resolve(NAME));
    }

    @Test
    void the_table_before_is_kept_for_one_step_back_and_forth() throws IOException {
        replace("een");
        replace("twee");
        undo();
        assertThat(now()).isEqualTo("een");
        undo();
        assertThat(now()).isEqualTo("twee");
    }

    @Test
    void killed_before_the_change_the_table_and_the_one_before_it_are_as_they_were() throws IOException {
        replace("een");
        replace("twee");
        Files.writeString(folder.resolve("." + NAME + ".old"), "twee"); // The copy was made, the change was not.
        try (ImportFolder open = ImportFolder.open(folder)) {
            assertThat(open.current(NAME)).hasContent("twee");
        }
        undo();
        assertThat(now()).isEqualTo("een");
    }

    @Test
    void killed_after_the_change_the_table_before_is_the_one_that_was_replaced() throws IOException {
        replace("een");
        replace("twee");
        Files.writeString(folder.resolve("." + NAME + ".old"), "twee");
        Files.writeString(folder.resolve(NAME), "drie"); // The change was made, the rest was not.
        undo();
        assertThat(now()).isEqualTo("twee");
    }

    @Test
    void killed_during_the_first_import_ever_there_is_no_table_to_go_back_to() throws IOException {
        Files.writeString(folder.resolve("." + NAME + ".old"), "");
        assertThatThrownBy(this::undo).isInstanceOf(ImportFault.class);
    }

    @Test
    void killed_while_a_table_is_undone_to_nothing_it_is_gone_and_can_come_back() throws IOException {
        replace("een");
        Files.writeString(folder.resolve("." + NAME + ".old"), "een");
        Files.delete(folder.resolve(NAME));
        undo();
        assertThat(now()).isEqualTo("een");
    }

    @Test
    void what_a_killed_import_left_in_its_work_folder_is_thrown_away() throws IOException {
        Files.createDirectories(folder.resolve(".work/stage"));
        Files.writeString(folder.resolve(".work/stage/half.csv"), "half");
        try (ImportFolder open = ImportFolder.open(folder)) {
            assertThat(open.current(".work")).doesNotExist();
        }
    }

    @Test
    void a_second_import_at_the_same_time_is_refused() throws IOException {
        try (ImportFolder open = ImportFolder.open(folder)) {
            assertThat(open.current(NAME)).doesNotExist();
            assertThatThrownBy(() -> ImportFolder.open(folder))
                    .isInstanceOf(ImportFault.class)
                    .hasMessageContaining("loopt al een import");
        }
        replace("daarna weer wel");
    }

    /** Swaps two tables back and forth until it is killed; run in a process of its own. */
    static final class Swapping {
        public static void main(String[] args) throws IOException {
            String one = "een".repeat(50_000);
            String two = "twee".repeat(50_000);
            System.out.println("swapping");
            for (int i = 0; ; i++) {
                try (ImportFolder open = ImportFolder.open(Path.of(args[0]))) {
                    replace(open, i % 2 == 0 ? one : two);
                }
            }
        }
    }

    @Test
    void a_process_that_is_killed_at_any_moment_leaves_one_of_the_two_tables_whole() throws Exception {
        Random moment = new Random(11);
        replace("twee".repeat(50_000)); // So that there are two, however early the process is killed.
        replace("een".repeat(50_000));
        for (int i = 0; i < 5; i++) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Swapping.class.getName(),
                            folder.toString()))
                    .redirectErrorStream(true)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("swapping");
            Thread.sleep(100 + moment.nextInt(150));
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

            try (ImportFolder open = ImportFolder.open(folder)) {
                assertThat(Files.readString(open.current(NAME))).matches("(?:een){50000}|(?:twee){50000}");
            }
            String before = now();
            undo();
            assertThat(now()).isNotEqualTo(before).matches("(?:een){50000}|(?:twee){50000}");
        }
    }
}
