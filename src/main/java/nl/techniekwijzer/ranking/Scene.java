package nl.techniekwijzer.ranking;

import java.util.List;
import java.util.function.Function;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;

/**
 * All that a section is measured against.
 *
 * @param question what is asked
 * @param hits what the search found for it, best first
 * @param about the pages that it is about, the main one first; may be empty
 * @param words its content words
 * @param signs what a section shows beside its words
 * @param wanted the ages, years and numbers in it
 */
public record Scene(
        Question question,
        List<Hit> hits,
        List<Page> about,
        Asked words,
        Function<Passage, Signs> signs,
        Numbers wanted) {
    /** The ages, years and numbers in a question. */
    @FunctionalInterface
    public interface Numbers {
        /** Which part of them a unit names, 0 to 1; 0 where there are none. */
        double share(Unit unit);
    }

    public Scene {
        hits = List.copyOf(hits);
        about = List.copyOf(about);
    }
}
