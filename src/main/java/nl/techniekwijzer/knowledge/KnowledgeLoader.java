package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageParser;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Sources;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.TablesLoader;

/** Reads a {@code knowledge/} folder into {@link Knowledge}, with every problem it finds on the way. */
public final class KnowledgeLoader {
    private KnowledgeLoader() {}

    /** The knowledge that could be read, and all problems; with problems it must not be served. */
    public record Loaded(Knowledge knowledge, List<Problem> problems) {}

    /**
     * Reads and validates the folder.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static Loaded load(Path folder) throws IOException {
        // First, because the version must not be newer than what is read when a file changes meanwhile.
        String version = version(folder);
        Problems problems = new Problems();
        Sources sources = Sources.load(folder, problems);
        Tables tables = TablesLoader.load(folder, sources, problems);
        Vocabulary vocabulary = new VocabularyLoader(folder, problems).load();
        List<Page> authored = pages(folder, sources, problems);
        Geography geography = new Geography(tables);
        RowPages all = new RowPages(authored);
        QualificationPages qualifications = new QualificationPages(tables, geography, all);
        qualifications.addAll();
        qualifications.addThemes();
        new StudyPages(tables, sources, geography, all).addAll();
        new ProgressionPages(tables, all).addAll();
        new RegionPages(tables, geography, all).addAll();
        new SchoolPages(tables, all).addAll();
        new WorkPages(tables, all).addAll();
        Knowledge knowledge = new Knowledge(all.all(), tables, sources, vocabulary, version);
        new Validator(knowledge, problems).check();
        return new Loaded(knowledge, problems.sorted());
    }

    private static List<Page> pages(Path folder, Sources sources, Problems problems) throws IOException {
        Path root = folder.resolve("pages");
        List<Page> pages = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            problems.add("pages", 0, "De map met pagina's ontbreekt.", "Zet de map pages terug.");
            return pages;
        }
        PageParser parser = new PageParser(sources, problems);
        for (Path path : KnowledgeFiles.walk(root).keySet()) {
            String file = folder.relativize(path).toString().replace('\\', '/');
            if (!file.endsWith(".md")) {
                problems.add(file, 0, "Dit is geen pagina.", "Een pagina heet <slug>.md; haal het bestand weg.");
                continue;
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                        .toString();
                parser.parse(file, text).ifPresent(pages::add);
            } catch (CharacterCodingException e) {
                problems.add(file, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.");
            }
        }
        return pages;
    }

    /**
     * Short fingerprint of the content, as {@link Knowledge#version()} has it; reads every file and checks none.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static String version(Path folder) throws IOException {
        CRC32 crc = new CRC32();
        for (Path path : KnowledgeFiles.walk(folder).keySet()) {
            crc.update(folder.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
            crc.update(Files.readAllBytes(path));
        }
        return String.format("%08x", crc.getValue());
    }
}
