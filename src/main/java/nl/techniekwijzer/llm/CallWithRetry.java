package nl.techniekwijzer.llm;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nl.techniekwijzer.llm.Failure.Reaction;
import nl.techniekwijzer.llm.LanguageModel.Call;
import nl.techniekwijzer.llm.LanguageModel.Event;

/**
 * A call within its time, tried once more where that is safe: when nothing was received yet. It holds a place at the gate until it is
 * closed. One call, one instance, one thread.
 */
final class CallWithRetry implements AutoCloseable {
    /** A breath for an endpoint that is busy; short beside the time for the first token. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LanguageModel model;
    private final Prompt prompt;
    private final LlmMeter meter;
    private final CallGate gate;
    private final LongSupplier nanoTime;
    private final long start;
    private final long firstBy;
    private final long endBy;
    private Call call;
    private boolean received;
    private boolean retried;
    private boolean ended;
    private Optional<Failure> failure = Optional.empty();

    CallWithRetry(
            LanguageModel model,
            Prompt prompt,
            LlmSettings settings,
            LlmMeter meter,
            CallGate gate,
            LongSupplier nanoTime) {
        this.model = model;
        this.prompt = prompt;
        this.meter = meter;
        this.gate = gate;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.firstBy = start + TimeUnit.MILLISECONDS.toNanos(settings.firstTokenMillis());
        this.endBy = start + TimeUnit.MILLISECONDS.toNanos(settings.timeoutMillis());
        meter.calls.increment();
        meter.inFlight.increment();
        this.call = model.start(prompt);
    }

    /** The next piece, or how it ended. Never {@link Event.Nothing}: a time-out is a failure. */
    Event next() {
        while (true) {
            long now = nanoTime.getAsLong();
            Event event = call.next((received ? endBy : Math.min(firstBy, endBy)) - now);
            switch (event) {
                case Event.Piece piece -> {
                    received = true;
                    return nanoTime.getAsLong() > endBy ? failed(new Failure.TooSlow()) : piece;
                }
                case Event.Finished finished -> {
                    meter.tokens(finished.promptTokens(), finished.textTokens());
                    if (received) {
                        ended = true;
                        return finished;
                    }
                    if (!retries(new Failure.Empty())) {
                        return failed(new Failure.Empty());
                    }
                }
                case Event.Failed fault -> {
                    if (!retries(fault.failure())) {
                        return failed(fault.failure());
                    }
                }
                case Event.Nothing nothing -> {
                    return failed(received ? new Failure.TooSlow() : new Failure.NoFirstToken());
                }
            }
        }
    }

    /** Ends the call because of what it says. */
    void stop(Failure reason) {
        failed(reason);
    }

    /** How long it has been going on. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }

    private Event failed(Failure reason) {
        ended = true;
        failure = Optional.of(reason);
        meter.fallback(reason);
        return new Event.Failed(reason);
    }

    private boolean retries(Failure reason) {
        boolean again = !received
                && !retried
                && reason.reaction() == Reaction.RETRY
                && nanoTime.getAsLong() + PAUSE_NANOS < firstBy;
        if (again) {
            call.close();
            retried = true;
            pause();
            meter.calls.increment();
            meter.retries.increment();
            call = model.start(prompt);
        }
        return again;
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The next wait returns at once.
        }
    }

    /** Ends the call wherever it is. One that was still going on was left by whoever asked. */
    @Override
    public void close() {
        call.close();
        meter.inFlight.decrement();
        if (ended) {
            gate.leave(failure, nanoTime.getAsLong() - start);
        } else {
            meter.cancelled.increment();
            gate.leaveUnjudged();
        }
    }
}
