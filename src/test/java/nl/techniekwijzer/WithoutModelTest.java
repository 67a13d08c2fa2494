package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.llm.FakeAnswers;
import nl.techniekwijzer.llm.FakeEndpoint;
import nl.techniekwijzer.llm.FakeEndpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with and without a model. */
class WithoutModelTest {
    private static final long GIVE_UP_SECONDS = 120;

    @TempDir
    private Path folder;

    private record Ran(int code, String out, List<String> classes) {
        List<String> ofModels() {
            return classes.stream()
                    .filter(name -> name.contains("dev.langchain4j")
                            || name.contains("resilience4j")
                            || name.contains("nl.techniekwijzer.llm.OpenAi"))
                    .toList();
        }
    }

    /** Runs the program with these settings and no others of ours. */
    private Ran run(List<String> settings, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path classes = folder.resolve("classes.txt");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + classes,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.techniekwijzer.Main");
        process.command().addAll(List.of(arguments));
        process.environment().keySet().removeIf(name -> name.startsWith("TW_"));
        settings.forEach(setting -> process.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        process.redirectErrorStream(true).redirectOutput(out.toFile());
        Process running = process.start();
        boolean ended = running.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS);
        running.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        return new Ran(
                running.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readAllLines(classes, StandardCharsets.UTF_8));
    }

    @Test
    void without_the_settings_no_class_of_a_model_is_loaded() throws IOException, InterruptedException {
        Ran ran = run(List.of(), "ask", "Wat is de bbl?", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"generator\" : \"extractive\"");
        assertThat(ran.classes()).hasSizeGreaterThan(1_000);
        assertThat(ran.ofModels()).isEmpty();
    }

    @Test
    void with_the_settings_the_answer_names_the_model_and_the_evaluation_shows_both_modes()
            throws IOException, InterruptedException {
        Path set = Files.writeString(folder.resolve("set.yaml"), """
                - id: bbl
                  tags: [begrip]
                  turns: [{ask: "Wat is de bbl?", outcome: answered, facts: [leerbedrijf], pages: [begrippen/bbl]}]
                - id: groet
                  tags: [praatje]
                  turns: [{ask: "hoi", outcome: smalltalk}]
                """);
        try (FakeEndpoint endpoint = new FakeEndpoint(0, prompt -> Reply.of(FakeAnswers.reworded(prompt)))) {
            List<String> settings = List.of(
                    "TW_LLM_BASE_URL=" + endpoint.baseUrl(), "TW_LLM_MODEL=nep-8b", "TW_LLM_FIRST_TOKEN_MILLIS=15000");

            Ran asked = run(settings, "ask", "Wat is de bbl?", "--json");
            assertThat(asked.out()).contains("\"generator\" : \"nep-8b\"");
            assertThat(asked.ofModels()).isNotEmpty();

            Ran evaluated = run(
                    settings,
                    "evaluate",
                    "--model",
                    "--set",
                    set.toString(),
                    "--report",
                    folder.resolve("report.md").toString());
            assertThat(evaluated.out())
                    .contains("| figure | quoted | worded |")
                    .contains("| turns (by the model) | 2 (0) | 2 (1) |")
                    .contains("| passed | 1.000 | 1.000 |")
                    .contains("| unsupported sentences | 0 | 0 |")
                    .contains("Model: 1 calls");
        }
    }

    @Test
    void an_evaluation_of_a_model_that_is_not_set_says_what_to_set() throws IOException, InterruptedException {
        Ran ran = run(List.of(), "evaluate", "--model");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("TW_LLM_BASE_URL", "TW_LLM_MODEL");
    }
}
