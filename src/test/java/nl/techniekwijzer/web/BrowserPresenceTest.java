package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Says in the report why the browser tests did not run, where they did not. */
class BrowserPresenceTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void the_browser_tests_are_part_of_this_build() throws ClassNotFoundException {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "the browser tests are skipped: there is no " + CHROMIUM + " (Debian: apt-get install chromium)");

        for (String name : List.of("ChatInThe", "LooksInThe", "JourneysInThe")) {
            assertThat(Class.forName("nl.techniekwijzer.web." + name + "BrowserTest"))
                    .isNotNull();
        }
    }
}
