package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Many questions made at random, from characters of all alphabets and from words of the knowledge base: never a 5xx, never an exception
 * in the log. {@code -Drandom.questions=100000} asks as many, {@code -Drandom.clients=1} one after the other; docs/security.md has what came of it.
 */
class RandomQuestionsTest {
    private static final int COUNT = Integer.getInteger("random.questions", 300);
    private static final int CLIENTS = Integer.getInteger("random.clients", 8);
    private static final long SEED = Long.getLong("random.seed", 20_261_121L);

    @Test
    void none_of_them_breaks_the_service() throws InterruptedException, ExecutionException {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LiveServer.ask("Wat is de bbl?");
        logged.start();
        root.addAppender(logged);
        List<String> words = words();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        long[] nanos = new long[COUNT];
        AtomicInteger asked = new AtomicInteger();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> {
                for (int i = asked.getAndIncrement(); i < COUNT; i = asked.getAndIncrement()) {
                    String body = LiveServer.write(Map.of("question", question(new Random(SEED + i), words)));
                    long start = System.nanoTime();
                    HttpResponse<String> response = LiveServer.chat(body);
                    nanos[i] = System.nanoTime() - start;
                    statuses.merge(response.statusCode(), 1, Integer::sum);
                    if (i % 10_000 == 9_999) {
                        System.out.printf("%d asked: statuses %s%n", i + 1, statuses);
                    }
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Void> client : pool.invokeAll(clients)) {
                client.get();
            }
        }
        root.detachAppender(logged);
        Arrays.sort(nanos);
        System.out.printf(
                "%d random questions: statuses %s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                COUNT, statuses, nanos[COUNT / 2] / 1e6, nanos[COUNT * 99 / 100] / 1e6, nanos[COUNT - 1] / 1e6);

        assertThat(statuses.keySet()).isSubsetOf(200, 400);
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .isEmpty();
        assertThat(logged.list)
                .filteredOn(event -> event.getThrowableProxy() != null)
                .isEmpty();
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        RealService.knowledge().pages().stream().limit(300).forEach(page -> {
            words.addAll(Arrays.asList(page.title().split(" ")));
            page.names().forEach(words::add);
        });
        words.addAll(List.of(
                "hoe", "wat", "waar", "niet", "ik", "zonder", "havo", "?", "of", "en", "2024", "N&T", "😀", "\u202e",
                "[1]", "**"));
        return words;
    }

    private static String question(Random random, List<String> words) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(random.nextInt(10) == 0 ? 120 : 12);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x20, 0xd7ff));
                case 1 -> text.appendCodePoint(random.nextInt(0xe000, 0x10ffff));
                case 2 -> text.append((char) random.nextInt(0x20, 0x7f)).append((char) random.nextInt(0x20, 0x7f));
                case 3 -> text.append(words.get(random.nextInt(words.size())).repeat(1 + random.nextInt(3)));
                default -> text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
        }
        return text.toString();
    }
}
