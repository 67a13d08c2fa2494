package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageParser;
import nl.techniekwijzer.rowpages.ImportedPages;
import nl.techniekwijzer.rowpages.OpenStudies;
import nl.techniekwijzer.rowpages.ProgressionPages;
import nl.techniekwijzer.rowpages.QualificationPages;
import nl.techniekwijzer.rowpages.RegionPages;
import nl.techniekwijzer.rowpages.SchoolPages;
import nl.techniekwijzer.rowpages.StudyPages;
import nl.techniekwijzer.rowpages.WorkPages;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Sources;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.TablesLoader;

/** Reads a {@code knowledge/} folder into {@link Knowledge}, with every problem it finds on the way. */
public final class KnowledgeLoader {
    /** The folder with imported tables, inside the knowledge folder. */
    public static final String IMPORTS = "import";

    private KnowledgeLoader() {}

    /**
     * Knowledge that was read and not yet checked as a whole.
     *
     * @param knowledge what could be read
     * @param found the problems so far
     */
    public record Unchecked(Knowledge knowledge, Problems found) {
        /** Checks what only shows when everything is there; takes about a tenth of the time of reading. */
        public Loaded check() {
            new Validator(knowledge, found).check();
            return new Loaded(knowledge, found.sorted());
        }
    }

    /** The knowledge that could be read, and all problems; with problems it must not be served. */
    public record Loaded(Knowledge knowledge, List<Problem> problems) {}

    /**
     * Reads and checks the folder.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static Loaded load(Path folder) throws IOException {
        return read(folder).check();
    }

    /** As {@link #load(Path)}, with when imported data is too old. */
    public static Loaded load(Path folder, Freshness freshness) throws IOException {
        return read(folder, freshness).check();
    }

    /**
     * Reads and checks the folder as it would be with other imported tables.
     *
     * @param imports holds the imported tables to read in place of those of the folder
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static Loaded loadWith(Path folder, Path imports) throws IOException {
        return read(folder, imports, Freshness.of(Freshness.DEFAULT_MAX_DAYS)).check();
    }

    /** As {@link #read(Path, Freshness)}, with the usual limit to the age of imported data. */
    public static Unchecked read(Path folder) throws IOException {
        return read(folder, Freshness.of(Freshness.DEFAULT_MAX_DAYS));
    }

    /**
     * Reads the folder.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static Unchecked read(Path folder, Freshness freshness) throws IOException {
        return read(folder, folder.resolve(IMPORTS), freshness);
    }

    private static Unchecked read(Path folder, Path imports, Freshness freshness) throws IOException {
        // First, because the version must not be newer than what is read when a file changes meanwhile.
        Map<Path, byte[]> files = contents(folder);
        String version = version(folder, files);
        Problems problems = new Problems();
        Sources sources = Sources.load(folder, problems);
        Tables tables = TablesLoader.load(folder, imports, sources, problems);
        Vocabulary vocabulary = new VocabularyLoader(folder, problems).load();
        List<Page> authored = pages(folder, files, sources, problems);
        Geography geography = new Geography(tables);
        RowPages all = new RowPages(authored);
        QualificationPages qualifications = new QualificationPages(tables, geography, all);
        qualifications.addAll();
        qualifications.addThemes();
        new StudyPages(tables, sources, geography, all).addAll();
        new OpenStudies(tables, all).addAll();
        new ProgressionPages(tables, all).addAll();
        new RegionPages(tables, geography, all).addAll();
        new SchoolPages(tables, geography, all).addAll();
        new ImportedPages(tables, all).addAll();
        new WorkPages(tables, all).addAll();
        List<Wording> wordings = new WordingLoader(folder, all.all(), problems).load();
        return new Unchecked(
                new Knowledge(all.all(), tables, sources, vocabulary, wordings, version, freshness), problems);
    }

    private static List<Page> pages(Path folder, Map<Path, byte[]> files, Sources sources, Problems problems) {
        Path root = folder.resolve("pages");
        if (!Files.isDirectory(root)) {
            problems.add("pages", 0, "De map met pagina's ontbreekt.", "Zet de map pages terug.");
            return List.of();
        }
        PageParser parser = new PageParser(sources, problems);
        // Copied, because the entries of a linked map are not shared out over threads.
        return List.copyOf(files.entrySet()).parallelStream()
                .filter(file -> file.getKey().startsWith(root))
                .map(file -> page(folder, file.getKey(), file.getValue(), parser, problems))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = new String(content, StandardCharsets.UTF_8);
        // The sign that stands in the place of what is no UTF-8 may also have been written; that is sorted out in the
        // slow way.
        return text.indexOf('\uFFFD') < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
    }

    private static Optional<Page> page(Path folder, Path path, byte[] content, PageParser parser, Problems problems) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        if (!file.endsWith(".md")) {
            problems.add(file, 0, "Dit is geen pagina.", "Een pagina heet <slug>.md; haal het bestand weg.");
            return Optional.empty();
        }
        try {
            return parser.parse(file, text(content));
        } catch (CharacterCodingException e) {
            problems.add(file, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.");
            return Optional.empty();
        }
    }

    /**
     * Short fingerprint of the content, as {@link Knowledge#version()} has it; reads every file and checks none.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static String version(Path folder) throws IOException {
        return version(folder, contents(folder));
    }

    private static String version(Path folder, Map<Path, byte[]> files) {
        CRC32 crc = new CRC32();
        files.forEach((path, content) -> {
            crc.update(folder.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
            crc.update(content);
        });
        return String.format("%08x", crc.getValue());
    }

    /** What is in each file, in the order of their paths. */
    private static Map<Path, byte[]> contents(Path folder) throws IOException {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Path path : KnowledgeFiles.walk(folder).keySet()) {
            contents.put(path, Files.readAllBytes(path));
        }
        return contents;
    }
}
