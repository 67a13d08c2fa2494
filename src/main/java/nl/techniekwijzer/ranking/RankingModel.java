package nl.techniekwijzer.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.techniekwijzer.language.CueFile;

/**
 * The weight of each feature: multinomial logistic regression over the sections that may answer a question, one set of weights for all
 * questions. Immutable and thread-safe.
 */
final class RankingModel {
    private static final String RESOURCE = "weights.txt";

    private final double[] weights;

    RankingModel(double[] weights) {
        this.weights = weights.clone();
    }

    /** The weights in {@code weights.txt}, which {@code train} writes. */
    static RankingModel load() {
        return of(CueFile.lines(RankingModel.class, RESOURCE));
    }

    /** From lines with the name of a feature and its weight; every feature must be there. */
    static RankingModel of(List<String> lines) {
        Map<Feature, Double> read = new EnumMap<>(Feature.class);
        for (String line : lines) {
            String[] parts = line.strip().split("\\s+");
            read.put(Feature.valueOf(parts[0].toUpperCase(Locale.ROOT)), Double.parseDouble(parts[1]));
        }
        double[] weights = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            Double weight = read.get(feature);
            if (weight == null) {
                throw new IllegalStateException("no weight for " + feature + " in " + RESOURCE + "; run train");
            }
            weights[feature.number()] = weight;
        }
        return new RankingModel(weights);
    }

    /** What {@link #of} reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            lines.add(String.format(
                    Locale.ROOT, "%-18s %9.4f", feature.name().toLowerCase(Locale.ROOT), weights[feature.number()]));
        }
        return lines;
    }

    /**
     * How likely each is the one.
     *
     * @param candidates figures by {@link Feature#number()}, a row for each
     * @return as many as there are candidates, together 1
     */
    double[] probabilities(List<double[]> candidates) {
        double[] likely = new double[candidates.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < likely.length; i++) {
            double[] figures = candidates.get(i);
            double score = 0;
            for (int k = 0; k < weights.length; k++) {
                score += weights[k] * figures[k];
            }
            likely[i] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < likely.length; i++) {
            likely[i] = StrictMath.exp(likely[i] - most);
            sum += likely[i];
        }
        for (int i = 0; i < likely.length; i++) {
            likely[i] /= sum;
        }
        return likely;
    }
}
