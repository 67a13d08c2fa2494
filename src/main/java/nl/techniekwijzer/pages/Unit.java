package nl.techniekwijzer.pages;

import java.util.Set;
import nl.techniekwijzer.tables.Provenance;

/**
 * The smallest thing that can be cited: a sentence, a list item or a table row in words.
 *
 * @param anchor id within the page, such as {@code duur-2}; the address of the citation
 * @param text plain text exactly as the page shows it
 * @param html the same text with its links and emphasis, safe to put in a page
 * @param provenance where it comes from
 * @param keys what a row is about, such as {@code niveau:4} or {@code regio:AM36}; empty for authored sentences
 */
public record Unit(String anchor, String text, String html, Provenance provenance, Set<String> keys) {
    public Unit {
        keys = Set.copyOf(keys);
    }

    /** Tells units apart well enough; to hash its source and keys as well would only take time. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Whether it carries this key. */
    public boolean has(String key) {
        return keys.contains(key);
    }
}
