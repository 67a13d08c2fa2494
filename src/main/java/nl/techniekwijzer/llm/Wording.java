package nl.techniekwijzer.llm;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.question.Question;

/** A second writer that words what was chosen, or none. One for the whole service, whatever edition is served. Thread-safe. */
public interface Wording {
    /** No model: everything is quoted. */
    Wording NONE = new Wording() {
        @Override
        public Optional<Telling> tell(Question question, List<Sentence> evidence) {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "extractive";
        }

        @Override
        public LlmCounts counts() {
            return LlmCounts.NONE;
        }
    };

    /**
     * Begins to word these sentences.
     *
     * @param evidence quotations in order, the one that answers the question first
     * @return empty when there is no model or it may not be called now; otherwise to be closed by the caller
     */
    Optional<Telling> tell(Question question, List<Sentence> evidence);

    /** What answers that it wrote carry as their generator. */
    String name();

    /** What it has done up to now. */
    LlmCounts counts();
}
