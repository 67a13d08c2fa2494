package nl.techniekwijzer.insight;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the store is open, how full it is and how often it failed. Thread-safe. */
final class StoreState {
    private static final Logger LOG = LoggerFactory.getLogger(Insight.class);
    /** Some 50 MB. A flood of feedback stops here; the oldest entries leave with time. */
    private static final long MOST_KEPT = 200_000;
    /** A store that cannot be opened is not tried at every request. */
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** A failing store says so once a minute. */
    private static final long TELL_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private @Nullable Database database;
    private @Nullable RuntimeException refused;
    private long triedAt;
    private long toldAt = System.nanoTime() - TELL_NANOS;

    /**
     * The store, opened at the first call.
     *
     * @throws RuntimeException why it cannot be opened
     */
    synchronized Database open(String url) {
        Database there = database;
        if (there != null) {
            return there;
        }
        RuntimeException before = refused;
        if (before != null && System.nanoTime() - triedAt < RETRY_NANOS) {
            throw before;
        }
        try {
            Database opened = Database.open(url);
            kept.set(opened.jdbi().withHandle(Tables::count));
            database = opened;
            refused = null;
            return opened;
        } catch (RuntimeException e) {
            triedAt = System.nanoTime();
            refused = e;
            throw e;
        }
    }

    boolean isFull() {
        return kept.get() >= MOST_KEPT;
    }

    void wrote(int entries) {
        kept.addAndGet(entries);
    }

    void counted(long entries) {
        kept.set(entries);
    }

    long errors() {
        return errors.get();
    }

    /** An entry was not taken on: the store is full or too slow. */
    void refused() {
        errors.incrementAndGet();
        tell(isFull() ? "The store is full; editors can take questions off the list" : "The store is too slow", "");
    }

    /** Counts a failure and tells it, without anything that was to be kept: messages of the database name tables and files only. */
    void failed(String what, Throwable e) {
        errors.incrementAndGet();
        Throwable cause = root(e);
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        tell(what, cause.getClass().getSimpleName() + ": " + said);
    }

    /** What the database itself said; the exceptions around it repeat the values of the statement. */
    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : root(cause);
    }

    private synchronized void tell(String what, String why) {
        if (System.nanoTime() - toldAt >= TELL_NANOS) {
            toldAt = System.nanoTime();
            LOG.error("{}; answers are not affected. {} (docs/operations.md says what to do)", what, why);
        }
    }

    synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
