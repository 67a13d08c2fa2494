package nl.techniekwijzer.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the figures of an evaluation set must be. A better figure deviates too: it is recorded, so that it cannot be lost again unseen.
 *
 * @param tolerance by how much a figure may differ; smaller than what one turn of the set weighs
 * @param figures tag → key of the metric → figure
 */
public record Expectations(double tolerance, Map<String, Map<String, Double>> figures) {
    /** Half of what one turn in a thousand weighs. */
    private static final double TOLERANCE = 0.0005;
    /** Sentence length and score are means of many sentences: below this nobody reads a difference. */
    private static final double TOLERANCE_OF_MEANS = 0.05;

    private static final Set<Metric> PER_TAG =
            Set.of(Metric.PASSED, Metric.OUTCOME, Metric.FACTS, Metric.FORBIDDEN, Metric.CITED, Metric.UNSUPPORTED);
    private static final Set<Metric> MEANS = Set.of(Metric.SENTENCE_LENGTH, Metric.FLESCH_DOUMA, Metric.LENGTH);

    public Expectations {
        figures = Map.copyOf(figures);
    }

    /** What these answers give. */
    public static Expectations of(List<Judged> judged) {
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        Tags.of(judged).forEach((tag, turns) -> {
            Map<String, Double> row = new TreeMap<>();
            for (Metric metric : Metric.values()) {
                double value = metric.over(turns);
                if ((tag.equals(Tags.ALL) || PER_TAG.contains(metric)) && !Double.isNaN(value)) {
                    row.put(metric.key(), Math.round(value * 1e4) / 1e4);
                }
            }
            figures.put(tag, row);
        });
        return new Expectations(TOLERANCE, figures);
    }

    /**
     * Each figure that is not as expected: which, what was expected, what came, and what to do.
     *
     * @param measured figures of the answers of now
     */
    public List<String> deviations(Expectations measured) {
        List<String> deviations = new ArrayList<>();
        Set<String> tags = new TreeSet<>(figures.keySet());
        tags.addAll(measured.figures.keySet());
        for (String tag : tags) {
            Map<String, Double> expected = figures.getOrDefault(tag, Map.of());
            Map<String, Double> came = measured.figures.getOrDefault(tag, Map.of());
            for (Metric metric : Metric.values()) {
                String key = metric.key();
                if (expected.containsKey(key) || came.containsKey(key)) {
                    deviation(
                            tag,
                            metric,
                            expected.getOrDefault(key, Double.NaN),
                            came.getOrDefault(key, Double.NaN),
                            deviations);
                }
            }
        }
        return deviations;
    }

    private void deviation(String tag, Metric metric, double expected, double came, List<String> deviations) {
        double allowed = MEANS.contains(metric) ? TOLERANCE_OF_MEANS : tolerance;
        if (Math.abs(expected - came) <= allowed) {
            return;
        }
        String verdict = Double.isNaN(expected) || Double.isNaN(came)
                ? "new or gone"
                : metric.better(came, expected) ? "better" : "WORSE";
        deviations.add(String.format(
                Locale.ROOT, "%s, %s: expected %s, came %s: %s", tag, metric.label(), expected, came, verdict));
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException when the file is not in this form
     */
    public static Expectations read(Path file) {
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            Map<String, Map<String, Double>> figures = new TreeMap<>();
            root.path("figures").properties().forEach(row -> {
                Map<String, Double> values = new TreeMap<>();
                row.getValue()
                        .properties()
                        .forEach(cell ->
                                values.put(cell.getKey(), cell.getValue().asDouble()));
                figures.put(row.getKey(), values);
            });
            if (figures.isEmpty()) {
                throw new IllegalStateException(file + " holds no 'figures'; make it anew with evaluate --record");
            }
            return new Expectations(root.path("tolerance").asDouble(TOLERANCE), figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is not valid YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** As {@link #read} takes them, always in the same order. */
    public String yaml() {
        YAMLMapper mapper = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build();
        ObjectNode root = mapper.createObjectNode();
        root.put("tolerance", tolerance);
        ObjectNode rows = root.putObject("figures");
        new TreeMap<>(figures).forEach((tag, values) -> {
            ObjectNode row = rows.putObject(tag);
            new TreeMap<>(values).forEach(row::put);
        });
        try {
            return "# What `mvn verify` expects of the evaluation set; made by `evaluate --record`, never by hand.\n"
                    + mapper.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
