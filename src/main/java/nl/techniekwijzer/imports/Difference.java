package nl.techniekwijzer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import changes: rows as one line of text each. Only what a row says counts, not the day on which it was fetched.
 *
 * @param added rows that were not there
 * @param gone rows that are no longer there
 * @param changed rows that say something else now, as {@code before → after}
 * @param same how many say the same
 */
public record Difference(List<String> added, List<String> gone, List<String> changed, int same) {

    static Difference between(Optional<ImportTable> before, ImportTable after) {
        Map<String, List<String>> old = new HashMap<>();
        before.ifPresent(table -> table.rows().forEach(row -> old.put(table.key(row), table.facts(row))));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int same = 0;
        for (List<String> row : after.rows()) {
            List<String> was = old.remove(after.key(row));
            List<String> is = after.facts(row);
            if (was == null) {
                added.add(line(is));
            } else if (was.equals(is)) {
                same++;
            } else {
                changed.add(line(was) + " → " + line(is));
            }
        }
        List<String> gone = old.values().stream().map(Difference::line).sorted().toList();
        return new Difference(List.copyOf(added), gone, List.copyOf(changed), same);
    }

    private static String line(List<String> row) {
        return String.join(" | ", row.stream().filter(cell -> !cell.isEmpty()).toList());
    }

    /** Whether nothing changes but the date. */
    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** One line with the numbers. */
    public String summary() {
        return added.size() + " nieuw, " + gone.size() + " weg, " + changed.size() + " anders, " + same + " gelijk";
    }
}
