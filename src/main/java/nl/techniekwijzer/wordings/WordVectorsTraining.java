package nl.techniekwijzer.wordings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains {@link WordVectors} on questions of which is known what they ask. Every class of questions has a vector as well, and the vectors
 * of features and classes are moved, by Adam's method, until a question lies nearer to its own class than to any other. Part of what is
 * in a question is left out at random each time, so that no single word decides. One thread does it all in a fixed order, and exponents
 * are computed here, so the same questions give the same vectors on every machine.
 */
public final class WordVectorsTraining {
    /* Chosen on questions that were not learned from. */
    private static final int DIMENSIONS = 96;
    private static final int EPOCHS = 14;
    private static final int LEAST_EXAMPLES = 3;
    private static final double LEFT_OUT = 0.4;
    private static final float SHARPNESS = 10;
    private static final float SMOOTHING = 0.05f;
    private static final int BATCH = 256;
    /** At the start every number lies between this and its opposite, which is a spread of 0.1. */
    private static final double START = 0.1732;

    private static final long SEED = 20_261_122L;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> features = new ArrayList<>();
    /** By example, in rising order. */
    private final int[][] known;
    /** By example: the number of its class. */
    private final int[] asked;
    /** By feature. */
    private final float[] weights;

    private final Moved featureVectors;
    private final Moved classVectors;

    /**
     * A question and what it asks.
     *
     * @param asked the class of questions that it belongs to
     * @param features what {@code Features} finds in it
     */
    public record Example(String asked, Set<String> features) {}

