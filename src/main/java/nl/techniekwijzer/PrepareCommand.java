package nl.techniekwijzer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.wordings.IntentModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code prepare}: a step of the build, which makes what goes into the jar so that no start has to: the index and the model of intents. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Writes the index of ./knowledge and the model of intents; mvn package puts both into the jar.")
final class PrepareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Written anew.")
    private Path file = Path.of("");

    @Parameters(paramLabel = "INTENTS", description = "Written anew: the trained model of intents.")
    private Path intents = Path.of("");

    @Override
    public Integer call() {
        Loaded loaded = App.knowledge("");
        if (!loaded.problems().isEmpty()) {
            throw new App.BadKnowledge(loaded.problems());
        }
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream model = Files.newOutputStream(intents)) {
            PassageIndex.prepare(loaded.knowledge(), out);
            IntentModel.trained().write(model);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + " and " + intents + ": " + e.getMessage(), e);
        }
        return 0;
    }
}
