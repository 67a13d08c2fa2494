package nl.techniekwijzer.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Rules that ask for the same part first: where that is not, none of them is looked at. */
    private record Group(SafetyPattern.Part first, List<Integer> rules) {}

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
    private static final List<Group> GROUPS = groups();

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

    private static List<Group> groups() {
        Map<SafetyPattern.Part, List<Integer>> rules = new LinkedHashMap<>();
        for (int i = 0; i < RULES.size(); i++) {
            rules.computeIfAbsent(RULES.get(i).pattern().first(), part -> new ArrayList<>())
                    .add(i);
        }
        return rules.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
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
        int first = RULES.size();
        for (String sentence : TEXT.sentences(folded, ordinary)) {
            first = firstIn(new SafetyPattern.Sentence(without(sentence)), first);
        }
        return first < RULES.size() ? Optional.of(RULES.get(first).concern()) : Optional.empty();
    }

    /** The number of the first rule that matches and comes before this one; this one when there is none. */
    private static int firstIn(SafetyPattern.Sentence sentence, int before) {
        int first = before;
        for (Group group : GROUPS) {
            if (group.rules().getFirst() >= first || !sentence.has(group.first())) {
                continue;
            }
            for (int rule : group.rules()) {
                if (rule >= first) {
                    break;
                }
                if (RULES.get(rule).pattern().matches(sentence)) {
                    first = rule;
                    break;
                }
            }
        }
        return first;
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
