package nl.techniekwijzer.web.explore.part;

/** A request that cannot be served; {@code WebServer} makes a problem of it. It never holds text of the user. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean missing;
    private final String advice;

    private Unusable(boolean missing, String advice) {
        super(advice, null, false, false); // No stack trace: it is an answer, not a fault.
        this.missing = missing;
        this.advice = advice;
    }

    /** There is no such thing. */
    public static Unusable missing(String advice) {
        return new Unusable(true, advice);
    }

    /** A parameter has a value that means nothing. */
    public static Unusable parameter(String advice) {
        return new Unusable(false, advice);
    }

    /** Whether the thing asked for is not there, rather than a parameter being wrong. */
    public boolean isMissing() {
        return missing;
    }

    /** What to do, a sentence in plain Dutch. */
    public String advice() {
        return advice;
    }
}
