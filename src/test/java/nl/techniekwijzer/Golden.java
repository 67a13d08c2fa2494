package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Results that are kept in files and reviewed like code. {@code mvn test -Dtest='*Golden*' -Dgolden=write} writes them anew; without
 * the switch a difference fails the test and shows which lines changed.
 */
public final class Golden {
    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private Golden() {}

    /** Whether this run writes the files instead of comparing with them. */
    public static boolean isWriting() {
        return WRITE;
    }

    /** The lines of a kept file without empty lines and remarks. */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(KEPT.resolve(name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with the kept file, or writes it. What is the case now stands in {@code target/golden} for a diff tool. */
    public static void check(String name, String actual) {
        Path kept = KEPT.resolve(name);
        Path now = ACTUAL.resolve(name);
        write(now, actual);
        if (WRITE) {
            write(kept, actual);
            return;
        }
        assertThat(kept)
                .as("no kept result for %s: run mvn test -Dtest='*Golden*' -Dgolden=write and read what it wrote", name)
                .exists();
        assertThat(now)
                .as("%s changed; if it is better, write it anew with -Dgolden=write and review the diff", name)
                .hasSameTextualContentAs(kept);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
