package nl.techniekwijzer.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps feedback and unanswered questions, and hands them to editors. Thread-safe.
 *
 * <p>One thread writes, several entries in a transaction; it opens the store at the first entry, so the start of the service never waits
 * for it. A store that fails never disturbs an answer: an unanswered question is dropped, feedback is refused, both are counted and told
 * in the log. Feedback that was confirmed is on the disk.
 */
public final class Insight implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Insight.class);
    /** Entries that wait to be written; more means that the store is too slow, and they are refused. */
    private static final int MOST_WAITING = 1000;

    private static final int MOST_AT_ONCE = 100;
    /** Longer than the store waits for a lock and a connection. */
    private static final long CONFIRM_MILLIS = 6000;

    private static final long HOUR_MILLIS = 3_600_000;
    /** After the start, when it has nothing to do yet. */
    private static final long FIRST_CLEANING_MILLIS = 20_000;

    private final StoreOptions options;
    private final UnaryOperator<String> scrubber;
    private final Clock clock;
    private final StoreState state = new StoreState();
    private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicReference<Thread> writer = new AtomicReference<>();
    private volatile boolean closing;

    /**
     * A store that is opened when it is first needed.
     *
     * @param scrubber takes what points to a person out of a question; called on the writing thread
     * @param clock its zone decides which day it is
     */
    public Insight(StoreOptions options, UnaryOperator<String> scrubber, Clock clock) {
        this.options = options;
        this.scrubber = scrubber;
        this.clock = clock;
        if (options.on()) {
            Thread thread = Thread.ofPlatform().daemon().name("insight").unstarted(this::writeUntilClosed);
            writer.set(thread);
            thread.start();
        }
    }

    /** Keeps nothing. */
    public static Insight off() {
        return new Insight(StoreOptions.OFF, text -> text, Clock.systemUTC());
    }

    /** What became of an entry. */
    public enum Kept {
        /** It is on the disk. */
        YES,
        /** Nothing is kept here, on purpose. */
        OFF,
        /** The store failed; the log says why. */
        FAILED
    }

    private record Entry(java.util.function.Consumer<Handle> statement, CompletableFuture<Boolean> done) {}

    /** Keeps feedback, and waits until that is sure. */
    public Kept keep(Feedback feedback) {
        if (!options.on()) {
            return Kept.OFF;
        }
        LocalDate day = LocalDate.now(clock);
        boolean needed = feedback.verdict() == Feedback.Verdict.FOUT;
        Entry entry = new Entry(
                handle -> Tables.insert(handle, day, feedback, needed ? scrubber.apply(feedback.question()) : ""),
                new CompletableFuture<>());
        return offer(entry) && confirmed(entry) ? Kept.YES : Kept.FAILED;
    }

    /** Keeps a question that had no answer, some time soon; never waits. */
    public void missed(String question, String indexVersion) {
        if (options.on()) {
            LocalDate day = LocalDate.now(clock);
            offer(new Entry(
                    handle -> {
                        String scrubbed = scrubber.apply(question);
                        if (!scrubbed.isBlank()) {
                            Tables.insert(handle, day, scrubbed, "geen-antwoord", indexVersion);
                        }
                    },
                    new CompletableFuture<>()));
        }
    }

    private boolean offer(Entry entry) {
        if (closing || state.isFull() || !waiting.offer(entry)) {
            state.refused();
            return false;
        }
        return true;
    }

    private static boolean confirmed(Entry entry) {
        try {
            return entry.done().get(CONFIRM_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Whether anything is kept here. */
    public boolean isOn() {
        return options.on();
    }

    /** After so many days an entry is deleted. */
    public int retentionDays() {
        return options.retentionDays();
    }

    /** How often the store failed or refused an entry, since the start. */
    public long errors() {
        return state.errors();
    }

    /**
     * The questions to work on, newest first.
     *
     * @throws StoreUnavailable when the store cannot be read
     */
    public List<Missed> missed() {
        return read(Tables::missed, List.of());
    }

    /**
     * What was thought of answers by the page that they cited, most often wrong first.
     *
     * @throws StoreUnavailable when the store cannot be read
     */
    public List<PageVerdicts> pages() {
        return read(Tables::pages, List.of());
    }

    /**
     * Takes questions off the list, for good.
     *
     * @throws StoreUnavailable when the store cannot be written
     */
    public void done(List<String> ids) {
        read(
                handle -> {
                    handle.useTransaction(inside -> Tables.deleteMissed(inside, ids));
                    return ids;
                },
                List.of());
    }

    private <T> T read(Function<Handle, T> query, T whenOff) {
        if (!options.on()) {
            return whenOff;
        }
        try {
            return state.open(options.url()).jdbi().withHandle(query::apply);
        } catch (RuntimeException e) {
            state.failed("The worklist cannot be read", e);
            throw new StoreUnavailable("the store cannot be read", e);
        }
    }

    private void writeUntilClosed() {
        SteadyClock steady = new SteadyClock(clock);
        long nextCleaning = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FIRST_CLEANING_MILLIS);
        while (!closing || !waiting.isEmpty()) {
            List<Entry> entries = take();
            if (!entries.isEmpty()) {
                write(entries);
            }
            if (System.nanoTime() - nextCleaning >= 0) {
                nextCleaning = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HOUR_MILLIS);
                cleanIf(steady);
            }
        }
        state.close();
    }

    private List<Entry> take() {
        List<Entry> entries = new ArrayList<>();
        try {
            Entry first = waiting.poll(closing ? 0 : 500, TimeUnit.MILLISECONDS);
            if (first != null) {
                entries.add(first);
                waiting.drainTo(entries, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException e) {
            closing = true; // Write what waits, then end.
        }
        return entries;
    }

    private void write(List<Entry> entries) {
        try {
            state.open(options.url())
                    .jdbi()
                    .useTransaction(handle -> entries.forEach(e -> e.statement().accept(handle)));
            state.wrote(entries.size());
            entries.forEach(e -> e.done().complete(true));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // A thread that ends here would keep nothing until the next start.
            state.failed("Feedback and unanswered questions cannot be kept", e);
            entries.forEach(entry -> entry.done().complete(false));
        }
    }

    /** Cleans, unless the clock jumped since the last time: it may be wrong, and what is deleted is gone. An hour later it is believed. */
    void cleanIf(SteadyClock steady) {
        if (steady.wentOnAsUsual()) {
            clean();
        } else {
            LOG.warn("The clock of this machine jumped; old entries are deleted at the next cleaning");
        }
    }

    /** Deletes what is past its time. Called every hour by the writing thread, and by tests. */
    void clean() {
        try {
            Database database = state.open(options.url());
            LocalDate today = LocalDate.now(clock);
            if (today.isAfter(SteadyClock.PAST)) {
                database.jdbi().useTransaction(handle -> Tables.redate(handle, today));
            }
            LocalDate first = today.minusDays(options.retentionDays() - 1L);
            int deleted = database.jdbi().inTransaction(handle -> Tables.deleteBefore(handle, first));
            database.forget();
            state.counted(database.jdbi().withHandle(Tables::count));
            if (deleted > 0) {
                LOG.info("Deleted {} entries older than {} days", deleted, options.retentionDays());
            }
        } catch (RuntimeException | LinkageError e) {
            state.failed("Old entries cannot be deleted", e);
        }
    }

    /** Writes what waits and closes the store. */
    @Override
    public void close() {
        closing = true;
        Thread thread = writer.get();
        if (thread != null) {
            try {
                thread.join(CONFIRM_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
