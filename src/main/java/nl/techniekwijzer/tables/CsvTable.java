package nl.techniekwijzer.tables;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one CSV table of {@code knowledge/data} row by row, with checks that name file, line and mend.
 *
 * <p>A row with a problem is left out and reported; the others are kept. Not thread-safe.
 */
final class CsvTable {
    private final Path folder;
    private final Sources sources;
    private final Problems problems;
    /** Many rows share where they come from. */
    private final Map<String, Provenance> provenances = new HashMap<>();

    CsvTable(Path folder, Sources sources, Problems problems) {
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * All good rows of {@code data/<name>}, in file order.
     *
     * @param columns the columns that must be there, in any order; more are allowed
     */
    <T> List<T> read(String name, List<String> columns, Function<Row, T> make) throws IOException {
        String file = "data/" + name;
        Path path = folder.resolve("data").resolve(name);
        List<T> rows = new ArrayList<>();
        if (!Files.exists(path)) {
            problems.add(file, 0, "De tabel ontbreekt.", "Zet " + file + " terug.");
            return rows;
        }
        try {
            List<Csv.Line> lines = Csv.lines(Files.readString(path));
            List<String> header = lines.isEmpty() ? List.of() : lines.getFirst().cells();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                places.put(header.get(i), i);
            }
            List<String> missing = columns.stream()
                    .filter(column -> !places.containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(
                        file,
                        1,
                        "Deze kolommen ontbreken: " + String.join(", ", missing) + ".",
                        "Gevonden: " + String.join(", ", header) + ".");
                return rows;
            }
            for (Csv.Line line : lines.subList(1, lines.size())) {
                Row row = new Row(file, line, places);
                T made = line.cells().size() == header.size() ? make.apply(row) : row.inconsistent();
                if (row.good) {
                    rows.add(made);
                }
            }
        } catch (Csv.Malformed | CharacterCodingException e) {
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
        private final Csv.Line csv;
        private final Map<String, Integer> places;
        private boolean good = true;

        private Row(String file, Csv.Line csv, Map<String, Integer> places) {
            this.file = file;
            this.csv = csv;
            this.places = places;
        }

        private String cell(String column) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalStateException("the column " + column + " was not asked for");
            }
            return csv.cells().get(place);
        }

        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // The caller drops the value of a bad row.
        private <T> T inconsistent() {
            bad(
                    "De rij heeft " + csv.cells().size() + " cellen, een ander aantal dan de kop.",
                    "Zet cellen met een komma tussen aanhalingstekens.");
            return null;
        }

        private void bad(String what, String mend) {
            good = false;
            problems.add(file, csv.number(), what, mend);
        }

        /** The cell as it stands; empty when it is empty. */
        String text(String column) {
            return cell(column);
        }

        /** The cell, which must not be empty. */
        String required(String column) {
            String value = cell(column);
            if (value.isEmpty()) {
                bad("De kolom " + column + " is leeg.", "Vul de waarde in of haal de rij weg.");
            }
            return value;
        }

        /** The parts of the cell between semicolons; empty list when the cell is empty. */
        List<String> list(String column) {
            String cell = cell(column);
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < cell.length(); ) {
                int semicolon = cell.indexOf(';', from);
                int end = semicolon < 0 ? cell.length() : semicolon;
                String part = cell.substring(from, end).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = end + 1;
            }
            return parts;
        }

        /** The cell, which must be one of these words. */
        String oneOf(String column, Set<String> allowed) {
            String value = cell(column);
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
            String id = cell("bron");
            String date = cell("peildatum");
            String key = id + ' ' + date + ' ' + cell("zekerheid");
            Provenance known = provenances.get(key);
            if (known != null) {
                return known;
            }
            Source source = sources.find(id).orElse(null);
            if (source == null) {
                bad("De bron '" + id + "' staat niet in sources.yaml.", "Voeg de bron toe of kies een bestaand id.");
                source = new Source(id, id, id, "", date, "", "");
            }
            if (!Sources.DATE.matcher(date).matches()) {
                bad("De peildatum '" + date + "' is geen datum.", "Schrijf jjjj, jjjj-mm of jjjj-mm-dd.");
            }
            String certainty = oneOf("zekerheid", Set.of("bron", "redactie"));
            Provenance provenance =
                    new Provenance(source, date, certainty.equals("bron") ? Certainty.BRON : Certainty.REDACTIE);
            if (good) {
                provenances.put(key, provenance);
            }
            return provenance;
        }
    }
}