    private WordVectorsTraining(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.features.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.values().removeIf(count -> count < LEAST_EXAMPLES);
        features.addAll(counts.keySet());
        Map<String, Integer> numbers = numbered(features);
        Map<String, Integer> classes =
                numbered(new TreeSet<>(examples.stream().map(Example::asked).toList()));
        known = examples.stream()
                .map(example -> example.features.stream()
                        .mapToInt(feature -> numbers.getOrDefault(feature, -1))
                        .filter(number -> number >= 0)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        asked = examples.stream()
                .mapToInt(example -> classes.getOrDefault(example.asked, 0))
                .toArray();
        weights = new float[features.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(features.get(i), (double) examples.size() / counts.getOrDefault(features.get(i), 1));
        }
        featureVectors = new Moved(features.size(), random);
        classVectors = new Moved(classes.size(), random);
    }

    private static Map<String, Integer> numbered(Collection<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    /** Rare features say more. Pairs and pieces of words say less than words, because there are more of them in a question. */
    private static float weight(String feature, double rarity) {
        double kind = feature.indexOf(' ') >= 0 ? 0.5 : feature.startsWith("#") ? 0.35 : 1;
        return (float) (StrictMath.log(1 + rarity) * kind);
    }

    /** Vectors trained on these questions. */
    public static WordVectors trained(List<Example> examples) {
        return trained(examples, message -> {});
    }

    /** Vectors trained on these questions; says after each epoch how far it is. */
    public static WordVectors trained(List<Example> examples, Consumer<String> progress) {
        WordVectorsTraining training = new WordVectorsTraining(examples);
        training.learn(progress);
        float[][] vectors = new float[training.weights.length][DIMENSIONS];
        for (int i = 0; i < vectors.length; i++) {
            add(vectors[i], training.featureVectors.values[i], training.weights[i]);
        }
        return WordVectors.rounded(DIMENSIONS, training.features, vectors);
    }

    private void learn(Consumer<String> progress) {
        int[] order = IntStream.range(0, known.length)
                .filter(i -> known[i].length > 0)
                .toArray();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            double surprise = 0;
            for (int from = 0; from < order.length; from += BATCH) {
                surprise += learn(Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH)));
            }
            double loss = surprise / order.length;
            progress.accept(String.format(Locale.ROOT, "epoch %d of %d: loss %.3f", epoch, EPOCHS, loss));
        }
    }

    /** Moves the vectors for these examples, and tells how wrong they were about them in all. */
    private double learn(int[] batch) {
        int[][] kept = new int[batch.length][];
        float[][] questions = new float[batch.length][DIMENSIONS];
        float[] lengths = new float[batch.length];
        for (int i = 0; i < batch.length; i++) {
            kept[i] = kept(known[batch[i]]);
            for (int feature : kept[i]) {
                add(questions[i], featureVectors.values[feature], weights[feature]);
            }
            lengths[i] = shorten(questions[i]);
        }
        float[][] classes = new float[classVectors.values.length][];
        float[] classLengths = new float[classes.length];
        for (int k = 0; k < classes.length; k++) {
            classes[k] = classVectors.values[k].clone();
            classLengths[k] = shorten(classes[k]);
        }
        float[][] errors = product(classes, turned(questions));
        double surprise = errors(errors, batch);
        float[][] questionSlopes = turned(product(turned(classes), errors));
        float[][] classSlopes = product(errors, questions);
        for (int i = 0; i < batch.length; i++) {
            float[] slope = across(questions[i], questionSlopes[i], lengths[i]);
            for (int feature : kept[i]) {
                add(featureVectors.slopes[feature], slope, weights[feature]);
            }
        }
        for (int k = 0; k < classes.length; k++) {
            add(classVectors.slopes[k], across(classes[k], classSlopes[k], classLengths[k]), 1);
        }
        featureVectors.move();
        classVectors.move();
        return surprise;
    }

    private int[] kept(int[] all) {
        int[] kept = IntStream.of(all)
                .filter(feature -> random.nextDouble() >= LEFT_OUT)
                .toArray();
        return kept.length == 0 ? all : kept;
    }

    /** Turns likenesses, by class and example, into how the loss changes with them. */
    private double errors(float[][] likenesses, int[] batch) {
        float[] sums = new float[batch.length];
        for (float[] row : likenesses) {
            exponents(row);
            add(sums, row, 1);
        }
        double surprise = 0;
        for (int i = 0; i < batch.length; i++) {
            float[] own = likenesses[asked[batch[i]]];
            surprise -= Math.log(own[i] / sums[i]);
            own[i] -= (1 - SMOOTHING) * sums[i];
        }
        for (float[] row : likenesses) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (row[i] / sums[i] - SMOOTHING / likenesses.length) * (SHARPNESS / row.length);
            }
        }
        return surprise;
    }

    /** The exponent of each likeness times the sharpness, which lies between -10 and 10: a short series for a 32nd, squared five times. */
    private static void exponents(float[] likenesses) {
        for (int i = 0; i < likenesses.length; i++) {
            float x = likenesses[i] * (SHARPNESS / 32);
            float power = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))));
            power *= power;
            power *= power;
            power *= power;
            power *= power;
            likenesses[i] = power * power;
        }
    }

    /** Gives a vector the length 1, and tells what length it had. */
    private static float shorten(float[] vector) {
        float length = (float) Math.sqrt(WordVectors.likeness(vector, vector) + Float.MIN_NORMAL);
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return length;
    }

    /** The part of a slope that turns a vector of this direction and length, without the part that makes it longer. */
    private static float[] across(float[] direction, float[] slope, float length) {
        float along = (float) WordVectors.likeness(direction, slope);
        float[] across = new float[slope.length];
        for (int d = 0; d < across.length; d++) {
            across[d] = (slope[d] - direction[d] * along) / length;
        }
        return across;
    }

    private static void add(float[] sum, float[] vector, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i] * times;
        }
    }

    private static float[][] turned(float[][] matrix) {
        float[][] turned = new float[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }

    /** The product of two matrices, row upon row, which the compiler turns into vector instructions. */
    private static float[][] product(float[][] left, float[][] right) {
        float[][] product = new float[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                add(product[i], right[j], left[i][j]);
            }
        }
        return product;
    }

    /** Vectors that Adam's method moves. */
    private static final class Moved {
        private static final float STEP = 0.005f;
        private static final float KEPT = 0.9f;
        private static final float KEPT_SQUARES = 0.999f;
        private static final float NOT_ZERO = 1e-8f;

        private final float[][] values;
        /** How the loss changes with them, for this batch: all zeros between batches. */
        private final float[][] slopes;

        private final float[][] means;
        private final float[][] squares;
        private int moves;

        Moved(int size, SplittableRandom random) {
            values = new float[size][DIMENSIONS];
            slopes = new float[size][DIMENSIONS];
            means = new float[size][DIMENSIONS];
            squares = new float[size][DIMENSIONS];
            for (float[] vector : values) {
                for (int d = 0; d < vector.length; d++) {
                    vector[d] = (float) ((2 * random.nextDouble() - 1) * START);
                }
            }
        }

        /** Moves every vector, also those without a slope in this batch: what is rare moves on for a while, or it would hardly move. */
        void move() {
            moves++;
            float step = (float) (STEP / (1 - StrictMath.pow(KEPT, moves)));
            float root = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(KEPT_SQUARES, moves)));
            for (int i = 0; i < values.length; i++) {
                move(values[i], slopes[i], means[i], squares[i], step, root);
                Arrays.fill(slopes[i], 0);
            }
        }

        private static void move(float[] value, float[] slope, float[] mean, float[] square, float step, float root) {
            for (int d = 0; d < value.length; d++) {
                mean[d] = KEPT * mean[d] + (1 - KEPT) * slope[d];
                square[d] = KEPT_SQUARES * square[d] + (1 - KEPT_SQUARES) * slope[d] * slope[d];
                value[d] -= step * mean[d] / ((float) Math.sqrt(square[d]) * root + NOT_ZERO);
            }
        }
    }
}
