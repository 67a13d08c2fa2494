package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.tables.ImportedTables;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of {@code knowledge/import}: rows in one order, whatever order the publisher had, so that the same data gives the same file.
 *
 * @param columns the last ones tell where a row comes from
 * @param key columns that together name a row
 * @param rows cells in the order of the columns; ordered by key
 */
record ImportTable(List<String> columns, List<String> key, List<List<String>> rows) {

    ImportTable {
        columns = List.copyOf(columns);
        List<String> all = columns;
        int[] at = key.stream().mapToInt(all::indexOf).toArray();
        Map<String, List<String>> byKey = new HashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(key(row, at), List.copyOf(row)));
        rows = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(List<String> row, int[] at) {
        StringBuilder key = new StringBuilder();
        for (int i : at) {
            key.append(row.get(i)).append('\t');
        }
        return key.toString();
    }

    /** The cell of a row. */
    String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }

    /** What names this row. */
    String key(List<String> row) {
        return key(row, key.stream().mapToInt(columns::indexOf).toArray());
    }

    /** What the row says, without where it comes from. */
    List<String> facts(List<String> row) {
        return row.subList(0, columns.size() - ImportedTables.ORIGIN.size());
    }

    /** The same table with these rows besides. */
    ImportTable and(List<List<String>> more) {
        List<List<String>> all = new ArrayList<>(rows);
        all.addAll(more);
        return new ImportTable(columns, key, all);
    }

    /** Reads one that was written before; empty when it is not there or has other columns. */
    static Optional<ImportTable> read(Path file, List<String> columns, List<String> key) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            if (!parser.getHeaderNames().equals(columns)) {
                return Optional.empty();
            }
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toList()));
            return Optional.of(new ImportTable(columns, key, rows));
        }
    }

    /** Writes it, and returns when the disk has it. */
    void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Writer writer = new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
            CSVPrinter csv = new CSVPrinter(
                    writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            csv.printRecord(columns);
            for (List<String> row : rows) {
                csv.printRecord(row);
            }
            csv.flush();
            channel.force(true);
        }
    }

    /** Order of rows in messages. */
    static Comparator<List<String>> byText() {
        return Comparator.comparing(row -> String.join("\t", row));
    }
}
