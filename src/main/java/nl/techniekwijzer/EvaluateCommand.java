package nl.techniekwijzer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.techniekwijzer.evaluation.EvaluationCase;
import nl.techniekwijzer.evaluation.EvaluationReport;
import nl.techniekwijzer.evaluation.EvaluationSet;
import nl.techniekwijzer.evaluation.Evaluator;
import nl.techniekwijzer.evaluation.Evaluator.Judged;
import nl.techniekwijzer.evaluation.SideBySide;
import nl.techniekwijzer.llm.Wording;
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
            names = "--model",
            description =
                    "Ask every question twice, quoted and worded by the model of TW_LLM_MODEL, and print both beside each other.")
    private boolean model;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        if (model && !settings.llm().isOn()) {
            throw new IllegalStateException(
                    "--model needs TW_LLM_BASE_URL and TW_LLM_MODEL; set both, or leave it out");
        }
        App app = App.load(settings.knowledge(), settings.embedding().open(), Wording.NONE);
        List<EvaluationCase> cases = EvaluationSet.load(set);
        List<Judged> judged = new Evaluator(app.answering()).run(cases);
        String table = EvaluationReport.table(judged);
        if (model) {
            Wording wording = settings.llm().open();
            List<Judged> worded = new Evaluator(app.worded(wording).answering()).run(cases);
            table = SideBySide.table(judged, worded, wording.counts());
            judged = worded;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(table);
        out.flush();
        try {
            Files.writeString(
                    report, "# Evaluation\n\n" + table + "\n## Not right\n\n" + EvaluationReport.failures(judged));
        } catch (IOException e) {
            throw new UncheckedIOException(report + " cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }
}
