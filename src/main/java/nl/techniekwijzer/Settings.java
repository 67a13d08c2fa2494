package nl.techniekwijzer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.techniekwijzer.llm.LlmSettings;
import nl.techniekwijzer.retrieval.Dense;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.web.WebSettings;

/**
 * Everything that can be set from outside; immutable.
 *
 * @param port TCP port to serve on, 0 for any free one
 * @param knowledge folder with the knowledge base; empty for the one that came with the program
 * @param watch whether an edit in that folder is served without a restart
 * @param embedding the model to also search by meaning, if any
 * @param importMaxDays imported data of more days ago is told with a warning
 * @param llm the model that words answers, if any
 * @param web what belongs to the web service
 * @param trust limits, the editors' area and what is kept for it
 */
public record Settings(
        int port,
        String knowledge,
        boolean watch,
        Embedding embedding,
        int importMaxDays,
        LlmSettings llm,
        WebSettings web,
        TrustSettings trust) {
    /** The names of all settings, as README's table lists them. */
    static final List<String> NAMES = Stream.of(
                    List.of(
                            "TW_PORT",
                            "TW_KNOWLEDGE",
                            "TW_WATCH",
                            "TW_EMBEDDING_MODEL",
                            "TW_EMBEDDING_WEIGHT",
                            "TW_IMPORT_MAX_AGE_DAYS"),
                    LlmSettings.NAMES,
                    WebSettings.NAMES,
                    TrustSettings.NAMES)
            .flatMap(List::stream)
            .toList();

    static final int DEFAULT_PORT = 7070;
    private static final int MAX_PORT = 65_535;

    /**
     * The model that searches by meaning.
     *
     * @param model file or folder of an ONNX model; empty for none
     * @param weight of its ranking, where the ranking by words has 1
     */
    public record Embedding(String model, double weight) {
        /** Light, so that a model that knows little Dutch does little harm; a good multilingual one may earn more. */
        static final double DEFAULT_WEIGHT = 0.1;

        /**
         * Opens the model.
         *
         * @throws IllegalStateException when this build or this model cannot do so; the message says what to do
         */
        Dense open() {
            return Dense.open(model, weight);
        }
    }

    /** Settings that are not good enough to start with; the message lists every problem, one a line. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }

    /**
     * Reads the settings out of an environment.
     *
     * @throws Invalid with all problems at once
     */
    public static Settings from(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        int port = port(environment.getOrDefault("TW_PORT", ""), problems);
        String knowledge = environment.getOrDefault("TW_KNOWLEDGE", "").strip();
        if (!knowledge.isEmpty() && !Files.isDirectory(Path.of(knowledge))) {
            problems.add(
                    "TW_KNOWLEDGE: '" + knowledge + "' is not a folder. Name the folder that holds pages/ and data/.");
        }
        boolean watch = watch(environment.getOrDefault("TW_WATCH", ""), problems);
        Embedding embedding = embedding(
                environment.getOrDefault("TW_EMBEDDING_MODEL", "").strip(),
                environment.getOrDefault("TW_EMBEDDING_WEIGHT", "").strip(),
                problems);
        int maxDays = days(environment.getOrDefault("TW_IMPORT_MAX_AGE_DAYS", ""), problems);
        LlmSettings llm = LlmSettings.from(environment, problems);
        WebSettings web = WebSettings.from(environment, problems);
        TrustSettings trust = TrustSettings.from(environment, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new Settings(port, knowledge, watch, embedding, maxDays, llm, web, trust);
    }

    /** Settings of ours that do not exist, in alphabetical order: most likely misspelt, so worth a warning. */
    static List<String> unknown(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("TW_") && !NAMES.contains(name))
                .sorted()
                .toList();
    }

    private static int port(String text, List<String> problems) {
        if (text.isBlank()) {
            return DEFAULT_PORT;
        }
        if (!text.strip().matches("\\d{1,5}") || Integer.parseInt(text.strip()) > MAX_PORT) {
            problems.add("TW_PORT: '" + text + "' is not a port. Use a number from 0 to 65535.");
            return DEFAULT_PORT;
        }
        return Integer.parseInt(text.strip());
    }

    private static int days(String text, List<String> problems) {
        if (text.isBlank()) {
            return Freshness.DEFAULT_MAX_DAYS;
        }
        if (!text.strip().matches("[1-9]\\d{0,3}")) {
            problems.add(
                    "TW_IMPORT_MAX_AGE_DAYS: '" + text + "' is not a number of days. Use a number from 1 to 9999.");
            return Freshness.DEFAULT_MAX_DAYS;
        }
        return Integer.parseInt(text.strip());
    }

    private static boolean watch(String text, List<String> problems) {
        String word = text.strip();
        if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
            problems.add("TW_WATCH: '" + text + "' is neither true nor false. Use one of these two words.");
        }
        return !word.equals("false");
    }

    private static Embedding embedding(String model, String weight, List<String> problems) {
        if (!model.isEmpty() && !Files.exists(Path.of(model))) {
            problems.add(
                    "TW_EMBEDDING_MODEL: '" + model
                            + "' is not there. Name an ONNX file with tokenizer.json beside it, or the folder that holds both.");
        }
        if (weight.isEmpty()) {
            return new Embedding(model, Embedding.DEFAULT_WEIGHT);
        }
        if (!weight.matches("\\d{1,2}(\\.\\d{1,4})?")) {
            problems.add("TW_EMBEDDING_WEIGHT: '" + weight + "' is not a weight. Use a number such as 0.1.");
            return new Embedding(model, Embedding.DEFAULT_WEIGHT);
        }
        return new Embedding(model, Double.parseDouble(weight));
    }
}
