package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.llm.Telling;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * The part of an answer that a language model may word: the running text at its beginning. What is fixed is quoted as it stands:
 * admission, subjects, pay, costs, dates, figures, help, rows of tables, steps, schools, comparisons, suggestions, and all that
 * comes after the first of these.
 *
 * @param before what stands before it; states no fact
 * @param text what may be worded, the direct answer first; empty when nothing may be
 * @param after what follows it
 */
record WordedPart(List<Sentence> before, List<Sentence> text, List<Sentence> after) {
    /** Where a word more or less costs somebody a place or money, or help. */
    private static final Set<Aspect> FIXED = EnumSet.of(
            Aspect.TOELATING, Aspect.VAKKEN, Aspect.LOON, Aspect.KOSTEN, Aspect.CIJFERS, Aspect.DATUM, Aspect.HULP);
    /** A single sentence is best as it stands. */
    private static final int LEAST = 2;

    WordedPart {
        before = List.copyOf(before);
        text = List.copyOf(text);
        after = List.copyOf(after);
    }

    /** The part of this quoted answer that may be worded. */
    static WordedPart of(Question question, Evidence evidence, List<Sentence> quoted) {
        boolean open = evidence.shape() == Shape.TEXT
                && evidence.aside().isEmpty()
                && question.language().equals("nl");
        int from = 0;
        while (from < quoted.size()
                && !quoted.get(from).isFact()
                && quoted.get(from).form() != Form.LABEL) {
            from++;
        }
        int to = from;
        while (open && to < quoted.size() && mayBeWorded(quoted.get(to))) {
            to++;
        }
        int end = to - from < LEAST ? from : to;
        return new WordedPart(quoted.subList(0, from), quoted.subList(from, end), quoted.subList(end, quoted.size()));
    }

    private static boolean mayBeWorded(Sentence sentence) {
        return sentence.isFact()
                && sentence.form() != Form.STEP
                && sentence.cited().stream()
                        .noneMatch(cited -> cited.section().fromTable()
                                || cited.section().isSteps()
                                || FIXED.contains(cited.section().aspect())
                                || !cited.unit().keys().isEmpty());
    }

    /**
     * Writes the answer: the model says what it may, and what it did not say is quoted.
     *
     * @return the name of what wrote it
     */
    String write(Question question, Wording wording, Draft draft) {
        before.forEach(draft::add);
        Set<String> said = text.isEmpty() ? Set.of() : said(question, wording, draft);
        List<Sentence> left = text.stream()
                .filter(sentence -> !said.containsAll(anchors(sentence)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!said.isEmpty() && !left.isEmpty() && left.getFirst().form() == Form.CONTINUE) {
            Sentence first = left.getFirst();
            left.set(0, new Sentence(first.text(), first.cited(), Form.PARAGRAPH, first.lead()));
        }
        left.forEach(draft::add);
        after.forEach(draft::add);
        return said.isEmpty() ? Wording.NONE.name() : wording.name();
    }

    /** The anchors of what the model said, as far as it held. */
    private Set<String> said(Question question, Wording wording, Draft draft) {
        Optional<Telling> begun = wording.tell(question, text);
        if (begun.isEmpty()) {
            return Set.of();
        }
        try (Telling telling = begun.get()) {
            Set<String> said = new HashSet<>();
            for (Optional<Sentence> next = telling.next(); next.isPresent(); next = telling.next()) {
                draft.add(next.get());
                said.addAll(anchors(next.get()));
            }
            return said;
        }
    }

    private static List<String> anchors(Sentence sentence) {
        return sentence.cited().stream()
                .map(cited -> cited.page().id() + "#" + cited.unit().anchor())
                .toList();
    }
}
