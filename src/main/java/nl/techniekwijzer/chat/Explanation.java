package nl.techniekwijzer.chat;

import java.util.List;
import java.util.Map;
import nl.techniekwijzer.evidence.Selection;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.NoEvidence;
import nl.techniekwijzer.grounding.Verdict;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;

/**
 * Why an answer is what it is; for {@code explain}.
 *
 * @param kind what the question turned out to be
 * @param question as understood
 * @param tokens the terms per field that were searched
 * @param hits the best passages with what each field added
 * @param selection shape of the evidence, or why there is none
 * @param evidence the units that the answer may use
 * @param sentences each sentence with its verdict
 */
public record Explanation(
        String kind,
        Question question,
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

    static Explanation of(
            Understanding understanding, PassageIndex index, List<Hit> hits, Selection selection, Draft draft) {
        Question question = understanding.question();
        List<ScoredHit> scored = hits.stream()
                .limit(SHOWN)
                .map(h -> new ScoredHit(
                        h.passage().id(),
                        h.score(),
                        index.explain(question.corrected(), Answering.named(question), h.passage())))
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
                index.tokens(question.corrected()),
                scored,
                chosen,
                units,
                sentences);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported s -> "supported";
            case Verdict.Unsupported u -> "unsupported: " + u.reason();
        };
    }
}
