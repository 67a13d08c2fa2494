package nl.techniekwijzer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.names.LexiconBuilder;
import nl.techniekwijzer.ranking.SectionVectors;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.wordings.IntentModel;
import nl.techniekwijzer.wordings.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code prepare}: a step of the build, which makes what goes into the jar so that no start has to: the index, the model of intents and the
 * section vectors.
 */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description =
                "Writes the index of ./knowledge, the model of intents and the section vectors; mvn package puts them into the jar.")
final class PrepareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Written anew.")
    private Path file = Path.of("");

    @Parameters(paramLabel = "INTENTS", description = "Written anew: the trained model of intents.")
    private Path intents = Path.of("");

    @Parameters(paramLabel = "PLACES", description = "Written anew: where the sections lie.")
    private Path places = Path.of("");

    @Override
    public Integer call() {
        Loaded loaded = App.knowledge("");
        if (!loaded.problems().isEmpty()) {
            throw new App.BadKnowledge(loaded.problems());
        }
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream model = Files.newOutputStream(intents);
                OutputStream vectors = Files.newOutputStream(places)) {
            PassageIndex.prepare(loaded.knowledge(), out);
            IntentModel.trained().write(model);
            Lexicon names = new LexiconBuilder(loaded.knowledge(), WordFilter.load()).build();
            new SectionVectors(loaded.knowledge(), names, WordVectors.load()).write(loaded.knowledge(), vectors);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what goes into the jar: " + e.getMessage(), e);
        }
        return 0;
    }
}
