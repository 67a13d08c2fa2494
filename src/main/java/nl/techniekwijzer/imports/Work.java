package nl.techniekwijzer.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.tables.Tables.Institution;

/**
 * What a source needs to turn files into a table: what we know, where the data comes from, and where to put what does not fit.
 *
 * @param knowledge as it is now
 * @param schools to find institutions
 * @param places to find gemeenten
 * @param origin of the data
 * @param aside what is not taken over
 * @param progress gets a line now and then
 */
record Work(
        Knowledge knowledge, Schools schools, Places places, Origin origin, Aside aside, Consumer<String> progress) {

    /**
     * Where the data of one import comes from.
     *
     * @param source id in {@code sources.yaml}
     * @param address of the file, or its name
     * @param date of the data, yyyy-mm-dd
     * @param imported today
     */
    record Origin(String source, String address, String date, String imported) {
        /** The last cells of every row. */
        List<String> cells() {
            return List.of(source, address, date, imported);
        }
    }

    /** A file that was given or fetched, and what messages call it. */
    record Input(Path file, String name) {}

    static Work of(Knowledge knowledge, Origin origin, Aside aside, Consumer<String> progress) {
        return new Work(
                knowledge,
                new Schools(knowledge.tables()),
                new Places(knowledge.tables(), knowledge.geography()),
                origin,
                aside,
                progress);
    }

    /** The day in a cell, as yyyy-mm-dd; a cell that cannot be read is kept aside as if it were empty. */
    Optional<String> day(SourceTable.Row row, String column) {
        String cell = row.get(column);
        Optional<String> day = Cells.day(cell);
        if (day.isEmpty() && !cell.isEmpty()) {
            aside.add(Reason.ONBEKENDE_WAARDE, "datum in " + column + ": " + cell, row.line());
        }
        return day;
    }

    /** The place as we write it and its gemeente; kept aside, and empty, when it is not certain. */
    List<String> place(String name, String postcode, Institution school, long line) {
        return place(name, postcode, "", school, line);
    }

    /** As the shorter method, for data that tells the province; without a name it is nowhere in particular: two empty texts. */
    List<String> place(String name, String postcode, String province, Institution school, long line) {
        if (name.isBlank()) {
            return List.of("", "");
        }
        return switch (places.find(name, postcode, province, school.municipalities())) {
            case Places.Answer.Found found -> List.of(found.place(), found.municipality());
            case Places.Answer.Unknown none -> {
                aside.add(Reason.ONBEKENDE_PLAATS, name, line);
                yield List.of();
            }
            case Places.Answer.Ambiguous several -> {
                aside.add(Reason.DUBBELZINNIGE_PLAATS, (name + " " + postcode).strip(), line);
                yield List.of();
            }
        };
    }
}
