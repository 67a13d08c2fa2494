package nl.techniekwijzer.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Finding;

/** The rows of a table that compares opleidingen: one sentence or typed row of each, aspect by aspect. Pure and thread-safe. */
final class ComparedRows {
    private static final List<Aspect> ASPECTS =
            List.of(Aspect.WAT, Aspect.LEREN, Aspect.OVERIG, Aspect.TOELATING, Aspect.BEROEPEN, Aspect.VERVOLG);

    /** What tells most of the difference, best first: a table of all rows is too long to read on a phone. */
    private static final List<Aspect> TELLING =
            List.of(Aspect.WAT, Aspect.OVERIG, Aspect.BEROEPEN, Aspect.LEREN, Aspect.VERVOLG, Aspect.TOELATING);

    /** So many words a table may have; what does not fit is left out, row by row. */
    private static final int WORDS = 115;

    private static final List<String> BRIEF = List.of("niveau", "leerweg", "duur");

    private ComparedRows() {}

    /**
     * One finding of one unit for each cell, row by row; a row that only one of them can fill is left out.
     *
     * @param said whether what they are has been said already
     */
    static List<Finding> of(List<Page> pages, boolean said) {
        Map<Aspect, List<Finding>> rows = new EnumMap<>(Aspect.class);
        int words = 0;
        for (Aspect aspect : TELLING) {
            List<Finding> cells = said && aspect == Aspect.WAT ? List.of() : cells(pages, aspect);
            int length = cells.stream()
                    .mapToInt(cell -> cell.units().getFirst().text().split(" ").length)
                    .sum();
            if (words == 0 || words + length <= WORDS) {
                rows.put(aspect, cells);
                words += length;
            }
        }
        return ASPECTS.stream()
                .flatMap(aspect -> rows.getOrDefault(aspect, List.of()).stream())
                .toList();
    }

    /** The cells of one aspect; of the short facts only those that differ. */
    private static List<Finding> cells(List<Page> pages, Aspect aspect) {
        List<Finding> cells = new ArrayList<>();
        if (aspect == Aspect.OVERIG) {
            BRIEF.forEach(what -> row(
                    cells,
                    differing(
                            pages, pages.stream().map(page -> brief(page, what)).toList())));
        } else {
            row(
                    cells,
                    differing(
                            pages,
                            pages.stream().map(page -> first(page, aspect)).toList()));
        }
        return cells;
    }

    /** Nothing when all cells say the same of their own page: that is no difference. */
    private static List<Optional<Finding>> differing(List<Page> pages, List<Optional<Finding>> row) {
        long texts = Stream.iterate(0, i -> i + 1)
                .limit(row.size())
                .map(i -> row.get(i)
                        .map(cell -> cell.units().getFirst().text())
                        .orElse("")
                        .replace(pages.get(i).title(), ""))
                .distinct()
                .count();
        return texts == 1 ? List.of(Optional.empty()) : row;
    }

    private static void row(List<Finding> cells, List<Optional<Finding>> row) {
        if (row.stream().allMatch(Optional::isPresent)) {
            row.stream().flatMap(Optional::stream).forEach(cells::add);
        }
    }

    private static Optional<Finding> brief(Page page, String what) {
        return page.section("in-het-kort").stream()
                .flatMap(section -> section.units().stream()
                        .filter(unit -> unit.has(Keys.brief(what)))
                        .map(unit -> new Finding(page, section, List.of(unit))))
                .findFirst();
    }

    private static Optional<Finding> first(Page page, Aspect aspect) {
        Stream<Section> sections = page.about(aspect).stream();
        return sections.flatMap(
                        section -> unit(section).stream().map(unit -> new Finding(page, section, List.of(unit))))
                .findFirst();
    }

    private static Optional<Unit> unit(Section section) {
        return section.units().stream().filter(unit -> !unit.has(Keys.NOTE)).findFirst();
    }
}
