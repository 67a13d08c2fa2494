package nl.techniekwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Understander;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.web.WebServer;

/**
 * The service put together by hand: knowledge, index, answering.
 *
 * @param knowledge all that is known
 * @param index the search index over it
 * @param answering the recipe
 */
public record App(Knowledge knowledge, PassageIndex index, Answering answering) {
    private static final String FOLDER = "knowledge";

    /** The knowledge base has errors; it must be mended before it is served. */
    public static final class BadKnowledge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadKnowledge(List<Problem> problems) {
            super(problems.size() + " problems in the knowledge base:" + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(),
                            problems.stream().limit(20).map(Problem::toString).toList()));
        }
    }

    /**
     * Loads the knowledge base and builds the index.
     *
     * @param folder from the settings; empty for {@code ./knowledge}, or else the one in the jar
     * @throws BadKnowledge when it does not pass {@code check}
     */
    public static App load(String folder) {
        Loaded loaded = knowledge(folder);
        if (!loaded.problems().isEmpty()) {
            throw new BadKnowledge(loaded.problems());
        }
        return of(loaded.knowledge());
    }

    /** Puts the service together over knowledge that is already loaded. */
    public static App of(Knowledge knowledge) {
        // The two take about as long and do not need each other.
        CompletableFuture<PassageIndex> building = CompletableFuture.supplyAsync(() -> PassageIndex.build(knowledge));
        Understander understander = new Understander(knowledge, WordFilter.load());
        PassageIndex index = building.join();
        return new App(knowledge, index, new Answering(knowledge, understander, index));
    }

    /** Loads the knowledge base with its problems; see {@link #load} for the folder. */
    public static Loaded knowledge(String folder) {
        try {
            Path here = Path.of(folder.isEmpty() ? FOLDER : folder);
            if (!folder.isEmpty() && !Files.isDirectory(here)) {
                throw new IllegalStateException(
                        "'" + folder + "' is not a folder; name the one that holds pages/ and data/");
            }
            if (!folder.isEmpty() || Files.isDirectory(here)) {
                return KnowledgeLoader.load(here);
            }
            URI jar = App.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path code = Path.of(jar);
            if (Files.isDirectory(code)) {
                return KnowledgeLoader.load(code.resolve(FOLDER));
            }
            try (FileSystem zip = FileSystems.newFileSystem(code)) {
                return KnowledgeLoader.load(zip.getPath("/" + FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the knowledge base cannot be read: " + e.getMessage(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program cannot find its own file", e);
        }
    }

    /** A web server over this service, not yet started. */
    public WebServer server() {
        return new WebServer(knowledge, index, answering);
    }
}
