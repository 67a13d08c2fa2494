package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;

/** A small, valid knowledge folder to break on purpose: one page, one source, all tables with only their headers. */
public final class KnowledgeFolder {
    public static final String PAGE = "pages/begrippen/bbl.md";
    /** The page's text; its heading is on line {@link #HEADING_LINE}, and what is added to it starts on {@link #NEXT_LINE}. */
    public static final String PAGE_TEXT = """
            ---
            id: begrippen/bbl
            title: Bbl
            type: begrippen
            audiences: [leerling]
            tags: [mbo]
            sources: [redactie]
            gecontroleerd_op: 2026-11-20
            zekerheid: redactie
            ---

            ## Wat is de bbl? {soort: wat}
            De bbl is een leerweg in het mbo. Je werkt en je leert.

            """;

    static final int HEADING_LINE = 12;
    static final int NEXT_LINE = 15;
    static final String SOURCES = "sources.yaml";
    static final String SOURCES_TEXT = """
            - id: redactie
              name: Redactie Techniekwijzer
              owner: Techniekwijzer
              url: ""
              date: 2026-11-20
              licence: CC BY 4.0
              via: eigen kennis
            """;

    private static final Path REAL = Path.of("knowledge");

    private final Path root;

    public KnowledgeFolder(Path root) {
        this.root = root;
        write(SOURCES, SOURCES_TEXT);
        write(PAGE, PAGE_TEXT);
        write("vocabulary/stopwoorden.txt", "de\nhet\n");
        write("vocabulary/samenstellingen.txt", "techniek\n");
        for (String folder : List.of("data", "vocabulary")) {
            tables(folder).forEach(table -> write(table, header(table)));
        }
    }

    /** The CSV files of the real folder, relative to it. */
    static List<String> tables(String folder) {
        try (Stream<Path> files = Files.list(REAL.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of the real table, so that this fixture follows the columns by itself. */
    static String header(String table) {
        try (Stream<String> lines = Files.lines(REAL.resolve(table))) {
            return lines.findFirst().orElseThrow() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts this text in the file, in place of what was there. */
    public KnowledgeFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    KnowledgeFolder write(String file, byte[] content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a page about a general term, with one section. */
    public KnowledgeFolder term(String slug, String title, String heading, String text) {
        return write(
                "pages/begrippen/" + slug + ".md",
                PAGE_TEXT
                        .replace("begrippen/bbl", "begrippen/" + slug)
                        .replace("title: Bbl", "title: \"" + title + "\"")
                        .replace("Wat is de bbl?", heading)
                        .replace("De bbl is een leerweg in het mbo. Je werkt en je leert.", text));
    }

    /** Puts rows below the header of a table. */
    KnowledgeFolder rows(String table, String... rows) {
        return write(table, header(table) + String.join("\n", rows) + "\n");
    }

    /** Deletes the file. */
    public KnowledgeFolder remove(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Loaded load() {
        try {
            return KnowledgeLoader.load(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
