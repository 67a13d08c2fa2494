package nl.techniekwijzer.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a publisher hands it out, read row by row in constant memory. Thread-safe: every read opens the file anew.
 *
 * <p>A file that is not whole is refused as a whole: a row that is cut off, a quote that is never closed. Column names may differ from the
 * asked ones in capitals, and in spaces against underscores; anything else is a missing column.
 */
final class SourceTable {
    /** A row of more characters than this comes from a quote that is never closed. */
    private static final int MAX_ROW = 1 << 20;
    /** Told at each so many rows, so that one sees that long work goes on. */
    private static final int TOLD_EVERY = 100_000;

    private final Path file;
    private final String name;
    private final TextForm form;
    private final CSVFormat format;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> header;

    private SourceTable(Path file, String name, TextForm form) throws IOException {
        this.file = file;
        this.name = name;
        this.form = form;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(form.separator())
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        this.header = header();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(plain(header.get(i)), i);
        }
    }

    /**
     * Opens a table.
     *
     * @param name how messages call the file
     * @throws ImportFault when it is no table
     */
    static SourceTable open(Path file, String name) throws IOException {
        return new SourceTable(file, name, TextForm.of(file, name));
    }

    private static String plain(String column) {
        return column.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    private List<String> header() throws IOException {
        try (CSVParser parser = format.parse(new Guarded(form.open(file)))) {
            Iterator<CSVRecord> rows = parser.iterator();
            return rows.hasNext() ? rows.next().toList() : List.of();
        } catch (UncheckedIOException e) {
            throw broken(1, e);
        }
    }

    /** How messages call the file. */
    String name() {
        return name;
    }

    /** Whether it has this column. */
    boolean has(String column) {
        return columns.containsKey(plain(column));
    }

    /**
     * Checks that the columns are there.
     *
     * @throws ImportFault with the missing columns and the ones that were found
     */
    SourceTable require(String... wanted) {
        List<String> missing = List.of(wanted).stream().filter(c -> !has(c)).toList();
        if (!missing.isEmpty()) {
            throw new ImportFault(
                    "In " + name + (missing.size() == 1 ? " ontbreekt de kolom " : " ontbreken de kolommen ")
                            + String.join(", ", missing) + ". Gevonden: " + String.join(", ", header)
                            + ". Is een kolom hernoemd? Kijk in docs/actueel-houden.md wat je dan doet.");
        }
        return this;
    }

    /**
     * Hands every row to the reader, in the order of the file.
     *
     * @param progress gets a line now and then
     * @return how many rows there were
     * @throws ImportFault at the first row that is not whole
     */
    long read(Consumer<Row> reader, Consumer<String> progress) throws IOException {
        Guarded text = new Guarded(form.open(file));
        long count = 0;
        try (CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> rows = parser.iterator();
            boolean first = true;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                text.seen = 0;
                if (first) {
                    first = false;
                    continue;
                }
                if (row.stream().allMatch(String::isEmpty)) {
                    continue; // Spreadsheets leave rows of separators only.
                }
                if (!isWhole(row)) {
                    throw new ImportFault(
                            name + ", regel " + parser.getCurrentLineNumber() + ": deze rij heeft " + row.size()
                                    + " cellen en de kop " + header.size()
                                    + ". Waarschijnlijk is het bestand niet helemaal binnen; haal het opnieuw op.");
                }
                reader.accept(new Row(row, parser.getCurrentLineNumber()));
                count++;
                if (count % TOLD_EVERY == 0) {
                    progress.accept(name + ": " + count + " regels gelezen");
                }
            }
        } catch (UncheckedIOException e) {
            throw broken(count + 2, e);
        } catch (CSVException e) {
            throw broken(count + 2, new UncheckedIOException(e));
        }
        return count;
    }

    /** Whether each cell has its column. Empty cells without a name may hang at the end, as spreadsheets leave them. */
    private boolean isWhole(CSVRecord row) {
        return row.stream().skip(header.size()).allMatch(String::isEmpty)
                && header.stream().skip(row.size()).allMatch(String::isEmpty);
    }

    private ImportFault broken(long line, UncheckedIOException e) {
        return new ImportFault(
                name + ", rond rij " + line
                        + ": de tabel kan niet verder gelezen worden. Er staat een aanhalingsteken verkeerd, of het bestand is niet"
                        + " helemaal binnen; haal het opnieuw op.",
                e);
    }

    /** One row; cells are trimmed and on one line. */
    final class Row {
        private final CSVRecord cells;
        private final long line;

        private Row(CSVRecord cells, long line) {
            this.cells = cells;
            this.line = line;
        }

        /** The cell of a column that the table has; empty when the table lacks it. */
        String get(String column) {
            Integer index = columns.get(plain(column));
            return index == null ? "" : Cells.onOneLine(cells.get(index));
        }

        /** The line where it ends. */
        long line() {
            return line;
        }
    }

    /** Stops a row that never ends, before it fills the memory. */
    private static final class Guarded extends FilterReader {
        private long seen;

        private Guarded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (seen > MAX_ROW) {
                throw new IOException("a row without an end");
            }
            int read = super.read(buffer, offset, length);
            seen += Math.max(0, read);
            return read;
        }

        @Override
        public int read() throws IOException {
            seen++;
            return super.read();
        }
    }
}
