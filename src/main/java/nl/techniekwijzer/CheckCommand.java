package nl.techniekwijzer;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.tables.Freshness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: validates the knowledge base. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validates the knowledge base: file, line, what is wrong, how to mend it.")
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder to check. Default: TW_KNOWLEDGE or ./knowledge.")
    private @Nullable String knowledge;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        Freshness freshness = Freshness.of(settings.importMaxDays());
        Loaded loaded = App.knowledge(knowledge == null ? settings.knowledge() : knowledge, freshness);
        PrintWriter out = spec.commandLine().getOut();
        loaded.problems().forEach(out::println);
        loaded.knowledge().tables().imports().taken().stream()
                .filter(table -> freshness.isOld(table.date()))
                .forEach(table -> out.println("Verouderd: import/" + table.file() + " heeft peildatum " + table.date()
                        + ", meer dan " + freshness.maxDays() + " dagen geleden. Importeer de tabel opnieuw."));
        long sections = loaded.knowledge().pages().stream()
                .mapToLong(p -> p.sections().size())
                .sum();
        out.println(loaded.knowledge().pages().size() + " pagina's, " + sections + " secties, "
                + loaded.knowledge().sources().all().size() + " bronnen; "
                + (loaded.problems().isEmpty()
                        ? "geen fouten."
                        : loaded.problems().size() + " fouten."));
        out.flush();
        return loaded.problems().isEmpty() ? 0 : Main.FOUND_WRONG;
    }
}
