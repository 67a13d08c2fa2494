package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** SIGTERM while answers are under way: every one of them is sent to its end. */
class StopUnderLoadTest {
    private static final int CLIENTS = 8;
    private static final String REQUEST_HEAD =
            "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Accept: text/event-stream\r\nConnection: close\r\nContent-Length: ";
    private static final String QUESTION = "{\"question\": \"Welke technische opleidingen zijn er in Zwolle?\"}";

    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    @Test
    void no_answer_is_cut_off() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("TW_KEPT_ANSWERS", "0"); // Each answer is worked out, so that there is something to cut off.
        Process process = builder.start();
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            String ready = String.valueOf(out.readLine());
            int port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                asking.add(clients.submit(() -> askUntilGone(port)));
            }
            long start = System.nanoTime();
            while (whole.get() < 30 && System.nanoTime() - start < 60_000_000_000L) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            process.destroy(); // SIGTERM

            for (Future<?> client : asking) {
                client.get(60, TimeUnit.SECONDS);
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(whole.get()).isGreaterThanOrEqualTo(30);
        assertThat(cut.get()).as("answers that began and did not end").isZero();
    }

    private void askUntilGone(int port) {
        boolean there = true;
        while (there) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream()
                        .write((REQUEST_HEAD + QUESTION.length() + "\r\n\r\n" + QUESTION)
                                .getBytes(StandardCharsets.UTF_8));
                String answer = read(socket.getInputStream());
                if (answer.isEmpty()) {
                    there = false; // Not taken on at all: the client asks another replica.
                } else if (answer.startsWith("HTTP/1.1 200")
                        && answer.contains("event: done")
                        && answer.endsWith("}\n\n")) {
                    whole.incrementAndGet();
                } else {
                    cut.incrementAndGet();
                }
            } catch (IOException e) {
                there = false;
            }
        }
    }

    /** All that comes; what came before a reset counts as begun. */
    private static String read(InputStream in) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            if (all.isEmpty()) {
                throw new EOFException("nothing came");
            }
        }
        return all.toString();
    }
}
