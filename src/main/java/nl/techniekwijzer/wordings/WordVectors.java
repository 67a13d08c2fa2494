package nl.techniekwijzer.wordings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vectors of what questions have in common, in a space where questions that ask the same lie near each other. {@link WordVectorsTraining}
 * makes them. Each number in a vector is kept in one byte, because the whole has to fit in the jar and a finer one tells no more.
 * Immutable and thread-safe.
 */
public final class WordVectors {
    private static final String STORED = "word-vectors.bin";
    private static final String REMEDY = "; the command train --vectors makes them again";
    /** A file that says it holds more than this was not written by {@link #write}. */
    private static final long MOST_NUMBERS = 100_000_000;

    private final int dimensions;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By feature: what one step of its bytes stands for. */
    private final float[] scales;
    /** By feature and dimension. */
    private final byte[] values;

    private WordVectors(int dimensions, List<String> features, float[] scales, byte[] values) {
        this.dimensions = dimensions;
        this.scales = scales;
        this.values = values;
        features.forEach(feature -> numbers.putIfAbsent(feature, numbers.size()));
    }

    /** With these vectors, in the order of their features, rounded to what a byte can tell. */
    static WordVectors rounded(int dimensions, List<String> features, float[][] vectors) {
        float[] scales = new float[vectors.length];
        byte[] values = new byte[vectors.length * dimensions];
        for (int i = 0; i < vectors.length; i++) {
            float most = 0;
            for (float value : vectors[i]) {
                most = Math.max(most, Math.abs(value));
            }
            scales[i] = most / Byte.MAX_VALUE;
            for (int d = 0; d < dimensions && scales[i] > 0; d++) {
                values[i * dimensions + d] = (byte) Math.round(vectors[i][d] / scales[i]);
            }
        }
        return new WordVectors(dimensions, features, scales, values);
    }

    /** The vectors that come with this program. */
    public static WordVectors load() {
        try (InputStream stored = WordVectors.class.getResourceAsStream(STORED)) {
            if (stored == null) {
                throw new IllegalStateException("the word vectors (" + STORED + ") are missing" + REMEDY);
            }
            return read(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(STORED + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What {@link #write} wrote down. */
    public static WordVectors read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        try {
            int dimensions = in.readInt();
            int count = in.readInt();
            if (dimensions < 1 || count < 0 || (long) dimensions * count > MOST_NUMBERS) {
                throw new IOException("these are no word vectors" + REMEDY);
            }
            return read(in, dimensions, count);
        } catch (EOFException | UTFDataFormatException e) {
            throw new IOException("the word vectors are cut short or damaged" + REMEDY, e);
        }
    }

    private static WordVectors read(DataInputStream in, int dimensions, int count) throws IOException {
        List<String> features = new ArrayList<>(count);
        float[] scales = new float[count];
        byte[] values = new byte[dimensions * count];
        for (int i = 0; i < count; i++) {
            features.add(in.readUTF());
            scales[i] = in.readFloat();
            in.readFully(values, i * dimensions, dimensions);
            if (!Float.isFinite(scales[i])) {
                throw new IOException("the word vectors are damaged at '" + features.getLast() + "'" + REMEDY);
            }
        }
        WordVectors vectors = new WordVectors(dimensions, features, scales, values);
        if (vectors.size() < count || in.read() >= 0) {
            throw new IOException("the word vectors hold more than they should" + REMEDY);
        }
        return vectors;
    }

    /** Writes down what {@link #read} reads. The same vectors always give the same bytes. */
    public void write(OutputStream stream) throws IOException {
        String[] features = new String[scales.length];
        numbers.forEach((feature, number) -> features[number] = feature);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(dimensions);
        out.writeInt(features.length);
        for (int i = 0; i < features.length; i++) {
            out.writeUTF(features[i]);
            out.writeFloat(scales[i]);
            out.write(values, i * dimensions, dimensions);
        }
        out.flush();
    }

    /** The vector of a question, with length 1; all zeros when it has no feature that is known. */
    public float[] of(Set<String> features) {
        float[] vector = new float[dimensions];
        for (String feature : features) {
            Integer number = numbers.get(feature);
            if (number != null) {
                float scale = scales[number];
                int at = number * dimensions;
                for (int d = 0; d < dimensions; d++) {
                    vector[d] += values[at + d] * scale;
                }
            }
        }
        double length = Math.sqrt(likeness(vector, vector));
        for (int d = 0; d < dimensions && length > 0; d++) {
            vector[d] /= (float) length;
        }
        return vector;
    }

    /** How near two vectors of questions lie: 1 when they point the same way, 0 when they have nothing in common. */
    public static double likeness(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return dimensions;
    }

    /** How many features have a vector. */
    public int size() {
        return numbers.size();
    }
}
