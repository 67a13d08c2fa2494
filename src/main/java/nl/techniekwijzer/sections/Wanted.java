package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.GuardedPattern;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.ranking.Scene;

/**
 * The kind of fact that a question asks for: an amount, a count, or what holds for the age or year that it names. Pure and thread-safe.
 *
 * @param figure what a sentence must show to give the fact
 * @param numbers the ages, years and other numbers in the question, without those of levels and amounts
 * @param age how old somebody is; 0 when the question does not say
 */
record Wanted(Figure figure, List<String> numbers, int age) implements Scene.Numbers {
    /** What kind of figure is asked. */
    enum Figure {
        NONE,
        MONEY,
        NUMBER
    }

    private static final Pattern MONEY = Pattern.compile("\\d(?: miljoen| miljard)? euro\\b");
    /** Any number that is not a year, in figures or in words. */
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*\\b|\\b(?:één|twee|drie|vier|vijf|zes|zeven"
                    + "|acht|negen|tien|twaalf|de helft|een kwart|een derde)\\b");

    /** One of these, or a figure, is in every number. */
    private static final List<String> IN_WORDS = List.of(
            "één",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "twaalf",
            "de helft",
            "een kwart",
            "een derde");

    private static final GuardedPattern HOW_MUCH =
            GuardedPattern.of("\\b(?:hoe ?veel|hoe (?:hoog|duur|groot)|bedrag\\w*|percentage|procent|aantal"
                    + "|wat (?:kost|kosten|verdien\\w*|betaal\\w*|krijg\\w*)|wat is (?:het|de|t|een) [\\w-]*(?:loon|salaris|geld)"
                    + "|(?:per|elke) (?:uur|maand|jaar)|start[\\w-]*salaris|cijfers)\\b");
    /** What a line of such a list starts from: "met 17 jaar", "van 18", "in 2023". */
    private static final Pattern AGE_OR_YEAR = Pattern.compile(
            "\\b(?:[Mm]et|[Vv]an|[Vv]oor|[Oo]p) \\d\\d\\b|\\b\\d\\d jaar\\b|\\b[Ii]n (?:19|20)\\d\\d\\b");

    private static final Pattern YEARS_OLD = Pattern.compile("\\b\\d\\d jaar\\b");

    private static final Pattern DIGITS =
            Pattern.compile("\\b\\d{2,4}\\b(?! ?(?:euro|uur|uren|procent|%|dagen|km|weken|maanden|studenten|mensen))");

    /** How long something takes or took is no age: "over 10 jaar", "20 jaar ervaring". */
    private static final Pattern SPAN =
            Pattern.compile("\\b(?:over|binnen|na|sinds|al|afgelopen|komende|laatste) \\d+ jaar\\b"
                    + "|\\b\\d+ jaar (?:ervaring|gewerkt|geleden|lang)\\b");

    private static final GuardedPattern AGE =
            GuardedPattern.of("\\b(?:ik ben|ben ik|is|met|van|op (?:mijn|m'n|je|zijn|haar)|met mijn|als ik)"
                    + " (1[4-9]|[2-6]\\d)(?:e|ste)?\\b(?! ?(?:euro|uur|uren|procent|%))"
                    + "|\\b(1[4-9]|[2-6]\\d)(?: |-)?(?:jaar|jarige?|jr)\\b(?! (?:geleden|ervaring|gewerkt|lang))");
    /** A rule for an age and older, or for an age and younger. */
    private static final Pattern FROM_AGE =
            Pattern.compile("\\b(?:vanaf|ouder dan|minstens) (\\d\\d)\\b|\\b(\\d\\d)(?: jaar)? (?:of|en) ouder\\b");

    private static final Pattern BELOW_AGE =
            Pattern.compile("\\b(?:(?:jonger dan|onder de|vóór je|tot je) (\\d\\d)|tot (\\d\\d) jaar)");

    /** An age of who wants to switch and does not say how old they are: past every limit for the young. */
    private static final String GROWN_UP = "35";

    private static final Pattern WHOLE_LIST =
            Pattern.compile("\\b(?:welke|wat zijn|noem)\\b.*\\b(?:twee|drie|vier|vijf|zes)\\b");

    /** Whether figures may be asked; elsewhere a number in the question is an age or a year beside what is asked. */
    static boolean asksFigures(Question question) {
        return switch (question.intent()) {
            case LOON, KOSTEN, CIJFERS, KANS, DUUR, DATUM, BELEID, VERSCHIL -> true;
            default -> false;
        };
    }

