package nl.techniekwijzer.wordings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;

/**
 * Tells what a question asks from the words it is asked in: multinomial logistic regression over words, pairs of words and pieces of four
 * letters, each weighted by how rare it is. It learns from the questions in {@code intents.txt}, by stochastic gradient descent with
 * AdaGrad's step sizes; the same questions always give the same model. Immutable once trained, and thread-safe.
 */
public final class IntentModel {
    /** Chosen, like the step, on questions that it did not learn from; more epochs learn these and no others. */
    private static final int EPOCHS = 10;

    private static final double STEP = 0.3;
    private static final double NOT_ZERO = 1e-8;
    private static final long SEED = 20_261_122L;
    /** The trained model, made when the jar was; elsewhere it is not there. */
    private static final String PREPARED = "/prepared.intents";

    private static final List<Intent> INTENTS = List.of(Intent.values());

    private final Features features = new Features();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rare;
    /** By feature and intent. */
    private final float[] weights;

    private final float[] bias = new float[INTENTS.size()];

    /** A question with the number of what it asks. */
    private static final class Example {
        private final int[] features;
        private final float[] values;
        private final int intent;

        Example(int[] features, float[] values, int intent) {
            this.features = features;
            this.values = values;
            this.intent = intent;
        }
    }

    private IntentModel(List<String> features, float[] rare) {
        this.rare = rare;
        features.forEach(feature -> numbers.put(feature, numbers.size()));
        weights = new float[rare.length * INTENTS.size()];
    }

    private static IntentModel untrained(List<Set<String>> questions) {
        Map<String, Integer> count = new LinkedHashMap<>();
        questions.forEach(question -> question.forEach(feature -> count.merge(feature, 1, Integer::sum)));
        float[] rare = new float[count.size()];
        int number = 0;
        for (int questionsWith : count.values()) {
            rare[number++] = (float) StrictMath.log(1 + (double) questions.size() / questionsWith);
        }
        return new IntentModel(List.copyOf(count.keySet()), rare);
    }

    /** The model that was prepared for this program, or else one trained now, which takes half a second. */
    public static IntentModel load() {
        try (InputStream prepared = IntentModel.class.getResourceAsStream(PREPARED)) {
            return prepared == null ? trained() : read(prepared);
        } catch (IOException e) {
            throw new UncheckedIOException("the prepared model of intents cannot be read: " + e.getMessage(), e);
        }
    }

    static IntentModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        int size = in.readInt();
        List<String> features = new ArrayList<>(size);
        float[] rare = new float[size];
        for (int i = 0; i < size; i++) {
            features.add(in.readUTF());
            rare[i] = in.readFloat();
        }
        IntentModel model = new IntentModel(features, rare);
        readAll(in, model.bias);
        readAll(in, model.weights);
        return model;
    }

    private static void readAll(DataInputStream in, float[] values) throws IOException {
        ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES))
                .asFloatBuffer()
                .get(values);
    }

    /** Writes down what {@link #load} reads. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(rare.length);
        String[] features = new String[rare.length];
        numbers.forEach((feature, number) -> features[number] = feature);
        for (int i = 0; i < features.length; i++) {
            out.writeUTF(features[i]);
            out.writeFloat(rare[i]);
        }
        for (float[] values : List.of(bias, weights)) {
            for (float value : values) {
                out.writeFloat(value);
            }
        }
        out.flush();
    }

    /** The questions in {@code intents.txt} by what they ask; in them {@code @werk} stands for any trade or opleiding. */
    public static Map<Intent, List<String>> wordings() {
        Map<Intent, List<String>> wordings = new LinkedHashMap<>();
        Intent intent = Intent.ALGEMEEN;
        for (String line : CueFile.lines(IntentModel.class, "intents.txt")) {
            if (line.startsWith(" ")) {
                wordings.computeIfAbsent(intent, i -> new ArrayList<>()).add(line.strip());
            } else {
                intent = Intent.valueOf(line.strip());
            }
        }
        return wordings;
    }

    /** A model that learned from {@link #wordings}. */
    public static IntentModel trained() {
        Features reader = new Features();
        List<Set<String>> questions = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        wordings()
                .forEach((intent, wordings) -> wordings.forEach(wording -> {
                    questions.add(reader.ofSlotted(wording));
                    asked.add(INTENTS.indexOf(intent));
                }));
        IntentModel model = untrained(questions);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            int[] features = model.known(questions.get(i));
            examples.add(new Example(features, model.values(features), asked.get(i)));
        }
        model.learn(examples);
        return model;
    }

    private int[] known(Set<String> question) {
        return question.stream()
                .mapToInt(feature -> numbers.getOrDefault(feature, -1))
                .filter(number -> number >= 0)
                .toArray();
    }

    /** How much each feature says, with length 1 in all. */
    private float[] values(int[] features) {
        float[] values = new float[features.length];
        double squares = 0;
        for (int i = 0; i < features.length; i++) {
            values[i] = rare[features[i]];
            squares += values[i] * values[i];
        }
        double length = StrictMath.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) length;
        }
        return values;
    }

    private void learn(List<Example> examples) {
        float[] squares = new float[weights.length];
        float[] biasSquares = new float[bias.length];
        Random random = new Random(SEED);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            for (int number : order) {
                learn(examples.get(number), squares, biasSquares);
            }
        }
    }

    private void learn(Example example, float[] squares, float[] biasSquares) {
        double[] error = probabilities(example.features, example.values);
        error[example.intent] -= 1;
        for (int k = 0; k < error.length; k++) {
            float slope = (float) error[k];
            biasSquares[k] += slope * slope;
            bias[k] -= (float) (STEP * slope / StrictMath.sqrt(biasSquares[k] + NOT_ZERO));
        }
        for (int i = 0; i < example.features.length; i++) {
            int at = example.features[i] * error.length;
            for (int k = 0; k < error.length; k++) {
                float slope = (float) error[k] * example.values[i];
                squares[at + k] += slope * slope;
                weights[at + k] -= (float) (STEP * slope / StrictMath.sqrt(squares[at + k] + NOT_ZERO));
            }
        }
    }

    private double[] probabilities(int[] features, float[] values) {
        double[] scores = new double[INTENTS.size()];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = bias[k];
        }
        for (int i = 0; i < features.length; i++) {
            int at = features[i] * scores.length;
            for (int k = 0; k < scores.length; k++) {
                scores[k] += weights[at + k] * values[i];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = StrictMath.exp(scores[k] - most);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    /**
     * How likely each intent is for a question of these words, in which these names were found; empty when it has nothing in common with
     * any known question.
     */
    public Map<Intent, Double> likely(List<Word> words, List<Entity> names) {
        Set<String> question = features.of(words, names);
        Map<Intent, Double> likely = new EnumMap<>(Intent.class);
        int[] found = known(question);
        if (found.length > 0) {
            double[] probabilities = probabilities(found, values(found));
            for (int k = 0; k < INTENTS.size(); k++) {
                likely.put(INTENTS.get(k), probabilities[k]);
            }
        }
        return likely;
    }
}
