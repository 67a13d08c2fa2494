package nl.techniekwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the index of a benchmark, gone once it is closed. Holds files only, no folders. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("techniekwijzer-index"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** Bytes of all files in it. */
    long size() {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    @Override
    public void close() {
        files().forEach(file -> file.toFile().delete());
        path.toFile().delete();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
