package nl.techniekwijzer.ranking;

import java.util.List;
import nl.techniekwijzer.knowledge.Passage;

/**
 * The sections that may answer a question, most likely first.
 *
 * @param sections may be empty
 * @param none how likely it is that nothing in the knowledge base answers it; with the probabilities of the sections it makes 1
 */
public record Ranking(List<Ranked> sections, double none) {
    public Ranking {
        sections = List.copyOf(sections);
    }

    /**
     * A section that may answer a question.
     *
     * @param passage the section, or the stretch of it that was found
     * @param probability how likely it is that somebody who knows would answer with it, 0 to 1
     */
    public record Ranked(Passage passage, double probability) {}
}
