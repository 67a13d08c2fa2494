package nl.techniekwijzer.grounding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * A stretch of a text that states one thing.
 *
 * @param stems stems of the words that carry a subject, numbers included
 * @param marks the small words that turn it, with how often they occur
 */
record Clause(Set<String> stems, Map<Mark, Integer> marks) {
    static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{N}'])");
    private static final Pattern CUT = Pattern.compile("[,;:?]\\s+|\\s+(?=(?:maar|want|omdat|terwijl|of je"
            + "|en (?:je|in|daarna|bij|op|de|het|dat|wie|met|vanaf|voor|na|krijgt|is))\\b)");
    /** A shorter stretch is a part of what stands before it: an item of a list, "daarna". */
    private static final int MIN_WORDS = 2;

    /** The clauses of each sentence of a text. */
    static List<List<Clause>> sentences(String text) {
        List<List<Clause>> sentences = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            sentences.add(clauses(Words.fold(sentence)));
        }
        return sentences;
    }

    private static List<Clause> clauses(String folded) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String part : CUT.split(folded)) {
            open.append(' ').append(part);
            if (stems(open.toString()).size() >= MIN_WORDS) {
                clauses.add(of(open.toString()));
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            Clause rest = of(open.toString());
            clauses.add(clauses.isEmpty() ? rest : clauses.removeLast().with(rest));
        }
        return clauses;
    }

    /** The stretches of a text between its marks and conjunctions, folded, however short. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            parts.addAll(List.of(CUT.split(Words.fold(sentence))));
        }
        return parts;
    }

    /** The clause that this folded text is. */
    static Clause of(String folded) {
        return new Clause(stems(folded), Mark.in(folded));
    }

    static Set<String> stems(String folded) {
        Set<String> stems = new HashSet<>();
        for (Word word : Words.of(folded)) {
            String stem = Words.stem(word.form());
            if (!WordLists.isFree(stem) && !WordLists.isFree(word.form())) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private Clause with(Clause other) {
        return joined(List.of(this, other));
    }

    /** All that these clauses state. */
    static Clause joined(List<Clause> clauses) {
        Set<String> stems = new HashSet<>();
        Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        for (Clause clause : clauses) {
            stems.addAll(clause.stems);
            clause.marks.forEach((mark, count) -> marks.merge(mark, count, Integer::sum));
        }
        return new Clause(stems, marks);
    }

    /** How many of its words another one has too. */
    long shared(Clause other) {
        return stems.stream().filter(stem -> WordLists.isIn(other.stems, stem)).count();
    }

    boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    int count(Mark mark) {
        return marks.getOrDefault(mark, 0);
    }
}
