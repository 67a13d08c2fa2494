package nl.techniekwijzer.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;

/** Writes opleidingen beside each other: what is said of the difference, then a table with a column for each. Pure and thread-safe. */
final class ComparedTable {
    private ComparedTable() {}

    static Stream<Sentence> of(Evidence evidence) {
        List<Sentence> sentences = new ArrayList<>();
        boolean said = evidence.aside().equals("said");
        List<Finding> cells =
                said ? evidence.findings().subList(1, evidence.findings().size()) : evidence.findings();
        if (said) {
            Finding first = evidence.findings().getFirst();
            Form next = Form.PARAGRAPH;
            for (Unit unit : first.units()) {
                sentences.add(Sentence.quote(first, unit, next));
                next = Form.CONTINUE;
            }
        }
        List<Page> pages = cells.stream().map(Finding::page).distinct().toList();
        if (pages.isEmpty()) {
            return sentences.stream();
        }
        sentences.add(Sentence.frame(
                String.join(" | ", pages.stream().map(Page::title).toList()), Form.TABLE));
        for (int i = 0; i < cells.size(); i++) {
            Finding cell = cells.get(i);
            Unit unit = cell.units().getFirst();
            boolean first = i % pages.size() == 0;
            sentences.add(new Sentence(
                    unit.text(),
                    List.of(new Cited(cell.page(), cell.section(), unit)),
                    first ? Form.ROW : Form.CELL,
                    first ? label(cell, unit) : ""));
        }
        return sentences.stream();
    }

    private static String label(Finding cell, Unit unit) {
        for (String what : List.of("niveau", "leerweg", "duur")) {
            if (unit.has(Keys.brief(what))) {
                return Character.toUpperCase(what.charAt(0)) + what.substring(1);
            }
        }
        return switch (cell.section().aspect()) {
            case WAT -> "Wat is het";
            case LEREN -> "Wat leer je";
            case TOELATING -> "Wie mag beginnen";
            case BEROEPEN -> "Werk";
            case VERVOLG -> "Daarna";
            default -> "";
        };
    }
}
