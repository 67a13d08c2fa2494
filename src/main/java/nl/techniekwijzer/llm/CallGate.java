package nl.techniekwijzer.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the model may be called: not when too many calls go on, nor when too many failed of late. Thread-safe. */
final class CallGate {
    private static final Logger LOG = LoggerFactory.getLogger(CallGate.class);
    /** Enough calls to tell a bad moment from a bad endpoint. */
    private static final int WINDOW = 10;

    private static final int LEAST = 5;
    private static final float FAILING_PERCENT = 50;
    /** Short, because a model that comes back should be used again; long enough that waiting for it costs few users anything. */
    static final Duration REST = Duration.ofSeconds(30);

    private final Semaphore places;
    private final CircuitBreaker breaker;

    CallGate(int maxConcurrent, Duration rest) {
        this.places = new Semaphore(maxConcurrent);
        this.breaker = CircuitBreaker.of(
                "llm",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(LEAST)
                        .failureRateThreshold(FAILING_PERCENT)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Takes a place, to be given back with {@link #leave}; or says why there is none. */
    Optional<Failure> enter() {
        if (!places.tryAcquire()) {
            return Optional.of(new Failure.Crowded());
        }
        if (!breaker.tryAcquirePermission()) {
            places.release();
            return Optional.of(new Failure.Resting());
        }
        return Optional.empty();
    }

    /** Gives the place back and takes note of how the call went. */
    void leave(Optional<Failure> failure, long nanos) {
        places.release();
        Optional<Failure> ofEndpoint = failure.filter(Failure::isOfEndpoint);
        if (ofEndpoint.isEmpty()) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            return;
        }
        Failure fault = ofEndpoint.get();
        breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(fault.metric()));
        if (fault.reaction() == Failure.Reaction.REST && breaker.getState() != CircuitBreaker.State.OPEN) {
            breaker.transitionToOpenState();
            LOG.warn(
                    "The language model is not called for {} s ({}): check TW_LLM_BASE_URL, TW_LLM_MODEL and TW_LLM_API_KEY."
                            + " Answers are quoted meanwhile.",
                    REST.toSeconds(),
                    fault.metric());
        }
    }

    /** Gives the place back of a call that says nothing about the endpoint: whoever asked went away. */
    void leaveUnjudged() {
        places.release();
        breaker.releasePermission();
    }
}
