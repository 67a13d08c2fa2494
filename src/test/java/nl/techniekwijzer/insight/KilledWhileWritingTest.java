package nl.techniekwijzer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.insight.Insight.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses no feedback that it had confirmed. */
class KilledWhileWritingTest {
    private static final int WRITERS = 4;
    private static final int CONFIRMED_BEFORE_THE_KILL = 60;

    /** The process that is killed: says the number of each entry as soon as it is confirmed. */
    static final class Writing {
        private Writing() {}

        /** Writes to the store in the first argument until it is killed. */
        public static void main(String[] args) {
            Insight insight = open(args[0]);
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "schrijver" + writer;
                Thread.ofPlatform().start(() -> {
                    for (int i = 0; true; i++) {
                        String question = name + " vraag" + i;
                        if (insight.keep(InsightTest.wrong(question)) == Kept.YES) {
                            System.out.println(question);
                        }
                    }
                });
            }
        }
    }

    @Test
    void no_confirmed_feedback_is_lost(@TempDir Path folder) throws IOException, InterruptedException {
        String url = "jdbc:sqlite:" + folder.resolve("w.db");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> confirmed = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                confirmed.add(line);
                if (confirmed.size() == CONFIRMED_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly(); // SIGKILL, and its output can be read to the end.
                }
            }
        }
        process.waitFor();

        try (Insight after = open(url)) {
            Set<String> kept = after.missed().stream().map(Missed::question).collect(Collectors.toSet());
            assertThat(confirmed)
                    .hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_THE_KILL)
                    .isSubsetOf(kept);
            // At most what was under way is there without having been confirmed.
            assertThat(kept.size() - confirmed.size()).isLessThanOrEqualTo(WRITERS);
            assertThat(after.keep(InsightTest.wrong("daarna"))).isEqualTo(Kept.YES);
        }
    }

    private static Insight open(String url) {
        return new Insight(new StoreOptions(true, url, 90), text -> text, Clock.systemUTC());
    }
}
