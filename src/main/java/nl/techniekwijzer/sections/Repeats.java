package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection.Finding;

/** Leaves out of later findings what an earlier one has said already in nearly the same words. Thread-safe. */
final class Repeats {
    /** Two sentences that share this much of the words of the later one say the same. */
    private static final double SAME = 0.75;

    private final PassageIndex index;

    Repeats(PassageIndex index) {
        this.index = index;
    }

    /** The findings in order, without repeats and without findings that had nothing else. */
    List<Finding> leftOut(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        List<Unit> said = new ArrayList<>();
        for (Finding finding : findings) {
            List<Unit> units = finding.units().stream()
                    .filter(unit -> said.stream().noneMatch(earlier -> repeats(unit, earlier)))
                    .toList();
            if (!units.isEmpty()) {
                kept.add(new Finding(finding.page(), finding.section(), units));
                said.addAll(units);
            }
        }
        return kept;
    }

    private boolean repeats(Unit unit, Unit earlier) {
        return index.coverage(index.ask(List.of(Words.phrase(unit.text()).split(" "))), earlier.text()) >= SAME;
    }
}
