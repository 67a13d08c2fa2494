package nl.techniekwijzer.evaluation;

import java.util.List;
import java.util.Locale;

/** {@code docs/evaluation.md}: the figures of the shipped set, without times, so that the same answers give the same document. */
public final class EvaluationDocument {
    private static final String HEAD = """
            # How good the answers are

            Made by `evaluate --record`; a test fails where it is not what the answers of now give. The questions, and what makes an
            answer right, are in [evaluation/](../evaluation/README.md): CASES cases, TURNS turns. How the check of sentences was
            derived is in [grounding.md](grounding.md); speed, and search on other text, in [performance.md](performance.md).

                java -jar target/techniekwijzer.jar evaluate                     # these figures, and what was not right
                java -jar target/techniekwijzer.jar evaluate --json old.json     # before a change
                java -jar target/techniekwijzer.jar evaluate --compare old.json  # after it: the answers that changed, side by side

            The set was written before the pages were looked at, but the service has been mended with it since. It is a development set: on
            questions that nobody has seen, expect less.

            ## Targets

            """;

    private EvaluationDocument() {}

    /**
     * A figure with what it should be.
     *
     * @param factor 1 where more is better, -1 where less is
     */
    private record Target(Metric metric, double bound, int factor) {
        String row(List<Judged> judged) {
            double value = metric.over(judged);
            return String.format(
                    Locale.ROOT,
                    "| %s | %s %s | %s | %s |%n",
                    metric.label(),
                    factor > 0 ? "at least" : "at most",
                    metric.text(bound),
                    metric.text(value),
                    value * factor >= bound * factor ? "yes" : "**no**");
        }
    }

    private static final List<Target> TARGETS = List.of(
            new Target(Metric.PASSED, 0.95, 1),
            new Target(Metric.UNSUPPORTED, 0, -1),
            new Target(Metric.STRANGE_FIGURES, 0, -1),
            new Target(Metric.FORBIDDEN, 0, -1),
            new Target(Metric.REFUSED, 0.95, 1),
            new Target(Metric.FALSE_REFUSALS, 0.03, -1));

    /**
     * The document.
     *
     * @param judged the answers to the shipped set
     * @param ablation the table of {@link SearchAblation}
     */
    public static String of(List<Judged> judged, String ablation) {
        long cases = judged.stream().map(j -> j.case_().id()).distinct().count();
        StringBuilder text = new StringBuilder(
                HEAD.replace("CASES", Long.toString(cases)).replace("TURNS", Integer.toString(judged.size())));
        text.append("| figure | target | measured | reached |\n|---|---|---|---|\n");
        TARGETS.forEach(target -> text.append(target.row(judged)));
        text.append(retrieval(judged, "schoon", 0.95)).append(retrieval(judged, "tikfout", 0.90));
        text.append("""

                The last two rows are over the turns with the tag `schoon` (typed by the book) and `tikfout` (one or two typing errors).

                ## All figures

                The intervals are bootstrapped over conversations. An unsupported sentence cites nothing and holds a digit, or shares

                less than six tenths of its longer words with what it cites. Citations to a right page is a lower bound: the set does

                not name every page that is right.


                """);
        text.append(EvaluationReport.figures(judged));
        text.append("\n## Per tag\n\n").append(EvaluationReport.perTag(judged));
        text.append("""

                ## Against search as it comes

                The same turns and passages, searched with Lucene's stock analysers: the question as typed, without the conversation and

                the form. A question that `QueryParser` cannot read finds nothing. The product takes what was said before and the form

                along.


                """);
        return text.append(ablation).toString();
    }

    private static String retrieval(List<Judged> judged, String tag, double bound) {
        List<Judged> turns =
                judged.stream().filter(j -> j.case_().tags().contains(tag)).toList();
        return new Target(Metric.RECALL_5, bound, 1)
                .row(turns)
                .replace(Metric.RECALL_5.label(), Metric.RECALL_5.label() + ", `" + tag + "`");
    }
}
