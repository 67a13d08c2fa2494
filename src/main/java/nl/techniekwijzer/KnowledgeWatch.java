package nl.techniekwijzer;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.knowledge.KnowledgeFiles;
import nl.techniekwijzer.knowledge.KnowledgeLoader;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.tables.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the edition that is served equal to the knowledge folder: an edit is loaded, checked and indexed off to the side, and takes the
 * place of the old edition in one step. An edit that does not pass the check changes nothing; the log says what is wrong with it.
 *
 * <p>It looks at the folder again and again. A change that two looks in a row see alike is complete; one that goes on is waited for.
 * All looking and building is done by one thread, so there is never more than one build, and a change during a build leads to one more.
 */
final class KnowledgeWatch implements AutoCloseable {
    /** The time between two looks, and so the time that the folder must rest before it is read. */
    static final long PAUSE_MILLIS = 500;
    /** An editor mends a few at a time; {@code check} lists them all. */
    private static final int PROBLEMS_TOLD = 5;

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatch.class);

    private final Path folder;
    private final CurrentEdition current;
    private final long pauseMillis;
    private final CountDownLatch closing = new CountDownLatch(1);

    private KnowledgeFiles seen = KnowledgeFiles.NONE;
    /** What was last taken in or refused; at first nothing, because a file may have changed after it was loaded at the start. */
    private KnowledgeFiles taken = KnowledgeFiles.NONE;
    /** Why the folder is not what is served, as told in the log; empty when it is. */
    private String trouble = "";

    /**
     * A watch over this folder, not yet started.
     *
     * @param current the edition that is served; only this watch replaces it
     * @param pauseMillis time between two looks, {@link #PAUSE_MILLIS} in service
     */
    KnowledgeWatch(Path folder, CurrentEdition current, long pauseMillis) {
        this.folder = folder;
        this.current = current;
        this.pauseMillis = pauseMillis;
    }

    /** Starts to look, in a thread of its own that does not keep the process alive. */
    Thread start() {
        LOG.info("Watching {}: an edit that passes the check is served without a restart", folder.toAbsolutePath());
        return Thread.ofPlatform()
                .daemon()
                .name("knowledge-watch")
                .uncaughtExceptionHandler((thread, e) ->
                        LOG.error("No longer watching {}: restart to serve later edits", folder.toAbsolutePath(), e))
                .start(this::lookUntilClosed);
    }

    /** Stops to look. A build that is under way still ends, but is not served any more. */
    @Override
    public void close() {
        closing.countDown();
    }

    private void lookUntilClosed() {
        try {
            while (!closing.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once, and takes the folder in when it changed and has come to rest. Not thread-safe. */
    void look() {
        try {
            KnowledgeFiles now = KnowledgeFiles.of(folder);
            boolean rests = now.equals(seen);
            seen = now;
            if (now.equals(KnowledgeFiles.NONE)) {
                taken = now;
                keepOnce(folder.toAbsolutePath() + " is gone or empty");
            } else if (rests && !now.equals(taken)) {
                take(now);
                taken = now; // Not when a file could not be read: then the next look tries again.
            }
        } catch (IOException | UncheckedIOException e) {
            keepOnce("the knowledge base cannot be read: " + e);
        } catch (RuntimeException e) {
            taken = seen;
            keep("this edit cannot be taken in, which is a fault of the program");
            LOG.error("Taking in an edit failed", e);
        }
    }

    private void take(KnowledgeFiles files) throws IOException {
        String version = current.get().version();
        if (KnowledgeLoader.version(folder).equals(version)) {
            if (!trouble.isEmpty()) {
                trouble = "";
                LOG.info("The knowledge base is again as it is served: version {}", version);
            }
            return;
        }
        long start = System.nanoTime();
        Loaded loaded = KnowledgeLoader.load(folder);
        if (!KnowledgeFiles.of(folder).equals(files)) {
            return; // Some of what was loaded may be older than the rest; the next looks see the change.
        }
        if (!loaded.problems().isEmpty()) {
            keep(told(loaded.problems()));
            return;
        }
        // This thread does all of it, so that the other processors stay free for requests.
        Edition next = Edition.of(
                loaded.knowledge(),
                completedFuture(current.get().index().rebuilt(loaded.knowledge())),
                current.get().answering().wording());
        if (closing.getCount() > 0) {
            current.replace(next);
            trouble = "";
            LOG.info(
                    "Serving version {} in place of {}: {} pages, {} passages, made in {} ms",
                    next.version(),
                    version,
                    next.knowledge().pages().size(),
                    next.index().size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private static String told(List<Problem> problems) {
        String first = problems.stream()
                .limit(PROBLEMS_TOLD)
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining());
        int more = problems.size() - PROBLEMS_TOLD;
        return "the knowledge base has " + (problems.size() == 1 ? "1 problem" : problems.size() + " problems") + first
                + (more > 0 ? System.lineSeparator() + "  and " + more + " more; 'check' lists them all" : "");
    }

    private void keep(String why) {
        trouble = why;
        LOG.warn("Still serving version {}: {}", current.get().version(), why);
    }

    /** As {@link #keep}, for what every look finds again. */
    private void keepOnce(String why) {
        if (!why.equals(trouble)) {
            keep(why);
        }
    }
}
