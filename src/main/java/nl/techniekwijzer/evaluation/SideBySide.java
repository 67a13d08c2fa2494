package nl.techniekwijzer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.techniekwijzer.benchmark.Latency;
import nl.techniekwijzer.llm.LlmCounts;

/** The figures of quoted answers and of those that a language model worded, beside each other, as Markdown. */
public final class SideBySide {
    private static final List<Metric> SHOWN =
            List.of(Metric.PASSED, Metric.FACTS, Metric.FORBIDDEN, Metric.UNSUPPORTED, Metric.STRANGE_FIGURES, Metric.CITED);

    private SideBySide() {}

    /**
     * A row for all turns and one for each tag, the quoted answers before the worded ones.
     *
     * @param quoted the turns without a model
     * @param worded the same turns with one, in the same order
     * @param counts what the model did
     */
    public static String table(List<Judged> quoted, List<Judged> worded, LlmCounts counts) {
        StringBuilder table = new StringBuilder("| tag | turns | by the model |");
        SHOWN.forEach(metric -> table.append(
                String.format(Locale.ROOT, " %s, quoted | %s, worded |", metric.label(), metric.label())));
        table.append("\n|---|---|---|").append("---|---|".repeat(SHOWN.size())).append('\n');
        Map<String, List<Judged>> before = Tags.of(quoted);
        Tags.of(worded).forEach((tag, turns) -> {
            table.append(String.format(Locale.ROOT, "| %s | %d | %d |", tag, turns.size(), byModel(turns)));
            for (Metric metric : SHOWN) {
                table.append(String.format(
                        Locale.ROOT,
                        " %s | %s |",
                        metric.text(metric.over(before.getOrDefault(tag, List.of()))),
                        metric.text(metric.over(turns))));
            }
            table.append('\n');
        });
        return table.append(latency("quoted", quoted))
                .append(latency("worded", worded))
                .append(summary(counts))
                .toString();
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
