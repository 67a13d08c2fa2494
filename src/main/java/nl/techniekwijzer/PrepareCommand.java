package nl.techniekwijzer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.retrieval.PassageIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code prepare}: a step of the build, which makes the index of the knowledge that goes into the jar, so that no start has to. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Writes the index of ./knowledge to a file; mvn package puts it into the jar.")
final class PrepareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Written anew.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Loaded loaded = App.knowledge("");
        if (!loaded.problems().isEmpty()) {
            throw new App.BadKnowledge(loaded.problems());
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            PassageIndex.prepare(loaded.knowledge(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return 0;
    }
}