    /** Whether a list is asked by its number: "welke vier thema's". */
    static boolean wholeList(Question question) {
        return WHOLE_LIST.matcher(question.folded()).find();
    }

    /** What this question asks for. */
    static Wanted by(Question question) {
        String folded = question.folded();
        Set<String> numbers = new LinkedHashSet<>();
        if (hasDigit(folded)) {
            Matcher digits = DIGITS.matcher(SPAN.matcher(folded).replaceAll(" "));
            while (digits.find()) {
                numbers.add(digits.group());
            }
        }
        question.of(Kind.MBO_NIVEAU).stream().map(Entity::id).forEach(numbers::remove);
        boolean money = question.intent() == Intent.LOON || question.intent() == Intent.KOSTEN;
        boolean asked = HOW_MUCH.isIn(folded, question.grams()) || question.intent() == Intent.CIJFERS;
        boolean adult = question.intent() == Intent.LOON
                && question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        Matcher age = AGE.matcher(folded);
        boolean said = AGE.mayBeIn(question.grams()) && age.find();
        String years = !said ? adult ? GROWN_UP : "0" : age.group(1) == null ? age.group(2) : age.group(1);
        return new Wanted(
                !asked ? Figure.NONE : money ? Figure.MONEY : Figure.NUMBER,
                List.copyOf(numbers),
                Integer.parseInt(years));
    }

    /** Whether a figure is asked and this sentence has one. */
    boolean givesFigure(Unit unit) {
        return switch (figure) {
            case NONE -> false;
            case MONEY ->
                unit.text().contains("euro") && MONEY.matcher(unit.text()).find();
            case NUMBER ->
                (hasDigit(unit.text()) || IN_WORDS.stream().anyMatch(unit.text()::contains))
                        && NUMBER.matcher(unit.text()).find();
        };
    }

    /** How much of the numbers in the question the sentence is about: of "16 jaar, 2026" both, one or none; 0 to 1. */
    @Override
    public double share(Unit unit) {
        return share(unit.text());
    }

    private double share(String text) {
        if (numbers.isEmpty() && age == 0) {
            return 0;
        }
        long named = numbers.stream().filter(n -> isIn(text, n)).count();
        long held = named < Math.max(1, numbers.size()) && holdsAtAge(text) ? 1 : 0;
        return (double) (named + held) / Math.max(1, numbers.size());
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Whether the number is in the text by itself: no part of a longer one, such as 16 in 1.160, 16,5 or 16.000. */
    private static boolean isIn(String text, String number) {
        for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean begins = at == 0 || !isDigit(text.charAt(at - 1)) && ".,".indexOf(text.charAt(at - 1)) < 0;
            int next = end < text.length() && ".,".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            boolean goesOn = end < text.length() && isDigit(text.charAt(end))
                    || next < text.length() && isDigit(text.charAt(next));
            if (begins && !goesOn) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule for an age and older or younger holds for the asker: "vanaf 21 jaar" for somebody of 25. */
    private boolean holdsAtAge(String text) {
        return age > 0
                && hasDigit(text)
                && (limit(FROM_AGE, text).stream().anyMatch(from -> age >= from)
                        || limit(BELOW_AGE, text).stream().anyMatch(below -> age < below));
    }

    private static OptionalInt limit(Pattern pattern, String text) {
        Matcher limit = pattern.matcher(text);
        return !limit.find()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(limit.group(1) == null ? limit.group(2) : limit.group(1)));
    }

    /** Of a list with a line for each age or year only the lines on the one asked for; all when there is no such line. */
    List<Unit> narrowed(Section section, List<Unit> units) {
        List<Unit> left = new ArrayList<>(units);
        for (Block block : section.blocks()) {
            boolean list = block.shape() != Shape.PARAGRAPH;
            // A sentence before the lines may be on their ages too: "tot 2027 mag een bbl'er van 18, 19 of 20 jaar".
            Pattern others = list ? AGE_OR_YEAR : YEARS_OLD;
            double best = block.units().stream().mapToDouble(this::share).max().orElse(0);
            if ((list || age > 0) && best > 0) {
                left.removeIf(u -> block.units().contains(u)
                        && share(u) < best
                        && others.matcher(u.text()).find());
            }
        }
        return left;
    }
}
