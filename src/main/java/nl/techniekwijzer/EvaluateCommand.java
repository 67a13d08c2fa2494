package nl.techniekwijzer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.techniekwijzer.evaluation.AnswerLog;
import nl.techniekwijzer.evaluation.EvaluationCase;
import nl.techniekwijzer.evaluation.EvaluationDocument;
import nl.techniekwijzer.evaluation.EvaluationReport;
import nl.techniekwijzer.evaluation.EvaluationSet;
import nl.techniekwijzer.evaluation.Evaluator;
import nl.techniekwijzer.evaluation.Expectations;
import nl.techniekwijzer.evaluation.Judged;
import nl.techniekwijzer.evaluation.Metric;
import nl.techniekwijzer.evaluation.SearchAblation;
import nl.techniekwijzer.evaluation.SideBySide;
import nl.techniekwijzer.evaluation.TrecFiles;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.tables.Freshness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate}: asks the evaluation questions and prints how many answers are right. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Asks the evaluation questions, prints the figures and writes a report.")
final class EvaluateCommand implements Callable<Integer> {
    private static final Path SHIPPED = Path.of("evaluation");
    private static final Path EXPECTATIONS = SHIPPED.resolve(EvaluationSet.EXPECTATIONS);
    private static final Path DOCUMENT = Path.of("docs", "evaluation.md");
    /** What the page /over shows. */
    private static final Path PAGE = Path.of("src/main/resources/nl/techniekwijzer/web/evaluation.properties");

    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "A YAML file or a folder of them; evaluation/ unless told.")
    private Path set = SHIPPED;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the figures and the answers that are not right go; evaluation-report.md unless told.")
    private Path report = Path.of("evaluation-report.md");

    @Option(names = "--json", paramLabel = "FILE", description = "Where all figures and answers go, for --compare.")
    private @Nullable Path json;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Prints the answers that differ from an earlier --json, side by side.")
    private @Nullable Path earlier;

    @Option(
            names = "--trec",
            paramLabel = "DIR",
            description = "Where the pages found and the right ones go, as TREC run and qrels.")
    private @Nullable Path trec;

    @Option(names = "--ablation", description = "Also finds the pages with search as Lucene ships it.")
    private boolean ablation;

    @Option(
            names = "--record",
            description =
                    "Makes evaluation/expectations.yaml and docs/evaluation.md, which mvn verify holds the answers to.")
    private boolean record;

    @Option(
            names = "--model",
            description =
                    "Ask every question twice, quoted and worded by the model of TW_LLM_MODEL, and print both beside each other.")
    private boolean model;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (record && (model || !set.equals(SHIPPED))) {
            throw new ParameterException(spec.commandLine(), "--record is of the shipped set without a model.");
        }
        Settings settings = Settings.from(System.getenv());
        if (model && !settings.llm().isOn()) {
            throw new IllegalStateException(
                    "--model needs TW_LLM_BASE_URL and TW_LLM_MODEL; set both, or leave it out");
        }
        App app = App.load(
                settings.knowledge(),
                Freshness.of(settings.importMaxDays()),
                settings.embedding().open(),
                Wording.NONE);
        List<EvaluationCase> cases = EvaluationSet.load(set);
        List<Judged> quoted = new Evaluator(app.answering()).run(cases);
        return model ? sideBySide(app, cases, quoted, settings.llm().open()) : alone(app, quoted);
    }

    private int sideBySide(App app, List<EvaluationCase> cases, List<Judged> quoted, Wording wording) {
        List<Judged> worded = new Evaluator(app.worded(wording).answering()).run(cases);
        report(app, worded, SideBySide.table(quoted, worded, wording.counts()));
        return 0;
    }

    private int alone(App app, List<Judged> judged) {
        String figures = EvaluationReport.figures(judged) + "\n" + EvaluationReport.perTag(judged) + "\n"
                + EvaluationReport.latency(judged);
        report(app, judged, figures);
        if (ablation || record) {
            String stock = ablation(app, judged);
            spec.commandLine().getOut().println(stock);
            if (record) {
                write(EXPECTATIONS, Expectations.of(judged).yaml());
                write(DOCUMENT, EvaluationDocument.of(judged, stock));
                write(PAGE, page(judged));
            }
        }
        return 0;
    }

    private void report(App app, List<Judged> judged, String figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(figures);
        write(report, "# Evaluation\n\n" + figures + "\n## Not right\n\n" + EvaluationReport.failures(judged));
        if (json != null) {
            AnswerLog.write(judged, app.knowledge().version(), json);
        }
        if (trec != null) {
            TrecFiles.write(judged, trec);
        }
        if (earlier != null) {
            out.println(AnswerLog.compare(earlier, judged));
        }
        out.flush();
    }

    private static String page(List<Judged> judged) {
        return String.format(
                Locale.ROOT,
                "# Made by evaluate --record%ndate=%s%nquestions=%d%npassed=%.3f%nforbidden=%.0f%n",
                LocalDate.now(ZoneOffset.UTC),
                judged.size(),
                Metric.PASSED.over(judged),
                Metric.FORBIDDEN.over(judged));
    }

    private static String ablation(App app, List<Judged> judged) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return new SearchAblation(app.knowledge()).table(judged, folder.path());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
