package nl.techniekwijzer.llm;

/** A language model that answers a prompt piece by piece. Thread-safe. */
public interface LanguageModel {

    /** The name that answers carry as their generator. */
    String name();

    /** Starts a call and returns at once. Faults, also of the start itself, come as {@link Event.Failed}. */
    Call start(Prompt prompt);

    /** One call; for one thread. */
    interface Call extends AutoCloseable {
        /**
         * The next thing that happens. After {@link Event.Finished} or {@link Event.Failed} there is nothing more.
         *
         * @param nanos how long to wait for it; {@link Event.Nothing} when it did not come by then
         */
        Event next(long nanos);

        /** Ends the call at the endpoint too, wherever it is; harmless after its end. */
        @Override
        void close();
    }

    /** What happens in a call. */
    sealed interface Event {
        /** More text, of any length. */
        record Piece(String text) implements Event {}

        /**
         * The model is done.
         *
         * @param promptTokens tokens read, as the endpoint counts them; 0 when it does not say
         * @param textTokens tokens written, in the same way
         * @param cut whether it stopped because it may write no more, so that the last sentence is not whole
         */
        record Finished(int promptTokens, int textTokens, boolean cut) implements Event {}

        /** The call went wrong. */
        record Failed(Failure failure) implements Event {}

        /** Nothing came in time; the call goes on. */
        record Nothing() implements Event {}
    }
}
