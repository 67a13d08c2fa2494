package nl.techniekwijzer.llm;

import java.util.Locale;
import java.util.Optional;

/** Why a sentence of a model was dropped. Some say that the rest will be no better: at their limit the call is ended. */
public enum Fault {
    /** It names no source. */
    NO_CITATION,
    /** It names a source that was not given. */
    UNKNOWN_CITATION,
    /** What it cites does not support it. */
    UNSUPPORTED,
    /** "Dat", "ze" or the like begins it, and what it meant was not sent just before, out of the same section. */
    DANGLING,
    /** A web or e-mail address that is not in what it cites. */
    FOREIGN_ADDRESS,
    /** The same sentence again. */
    REPEATED(3, new Failure.Repeating()),
    /** Markup, a script, a link or a table. */
    MARKUP(3, new Failure.Markup()),
    /** Not Dutch. */
    WRONG_LANGUAGE(2, new Failure.WrongLanguage()),
    /** Words of its instructions. */
    PROMPT_LEAK(1, new Failure.PromptLeak()),
    /** It cannot or may not answer. */
    REFUSAL(1, new Failure.Refusal()),
    /** No text. */
    GARBAGE(1, new Failure.Garbage());

    private final int limit;
    private final Optional<Failure> failure;

    Fault() {
        this.limit = Integer.MAX_VALUE;
        this.failure = Optional.empty();
    }

    Fault(int limit, Failure failure) {
        this.limit = limit;
        this.failure = Optional.of(failure);
    }

    /** What has gone wrong with the whole call when this fault came so many times. */
    Optional<Failure> after(int times) {
        return times >= limit ? failure : Optional.empty();
    }

    /** The name that it is counted under. */
    public String metric() {
        return name().toLowerCase(Locale.ROOT);
    }
}
