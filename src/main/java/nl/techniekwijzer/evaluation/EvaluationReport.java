package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.techniekwijzer.evaluation.Evaluator.Judged;

/** The figures of an evaluation, over all and per tag, as Markdown. */
public final class EvaluationReport {
    private static final int CUT = 5;

    private EvaluationReport() {}

    /**
     * The figures over some turns.
     *
     * @param turns how many
     * @param passed share with the right outcome, every fact and nothing forbidden
     * @param outcome share with a right outcome
     * @param facts share of the required facts that were there
     * @param forbidden number of forbidden claims made
     * @param recall5 share of the turns that name pages in which a right one is among the first five found
     * @param reciprocalRank mean of 1 / rank of the first right page
     * @param cited share of the turns that name pages and were answered in which a right one is cited
     */
    public record Figures(
            int turns,
            double passed,
            double outcome,
            double facts,
            int forbidden,
            double recall5,
            double reciprocalRank,
            double cited) {}

    /** The figures over these turns. */
    public static Figures figures(List<Judged> judged) {
        List<Judged> paged =
                judged.stream().filter(j -> !j.step().pages().isEmpty()).toList();
        List<Judged> answered = paged.stream()
                .filter(j -> j.outcome().code().equals("answered"))
                .toList();
        int required = judged.stream().mapToInt(j -> j.step().facts().size()).sum();
        int missing = judged.stream().mapToInt(j -> j.missing().size()).sum();
        return new Figures(
                judged.size(),
                share(judged.stream().filter(Judged::passed).count(), judged.size()),
                share(judged.stream().filter(Judged::rightOutcome).count(), judged.size()),
                share(required - missing, required),
                judged.stream().mapToInt(j -> j.wrong().size()).sum(),
                share(
                        paged.stream()
                                .filter(j -> j.rank() > 0 && j.rank() <= CUT)
                                .count(),
                        paged.size()),
                paged.stream()
                        .mapToDouble(j -> j.rank() == 0 ? 0 : 1.0 / j.rank())
                        .average()
                        .orElse(1),
                share(answered.stream().filter(Judged::cited).count(), answered.size()));
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** A table with a row for all turns and one for each tag. */
    public static String table(List<Judged> judged) {
        Map<String, List<Judged>> byTag = new TreeMap<>();
        judged.forEach(j -> j.case_()
                .tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(j)));
        Map<String, List<Judged>> rows = new LinkedHashMap<>();
        rows.put("**all**", judged);
        rows.putAll(byTag);
        StringBuilder table = new StringBuilder();
        table.append("| tag | turns | passed | right outcome | facts found | forbidden claims |"
                + " Recall@5 of pages | MRR of pages | right page cited |\n|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach((tag, turns) -> {
            Figures f = figures(turns);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %d | %.3f | %.3f | %.3f |%n",
                    tag,
                    f.turns(),
                    f.passed(),
                    f.outcome(),
                    f.facts(),
                    f.forbidden(),
                    f.recall5(),
                    f.reciprocalRank(),
                    f.cited()));
        });
        Latency latency = Latency.of(judged.stream().map(Judged::nanos).toList());
        table.append(String.format(
                Locale.ROOT,
                "%nOne answer: p50 %.2f ms, p99 %.2f ms (one thread, first answers included).%n",
                latency.p50Millis(),
                latency.p99Millis()));
        return table.toString();
    }

    /** The turns that did not pass, or whose page was not found, with what is wrong and what was answered. */
    public static String failures(List<Judged> judged) {
        StringBuilder text = new StringBuilder();
        for (Judged j : judged) {
            boolean lost = !j.step().pages().isEmpty() && (j.rank() == 0 || j.rank() > CUT);
            if (j.passed() && !lost) {
                continue;
            }
            text.append("### ")
                    .append(j.case_().id())
                    .append(j.number() > 1 ? " (turn " + j.number() + ")" : "")
                    .append(j.passed() ? " — page not found\n\n" : "\n\n")
                    .append("> ")
                    .append(j.step().ask())
                    .append("\n\n");
            if (!j.rightOutcome()) {
                text.append("- outcome ")
                        .append(j.outcome().code())
                        .append(", expected ")
                        .append(j.step().outcomes())
                        .append('\n');
            }
            j.missing().forEach(fact -> text.append("- missing: ").append(fact).append('\n'));
            j.wrong()
                    .forEach(claim -> text.append("- forbidden: ").append(claim).append('\n'));
            if (lost) {
                text.append("- pages: ")
                        .append(j.step().pages())
                        .append(j.rank() == 0 ? " not found" : " at " + j.rank())
                        .append('\n');
            }
            text.append('\n').append(j.outcome().answer().strip().indent(4)).append('\n');
        }
        return text.toString();
    }
}
