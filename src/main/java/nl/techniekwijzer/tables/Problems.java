package nl.techniekwijzer.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every problem of one load, so that an editor sees all of them at once instead of the first.
 *
 * <p>One load, one instance. Thread-safe, because pages are read side by side.
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem; see {@link Problem} for the meaning of the parts. */
    public synchronized void add(String file, int line, String what, String mend) {
        found.add(new Problem(file, line, what, mend));
    }

    /** All problems so far, ordered by file and line. */
    public synchronized List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
