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
import nl.techniekwijzer.evaluation.EvaluationReport;
import nl.techniekwijzer.evaluation.EvaluationReport.Figures;
import nl.techniekwijzer.evaluation.EvaluationSet;
import nl.techniekwijzer.evaluation.Evaluator;
import nl.techniekwijzer.evaluation.Evaluator.Judged;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: asks the evaluation questions and prints how many answers are right. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Asks the evaluation questions, prints the figures per tag and writes a report.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "A YAML file or a folder of them; evaluation/ unless told.")
    private Path set = Path.of("evaluation");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the figures and the answers that are not right go; evaluation-report.md unless told.")
    private Path report = Path.of("evaluation-report.md");

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "Where the figures that the page /over shows go: "
                    + "src/main/resources/nl/techniekwijzer/web/evaluation.properties, to be committed.")
    private @Nullable Path figures;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        App app = App.load(Settings.from(System.getenv()));
        List<Judged> judged = new Evaluator(app.answering()).run(EvaluationSet.load(set));
        String table = EvaluationReport.table(judged);
        PrintWriter out = spec.commandLine().getOut();
        out.println(table);
        out.flush();
        try {
            Files.writeString(
                    report, "# Evaluation\n\n" + table + "\n## Not right\n\n" + EvaluationReport.failures(judged));
        } catch (IOException e) {
            throw new UncheckedIOException(report + " cannot be written: " + e.getMessage(), e);
        }
        if (figures != null) {
            write(EvaluationReport.figures(judged), figures);
        }
        return 0;
    }

    private static void write(Figures all, Path file) {
        try {
            Files.writeString(
                    file,
                    String.format(
                            Locale.ROOT,
                            "# Made by evaluate --figures%ndate=%s%nquestions=%d%npassed=%.3f%nforbidden=%d%n",
                            LocalDate.now(ZoneOffset.UTC),
                            all.turns(),
                            all.passed(),
                            all.forbidden()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
