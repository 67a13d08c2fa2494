package nl.techniekwijzer;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.techniekwijzer.App.BadKnowledge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 the command found something wrong, 2 wrong use or settings. */
@Command(
        name = "techniekwijzer",
        mixinStandardHelpOptions = true,
        version = "techniekwijzer 0.1.0",
        description = "Answers Dutch questions about technical education and work, with sources.",
        subcommands = {
            ServeCommand.class,
            AskCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            BenchmarkRetrievalCommand.class,
            BenchmarkServingCommand.class,
            EvaluateCommand.class,
            ImportCommand.class,
            PrepareCommand.class,
            TrainCommand.class
        })
public final class Main implements Callable<Integer> {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    /** Wrong use or settings. */
    static final int USAGE = 2;
    /** The command ran and found something wrong. */
    static final int FOUND_WRONG = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command in {@code args} and ends the process with its exit code, unless the service keeps running. */
    public static void main(String[] args) {
        // Lucene would tell every user of the vector module, which pays only with dense retrieval.
        LUCENE_VECTORS.setLevel(Level.OFF);
        int code = run(args);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code; faults become one clear line on standard error. */
    static int run(String... args) {
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler((e, failed, parsed) -> {
            if (e instanceof Settings.Invalid
                    || e instanceof BadKnowledge
                    || e instanceof UncheckedIOException
                    || e instanceof IllegalStateException) {
                failed.getErr().println(e.getMessage());
                return e instanceof BadKnowledge ? FOUND_WRONG : USAGE;
            }
            throw e;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
