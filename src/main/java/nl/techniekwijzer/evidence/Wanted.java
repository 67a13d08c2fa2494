package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * The kind of fact that a question asks for: an amount, a count, or what holds for the age or year that it names. Pure and thread-safe.
 *
 * @param figure what a sentence must show to give the fact; matches nothing when the question asks no figure
 * @param numbers the ages, years and other numbers in the question, without those of levels
 */
record Wanted(Pattern figure, List<Pattern> numbers) {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern MONEY = Pattern.compile("\\d(?: miljoen| miljard)? euro\\b");
    /** Any number that is not a year, in figures or in words. */
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*\\b|\\b(?:één|twee|drie|vier|vijf|zes|zeven"
                    + "|acht|negen|tien|twaalf|de helft|een kwart|een derde)\\b");

    private static final Pattern HOW_MUCH =
            Pattern.compile("\\b(?:hoe ?veel|hoe (?:hoog|duur|groot)|bedrag\\w*|percentage|procent|aantal"
                    + "|wat (?:kost|kosten|verdien\\w*|betaal\\w*|krijg\\w*)|wat is (?:het|de|t|een) [\\w-]*(?:loon|salaris|geld)"
                    + "|(?:per|elke) (?:uur|maand|jaar)|start[\\w-]*salaris|cijfers)\\b");
    /** What a line of such a list starts from: "met 17 jaar", "van 18", "in 2023". */
    private static final Pattern AGE_OR_YEAR = Pattern.compile(
            "\\b(?:[Mm]et|[Vv]an|[Vv]oor|[Oo]p) \\d\\d\\b|\\b\\d\\d jaar\\b|\\b[Ii]n (?:19|20)\\d\\d\\b");

    private static final Pattern DIGITS = Pattern.compile("\\b\\d{2,4}\\b");

    /** What this question asks for. */
    static Wanted by(Question question) {
        String folded = Words.fold(question.corrected());
        Set<String> numbers = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(folded);
        while (digits.find()) {
            numbers.add(digits.group());
        }
        question.of(Kind.MBO_NIVEAU).stream().map(Entity::id).forEach(numbers::remove);
        boolean money = question.intent() == Intent.LOON || question.intent() == Intent.KOSTEN;
        boolean asked = HOW_MUCH.matcher(folded).find() || question.intent() == Intent.CIJFERS;
        List<Pattern> whole = numbers.stream()
                .map(n -> Pattern.compile("(?<![\\d.,])" + n + "(?![.,]?\\d)"))
                .toList();
        return new Wanted(!asked ? NOTHING : money ? MONEY : NUMBER, whole);
    }

    /** Whether a figure is asked and this sentence has one. */
    boolean givesFigure(Unit unit) {
        return figure.matcher(unit.text()).find();
    }

    /** Whether the sentence is about one of the numbers in the question. */
    boolean names(Unit unit) {
        return share(unit) > 0;
    }

    /** How much of the numbers in the question the sentence is about: of "16 jaar, 2026" both, one or none; 0 to 1. */
    double share(Unit unit) {
        long named = numbers.stream().filter(n -> n.matcher(unit.text()).find()).count();
        return numbers.isEmpty() ? 0 : (double) named / numbers.size();
    }

    /** Of a list with a line for each age or year only the lines on the one asked for; all when there is no such line. */
    List<Unit> narrowed(Section section, List<Unit> units) {
        List<Unit> left = new ArrayList<>(units);
        for (Block block : section.blocks()) {
            boolean list = block.shape() != Shape.PARAGRAPH;
            if (list && block.units().stream().anyMatch(this::names)) {
                left.removeIf(u -> block.units().contains(u)
                        && !names(u)
                        && AGE_OR_YEAR.matcher(u.text()).find());
            }
        }
        return left;
    }
}
