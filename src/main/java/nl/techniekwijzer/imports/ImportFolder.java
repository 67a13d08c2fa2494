package nl.techniekwijzer.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with imported tables, and the only place that changes it. One table is one file, so one rename puts a whole import in its
 * place; whoever reads sees the old file or the new one and nothing between. The file before it is kept for {@link #undo}.
 *
 * <p>The steps, so that a process may be killed between any two of them:
 *
 * <ol>
 *   <li>the new table is written beside, as a hidden file, and is on the disk before anything else happens;
 *   <li>the table of now is copied to {@code .NAME.old}; an empty file says that there was none;
 *   <li>the new table is renamed to its name: this is the moment of change;
 *   <li>{@code .NAME.old} is renamed to {@code .NAME.previous}.
 * </ol>
 *
 * <p>Whoever opens the folder next finishes: where {@code .old} differs from the table of now, step 3 was done and step 4 is done now;
 * where it is the same, step 3 was not done and it is thrown away.
 *
 * <p>Hidden files are no part of the knowledge folder. One process at a time, kept by a lock on a file.
 */
final class ImportFolder implements AutoCloseable {
    private static final String OLD = ".old";
    private static final String PREVIOUS = ".previous";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private ImportFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens the folder, makes it when it is not there, and finishes what a killed process left.
     *
     * @throws ImportFault when another import is running
     */
    static ImportFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new ImportFault("Er loopt al een import in " + folder + ". Wacht tot die klaar is.");
        }
        ImportFolder opened = new ImportFolder(folder, channel, lock);
        opened.finish();
        return opened;
    }

    @SuppressWarnings("NullAway") // tryLock gives null when another process has the lock.
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The table of now, which need not be there. */
    Path current(String name) {
        return folder.resolve(name);
    }

    /** Where a download may be put; hidden, and emptied at the start of every import. */
    Path work() throws IOException {
        return Files.createDirectories(folder.resolve(".work"));
    }

    /** A folder with the tables as they would be with this file in its place; for the check before the change. */
    Path staged(String name) throws IOException {
        Path stage = Files.createDirectories(work().resolve("stage"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String other = String.valueOf(file.getFileName());
                if (!other.startsWith(".") && !other.equals(name)) {
                    Files.copy(file, stage.resolve(other), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return stage;
    }

    /** Puts a whole, written table in the place of the one of now. */
    void replace(String name, Path written) throws IOException {
        keepOld(name);
        Files.move(written, current(name), StandardCopyOption.ATOMIC_MOVE);
        sync();
        finish(name);
    }

    /**
     * Puts the table before the last import back; the one of now becomes the previous one, so that a second undo takes the first back.
     *
     * @throws ImportFault when there is nothing to go back to
     */
    void undo(String name) throws IOException {
        Path previous = hidden(name, PREVIOUS);
        if (!Files.exists(previous)) {
            throw new ImportFault("Voor " + name + " is er geen vorige versie om terug te zetten.");
        }
        if (Files.size(previous) == 0) {
            keepOld(name);
            Files.deleteIfExists(current(name));
            sync();
            finish(name);
            return;
        }
        Path back = work().resolve(name);
        copy(previous, back);
        replace(name, back);
    }

    private void keepOld(String name) throws IOException {
        Path old = hidden(name, OLD);
        Path written = hidden(name, OLD + ".tmp");
        if (Files.exists(current(name))) {
            copy(current(name), written);
        } else {
            Files.write(written, new byte[0]);
        }
        Files.move(written, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void finish() throws IOException {
        clear(folder.resolve(".work"));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.startsWith(".") && file.endsWith(OLD))
                    .map(file -> file.substring(1, file.length() - OLD.length()))
                    .toList();
            for (String name : names) {
                finish(name);
            }
        }
    }

    private void finish(String name) throws IOException {
        Path old = hidden(name, OLD);
        if (isSame(old, current(name))) {
            Files.delete(old);
        } else {
            Files.move(old, hidden(name, PREVIOUS), StandardCopyOption.ATOMIC_MOVE);
        }
        sync();
    }

    private static boolean isSame(Path old, Path now) throws IOException {
        return Files.exists(now) ? Files.mismatch(old, now) < 0 : Files.size(old) == 0;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A hidden file that belongs to a table. */
    Path hidden(String name, String kind) {
        return folder.resolve("." + name + kind);
    }

    /** Makes sure that renames are on the disk; some file systems cannot say so, and then they are when they are. */
    private void sync() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; the order of the steps holds all the same.
        }
    }

    @Override
    public void close() throws IOException {
        clear(folder.resolve(".work"));
        lock.release();
        lockFile.close();
    }
}
