package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas that share a real PostgreSQL, with one of them killed while both are asked. */
class ReplicasTest {
    private static final String TOKEN = "geheim-van-de-redactie";
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final String QUESTION = "{\"question\": \"Welke technische opleidingen zijn er in Zwolle?\"}";
    private static final int CLIENTS_OF_A_KIND = 3;
    private static final int BEFORE_THE_KILL = 100;
    private static final int AFTER_THE_KILL = 200;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<Replica> REPLICAS = new ArrayList<>();
    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    /** Those that are missing: the first test starts both, one after a kill starts one. */
    @BeforeEach
    void startReplicas() throws IOException {
        REPLICAS.removeIf(replica -> !replica.isAlive());
        Map<String, String> settings = Map.of(
                "TW_DATABASE_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "TW_EDITOR_TOKEN",
                TOKEN,
                "TW_RATE_PER_MINUTE",
                "0",
                "TW_KEPT_ANSWERS",
                "0",
                "TW_TRUSTED_PROXIES",
                "127.0.0.1,::1");
        while (REPLICAS.size() < 2) {
            REPLICAS.add(Replica.start(settings).awaitReady());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        REPLICAS.forEach(Replica::close);
        postgres.close();
    }

    @Test
    void any_replica_answers_any_turn_and_has_the_same_worklist() throws Exception {
        String first = "Heb ik wiskunde B nodig voor werktuigbouwkunde?";
        String second =
                "{\"question\": \"En met N&G?\", \"history\": [{\"role\": \"user\", \"content\": \"" + first + "\"}]}";
        List<String> answers = new ArrayList<>();
        for (Replica replica : REPLICAS) {
            answers.add(body(post(replica.port, "/api/chat", JSON, second)).replaceAll("\"tookMillis\":\\d+", ""));
        }
        String feedback = feedback("Waar leer ik zeppelins bouwen?");
        HttpResponse<InputStream> kept = post(REPLICAS.get(0).port, "/api/feedback", JSON, feedback);

        assertThat(answers.get(0)).contains("\"outcome\":\"answered\"").isEqualTo(answers.get(1));
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(worklist(REPLICAS.get(1).port)).contains("zeppelins");
    }

    @Test
    void one_that_is_killed_under_load_loses_nothing_that_it_had_not_begun() throws Exception {
        try (Front front = Front.roundRobin(ports())) {
            killOneUnderLoad(front, "het voorbeeld");
        }
    }

    @Test
    void nor_behind_nginx_as_in_our_example() throws Exception {
        Assumptions.assumeTrue(Front.nginxProgram().isPresent(), "nginx is not on this machine");
        try (Front front = Front.nginx(Front.nginxProgram().orElseThrow(), folder, ports())) {
            killOneUnderLoad(front, "nginx");
        }
        assertThat(folder.resolve("site.log"))
                .as("a request line may hold a question")
                .content()
                .isEmpty();
    }

    private static List<Integer> ports() {
        return REPLICAS.stream().map(replica -> replica.port).toList();
    }

    private void killOneUnderLoad(Front front, String name) throws Exception {
        Counts counts = new Counts();
        AtomicBoolean go = new AtomicBoolean(true);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS_OF_A_KIND; i++) {
                String writer = "Waar leer ik bouwen met " + name + " en " + "abc".charAt(i);
                clients.execute(() -> counts.ask(front.port(), JSON, go));
                clients.execute(() -> counts.ask(front.port(), EVENTS, go));
                clients.execute(() -> counts.tell(front.port(), writer, go));
            }
            await(() -> counts.whole.get() >= BEFORE_THE_KILL && counts.confirmed.size() >= BEFORE_THE_KILL);
            int wholeThen = counts.whole.get();
            int confirmedThen = counts.confirmed.size();
            REPLICAS.get(1).kill();
            await(() -> counts.whole.get() >= wholeThen + AFTER_THE_KILL
                    && counts.confirmed.size() >= confirmedThen + BEFORE_THE_KILL);
            go.set(false);
        }
        System.out.printf("behind %s: %s%n", name, counts);

        assertThat(counts.whole.get()).isGreaterThanOrEqualTo(BEFORE_THE_KILL + AFTER_THE_KILL);
        assertThat(counts.lost).as("requests that nothing came of").isEmpty();
        assertThat(counts.cut.get()).as("answers that had begun").isLessThanOrEqualTo(2 * CLIENTS_OF_A_KIND);
        String kept = worklist(REPLICAS.get(0).port);
        assertThat(counts.confirmed).as("feedback that was confirmed").allMatch(kept::contains);
    }

    /** What clients saw. */
    private static final class Counts {
        private final AtomicInteger whole = new AtomicInteger();
        private final AtomicInteger cut = new AtomicInteger();
        private final Queue<String> lost = new ConcurrentLinkedQueue<>();
        private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();

        void ask(int port, String accept, AtomicBoolean go) {
            while (go.get()) {
                try {
                    HttpResponse<InputStream> response = post(port, "/api/chat", accept, QUESTION);
                    String end = accept.equals(JSON) ? "}" : "}\n\n";
                    if (response.statusCode() != 200) {
                        lost.add("status " + response.statusCode());
                    } else if (readAll(response).endsWith(end)) {
                        whole.incrementAndGet();
                    } else {
                        cut.incrementAndGet();
                    }
                } catch (IOException e) {
                    lost.add(e.toString());
                }
            }
        }

        /** The body, or as much of it as came. */
        private static String readAll(HttpResponse<InputStream> response) {
            try {
                return body(response);
            } catch (IOException e) {
                return "";
            }
        }

        void tell(int port, String writer, AtomicBoolean go) {
            for (int i = 0; go.get(); i++) {
                String question = writer + " nummer " + i + " erbij?";
                try {
                    HttpResponse<InputStream> response = post(port, "/api/feedback", JSON, feedback(question));
                    if (response.statusCode() == 204) {
                        confirmed.add(question);
                    } else {
                        lost.add("feedback: status " + response.statusCode());
                    }
                } catch (IOException e) {
                    lost.add("feedback: " + e);
                }
            }
        }

        @Override
        public String toString() {
            return whole + " answers whole, " + cut + " cut off after they had begun, " + Set.copyOf(lost) + " lost; "
                    + confirmed.size() + " feedback confirmed";
        }
    }

    private static String feedback(String question) {
        return "{\"id\":\"a1b2c3d4\",\"question\":\"" + question
                + "\",\"pages\":[\"begrippen/bbl\"],\"verdict\":\"fout\",\"reason\":\"verouderd\"}";
    }

    private static HttpResponse<InputStream> post(int port, String path, String accept, String body)
            throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", JSON)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String worklist(int port) throws IOException {
        return body(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/redactie/werklijst.csv"))
                .header("Authorization", "Bearer " + TOKEN)));
    }

    private static HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long start = System.nanoTime();
        while (!done.getAsBoolean() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(90)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
