package nl.techniekwijzer;

import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.web.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests over real HTTP from several threads, while the knowledge changes under them again and again. */
class SwapWhileServingTest {
    private static final int SWAPS = 15;
    private static final int CLIENTS = 4;
    private static final Pattern VERSION = Pattern.compile("(?<=\"indexVersion\":\")[0-9a-f]{8}");
    /** Each edition has its own word in the only sentence that says what the bbl is. */
    private static final Pattern MARK = Pattern.compile("kabouter[a-z]weg");

    /** What a response says of the edition that it is from: the version that it names, the marks in its sentences. */
    private record Heard(String path, int status, Set<String> versions, Set<String> marks) {
        static Heard of(HttpResponse<String> response) {
            return new Heard(
                    response.request().uri().getPath(),
                    response.statusCode(),
                    all(VERSION, response.body()),
                    all(MARK, response.body()));
        }

        private static Set<String> all(Pattern pattern, String body) {
            return pattern.matcher(body).results().map(MatchResult::group).collect(Collectors.toSet());
        }
    }

    private final Collection<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void no_request_fails_and_each_response_is_of_the_one_edition_that_it_names(@TempDir Path root)
            throws InterruptedException, ExecutionException {
        KnowledgeFolder folder = new KnowledgeFolder(root).write(PAGE, text(0));
        CurrentEdition current = new CurrentEdition(App.load(root.toString()).edition());
        KnowledgeWatch watch = new KnowledgeWatch(root, current, 1);
        WebServer server = new WebServer(current);
        String address = "http://localhost:" + server.start(0);
        Map<String, String> marks = new HashMap<>(Map.of(current.get().version(), mark(0)));
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Boolean>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> clients.submit(client(address)))
                    .toList();
            someRequests(running);
            for (int i = 1; i <= SWAPS; i++) {
                folder.write(PAGE, text(i));
                watch.look();
                watch.look();
                marks.put(current.get().version(), mark(i));
                someRequests(running);
            }
            done.set(true);
            for (Future<Boolean> client : running) {
                assertThat(client.get()).isTrue();
            }
        } finally {
            done.set(true);
            server.stop();
        }

        assertThat(marks).hasSize(SWAPS + 1);
        assertThat(heard).hasSizeGreaterThan(SWAPS * CLIENTS).allSatisfy(response -> {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.versions()).hasSize(1);
            assertThat(response.marks())
                    .containsExactly(marks.get(response.versions().iterator().next()));
        });
        assertThat(heard.stream().flatMap(response -> response.versions().stream()))
                .as("every edition was heard of")
                .containsAll(marks.keySet());
    }

    /** Waits until this edition was heard of; a client that ended has failed and says so itself. */
    private void someRequests(List<Future<Boolean>> running) throws InterruptedException {
        int enough = heard.size() + 2 * CLIENTS;
        while (heard.size() < enough && running.stream().noneMatch(Future::isDone)) {
            Thread.sleep(1);
        }
    }

    /** Asks in every way, until told to end. */
    private Callable<Boolean> client(String address) {
        List<HttpRequest> requests = List.of(
                to(address + "/api/search?q=bbl").build(),
                to(address + "/api/pages/begrippen/bbl").build(),
                chat(address, "application/json"),
                chat(address, "text/event-stream"));
        return () -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!done.get()) {
                    for (HttpRequest request : requests) {
                        heard.add(Heard.of(client.send(request, BodyHandlers.ofString())));
                    }
                }
            }
            return true;
        };
    }

    private static HttpRequest chat(String address, String accept) {
        return to(address + "/api/chat")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"question\": \"Wat is de bbl?\"}"))
                .build();
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
    }

    private static String mark(int edition) {
        return "kabouter" + (char) ('a' + edition) + "weg";
    }

    /** As long as the edition's number, so that each edit shows, however coarse the clock of the file system is. */
    private static String text(int edition) {
        return PAGE_TEXT.replace("leerweg", mark(edition)) + "\n".repeat(edition);
    }
}
