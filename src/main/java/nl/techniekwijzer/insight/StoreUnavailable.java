package nl.techniekwijzer.insight;

/** The store cannot be read now; the log says why. The message holds nothing that was kept. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
