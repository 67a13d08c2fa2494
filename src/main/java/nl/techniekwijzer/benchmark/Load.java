package nl.techniekwijzer.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to a service and times the answers, each until its last byte. It runs on the same processors as the service, so the
 * service alone would do better: compare rates of one run with each other.
 */
public final class Load implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final double NANOS_PER_SECOND = 1e9;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<HttpRequest> requests;

    /**
     * What came out.
     *
     * @param answers number of answers with status 200
     * @param perSecond answers a second
     * @param errors requests without an answer with status 200
     * @param latency of the answers
     * @param meanBytes mean size of a body
     */
    public record Result(int answers, double perSecond, int errors, Latency latency, double meanBytes) {}

    private record Timed(long nanos, int bytes) {}

    private Load(List<HttpRequest> requests) {
        this.requests = requests;
    }

    /** Posts these JSON bodies in turn and asks for {@code accept}. */
    public static Load posting(String url, List<String> bodies, String accept) {
        return new Load(bodies.stream()
                .map(body -> HttpRequest.newBuilder(URI.create(url))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .toList());
    }

    /** Gets one address again and again. */
    public static Load getting(String url) {
        return new Load(
                List.of(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build()));
    }

    /**
     * Each client sends its next request when it has its answer.
     *
     * @param clients number of requests in flight
     * @throws InterruptedException when this thread is interrupted
     */
    public Result closed(int clients, Duration during) throws InterruptedException {
        Queue<Timed> timed = new ConcurrentLinkedQueue<>();
        AtomicInteger errors = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + during.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                        send(now, next.getAndIncrement(), timed, errors);
                    }
                });
            }
        }
        return result(timed, errors, System.nanoTime() - start);
    }

    /**
     * Requests are sent at fixed moments, whether earlier ones are answered or not, and timed from the moment at which they should
     * have gone out: a service that stalls pays for all that had to wait.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    public Result open(int perSecond, Duration during) throws InterruptedException {
        Queue<Timed> timed = new ConcurrentLinkedQueue<>();
        AtomicInteger errors = new AtomicInteger();
        long start = System.nanoTime();
        long total = perSecond * during.toSeconds();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                int number = i;
                long due = start + (long) (i * NANOS_PER_SECOND / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> send(due, number, timed, errors));
            }
        }
        return result(timed, errors, System.nanoTime() - start);
    }

    private void send(long from, int number, Queue<Timed> timed, AtomicInteger errors) {
        try {
            var response =
                    client.send(requests.get(Math.floorMod(number, requests.size())), BodyHandlers.ofByteArray());
            if (response.statusCode() == OK) {
                timed.add(new Timed(System.nanoTime() - from, response.body().length));
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Result result(Queue<Timed> timed, AtomicInteger errors, long nanos) {
        if (timed.isEmpty()) {
            throw new IllegalStateException("no request was answered; " + errors + " failed");
        }
        List<Long> times = new ArrayList<>();
        long bytes = 0;
        for (Timed one : timed) {
            times.add(one.nanos());
            bytes += one.bytes();
        }
        return new Result(
                timed.size(),
                timed.size() * NANOS_PER_SECOND / nanos,
                errors.get(),
                Latency.of(times),
                (double) bytes / timed.size());
    }

    @Override
    public void close() {
        client.close();
    }
}
