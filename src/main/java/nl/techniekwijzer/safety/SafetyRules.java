package nl.techniekwijzer.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Grams;

/**
 * Recognises distress, abuse, bullying and danger, before anything else is done with a question. The rules, Dutch and English, stand
 * in {@code safety.txt}: who does what to whom, in word classes. Pure and thread-safe.
 */
public final class SafetyRules {
    /** What is wrong; the order is that of urgency. */
    public enum Concern {
        DANGER,
        VIOLENCE,
        SUICIDE,
        THREAT,
        ABUSE,
        ONLINE,
        HARASSMENT,
        RUNAWAY,
        EATING,
        BULLYING,
        DISTRESS
    }

    /** {@code wide} rules are read after all others. */
    private record Rule(boolean wide, Concern concern, SafetyPattern pattern) {}

    private static final String INNOCENT = "INNOCENT";
    private static final String SHORT = "SHORT";
    private static final String ORDINARY = "ORDINARY";
    private static final String WIDE = " wide";
    /** What a wide rule asks for besides: somebody, and nothing of what people come here for. */
    private static final String NOT_OF_THE_FIELD = " & {person} ! {field}";

    private static final SafetyPattern.Classes CLASSES = new SafetyPattern.Classes();
    private static final List<Rule> RULES = new ArrayList<>();
    private static final List<SafetyPattern.Part> INNOCENTS = new ArrayList<>();
    private static final SafetyText TEXT = load();

    private SafetyRules() {}

    private static SafetyText load() {
        List<String> shorts = new ArrayList<>();
        List<String> ordinary = new ArrayList<>();
        String block = "";
        for (String line : CueFile.lines(SafetyRules.class, "safety.txt")) {
            String text = line.strip();
            if (line.startsWith("@")) {
                CLASSES.add(text);
            } else if (!line.startsWith(" ")) {
                block = text;
            } else {
                switch (block) {
                    case SHORT -> shorts.add(text);
                    case ORDINARY -> ordinary.addAll(List.of(text.split(" ")));
                    case INNOCENT -> INNOCENTS.add(CLASSES.compile(text));
                    default -> RULES.add(rule(block, text));
                }
            }
        }
        RULES.sort(Comparator.comparing(Rule::wide).thenComparing(Rule::concern));
        return new SafetyText(shorts, ordinary, CLASSES.words());
    }

    private static Rule rule(String block, String text) {
        boolean wide = block.endsWith(WIDE);
        Concern concern = Concern.valueOf(wide ? block.substring(0, block.length() - WIDE.length()) : block);
        int without = text.indexOf(" ! ");
        String narrowed = without < 0
                ? text + NOT_OF_THE_FIELD
                : text.substring(0, without) + NOT_OF_THE_FIELD + text.substring(without);
        return new Rule(wide, concern, new SafetyPattern(wide ? narrowed : text, CLASSES));
    }

    /**
     * The most urgent concern in this folded text, if there is one.
     *
     * @param ordinary whether a folded word is ordinary Dutch or otherwise known, and so no misspelling of a word of the rules
     */
    public static Optional<Concern> check(String folded, Predicate<String> ordinary) {
        List<SafetyPattern.Sentence> sentences = TEXT.sentences(folded, ordinary).stream()
                .map(sentence -> new SafetyPattern.Sentence(without(sentence)))
                .toList();
        return RULES.stream()
                .filter(rule -> sentences.stream().anyMatch(rule.pattern()::matches))
                .map(Rule::concern)
                .findFirst();
    }

    /** Every part of every rule and innocent expression, for tests. */
    public static List<SafetyPattern.Part> parts() {
        return CLASSES.parts();
    }

    /** The sentence without expressions that only sound heavy. */
    private static String without(String sentence) {
        String text = sentence;
        Grams grams = Grams.of(text);
        for (SafetyPattern.Part innocent : INNOCENTS) {
            if (innocent.pattern().isIn(text, grams)) {
                text = innocent.pattern().matcher(text).replaceAll("_");
                grams = Grams.of(text);
            }
        }
        return text;
    }
}
