package nl.techniekwijzer.retrieval;

import java.util.List;
import nl.techniekwijzer.knowledge.Passage;

/**
 * A passage that a search found.
 *
 * @param passage what was found
 * @param score sum of the field scores; only comparable within one search
 */
public record Hit(Passage passage, double score) {

    /** What one field added to the score of a hit, with the terms that matched in it. */
    public record Part(String field, double score, List<String> terms) {}
}
