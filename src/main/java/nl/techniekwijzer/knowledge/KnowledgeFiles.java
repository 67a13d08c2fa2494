package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files a knowledge folder has at one moment, and what the file system says of each. Two of these are equal when nothing changed in
 * between; no file is read for it. Immutable.
 *
 * <p>Hidden files and what editors put beside a file while they save it are no part of a knowledge folder: {@code .bbl.md.swp},
 * {@code bbl.md~}, {@code #bbl.md#}, {@code bbl.tmp}. Links are followed.
 *
 * @param files by path relative to the folder; empty when the folder is not there
 */
public record KnowledgeFiles(Map<String, Stamp> files) {
    /** No file at all: a folder that is empty or not there. */
    public static final KnowledgeFiles NONE = new KnowledgeFiles(Map.of());

    /** Far deeper than any knowledge folder is. */
    private static final int MAX_DEPTH = 20;

    public KnowledgeFiles {
        files = Map.copyOf(files);
    }

    /**
     * What shows that a file changed.
     *
     * @param key tells a file from another that was moved to its place; empty where the file system has no such thing
     */
    public record Stamp(long bytes, FileTime modified, String key) {
        static Stamp of(BasicFileAttributes attributes) {
            Object key = attributes.fileKey();
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key.toString());
        }
    }

    /**
     * The files as they are now.
     *
     * @throws IOException when a folder may not be read; one that is not there is no fault
     */
    public static KnowledgeFiles of(Path folder) throws IOException {
        Map<String, Stamp> files = new HashMap<>();
        walk(folder).forEach((path, stamp) -> files.put(folder.relativize(path).toString(), stamp));
        return new KnowledgeFiles(files);
    }

    /** The files below this folder, in the order of their paths. */
    static Map<Path, Stamp> walk(Path folder) throws IOException {
        Map<Path, Stamp> found = new TreeMap<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return !path.equals(folder) && passedOver(path)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !passedOver(path)) {
                    found.put(path, Stamp.of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // Deleted while we walk: then it is no part of the folder.
                }
                throw e;
            }
        });
        return found;
    }

    private static boolean passedOver(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.endsWith(".tmp");
    }
}
