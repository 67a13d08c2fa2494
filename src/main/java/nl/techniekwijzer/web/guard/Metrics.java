package nl.techniekwijzer.web.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.techniekwijzer.llm.LlmCounts;

/**
 * Counts and times for Prometheus. Labels come from fixed lists (routes as registered, statuses, outcomes), never from what a client
 * sends. Thread-safe.
 */
final class Metrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Supplier<String> version;
    /** Held here, because the registry itself does not keep them alive. */
    private final LongSupplier storeErrors;

    private final IntSupplier inFlight;

    private final Supplier<LlmCounts> model;

    Metrics(Supplier<String> version, Supplier<LlmCounts> model, LongSupplier storeErrors, IntSupplier inFlight) {
        this.model = model;
        this.version = version;
        this.storeErrors = storeErrors;
        this.inFlight = inFlight;
        io.micrometer.core.instrument.FunctionCounter.builder("tw.store.errors", this, m -> m.storeErrors.getAsLong())
                .description("Times that the worklist could not be read or written")
                .register(registry);
        io.micrometer.core.instrument.Gauge.builder("tw.requests.active", this, m -> m.inFlight.getAsInt())
                .description("Requests that are worked on now")
                .register(registry);
        new UptimeMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        for (String reason : new String[] {"rate", "busy", "time-out", "login"}) {
            counter("tw.refused", "reason", reason);
        }
        counter("tw.search.zero.hits", "", "");
        counter("tw.sentences.dropped", "", "");
    }

    void request(String route, int status, long nanos) {
        timers.computeIfAbsent(
                        route + " " + status,
                        key -> Timer.builder("tw.requests")
                                .description("Requests by route and status")
                                .tag("route", route)
                                .tag("status", Integer.toString(status))
                                .serviceLevelObjectives(BUCKETS)
                                .register(registry))
                .record(Duration.ofNanos(nanos));
    }

    void count(String name) {
        counter(name, "", "").increment();
    }

    void count(String name, String label, String value) {
        counter(name, label, value).increment();
    }

    private Counter counter(String name, String label, String value) {
        return counters.computeIfAbsent(name + " " + value, key -> {
            Counter.Builder builder = Counter.builder(name);
            return (label.isEmpty() ? builder : builder.tag(label, value)).register(registry);
        });
    }

    /** All of it in the text form of Prometheus, with the version of the knowledge that is served. */
    String scrape() {
        return registry.scrape() + ModelLines.of(model.get())
                + "# HELP tw_index_info The knowledge that is served\n# TYPE tw_index_info gauge\n"
                + "tw_index_info{version=\"" + version.get() + "\"} 1\n";
    }
}
