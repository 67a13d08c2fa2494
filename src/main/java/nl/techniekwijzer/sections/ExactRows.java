package nl.techniekwijzer.sections;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.ranking.Scene;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Rows that say just what is asked: of a table of figures those that say nearly every word ("technische vacatures eind 2023"), and how
 * long an opleiding takes. Thread-safe.
 */
public final class ExactRows {
    /** So much of the question's words a row must say. */
    private static final double ENOUGH = 0.85;

    private static final int ROWS = 3;
    /** Pages with figures that hold for no single study or school. */
    private static final Set<PageType> FIGURES = EnumSet.of(PageType.ARBEIDSMARKT, PageType.BELEID);

    private final PassageIndex index;
    private final Units units;

    public ExactRows(PassageIndex index) {
        this.index = index;
        this.units = new Units(index);
    }

    private static final Pattern HOW_LONG = Pattern.compile("\\b(?:hoe ?lang|hoeveel jaar|duur)");
    /** Beside a name these ask for nothing but how long it takes. */
    private static final Set<String> DURATION =
            Set.of("lang", "duurt", "duren", "duur", "jaar", "jaren", "niveau", "niveaus", "normaal", "doe", "bezig");

    private record Row(Passage passage, double coverage) {}

    /** Those rows; empty when there are none. */
    public Optional<Selection> select(Scene scene) {
        boolean onlyDuration =
                HOW_LONG.matcher(scene.question().folded()).find() && DURATION.containsAll(rest(scene.question()));
        return Wanted.asksFigures(scene.question())
                ? (onlyDuration ? duration(scene) : Optional.<Selection>empty()).or(() -> figures(scene))
                : Optional.empty();
    }

    /** How long the opleiding takes that a question on that is about, whatever else it says; empty when it is another question. */
    public Optional<Selection> duration(Scene scene) {
        return scene.question().intent() == Intent.DUUR
                ? scene.about().stream()
                        .flatMap(page -> page.about(Aspect.DUUR).stream()
                                .filter(Section::fromTable)
                                .map(section -> evidence(scene, Shape.TEXT, page, section)))
                        .findFirst()
                : Optional.empty();
    }

    /** What it asks of its subject, without the place and level that it names. */
    private static List<String> rest(Question question) {
        Set<String> names = question.entities().stream()
                .flatMap(entity -> Stream.of(entity.text().split("[ -]")))
                .collect(Collectors.toSet());
        return AsAsked.rest(question).stream()
                .filter(term -> !names.contains(term))
                .toList();
    }

    /** When one of them names every number in the question. */
    private Optional<Selection> figures(Scene scene) {
        return Stream.concat(scene.hits().stream().map(Hit::passage), tables(scene.about()))
                .filter(passage -> passage.section().fromTable()
                        && FIGURES.contains(passage.page().type()))
                .flatMap(passage -> passage.units().stream()
                        .filter(unit -> scene.wanted().share(unit) == 1)
                        .map(unit -> new Row(passage, coverage(scene, passage, unit))))
                .filter(row -> row.coverage() >= ENOUGH)
                .max(Comparator.comparingDouble(Row::coverage))
                .map(row -> evidence(
                        scene,
                        Shape.FIGURES,
                        row.passage().page(),
                        row.passage().section()));
    }

    private static Stream<Passage> tables(List<Page> pages) {
        return pages.stream().flatMap(page -> Passage.of(page).stream());
    }

    private double coverage(Scene scene, Passage passage, Unit unit) {
        return index.coverage(scene.words(), passage.page().id(), unit);
    }

    private Selection evidence(Scene scene, Shape shape, Page page, Section section) {
        List<Unit> rows = units.pick(page, section, scene.question(), scene.words(), ROWS);
        return new Evidence(shape, List.of(new Finding(page, section, rows)), "");
    }
}
