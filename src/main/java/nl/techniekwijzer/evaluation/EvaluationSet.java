package nl.techniekwijzer.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import nl.techniekwijzer.evaluation.EvaluationCase.Step;
import nl.techniekwijzer.pages.Audience;

/** Reads evaluation questions from YAML; the form is in {@code evaluation/README.md}. */
public final class EvaluationSet {
    /** Lies beside the questions and holds none. */
    public static final String EXPECTATIONS = "expectations.yaml";

    private static final Set<String> OUTCOMES =
            Set.of("answered", "clarify", "no_answer", "out_of_scope", "safety", "smalltalk");

    private EvaluationSet() {}

    /**
     * Reads one file, or all {@code .yaml} files of a folder but {@link #EXPECTATIONS}, in the order of their names.
     *
     * @throws IllegalStateException when a case is not in this form; the message names the file and the case
     */
    public static List<EvaluationCase> load(Path path) {
        List<EvaluationCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files(path)) {
            for (JsonNode node : read(file)) {
                EvaluationCase read = parse(file, node);
                if (!ids.add(read.id())) {
                    throw new IllegalStateException(file + ": the id '" + read.id() + "' occurs twice");
                }
                cases.add(read);
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalStateException(path + " holds no evaluation questions");
        }
        return List.copyOf(cases);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(EXPECTATIONS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is not valid YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static EvaluationCase parse(Path file, JsonNode node) {
        String id = node.path("id").asText("");
        try {
            String audience = node.path("audience").asText("");
            Optional<Audience> who = Audience.ofWord(audience);
            if (!audience.isEmpty() && who.isEmpty()) {
                throw new IllegalArgumentException("unknown audience '" + audience + "'");
            }
            List<Step> turns = new ArrayList<>();
            for (JsonNode turn : node.path("turns")) {
                turns.add(step(turn));
            }
            return new EvaluationCase(
                    id,
                    words(node.path("tags")),
                    who,
                    node.path("level").asText(""),
                    node.path("region").asText(""),
                    turns);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + ", case '" + id + "': " + e.getMessage(), e);
        }
    }

    private static Step step(JsonNode turn) {
        List<String> outcomes = words(turn.path("outcome"));
        if (outcomes.isEmpty() || !OUTCOMES.containsAll(outcomes)) {
            throw new IllegalArgumentException("outcome " + outcomes + " is not one of " + OUTCOMES);
        }
        String ask = turn.path("ask").asText("");
        if (ask.isBlank()) {
            throw new IllegalArgumentException("a turn asks nothing");
        }
        return new Step(
                ask, outcomes, patterns(turn.path("facts")), patterns(turn.path("forbid")), words(turn.path("pages")));
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(word -> words.add(word.asText()));
        } else if (!node.asText("").isEmpty()) {
            words.add(node.asText());
        }
        return words;
    }

    private static List<Pattern> patterns(JsonNode node) {
        List<Pattern> patterns = new ArrayList<>();
        for (String word : words(node)) {
            try {
                patterns.add(Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("'" + word + "' is not a regular expression: " + e.getMessage(), e);
            }
        }
        return patterns;
    }
}
