package nl.techniekwijzer.grounding;

import java.util.List;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;

/**
 * Text that gives orders to a language model instead of telling a reader something. Whoever can get such text into a source must not get it
 * to a model or a user, so it supports nothing and is not quoted either. The patterns stand in {@code orders.txt}. Thread-safe.
 */
final class Orders {
    private static final List<Cue> CUES = Cue.read(Orders.class, "orders.txt");

    private Orders() {}

    /** Whether this text holds such an order. */
    static boolean isIn(String text) {
        String folded = Words.fold(Words.clean(text));
        Grams grams = Grams.of(folded);
        return CUES.stream().anyMatch(cue -> cue.isIn(folded, grams));
    }
}
