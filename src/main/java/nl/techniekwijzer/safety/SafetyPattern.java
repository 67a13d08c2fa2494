package nl.techniekwijzer.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.GuardedPattern;

/**
 * One rule of {@code safety.txt}, for one sentence of single-spaced folded words in which a comma is a word. Immutable and thread-safe.
 *
 * <ul>
 *   <li>{@code {name}} is any word or words of a class, defined earlier as {@code @name = a|b c}
 *   <li>{@code *} is up to five small words, {@code ..} up to four words of any kind
 *   <li>{@code a ~ b}: near each other in either order, at most three words between and no comma
 *   <li>{@code a & b}: both somewhere in the sentence; {@code a ! b}: a without b
 * </ul>
 */
public final class SafetyPattern {
    private static final String NOT = "!";
    private static final Pattern CLASS = Pattern.compile("\\{(\\w+)\\}");

    private final List<Part> wanted = new ArrayList<>();
    private final List<Part> unwanted = new ArrayList<>();

    SafetyPattern(String rule, Classes classes) {
        String[] halves = rule.split(" " + NOT + " ");
        // The classes by themselves first: most sentences have none of them, and that is known once for all rules.
        for (String item : halves[0].split(" ")) {
            if (CLASS.matcher(item).matches()) {
                wanted.add(classes.compile(item));
            }
        }
        for (String part : halves[0].split(" & ")) {
            wanted.add(classes.compile(part));
        }
        for (int i = 1; i < halves.length; i++) {
            unwanted.add(classes.compile(halves[i]));
        }
    }

    /** What every sentence that it matches has. */
    Part first() {
        return wanted.getFirst();
    }

    boolean matches(Sentence sentence) {
        // Plain loops: this runs for some thousand rules with each question.
        for (Part part : wanted) {
            if (!sentence.has(part)) {
                return false;
            }
        }
        for (Part part : unwanted) {
            if (sentence.has(part)) {
                return false;
            }
        }
        return true;
    }

    /** A part of rules, by its number. */
    record Part(int number, GuardedPattern pattern) {}

    /** A sentence that remembers which parts it has, because many rules share a part. Not thread-safe. */
    static final class Sentence {
        private final String text;
        private final Grams grams;
        /** By number of the part. */
        private final BitSet known = new BitSet();

        private final BitSet present = new BitSet();

        Sentence(String text) {
            this.text = text;
            this.grams = Grams.of(text);
        }

        boolean has(Part part) {
            if (!known.get(part.number)) {
                known.set(part.number);
                present.set(part.number, part.pattern.isIn(text, grams));
            }
            return present.get(part.number);
        }
    }

    /** The word classes of the file, filled while it is read. */
    static final class Classes {
        private static final Pattern LETTERS = Pattern.compile("(?<![\\\\\\w{@])[a-z]{5,}(?![\\w}?*+(\\[])");

        private final Map<String, String> classes = new HashMap<>();
        private final Set<String> words = new TreeSet<>();
        private final Map<String, Part> parts = new HashMap<>();

        /** A line {@code @name = a|b c}; a second line with the same name adds to the first. */
        void add(String line) {
            String name = line.substring(1, line.indexOf(' '));
            String words = expand(line.substring(line.indexOf('=') + 1).strip());
            collect(line.substring(line.indexOf('=') + 1));
            classes.merge(name, words, (a, b) -> a + "|" + b);
        }

        /** Every plain word of five letters or more that a rule or class spells out: what a misspelling may have meant. */
        Set<String> words() {
            return Set.copyOf(words);
        }

        /** All parts so far. */
        List<Part> parts() {
            return List.copyOf(parts.values());
        }

        /** The pattern of a part; the same for the same text. */
        Part compile(String part) {
            return parts.computeIfAbsent(part.strip(), this::compiled);
        }

        private Part compiled(String part) {
            collect(part);
            String[] sides = part.split(" ~ ");
            List<String> sequences = Arrays.stream(sides).map(this::sequence).toList();
            String both = "(?:" + sequences.getFirst() + ")";
            if (sequences.size() == 2) {
                String a = both;
                String b = "(?:" + sequences.getLast() + ")";
                String between = "(?: [a-z0-9]+){0,3} ";
                both = "(?:" + a + between + b + "|" + b + between + a + ")";
            }
            return new Part(parts.size(), GuardedPattern.ofParts("(?<![a-z0-9])" + both + "(?![a-z0-9])", sequences));
        }

        private void collect(String text) {
            Matcher letters = LETTERS.matcher(text);
            while (letters.find()) {
                words.add(letters.group());
            }
        }

        private String sequence(String part) {
            StringBuilder regex = new StringBuilder();
            for (String item : part.strip().split(" ")) {
                String gap = item.equals("*") ? "(?: (?:" + classes.get("small") + ")){0,5}" : "";
                gap = item.equals("..") ? "(?: [^ ]+){0,4}" : gap;
                if (!gap.isEmpty()) {
                    regex.append(gap);
                } else {
                    regex.append(regex.isEmpty() ? "" : " ").append(expand(item));
                }
            }
            return regex.toString();
        }

        private String expand(String text) {
            return CLASS.matcher(text).replaceAll(m -> {
                String words = classes.get(m.group(1));
                if (words == null) {
                    throw new IllegalStateException("safety.txt uses {" + m.group(1) + "} before it is defined");
                }
                return Matcher.quoteReplacement("(?:" + words + ")");
            });
        }
    }
}
