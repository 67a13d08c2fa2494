package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Fetches files from publishers, politely: one at a time, with a pause between requests, asking only for what changed, and trying again
 * with longer and longer pauses when a server is busy. Not thread-safe.
 */
public final class Download implements AutoCloseable {
    private static final String AGENT = "Techniekwijzer-import/0.1 (vernieuwt tabellen uit open onderwijsdata)";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    /** A server that asks for a longer pause than this is tried another day. */
    private static final long MAX_WAIT_MILLIS = 60_000;

    /**
     * How long to wait for what.
     *
     * @param answerMillis for the first bytes of an answer
     * @param bodyMillis for one whole file
     * @param tries how often one file is asked for
     * @param backOffMillis the pause after the first failure; each next one is twice as long
     * @param pauseMillis between any two requests
     * @param maxBytes larger files are refused
     */
    public record Limits(
            long answerMillis, long bodyMillis, int tries, long backOffMillis, long pauseMillis, long maxBytes) {
        /** For the servers of publishers: at most three requests in a second. */
        public static final Limits USUAL = new Limits(60_000, 20 * 60_000, 4, 2_000, 350, 2L << 30);
    }

    /** What a server said of a file, by which one can ask later whether it changed; empty where it said nothing. */
    record Stamp(String etag, String modified) {
        static final Stamp NONE = new Stamp("", "");
    }

    /** What came: nothing when the file did not change. */
    record Fetched(boolean changed, Stamp stamp) {}

    private final Limits limits;
    private final Consumer<String> progress;
    private final HttpClient client;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private long last;

    Download(Limits limits, Consumer<String> progress) {
        this.limits = limits;
        this.progress = progress;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(Duration.ofMillis(Math.min(limits.answerMillis(), 20_000)))
                .build();
    }

    /** A failure that may pass: try again. */
    private static final class Passing extends IOException {
        private static final long serialVersionUID = 1L;
        private final long waitMillis;

        Passing(String message, long waitMillis) {
            super(message);
            this.waitMillis = waitMillis;
        }
    }

    /**
     * Fetches a file.
     *
     * @param known what the server said last time; {@link Stamp#NONE} to get the file in any case
     * @throws ImportFault when it cannot be had
     */
    Fetched fetch(URI address, Path to, String accept, Stamp known) throws IOException {
        long pause = limits.backOffMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                return bounded(address, to, accept, known);
            } catch (IOException e) {
                if (attempt >= limits.tries()) {
                    throw new ImportFault(
                            address + " is niet op te halen na " + attempt + " keer proberen: " + reason(e)
                                    + ". Er is niets veranderd. Probeer het later, of haal het bestand met de hand op en"
                                    + " gebruik --file.",
                            e);
                }
                long wait = e instanceof Passing passing ? Math.max(pause, passing.waitMillis) : pause;
                progress.accept("Mislukt (" + reason(e) + "); over " + wait + " ms opnieuw.");
                sleep(wait);
                pause *= 2;
            }
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** One attempt that ends in time, also when a server stops in the middle of a file. */
    private Fetched bounded(URI address, Path to, String accept, Stamp known) throws IOException {
        Future<Fetched> attempt = worker.submit(() -> once(address, to, accept, known));
        try {
            return attempt.get(limits.bodyMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.cancel(true);
            throw new IOException("geen heel antwoord binnen " + limits.bodyMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            attempt.cancel(true);
            throw new ImportFault("De import is onderbroken. Er is niets veranderd.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ImportFault fault) {
                throw fault;
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private Fetched once(URI address, Path to, String accept, Stamp known) throws IOException, InterruptedException {
        pace();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMillis(limits.answerMillis()))
                .header("User-Agent", AGENT)
                .header("Accept", accept);
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.modified().isEmpty()) {
            request.header("If-Modified-Since", known.modified());
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == NOT_MODIFIED) {
                return new Fetched(false, known);
            }
            if (status == TOO_MANY || status >= SERVER_FAULT) {
                throw new Passing("de server zegt " + status, retryAfter(response));
            }
            if (status != OK) {
                throw new ImportFault(address + " geeft " + status
                        + ". Staat het bestand nog op dat adres? Kijk op de pagina van de dataset en gebruik --url.");
            }
            String type =
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            if (type.contains("html")) {
                throw new ImportFault(
                        address
                                + " geeft een webpagina en geen bestand. Kijk op de pagina van de dataset naar het nieuwe adres.");
            }
            copy(body, to, address);
            return new Fetched(
                    true,
                    new Stamp(
                            response.headers().firstValue("ETag").orElse(""),
                            response.headers().firstValue("Last-Modified").orElse("")));
        }
    }

    private void copy(InputStream body, Path to, URI address) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                total += n;
                if (total > limits.maxBytes()) {
                    throw new ImportFault(address + " is groter dan " + limits.maxBytes() + " bytes.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static long retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}") ? Math.min(MAX_WAIT_MILLIS, Long.parseLong(seconds) * 1_000) : 0;
    }

    /** Waits until the last request is long enough ago. */
    private synchronized void pace() throws InterruptedException {
        long wait = last + TimeUnit.MILLISECONDS.toNanos(limits.pauseMillis()) - System.nanoTime();
        if (last != 0 && wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        last = System.nanoTime();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFault("De import is onderbroken. Er is niets veranderd.", e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        client.shutdownNow();
    }
}
