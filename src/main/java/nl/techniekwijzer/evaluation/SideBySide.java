package nl.techniekwijzer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.techniekwijzer.llm.LlmCounts;

/** The figures of quoted answers and of those that a language model worded, beside each other, as Markdown. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * A row for each figure, the quoted answers before the worded ones, and what the model did.
     *
     * @param quoted the turns without a model
     * @param worded the same turns with one, in the same order
     * @param counts what the model did
     */
    public static String table(List<Judged> quoted, List<Judged> worded, LlmCounts counts) {
        StringBuilder table = new StringBuilder("| figure | quoted | worded |\n|---|---|---|\n");
        table.append(String.format(
                Locale.ROOT,
                "| turns (by the model) | %d (0) | %d (%d) |%n",
                quoted.size(),
                worded.size(),
                byModel(worded)));
        for (Metric metric : Metric.values()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s |%n",
                    metric.label(),
                    metric.text(metric.over(quoted)),
                    metric.text(metric.over(worded))));
        }
        return table.append("\nQuoted: ")
                .append(EvaluationReport.latency(quoted).strip())
                .append("\nWorded: ")
                .append(EvaluationReport.latency(worded).strip())
                .append(summary(counts))
                .toString();
    }

    private static long byModel(List<Judged> turns) {
        return turns.stream()
                .filter(turn -> !turn.outcome().generator().equals("extractive"))
                .count();
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
