package nl.techniekwijzer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Unchecked;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.retrieval.Dense;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.web.WebServer;

/**
 * The service put together by hand over one edition: knowledge, index, answering.
 *
 * @param edition what is answered from
 */
public record App(Edition edition) {
    private static final String FOLDER = "knowledge";
    /** The index of the knowledge in the jar, made when the jar was; elsewhere it is not there. */
    private static final String PREPARED = "/prepared.index";

    /** The knowledge base has errors; it must be mended before it is served. */
    public static final class BadKnowledge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadKnowledge(List<Problem> problems) {
            super(problems.size() + " problems in the knowledge base:" + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(),
                            problems.stream().limit(25).map(Problem::toString).toList()));
        }
    }

    /**
     * Loads the knowledge base and builds the index.
     *
     * @param folder from the settings; empty for {@code ./knowledge}, or else the one in the jar
     * @throws BadKnowledge when it does not pass {@code check}
     */
    public static App load(String folder) {
        return load(folder, Freshness.of(Freshness.DEFAULT_MAX_DAYS), Dense.OFF, Wording.NONE);
    }

    /** As {@link #load(String)}, with the knowledge base and the models that the settings name. */
    static App load(Settings settings) {
        return load(
                settings.knowledge(),
                Freshness.of(settings.importMaxDays()),
                settings.embedding().open(),
                settings.llm().open());
    }

    /**
     * As {@link #load(String)}, with when imported data is too old; also searched by meaning and worded by a model unless these are
     * off.
     */
    static App load(String folder, Freshness freshness, Dense dense, Wording wording) {
        Unchecked read = read(folder, freshness);
        CompletableFuture<PassageIndex> index =
                index(read.knowledge(), dense); // Takes longest, and most knowledge is good.
        Loaded loaded = read.check();
        if (!loaded.problems().isEmpty()) {
            throw new BadKnowledge(loaded.problems());
        }
        return new App(Edition.of(loaded.knowledge(), index, wording));
    }

    /** Puts the service together over knowledge that is already loaded. */
    public static App of(Knowledge knowledge) {
        return new App(Edition.of(knowledge, index(knowledge, Dense.OFF)));
    }

    /** The same service with a second writer. */
    public App worded(Wording wording) {
        return new App(Edition.of(knowledge(), CompletableFuture.completedFuture(edition.index()), wording));
    }

    private static CompletableFuture<PassageIndex> index(Knowledge knowledge, Dense dense) {
        return CompletableFuture.supplyAsync(() -> {
            try (InputStream prepared = App.class.getResourceAsStream(PREPARED)) {
                return prepared == null
                        ? PassageIndex.build(knowledge, dense)
                        : PassageIndex.build(knowledge, dense, prepared);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The folder that the knowledge is read from, when that lies on a disk where it can be edited.
     *
     * @param folder as {@link #load} takes it
     * @return empty for the one in the jar
     */
    static Optional<Path> folder(String folder) {
        Path here = Path.of(folder.isEmpty() ? FOLDER : folder);
        if (!folder.isEmpty() && !Files.isDirectory(here)) {
            throw new IllegalStateException(
                    "'" + folder + "' is not a folder; name the one that holds pages/ and data/");
        }
        if (Files.isDirectory(here)) {
            return Optional.of(here);
        }
        Path code = code();
        return Files.isDirectory(code) ? Optional.of(code.resolve(FOLDER)) : Optional.empty();
    }

    /** Loads the knowledge base with its problems; see {@link #load} for the folder. */
    public static Loaded knowledge(String folder) {
        return knowledge(folder, Freshness.of(Freshness.DEFAULT_MAX_DAYS));
    }

    /** As {@link #knowledge(String)}, with when imported data is too old. */
    static Loaded knowledge(String folder, Freshness freshness) {
        return read(folder, freshness).check();
    }

    private static Unchecked read(String folder, Freshness freshness) {
        try {
            Optional<Path> onDisk = folder(folder);
            if (onDisk.isPresent()) {
                return KnowledgeLoader.read(onDisk.get(), freshness);
            }
            try (FileSystem zip = FileSystems.newFileSystem(code())) {
                return KnowledgeLoader.read(zip.getPath("/" + FOLDER), freshness);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the knowledge base cannot be read: " + e.getMessage(), e);
        }
    }

    /** The jar of this program, or the folder with its classes. */
    private static Path code() {
        try {
            return Path.of(App.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program cannot find its own file", e);
        }
    }

    /** All that is known. */
    public Knowledge knowledge() {
        return edition.knowledge();
    }

    /** The recipe. */
    public Answering answering() {
        return edition.answering();
    }

    /** What is found for a question, best first; see {@code KnowledgeRetriever} for LangChain4j. */
    public List<Hit> search(String question) {
        return answering().hits(Turn.of(question));
    }

    /** A web server over this one edition, not yet started. */
    public WebServer server() {
        return new WebServer(() -> edition);
    }
}
