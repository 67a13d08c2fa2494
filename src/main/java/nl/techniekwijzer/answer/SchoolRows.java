package nl.techniekwijzer.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.AreaSections;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;

/** Says of a school in one breath what it gives and that it has a location in the asked place. One for each answer; not thread-safe. */
final class SchoolRows {
    private final Map<String, Cited> sites = new HashMap<>();

    SchoolRows(Evidence evidence) {
        evidence.findings().stream()
                .filter(SchoolRows::isSite)
                .forEach(finding -> finding.units()
                        .forEach(unit -> school(unit)
                                .forEach(key -> sites.put(key, new Cited(finding.page(), finding.section(), unit)))));
    }

    /** Whether this says which gemeente the asked village belongs to, which goes beside the schools. */
    static boolean isVillage(Finding finding) {
        return finding.section().anchor().equals(AreaSections.LIES_IN);
    }

    /** The way to everything that these schools give. */
    static String all(Evidence evidence) {
        List<String> links = evidence.findings().stream()
                .filter(finding -> finding.section().fromTable()
                        && finding.page().section("aanbod").isPresent())
                .map(finding ->
                        "[" + finding.page().title() + "](" + finding.page().url() + "#aanbod)")
                .distinct()
                .toList();
        return "Alle opleidingen die ik ken, staan bij " + links.stream().collect(Collectors.joining(", ")) + ".";
    }

    /** Whether the rows need the names of what they are about above them: where there are several, or another than was asked. */
    static boolean isHeaded(Evidence evidence) {
        long others = evidence.findings().stream()
                .filter(finding -> !isSite(finding) && !isVillage(finding))
                .count();
        return evidence.aside().equals("unlisted")
                || others > 2 && !evidence.aside().startsWith("listed");
    }

    /** Whether this is a row on a location that goes with another row of the school. */
    static boolean isSite(Finding finding) {
        return finding.units().stream().allMatch(unit -> unit.has(Keys.SITE));
    }

    /** What goes on in the item of this row: the location of its school, behind the first row of it. */
    List<Sentence> along(Unit row) {
        List<Sentence> along = new ArrayList<>();
        for (String key : school(row)) {
            Cited site = sites.remove(key);
            if (site != null) {
                along.add(new Sentence(site.unit().text(), List.of(site), Form.ALONG, ""));
            }
        }
        return along;
    }

    private static List<String> school(Unit unit) {
        return unit.keys().stream()
                .filter(key -> key.startsWith(Keys.institution("")))
                .toList();
    }
}
