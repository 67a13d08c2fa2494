package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** More connections than the system lets the service hold: who is in is answered, and all is well when they are gone. */
@EnabledOnOs(OS.LINUX)
class OutOfFileHandlesTest {
    /** A little more than the service itself needs with the many jars of a test. */
    private static final int MOST = 450;

    private static final String QUESTION = "{\"question\": \"Wat is de bbl?\"}";
    private static final String FEEDBACK = "{\"id\":\"a1b2c3d4\",\"question\":\"Waar leer ik drones bouwen?\","
            + "\"pages\":[\"begrippen/bbl\"],\"verdict\":\"fout\"}";

    @TempDir
    private Path folder;

    @Test
    void who_is_in_is_answered_and_later_everybody_again() throws Exception {
        Map<String, String> settings = Map.of(
                "TW_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("w.db"),
                "TW_EDITOR_TOKEN",
                "geheim-van-de-redactie");
        List<Socket> crowd = new ArrayList<>();
        try (Replica replica = Replica.withFileHandles(MOST, settings).awaitReady();
                Socket inside = new Socket("localhost", replica.port)) {
            assertThat(ask(replica.port, "/api/feedback", FEEDBACK)).isEqualTo(204);
            assertThat(askOver(inside)).startsWith("HTTP/1.1 200");
            // More than fit, and few enough that the system lets them all knock.
            int more = MOST - replica.fileHandles() + 20;
            for (int i = 0; i < more; i++) {
                crowd.add(new Socket("localhost", replica.port));
            }
            for (int i = 0; i < 140 && replica.fileHandles() < MOST; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(replica.fileHandles()).as("it has no handle left").isEqualTo(MOST);
            assertThat(askOver(inside)).startsWith("HTTP/1.1 200");

            for (Socket socket : crowd) {
                socket.close();
            }
            assertThat(ask(replica.port, "/api/chat", QUESTION)).isEqualTo(200);
            assertThat(ask(replica.port, "/api/feedback", FEEDBACK)).isEqualTo(204);
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    /** A question over a connection that stays open; the head of its answer. */
    private static String askOver(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        ("POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                        + QUESTION.length() + "\r\n\r\n" + QUESTION)
                                .getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[65_536];
        while (answer.indexOf("tookMillis") < 0) {
            int n = socket.getInputStream().read(buffer);
            if (n < 0) {
                return answer.toString();
            }
            answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    /** Over a new connection, for as long as a patient client would wait. */
    private static int ask(int port, String path, String body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return response.statusCode();
        }
    }
}
