package nl.techniekwijzer.retrieval;

import java.nio.file.Path;

/**
 * The door to a model that turns text into a vector, so that texts on the same thing lie close together whatever their words. Optional:
 * the ordinary build has none. Implementations are thread-safe.
 */
public interface Embedder {
    /** The vector of a question, of length 1. */
    float[] question(String text);

    /** The vector of a text that may answer one, of length 1 and of the same dimension. */
    float[] passage(String text);

    /** How a build that has an embedder offers it: as a service of this type. */
    interface Factory {
        /**
         * Opens a model.
         *
         * @param model its file, or the folder that holds it
         * @throws IllegalStateException when it is not a model that can be used; the message says what to do
         */
        Embedder open(Path model);
    }
}
