package nl.techniekwijzer.web.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.question.Turn;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that stands around the service, put together. Thread-safe. */
public final class Safeguards {
    private static final Logger LOG = LoggerFactory.getLogger(Safeguards.class);
    private static final int UNSUPPORTED = 415;
    private static final long METRICS_AFTER_SECONDS = 2;
    private static final int CONTACT_VALID_DAYS = 180;

    private final GuardSettings settings;
    private final Insight insight;
    private final Gate gate;
    private final CompletableFuture<Metrics> metrics;

    /**
     * Safeguards around a service.
     *
     * @param current the edition that is served
     */
    public Safeguards(GuardSettings settings, Insight insight, Supplier<Edition> current) {
        this.settings = settings;
        this.insight = insight;
        this.gate = new Gate(settings, this::measure);
        // Takes a while, so the start and the first requests go before it; what they count is added then.
        this.metrics = CompletableFuture.supplyAsync(
                () -> new Metrics(
                        () -> current.get().version(),
                        () -> current.get().answering().wording().counts(),
                        insight::errors,
                        gate::inFlight),
                CompletableFuture.delayedExecutor(METRICS_AFTER_SECONDS, TimeUnit.SECONDS));
    }

    /** The usual limits, and nothing is kept. */
    public static Safeguards usual(Supplier<Edition> current) {
        return new Safeguards(GuardSettings.DEFAULT, Insight.off(), current);
    }

    /** Measures this, as soon as there are measurements; never waits. */
    private void measure(Consumer<Metrics> what) {
        CompletableFuture<Void> measured = metrics.thenAccept(what);
        if (measured.isCompletedExceptionally()) {
            LOG.warn("A measurement failed");
        }
    }

    /** Where feedback and unanswered questions go. */
    public Insight insight() {
        return insight;
    }

    /** Puts them around every route. */
    public void register(JavalinConfig config) {
        config.jetty.modifyServer(server -> {
            server.setHandler(gate);
            server.addEventListener(new LimitsAtStart(server));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(8 * 1024);
        });
        config.routes.before(Safeguards::bounded);
        config.routes.after(ctx -> {
            var matched = ctx.endpoints().matchedHttpEndpoint();
            ctx.req().setAttribute(Gate.ROUTE, matched == null ? "other" : matched.path);
        });
        config.routes.get("/metrics", this::metrics);
        config.routes.get("/.well-known/security.txt", this::securityText);
    }

    /** The connectors are there only just before the start. */
    private record LimitsAtStart(Server server) implements org.eclipse.jetty.util.component.LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(org.eclipse.jetty.util.component.LifeCycle event) {
            SlowClients.limit(server, TimeUnit.MILLISECONDS.toSeconds(15_000));
        }
    }

    /** A compressed body could unfold to any size. */
    private static void bounded(Context ctx) {
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new HttpResponseException(UNSUPPORTED, "Unsupported", Map.of());
        }
    }

    /**
     * Answers this turn, counts what came of it, and puts it on the worklist when there was no answer.
     *
     * @param easier whether easier words are asked for
     */
    public Outcome answer(Edition edition, Turn turn, boolean easier, Listener listener) {
        Listener counting = new Counting(listener, this::measure);
        Outcome outcome = easier
                ? edition.answering().easier(turn, counting)
                : edition.answering().answer(turn, counting);
        return counted(outcome, turn, edition);
    }

    private Outcome counted(Outcome outcome, Turn turn, Edition edition) {
        measure(m -> m.count("tw.answers", "outcome", outcome.code()));
        if (outcome instanceof Outcome.NotKnown) {
            insight.missed(turn.question(), edition.version());
        }
        return outcome;
    }

    /** Counts an answer that was sent again. */
    public void countKept(String outcome) {
        measure(m -> m.count("tw.answers", "outcome", outcome));
        measure(m -> m.count("tw.answers.kept", "outcome", outcome));
    }

    /** Counts feedback by its verdict, also where nothing is kept. */
    public void countFeedback(String verdict) {
        measure(m -> m.count("tw.feedback", "verdict", verdict));
    }

    /** Counts an attempt to get into the editors' area without the token. */
    public void countFailedLogin() {
        measure(m -> m.count("tw.refused", "reason", "login"));
    }

    /** Who this request counts for: not an address, but stable while the service runs. */
    public static String client(Context ctx) {
        return ctx.req().getAttribute(Gate.CLIENT) instanceof Gate.Origin origin ? origin.client() : "other";
    }

    /** Only for who is near: through the proxy it is not there. */
    private void metrics(Context ctx) {
        if (!(ctx.req().getAttribute(Gate.CLIENT) instanceof Gate.Origin origin) || !origin.local()) {
            throw new HttpResponseException(404, "Not Found", Map.of());
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.join().scrape());
    }

    private void securityText(Context ctx) {
        if (settings.securityContact().isEmpty()) {
            throw new HttpResponseException(404, "Not Found", Map.of());
        }
        ctx.contentType("text/plain; charset=utf-8")
                .result("Contact: " + settings.securityContact() + "\nExpires: "
                        + LocalDate.now(ZoneOffset.UTC).plusDays(CONTACT_VALID_DAYS)
                        + "T00:00:00Z\nPreferred-Languages: nl, en\n");
    }

    /** Waits until every request that came in is answered, or this long; connections are closed after their answer. */
    public void drain(long millis) {
        gate.drain();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (gate.inFlight() > 0 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears the steps of an answer, and passes them on. */
    private record Counting(Listener to, Consumer<Consumer<Metrics>> measure) implements Listener {
        @Override
        public void understood(nl.techniekwijzer.question.Question question) {
            to.understood(question);
        }

        @Override
        public void sources(java.util.List<nl.techniekwijzer.chat.Citation> sources) {
            to.sources(sources);
        }

        @Override
        public void sentence(String markdown, java.util.List<Integer> citations) {
            to.sentence(markdown, citations);
        }

        @Override
        public void found(int hits) {
            if (hits == 0) {
                measure.accept(m -> m.count("tw.search.zero.hits"));
            }
        }

        @Override
        public void dropped() {
            measure.accept(m -> m.count("tw.sentences.dropped"));
        }
    }
}
