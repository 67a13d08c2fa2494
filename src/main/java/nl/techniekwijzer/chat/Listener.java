package nl.techniekwijzer.chat;

import java.util.List;
import nl.techniekwijzer.question.Question;

/** Hears the steps of an answer as they happen, for streaming. Called on the answering thread, in this order. */
public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {
        @Override
        public void understood(Question question) {}

        @Override
        public void sources(List<Citation> sources) {}

        @Override
        public void sentence(String markdown, List<Integer> citations) {}
    };

    /** The question was understood. */
    void understood(Question question);

    /** Evidence was chosen; the answer may use these. */
    void sources(List<Citation> sources);

    /** A checked sentence, as the Markdown to append, with the numbers it cites. */
    void sentence(String markdown, List<Integer> citations);

    /** The search is done. */
    default void found(int hits) {}

    /** A sentence was left out, because what it cites does not support it. */
    default void dropped() {}
}
