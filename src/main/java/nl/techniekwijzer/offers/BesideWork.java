package nl.techniekwijzer.offers;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;

/** An adult who switches mostly learns beside a job: bbl, deeltijd and duaal go before bol and voltijd. Pure and thread-safe. */
final class BesideWork {
    private static final Set<String> FORMS = Set.of("bbl", "deeltijd", "duaal");

    private BesideWork() {}

    /** The programmes that have such a form first, where an adult asks and no level of higher education is named. */
    static List<Page> first(List<Page> pages, Question question, Function<Page, List<Unit>> rows) {
        return isAdult(question) && question.towards().isEmpty()
                ? pages.stream()
                        .sorted(Comparator.comparing(
                                page -> rows.apply(page).stream().noneMatch(BesideWork::isBesideWork)))
                        .toList()
                : pages;
    }

    /** The rows of such a form first among those that are as near. */
    static List<Unit> rows(List<Unit> nearestFirst, Question question, Area area) {
        return isAdult(question)
                ? nearestFirst.stream()
                        .sorted(Comparator.comparingInt((Unit row) -> area.rank(row) / 2)
                                .thenComparing(row -> !isBesideWork(row)))
                        .toList()
                : nearestFirst;
    }

    private static boolean isAdult(Question question) {
        return question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
    }

    private static boolean isBesideWork(Unit row) {
        return FORMS.stream().anyMatch(form -> row.has(Keys.form(form)));
    }
}
