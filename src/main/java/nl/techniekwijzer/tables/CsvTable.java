package nl.techniekwijzer.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one CSV table of {@code knowledge/data} row by row, with checks that name file, line and mend.
 *
 * <p>A row with a problem is left out and reported; the others are kept. Not thread-safe.
 */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Path folder;
    private final String label;
    private final Sources sources;
    private final Problems problems;

    /**
     * Over the tables in one folder.
     *
     * @param label how problems name the folder, such as {@code data/}
     */
    CsvTable(Path folder, String label, Sources sources, Problems problems) {
        this.folder = folder;
        this.label = label;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * All good rows of this table, in file order.
     *
     * @param columns the columns that must be there, in any order; more are allowed
     */
    <T> List<T> read(String name, List<String> columns, Function<Row, T> make) throws IOException {
        String file = label + name;
        Path path = folder.resolve(name);
        List<T> rows = new ArrayList<>();
        if (!Files.exists(path)) {
            problems.add(file, 0, "De tabel ontbreekt.", "Zet " + file + " terug.");
            return rows;
        }
        try (Reader reader = Files.newBufferedReader(path);
                CSVParser parser = FORMAT.parse(reader)) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(
                        file,
                        1,
                        "Deze kolommen ontbreken: " + String.join(", ", missing) + ".",
                        "Gevonden: " + String.join(", ", parser.getHeaderNames()) + ".");
                return rows;
            }
            for (CSVRecord csv : parser) {
                Row row = new Row(file, (int) parser.getCurrentLineNumber(), csv);
                T made = csv.isConsistent() ? make.apply(row) : row.inconsistent();
                if (row.good) {
                    rows.add(made);
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException | CharacterCodingException e) {
            problems.add(
                    file,
                    0,
                    "De tabel is geen geldige CSV.",
                    "Controleer aanhalingstekens en komma's; sla op als UTF-8.");
        }
        return rows;
    }

    /** One row under checks; a failed check marks the row bad and gives a harmless stand-in value. */
    final class Row {
        private final String file;
        private final int line;
        private final CSVRecord csv;
        private boolean good = true;

        private Row(String file, int line, CSVRecord csv) {
            this.file = file;
            this.line = line;
            this.csv = csv;
        }

        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // The caller drops the value of a bad row.
        private <T> T inconsistent() {
            bad(
                    "De rij heeft " + csv.size() + " cellen, een ander aantal dan de kop.",
                    "Zet cellen met een komma tussen aanhalingstekens.");
            return null;
        }

        private void bad(String what, String mend) {
            good = false;
            problems.add(file, line, what, mend);
        }

        /** The cell as it stands; empty when it is empty. */
        String text(String column) {
            return csv.get(column);
        }

        /** The cell, which must not be empty. */
        String required(String column) {
            String value = csv.get(column);
            if (value.isEmpty()) {
                bad("De kolom " + column + " is leeg.", "Vul de waarde in of haal de rij weg.");
            }
            return value;
        }

        /** The cell as a whole number; 0 when it is none, which is a problem. */
        int number(String column) {
            String value = csv.get(column);
            if (!value.matches("\\d{1,9}")) {
                bad("De kolom " + column + " heeft de waarde '" + value + "'.", "Schrijf een geheel getal.");
                return 0;
            }
            return Integer.parseInt(value);
        }

        /** The parts of the cell between semicolons; empty list when the cell is empty. */
        List<String> list(String column) {
            return Arrays.stream(csv.get(column).split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** The cell, which must be one of these words. */
        String oneOf(String column, Set<String> allowed) {
            String value = csv.get(column);
            if (!allowed.contains(value)) {
                bad(
                        "De kolom " + column + " heeft de waarde '" + value + "'.",
                        "Kies uit: "
                                + String.join(", ", allowed.stream().sorted().toList()) + ".");
            }
            return value;
        }

        /** Source, date and certainty from the last columns that every table has. */
        Provenance provenance() {
            Source source = source();
            String certainty = oneOf("zekerheid", Set.of("bron", "redactie"));
            return new Provenance(
                    source, date("peildatum"), certainty.equals("bron") ? Certainty.BRON : Certainty.REDACTIE);
        }

        /** Source, date and day of import from the last columns that every imported table has. */
        Provenance imported() {
            return new Provenance(source(), date("peildatum"), Certainty.BRON, date("geimporteerd"));
        }

        private String date(String column) {
            String date = csv.get(column);
            if (!Sources.DATE.matcher(date).matches()) {
                bad("De " + column + " '" + date + "' is geen datum.", "Schrijf jjjj, jjjj-mm of jjjj-mm-dd.");
            }
            return date;
        }

        private Source source() {
            String id = csv.get("bron");
            Source source = sources.find(id).orElse(null);
            if (source == null) {
                bad("De bron '" + id + "' staat niet in sources.yaml.", "Voeg de bron toe of kies een bestaand id.");
                source = new Source(id, id, id, "", "", "", "");
            }
            return source;
        }
    }
}
