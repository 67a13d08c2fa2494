package nl.techniekwijzer.language;

import org.jspecify.annotations.Nullable;

/**
 * A text with its folded form and the grams of that, which many rules ask for: each is made when it is first asked for, and then kept.
 * Immutable as seen from outside, thread-safe; equal to another of the same text.
 */
public final class Folding {
    private final String text;
    private volatile @Nullable String folded;
    private volatile @Nullable Grams grams;

    /** Of any text. */
    public Folding(String text) {
        this.text = text;
    }

    /** The text as {@link Words#fold} gives it. */
    public String folded() {
        String made = folded;
        if (made == null) {
            made = Words.fold(text);
            folded = made;
        }
        return made;
    }

    /** The grams of the folded text. */
    public Grams grams() {
        Grams made = grams;
        if (made == null) {
            made = Grams.of(folded());
            grams = made;
        }
        return made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Folding folding && text.equals(folding.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
