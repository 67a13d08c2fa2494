package nl.techniekwijzer.retrieval;

import java.util.List;
import java.util.Locale;

/** An embedder without a model: each list of words is a direction, and a text lies where its words point. Deterministic. */
final class FakeEmbedder implements Embedder {
    private static final List<List<String>> MEANINGS = List.of(
            List.of("loon", "salaris", "verdien", "geld"), List.of("school", "leren", "les"), List.of("machine"));

    @Override
    public float[] question(String text) {
        return vector(text);
    }

    @Override
    public float[] passage(String text) {
        return vector(text);
    }

    /** The last direction is that of every text, so that no vector is empty. */
    private static float[] vector(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        float[] vector = new float[MEANINGS.size() + 1];
        vector[MEANINGS.size()] = 0.1f;
        double length = 0.01;
        for (int i = 0; i < MEANINGS.size(); i++) {
            vector[i] = MEANINGS.get(i).stream().filter(lower::contains).count();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
