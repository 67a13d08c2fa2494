package nl.techniekwijzer.grounding;

/** Whether a sentence may be sent. */
public sealed interface Verdict {

    /** Everything it states is in what it cites. */
    record Supported() implements Verdict {}

    /** It states something that is not there; {@code reason} names what, for {@code explain}. */
    record Unsupported(String reason) implements Verdict {}

    /** Whether it may be sent. */
    default boolean isSupported() {
        return this instanceof Supported;
    }
}
