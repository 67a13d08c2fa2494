package nl.techniekwijzer.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.knowledge.Passage;

/**
 * Learns the weights of the ranking from questions of which the right sections are known: the likelihood that one of those is ranked first,
 * by gradient ascent with Adam's step sizes over all questions at once, on standardised figures, with a small penalty on large weights. The
 * same questions always give the same weights.
 */
public final class RankingTraining {
    private static final int EPOCHS = 300;
    private static final double STEP = 0.03;
    private static final double DECAY = 0.003;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double NOT_ZERO = 1e-8;

    private final SectionRanker ranker;
    private final List<Example> examples = new ArrayList<>();

    /** A question: the figures of what may answer it, and which of those is right. */
    private record Example(List<double[]> figures, BitSet right) {}

    /** For the candidates that this ranker gives. */
    public RankingTraining(SectionRanker ranker) {
        this.ranker = ranker;
    }

    /**
     * Adds a question.
     *
     * @param right the sections that answer it; when none of them is a candidate, nothing does
     */
    public void add(Scene scene, Set<String> right) {
        List<Passage> candidates = ranker.candidates(scene);
        List<double[]> figures = ranker.figures(scene, candidates);
        BitSet isRight = new BitSet(figures.size());
        for (int i = 0; i < candidates.size(); i++) {
            isRight.set(i, right.contains(candidates.get(i).sectionId()));
        }
        isRight.set(candidates.size(), isRight.isEmpty());
        examples.add(new Example(figures, isRight));
    }

    /** The number of questions. */
    public int size() {
        return examples.size();
    }

    /** The same ranker with what was learned. */
    public SectionRanker trained() {
        return ranker.with(new RankingModel(weights()));
    }

    /** What was learned, as the lines of {@code weights.txt}. */
    public List<String> lines() {
        return new RankingModel(weights()).lines();
    }

    private double[] weights() {
        int size = Feature.values().length;
        double[] deviation = deviation();
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            double[] slope = slope(weights, deviation);
            for (int k = 0; k < size; k++) {
                mean[k] = FIRST * mean[k] + (1 - FIRST) * slope[k];
                square[k] = SECOND * square[k] + (1 - SECOND) * slope[k] * slope[k];
                double step = mean[k]
                        / (1 - StrictMath.pow(FIRST, epoch))
                        / (StrictMath.sqrt(square[k] / (1 - StrictMath.pow(SECOND, epoch))) + NOT_ZERO);
                weights[k] += STEP * (step - DECAY * weights[k]);
            }
        }
        for (int k = 0; k < size; k++) {
            weights[k] /= deviation[k];
        }
        return weights;
    }

    /** How the likelihood rises with each weight, on standardised figures. */
    private double[] slope(double[] weights, double[] deviation) {
        double[] plain = new double[weights.length];
        Arrays.setAll(plain, k -> weights[k] / deviation[k]);
        RankingModel model = new RankingModel(plain);
        double[] slope = new double[weights.length];
        for (Example example : examples) {
            double[] likely = model.probabilities(example.figures);
            double right = 0;
            for (int i = 0; i < likely.length; i++) {
                right += example.right.get(i) ? likely[i] : 0;
            }
            for (int i = 0; i < likely.length; i++) {
                double pull = (example.right.get(i) ? likely[i] / Math.max(right, NOT_ZERO) : 0) - likely[i];
                double[] figures = example.figures.get(i);
                for (int k = 0; k < slope.length; k++) {
                    slope[k] += pull * figures[k] / deviation[k];
                }
            }
        }
        for (int k = 0; k < slope.length; k++) {
            slope[k] /= examples.size();
        }
        return slope;
    }

    /** By feature; 1 where a figure is always the same. */
    private double[] deviation() {
        int size = Feature.values().length;
        double[] sum = new double[size];
        double[] squares = new double[size];
        int count = 0;
        for (Example example : examples) {
            for (double[] figures : example.figures) {
                count++;
                for (int k = 0; k < size; k++) {
                    sum[k] += figures[k];
                    squares[k] += figures[k] * figures[k];
                }
            }
        }
        double[] deviation = new double[size];
        for (int k = 0; k < size; k++) {
            double mean = sum[k] / count;
            double variance = squares[k] / count - mean * mean;
            deviation[k] = variance > NOT_ZERO ? StrictMath.sqrt(variance) : 1;
        }
        return deviation;
    }
}
