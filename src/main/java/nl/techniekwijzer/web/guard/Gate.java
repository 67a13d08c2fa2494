package nl.techniekwijzer.web.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The first and the last to see a request: refuses what is too much, cuts off what takes too long, measures the rest. Thread-safe. */
final class Gate extends Handler.Wrapper {
    /** Where {@link Safeguards} leaves the route of a request. */
    static final String ROUTE = "nl.techniekwijzer.route";
    /** Where the address of the client lies, for {@link Safeguards#client}. */
    static final String CLIENT = "nl.techniekwijzer.client";

    private static final Logger LOG = LoggerFactory.getLogger("nl.techniekwijzer.access");
    private static final Logger WARNINGS = LoggerFactory.getLogger(Gate.class);
    private static final long WAIT_MILLIS = 1000;
    private static final int ID_BYTES = 8;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final GuardSettings settings;
    private final Networks trusted;
    private final RateLimiter rate;
    private final Semaphore work;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final SecureRandom random = new SecureRandom();
    private final Consumer<Consumer<Metrics>> measure;

    /** A gate with these limits; {@code measure} takes what is to be measured, now or as soon as it can be. */
    Gate(GuardSettings settings, Consumer<Consumer<Metrics>> measure) {
        this.settings = settings;
        this.trusted = new Networks(settings.trustedProxies());
        this.rate = new RateLimiter(settings.ratePerMinute(), System::nanoTime);
        this.work = new Semaphore(settings.maxConcurrent());
        this.measure = measure;
    }

    /** Requests that have come in and are not completely answered. */
    int inFlight() {
        return inFlight.get();
    }

    /** From now on connections are closed after their answer. */
    void drain() {
        draining.set(true);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long start = System.nanoTime();
        Origin origin = origin(request);
        String id = id();
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Request-Id", id);
        if (origin.secure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        if (draining.get()) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        request.setAttribute(CLIENT, origin);
        inFlight.incrementAndGet();
        Scheduler.Task deadline = deadline(request);
        Request.addCompletionListener(request, failure -> {
            deadline.cancel();
            inFlight.decrementAndGet();
            completed(request, response, id, System.nanoTime() - start);
        });
        MDC.put("request", id);
        try {
            return admitted(request, response, callback, origin);
        } finally {
            MDC.remove("request");
        }
    }

    private boolean admitted(Request request, Response response, Callback callback, Origin origin) throws Exception {
        if (isFree(Request.getPathInContext(request))) {
            return super.handle(request, response, callback);
        }
        int wait = origin.counted() ? rate.secondsToWait(origin.client()) : 0;
        if (wait > 0) {
            return refuse(request, response, callback, Refusal.rate(wait));
        }
        if (!mayWork()) {
            return refuse(request, response, callback, Refusal.BUSY);
        }
        Request.addCompletionListener(request, failure -> work.release());
        return super.handle(request, response, callback);
    }

    /** Files and questions after the state of the service cost nothing and must work when it is busy. */
    private static boolean isFree(String path) {
        return path.startsWith("/static/")
                || path.equals("/healthz")
                || path.equals("/readyz")
                || path.equals("/metrics");
    }

    private boolean mayWork() throws InterruptedException {
        if (work.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > settings.maxConcurrent()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return work.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Scheduler.Task deadline(Request request) {
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> {
                            measure.accept(m -> m.count("tw.refused", "reason", "time-out"));
                            request.getConnectionMetaData()
                                    .getConnection()
                                    .getEndPoint()
                                    .close();
                        },
                        settings.requestSeconds(),
                        TimeUnit.SECONDS);
    }

    private void completed(Request request, Response response, String id, long nanos) {
        Object route = request.getAttribute(ROUTE);
        String name = route == null ? "other" : route.toString();
        int status = response.getStatus();
        measure.accept(m -> m.request(name, status, nanos));
        if (settings.accessLog()) {
            MDC.put("request", id);
            LOG.atInfo()
                    .addKeyValue("route", name)
                    .addKeyValue("status", status)
                    .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
                    .log("answered");
            MDC.remove("request");
        }
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Who a request counts for; not {@code counted} when it comes from this very machine. */
    record Origin(String client, boolean counted, boolean secure, boolean local) {}

    private Origin origin(Request request) {
        boolean secure = request.isSecure();
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket)) {
            return new Origin("other", true, secure, false);
        }
        InetAddress peer = socket.getAddress();
        String forwarded = request.getHeaders().get("X-Forwarded-For");
        if (forwarded != null && trusted.contain(peer)) {
            boolean proxied = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
            return new Origin(Networks.client(forwardedFor(forwarded).orElse(peer)), true, secure || proxied, false);
        }
        if (forwarded != null && peer.isLoopbackAddress() && !warned.getAndSet(true)) {
            WARNINGS.warn(
                    "A proxy on this machine forwards requests, but TW_TRUSTED_PROXIES does not name it: its clients are not limited");
        }
        boolean near = peer.isLoopbackAddress() || peer.isSiteLocalAddress();
        return new Origin(Networks.client(peer), !peer.isLoopbackAddress(), secure, near && forwarded == null);
    }

    /** The last address that no trusted proxy has: what stands before it may be made up by the client. */
    private Optional<InetAddress> forwardedFor(String header) {
        String[] hops = header.split(",");
        Optional<InetAddress> client = Optional.empty();
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<InetAddress> hop = Networks.address(hops[i]);
            if (hop.isEmpty()) {
                return client;
            }
            client = hop;
            if (!trusted.contain(hop.get())) {
                return client;
            }
        }
        return client;
    }

    /** Why a request is refused, with what to say. */
    private record Refusal(int status, String reason, int retrySeconds, String code, String title, String detail) {
        static final Refusal BUSY = new Refusal(
                Gate.BUSY, "busy", 2, "busy", "Het is nu te druk.", "Wacht een paar seconden en probeer het opnieuw.");

        static Refusal rate(int seconds) {
            return new Refusal(
                    TOO_MANY,
                    "rate",
                    seconds,
                    "too_many_requests",
                    "Je stuurt te veel vragen achter elkaar.",
                    "Wacht " + (seconds == 1 ? "1 seconde" : seconds + " seconden") + " en probeer het opnieuw.");
        }

        String json() {
            return "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"code\":\"" + code
                    + "\",\"detail\":\"" + detail + "\"}";
        }

        String html() {
            return "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" + title
                    + "</title></head><body><main><h1>" + title + "</h1><p>" + detail
                    + "</p><p><a href=\"/\">Terug naar de vraag</a></p></main></body></html>";
        }
    }

    private boolean refuse(Request request, Response response, Callback callback, Refusal refusal) {
        measure.accept(m -> m.count("tw.refused", "reason", refusal.reason()));
        String accept = String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT));
        boolean reader = accept.contains("text/html")
                && !Request.getPathInContext(request).startsWith("/api/");
        response.setStatus(refusal.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.RETRY_AFTER, refusal.retrySeconds());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put(
                HttpHeader.CONTENT_TYPE,
                reader ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8");
        String body = reader ? refusal.html() : refusal.json();
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
