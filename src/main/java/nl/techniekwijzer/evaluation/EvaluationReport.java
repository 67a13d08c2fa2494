package nl.techniekwijzer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.techniekwijzer.benchmark.Latency;

/** The figures of an evaluation and the answers that are not right, as Markdown. */
public final class EvaluationReport {
    /** The figures that say most about one tag. */
    private static final List<Metric> PER_TAG = List.of(
            Metric.PASSED, Metric.OUTCOME, Metric.FACTS, Metric.FORBIDDEN, Metric.RECALL_5, Metric.MRR, Metric.CITED);

    private EvaluationReport() {}

    /** Every figure over all turns, with its 95 % interval where it has one. */
    public static String figures(List<Judged> judged) {
        StringBuilder table = new StringBuilder("| figure | value | 95 % interval |\n|---|---|---|\n");
        table.append("| turns | ").append(judged.size()).append(" | |\n");
        for (Metric metric : Metric.values()) {
            table.append("| ")
                    .append(metric.label())
                    .append(" | ")
                    .append(metric.text(metric.over(judged)))
                    .append(" | ");
            if (metric.hasInterval()) {
                Interval interval = Interval.of(metric, judged);
                table.append(metric.text(interval.low()))
                        .append(" – ")
                        .append(metric.text(interval.high()))
                        .append(' ');
            }
            table.append("|\n");
        }
        return table.toString();
    }

    /** A table with a row for all turns and one for each tag. */
    public static String perTag(List<Judged> judged) {
        StringBuilder table = new StringBuilder("| tag | turns |");
        PER_TAG.forEach(metric -> table.append(' ').append(metric.label()).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(PER_TAG.size())).append('\n');
        for (Map.Entry<String, List<Judged>> row : Tags.of(judged).entrySet()) {
            table.append("| ")
                    .append(row.getKey())
                    .append(" | ")
                    .append(row.getValue().size())
                    .append(" |");
            PER_TAG.forEach(metric -> table.append(' ')
                    .append(metric.text(metric.over(row.getValue())))
                    .append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    /** One line on how long an answer took. */
    public static String latency(List<Judged> judged) {
        Latency latency = Latency.of(judged.stream().map(Judged::nanos).toList());
        return String.format(
                Locale.ROOT,
                "One answer: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (one thread, first answers included).%n",
                latency.p50Millis(),
                latency.p95Millis(),
                latency.p99Millis());
    }

    /** The turns that did not pass, that say something without support, or whose page was not found; with what was answered. */
    public static String failures(List<Judged> judged) {
        StringBuilder text = new StringBuilder();
        for (Judged j : judged) {
            boolean grounded = j.audit().unsupported().isEmpty()
                    && j.audit().strangeFigures().isEmpty();
            if (!j.passed() || !grounded || j.lost()) {
                text.append(failure(j));
            }
        }
        return text.toString();
    }

    private static String failure(Judged j) {
        StringBuilder text = new StringBuilder();
        text.append("### ")
                .append(j.case_().id())
                .append(j.number() > 1 ? " (turn " + j.number() + ")" : "")
                .append(j.passed() && j.lost() ? " — page not found\n\n> " : "\n\n> ")
                .append(j.step().ask())
                .append("\n\n");
        if (!j.rightOutcome()) {
            item(
                    text,
                    "outcome " + j.outcome().code() + ", expected " + j.step().outcomes());
        }
        j.missing().forEach(fact -> item(text, "missing: " + fact));
        j.wrong().forEach(claim -> item(text, "forbidden: " + claim));
        j.audit().unsupported().forEach(sentence -> item(text, "unsupported: " + sentence));
        j.audit().strangeFigures().forEach(figure -> item(text, "figure not in source: " + figure));
        if (j.lost()) {
            item(text, "pages: " + j.step().pages() + (j.rank() == 0 ? " not found" : " at " + j.rank()));
        }
        return text.append('\n')
                .append(j.outcome().answer().strip().indent(4))
                .append('\n')
                .toString();
    }

    private static void item(StringBuilder text, String line) {
        text.append("- ").append(line).append('\n');
    }
}
