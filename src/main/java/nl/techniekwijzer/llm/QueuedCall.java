package nl.techniekwijzer.llm;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.llm.LanguageModel.Call;
import nl.techniekwijzer.llm.LanguageModel.Event;
import org.jspecify.annotations.Nullable;

/** A call whose events come from another thread. {@link #add} and {@link #isClosed} may be used by that thread. */
final class QueuedCall implements Call {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Runnable cancel;
    private volatile boolean closed;
    private volatile boolean ended;

    /** A call that {@code cancel} ends; it runs at most once, and only when the call has not ended by itself. */
    QueuedCall(Runnable cancel) {
        this.cancel = cancel;
    }

    /** Tells what happened; ignored once the call is closed or has ended. */
    void add(Event event) {
        if (!closed && !ended) {
            ended = event instanceof Event.Finished || event instanceof Event.Failed;
            events.add(event);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Event next(long nanos) {
        try {
            @Nullable Event event = events.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return event == null ? new Event.Nothing() : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Event.Failed(new Failure.BrokenStream());
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            events.clear();
            if (!ended) {
                cancel.run();
            }
        }
    }
}
