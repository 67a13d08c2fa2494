package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.grounding.Verdict;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.NoEvidence;

/**
 * Why an answer is what it is; for {@code explain}.
 *
 * @param kind what the question turned out to be
 * @param question as understood
 * @param expanded what is searched for beside the words of the question: pages that its names stand for, and added words
 * @param tokens the terms per field that were searched
 * @param hits the best passages with what each field added
 * @param selection shape of the evidence, or why there is none
 * @param evidence the units that the answer may use
 * @param sentences each sentence with its verdict
 */
public record Explanation(
        String kind,
        Question question,
        List<String> expanded,
        Map<String, List<String>> tokens,
        List<ScoredHit> hits,
        String selection,
        List<String> evidence,
        List<JudgedSentence> sentences) {
    private static final int SHOWN = 8;

    /** A hit with its score parts. */
    public record ScoredHit(String passage, double score, List<Hit.Part> parts) {}

    /** A sentence and what the check said of it. */
    public record JudgedSentence(String sentence, String verdict) {}

    /** Tells how this question was answered; {@code subjects} are the pages that were searched beside the words. */
    static Explanation of(
            Understanding understanding,
            Set<String> subjects,
            PassageIndex index,
            List<Hit> hits,
            Selection selection,
            Draft draft) {
        Question question = understanding.question();
        List<ScoredHit> scored = hits.stream()
                .limit(SHOWN)
                .map(h -> new ScoredHit(
                        h.passage().id(),
                        h.score(),
                        index.explain(Answering.searched(question), subjects, h.passage())))
                .toList();
        String chosen = switch (selection) {
            case Evidence e -> "evidence " + e.shape() + (e.aside().isEmpty() ? "" : " (" + e.aside() + ")");
            case NoEvidence n -> "no evidence: " + n.reason() + " " + n.subject();
        };
        List<String> units = selection instanceof Evidence e
                ? e.findings().stream()
                        .flatMap(f -> f.units().stream()
                                .map(Unit::anchor)
                                .map(a -> f.page().id() + "#" + a))
                        .toList()
                : List.of();
        List<JudgedSentence> sentences = draft.judged().stream()
                .map(j -> new JudgedSentence(j.sentence(), verdict(j.verdict())))
                .toList();
        return new Explanation(
                understanding.getClass().getSimpleName(),
                question,
                expanded(question, subjects),
                index.tokens(Answering.searched(question)),
                scored,
                chosen,
                units,
                sentences);
    }

    private static List<String> expanded(Question question, Set<String> subjects) {
        List<String> expanded = new ArrayList<>();
        for (Entity topic : question.topics()) {
            List<String> pages = topic.ids().stream().filter(subjects::contains).toList();
            if (!pages.isEmpty()) {
                expanded.add("'" + topic.text() + "' → " + String.join(", ", pages));
            }
        }
        Set<String> typed =
                Words.of(question.corrected()).stream().map(Words.Word::form).collect(Collectors.toSet());
        Words.of(Answering.searched(question)).stream()
                .map(Words.Word::form)
                .filter(typed::add)
                .forEach(word -> expanded.add("+ " + word));
        return expanded;
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported s -> "supported";
            case Verdict.Unsupported u -> "unsupported: " + u.reason();
        };
    }
}
