package nl.techniekwijzer.retrieval;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how searches also rank by meaning. Immutable and thread-safe.
 *
 * @param embedder makes the vectors; null when this is {@link #OFF}
 * @param weight of the dense list in the fusion, where the list by words has 1; see {@link RankFusion}
 */
public record Dense(@Nullable Embedder embedder, double weight) {
    /** Search by words alone. */
    public static final Dense OFF = new Dense(null, 0);

    public Dense {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is 0 or more: " + weight);
        }
    }

    /**
     * Opens the model at this path.
     *
     * @param model file or folder; empty for {@link #OFF}
     * @throws IllegalStateException when this build cannot do so, or the model cannot be used; the message says what to do
     */
    public static Dense open(String model, double weight) {
        if (model.isEmpty()) {
            return OFF;
        }
        Embedder.Factory factory = ServiceLoader.load(Embedder.Factory.class)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("TW_EMBEDDING_MODEL is set, but this build has no dense retrieval."
                                + " Build it with 'mvn -Pdense package', or unset TW_EMBEDDING_MODEL."));
        return new Dense(factory.open(Path.of(model)), weight);
    }
}
