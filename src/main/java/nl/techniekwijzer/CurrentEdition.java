package nl.techniekwijzer;

import java.util.function.Supplier;
import nl.techniekwijzer.chat.Edition;

/** The edition that is served now: the web server asks for it at each request, {@link KnowledgeWatch} replaces it. Thread-safe. */
final class CurrentEdition implements Supplier<Edition> {
    private volatile Edition edition;

    CurrentEdition(Edition first) {
        this.edition = first;
    }

    @Override
    public Edition get() {
        return edition;
    }

    /** From now on this one is served; requests in flight keep the one they took. */
    void replace(Edition next) {
        edition = next;
    }
}
