package nl.techniekwijzer.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.knowledge.Vocabulary.Abbreviation;
import nl.techniekwijzer.knowledge.Vocabulary.Synonym;
import nl.techniekwijzer.tables.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code knowledge/vocabulary}. Not thread-safe: one load, one instance. */
final class VocabularyLoader {
    private final Path folder;
    private final Problems problems;

    VocabularyLoader(Path knowledge, Problems problems) {
        this.folder = knowledge.resolve("vocabulary");
        this.problems = problems;
    }

    Vocabulary load() throws IOException {
        List<Synonym> synonyms = new ArrayList<>();
        for (CSVRecord row : rows("synoniemen.csv", 4)) {
            synonyms.add(
                    new Synonym(row.get(0), row.get(1), row.get(2), row.get(3).equals("ja")));
        }
        List<Abbreviation> abbreviations = new ArrayList<>();
        for (CSVRecord row : rows("afkortingen.csv", 3)) {
            abbreviations.add(
                    new Abbreviation(row.get(0), row.get(1), row.get(2).equals("altijd")));
        }
        return new Vocabulary(
                synonyms,
                map("spelfouten.csv"),
                abbreviations,
                words("stopwoorden.txt"),
                map("stammen.csv"),
                words("samenstellingen.txt"));
    }

    private Map<String, String> map(String name) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (CSVRecord row : rows(name, 2)) {
            map.put(row.get(0).toLowerCase(Locale.ROOT), row.get(1));
        }
        return map;
    }

    private List<CSVRecord> rows(String name, int columns) throws IOException {
        String file = "vocabulary/" + name;
        Path path = folder.resolve(name);
        List<CSVRecord> good = new ArrayList<>();
        if (!Files.exists(path)) {
            problems.add(file, 0, "De woordenlijst ontbreekt.", "Zet " + file + " terug.");
            return good;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (Reader reader = Files.newBufferedReader(path);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord row : parser) {
                if (row.size() < columns || row.get(0).isEmpty() || row.get(1).isEmpty()) {
                    problems.add(
                            file,
                            (int) parser.getCurrentLineNumber(),
                            "De rij is niet volledig.",
                            "Vul minstens de eerste twee kolommen in.");
                } else {
                    good.add(row);
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException | CharacterCodingException e) {
            problems.add(
                    file,
                    0,
                    "De woordenlijst is geen geldige CSV in UTF-8.",
                    "Controleer aanhalingstekens; sla op als UTF-8.");
        }
        return good;
    }

    /** One word a line; {@code #} starts a remark. */
    private Set<String> words(String name) throws IOException {
        Path path = folder.resolve(name);
        Set<String> words = new LinkedHashSet<>();
        if (!Files.exists(path)) {
            problems.add("vocabulary/" + name, 0, "De woordenlijst ontbreekt.", "Zet vocabulary/" + name + " terug.");
            return words;
        }
        for (String line : lines(path, name)) {
            int remark = line.indexOf('#');
            String word =
                    (remark < 0 ? line : line.substring(0, remark)).strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private List<String> lines(Path path, String name) throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            problems.add("vocabulary/" + name, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.");
            return List.of();
        }
    }
}
