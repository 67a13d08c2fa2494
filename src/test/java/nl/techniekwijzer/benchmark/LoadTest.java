package nl.techniekwijzer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real server in a process of its own, asked for a second. */
class LoadTest {
    private static final int BYTES = 200;

    private static ServerProcess start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.techniekwijzer.Main"));
        command.addAll(List.of(arguments));
        return ServerProcess.start(command, Map.of());
    }

    @Test
    void answers_are_counted_and_timed_and_what_is_no_answer_is_an_error() throws InterruptedException {
        try (ServerProcess server = start("benchmark-serving", "--constant", Integer.toString(BYTES))) {
            try (Load load = Load.getting(server.url() + "/")) {
                Load.Result closed = load.closed(2, Duration.ofSeconds(1));
                Load.Result open = load.open(20, Duration.ofSeconds(1));

                assertThat(closed.errors()).isZero();
                assertThat(closed.answers()).isPositive();
                assertThat(closed.meanBytes()).isEqualTo(BYTES);
                assertThat(closed.latency().p999Millis())
                        .isGreaterThanOrEqualTo(closed.latency().p50Millis());
                assertThat(open.answers()).isEqualTo(20);
            }
            try (Load lost = Load.getting(server.url() + "/weg")) {
                assertThatThrownBy(() -> lost.closed(1, Duration.ofMillis(200)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("no request was answered");
            }
            assertThat(server.rssMb()).isPositive();
            assertThat(server.cpuSeconds()).isPositive();
        }
    }

    @Test
    void a_program_that_does_not_serve_is_quoted() {
        assertThatThrownBy(() -> start("benchmark-serving", "--constant", "veel"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'veel'");
    }
}
