package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.rows.Keys;

/** Picks units of a section for a question. Thread-safe. */
public final class Units {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    /** Coverage is compared in tenths: of rows that fit alike the newest counts. */
    private static final int STEPS = 10;
    /** The figure, age or year asked for counts as half of the words asked for. */
    private static final double FIGURE = 0.5;

    /** What every question on demands says beside the demand. */
    private static final Set<String> BESIDE_DEMANDS = Set.of("werk", "werken", "nodig", "beroep", "zwaar");

    private static final Pattern DANGER = Pattern.compile("gevaarlijk|veilig|risico|ongeluk");
    /** What tells of danger without the word. */
    private static final List<String> SAFELY =
            List.of("veilig", "hoogte", "harnas", "masker", "bescherming", "ongezond");

    private static final Pattern EFFORT = Pattern.compile("\\bzwa(?:ar|re)\\b|lichamelijk|fysiek|\\bsterk\\b");
    /** What tells of heavy work without the word. */
    private static final List<String> STRAIN = List.of(
            "tillen",
            "til",
            "tilt",
            "sjouwen",
            "sta",
            "staan",
            "staat",
            "kniel",
            "knielt",
            "bukken",
            "bukt",
            "ladder",
            "armen",
            "rug",
            "lichaam",
            "lichamelijk",
            "zwaar",
            "fit",
            "kracht",
            "lopen");

    private final PassageIndex index;

    public Units(PassageIndex index) {
        this.index = index;
    }

    /** The first units of an authored section, or the rows of a table section that fit best; at most {@code limit}. */
    public List<Unit> pick(Page page, Section section, Question question, Asked asked, int limit) {
        List<Unit> fitting = fitting(section, question);
        if (!section.fromTable()) {
            return authored(page, section, question, asked, limit, fitting);
        }
        List<Unit> best =
                new ArrayList<>(fitting.stream().filter(u -> !u.has(Keys.NOTE)).toList());
        Map<Unit, Double> scores = new HashMap<>();
        best.forEach(unit -> scores.put(unit, index.coverage(asked, page.id(), unit)));
        best.sort(Comparator.comparingDouble((Unit u) -> -Math.rint(scores.getOrDefault(u, 0.0) * STEPS))
                .thenComparing(Units::year, Comparator.reverseOrder()));
        List<Unit> kept = new ArrayList<>(best.subList(0, Math.min(limit, best.size())));
        boolean dated =
                kept.stream().anyMatch(u -> year(u) > 0 && u.keys().stream().noneMatch(k -> k.startsWith("niveau:")));
        List<Unit> rows = dated
                ? kept
                : fitting.stream().filter(kept::contains).toList(); // The newest first, else the order of the page.
        List<Unit> all = new ArrayList<>(rows);
        fitting.stream()
                .filter(u -> u.has(Keys.NOTE)
                        && kept.stream().anyMatch(row -> row.keys().stream().anyMatch(u::has)))
                .limit(1)
                .forEach(all::add);
        return all;
    }

    /**
     * The first unit answers the heading; of a longer section those that say most about the question come with it, in reading order. Steps
     * stay together.
     */
    private List<Unit> authored(
            Page page, Section section, Question question, Asked asked, int limit, List<Unit> fitting) {
        Wanted wanted = Wanted.by(question);
        List<Unit> units = section.isSteps() ? fitting : leading(section, question, wanted.narrowed(section, fitting));
        if (units.size() <= limit || section.isSteps()) {
            return units.subList(0, Math.min(limit, units.size()));
        }
        Map<Unit, Double> scores = new HashMap<>();
        units.forEach(unit -> scores.put(unit, worth(page, unit, wanted, asked)));
        List<Unit> best = new ArrayList<>(units.subList(1, units.size()));
        best.sort(Comparator.comparingDouble((Unit u) -> -scores.getOrDefault(u, 0.0)));
        List<Unit> kept = new ArrayList<>(best.subList(0, limit - 1));
        kept.add(units.getFirst());
        return units.stream().filter(kept::contains).toList();
    }

    /** Of a list of demands the one that is asked stands first: "moet je een rijbewijs hebben". */
    private List<Unit> leading(Section section, Question question, List<Unit> units) {
        boolean list = section.blocks().stream().allMatch(b -> b.shape() == Section.Shape.BULLETS);
        if (!list || question.intent() != Intent.EISEN) {
            return units;
        }
        boolean danger = DANGER.matcher(question.folded()).find();
        boolean effort = EFFORT.matcher(question.folded()).find();
        List<String> signs = danger ? SAFELY : effort ? STRAIN : List.of();
        Asked rest = index.ask(Stream.concat(
                        question.terms().stream().filter(term -> !BESIDE_DEMANDS.contains(term)), signs.stream())
                .filter(term -> question.topics().stream()
                        .noneMatch(t -> List.of(t.text().split(" ")).contains(term)
                                && t.ids().stream().anyMatch(id -> id.startsWith("beroepen/"))))
                .toList());
        List<Unit> sorted = new ArrayList<>(units);
        sorted.sort(Comparator.comparingDouble((Unit u) -> -index.coverage(rest, u.text())));
        return sorted;
    }

    /** How much of what is asked one unit says, with the figure and the number asked for. */
    private double worth(Page page, Unit unit, Wanted wanted, Asked asked) {
        return index.coverage(asked, page.id(), unit)
                + (wanted.givesFigure(unit) ? FIGURE : 0)
                + FIGURE * wanted.share(unit);
    }

    /** The year that the row is about: the first it names; 0 when it names none. */
    private static int year(Unit unit) {
        Matcher year = YEAR.matcher(unit.text());
        return year.find() ? Integer.parseInt(year.group()) : 0;
    }

    /** The units that the question's level, leerweg and profile do not rule out; all of them when none is left. */
    private static List<Unit> fitting(Section section, Question question) {
        List<Unit> units = section.units();
        if (question.mboLevel().isPresent()) {
            String key = Keys.level(question.mboLevel().getAsInt());
            Pattern words = Pattern.compile("niveau (?:\\d, |\\d (?:of|en|tot|tot en met) )*"
                    + question.mboLevel().getAsInt());
            units = narrowed(
                    units,
                    u -> u.has(key) || words.matcher(u.text()).find(),
                    u -> u.keys().stream().anyMatch(k -> k.startsWith("niveau:"))
                            || u.text().contains("niveau "));
        }
        if (question.from().isPresent()) {
            String key = Keys.from(question.from().get());
            units = narrowed(units, u -> u.has(key), u -> u.keys().stream().anyMatch(k -> k.startsWith("van:")));
        }
        if (question.first(Kind.LEERWEG).isPresent()) {
            String key = Keys.form(question.first(Kind.LEERWEG).orElse(""));
            units = narrowed(units, u -> u.has(key), u -> u.keys().stream().anyMatch(k -> k.startsWith("vorm:")));
        }
        return units;
    }

    /** Drops units that speak of the thing but not of this one, unless nothing would be left. */
    private static List<Unit> narrowed(List<Unit> units, Predicate<Unit> fits, Predicate<Unit> speaks) {
        List<Unit> left =
                units.stream().filter(u -> fits.test(u) || !speaks.test(u)).toList();
        return left.stream().anyMatch(fits) ? left : units;
    }
}
