package nl.techniekwijzer.imports;

/** Why an import was refused: one message in Dutch that says what is wrong and what to do. Nothing was changed. */
public final class ImportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFault(String message) {
        super(message);
    }

    ImportFault(String message, Throwable cause) {
        super(message, cause);
    }
}
