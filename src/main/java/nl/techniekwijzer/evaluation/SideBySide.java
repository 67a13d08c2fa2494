package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.techniekwijzer.evaluation.EvaluationReport.Figures;
import nl.techniekwijzer.evaluation.Evaluator.Judged;
import nl.techniekwijzer.llm.LlmCounts;

/** The figures of quoted answers and of those that a language model worded, beside each other, as Markdown. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * A row for all turns and one for each tag, the quoted answers before the worded ones.
     *
     * @param quoted the turns without a model
     * @param worded the same turns with one, in the same order
     * @param counts what the model did
     */
    public static String table(List<Judged> quoted, List<Judged> worded, LlmCounts counts) {
        StringBuilder table =
                new StringBuilder("| tag | turns | by the model | passed, quoted | passed, worded | facts, quoted |"
                        + " facts, worded | forbidden, quoted | forbidden, worded | cited, quoted | cited, worded |\n"
                        + "|---|---|---|---|---|---|---|---|---|---|---|\n");
        Map<String, List<Judged>> before = byTag(quoted);
        byTag(worded).forEach((tag, turns) -> {
            Figures a = EvaluationReport.figures(before.getOrDefault(tag, List.of()));
            Figures b = EvaluationReport.figures(turns);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %d | %d | %.3f | %.3f |%n",
                    tag,
                    b.turns(),
                    byModel(turns),
                    a.passed(),
                    b.passed(),
                    a.facts(),
                    b.facts(),
                    a.forbidden(),
                    b.forbidden(),
                    a.cited(),
                    b.cited()));
        });
        return table.append(latency("quoted", quoted))
                .append(latency("worded", worded))
                .append(summary(counts))
                .toString();
    }

    private static Map<String, List<Judged>> byTag(List<Judged> judged) {
        Map<String, List<Judged>> tags = new TreeMap<>();
        for (Judged turn : judged) {
            turn.case_()
                    .tags()
                    .forEach(tag ->
                            tags.computeIfAbsent(tag, t -> new ArrayList<>()).add(turn));
        }
        Map<String, List<Judged>> rows = new LinkedHashMap<>();
        rows.put("**all**", judged);
        rows.putAll(tags);
        return rows;
    }

    private static long byModel(List<Judged> turns) {
        return turns.stream()
                .filter(turn -> !turn.outcome().generator().equals("extractive"))
                .count();
    }

    private static String latency(String mode, List<Judged> judged) {
        Latency latency = Latency.of(judged.stream().map(Judged::nanos).toList());
        return String.format(
                Locale.ROOT,
                "%nOne answer, %s: p50 %.1f ms, p99 %.1f ms.",
                mode,
                latency.p50Millis(),
                latency.p99Millis());
    }

    private static String summary(LlmCounts counts) {
        LlmCounts.Times first = counts.firstSentence();
        return String.format(
                Locale.ROOT,
                "%nModel: %d calls (%d second tries), %d tokens read, %d written; %d sentences sent, dropped %s; fallbacks %s;"
                        + " first sentence after %d ms on average, %d ms at most.%n",
                counts.calls(),
                counts.retries(),
                counts.promptTokens(),
                counts.textTokens(),
                counts.sentences(),
                new TreeMap<>(counts.dropped()),
                new TreeMap<>(counts.fallbacks()),
                first.count() == 0 ? 0 : first.totalMillis() / first.count(),
                first.maxMillis());
    }
}
