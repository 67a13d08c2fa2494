package nl.techniekwijzer.language;

import java.util.List;

/**
 * A block of a cue file to be looked for in many texts: of its patterns only those are tried that can be in the text. Thread-safe.
 *
 * @param name first word of its head
 * @param weight second word of its head; 0 when there is none
 * @param patterns what it is known by, any of them
 */
public record Cue(String name, int weight, List<GuardedPattern> patterns) {
    public Cue {
        patterns = List.copyOf(patterns);
    }

    /** The blocks of the resource that lies beside this class, in order. */
    public static List<Cue> read(Class<?> beside, String resource) {
        return CueFile.written(beside, resource).stream()
                .map(block -> new Cue(
                        block.name(),
                        block.weight(),
                        block.patterns().stream().map(GuardedPattern::of).toList()))
                .toList();
    }

    /**
     * Whether one of its patterns is in this folded text.
     *
     * @param grams of the same text
     */
    public boolean isIn(String folded, Grams grams) {
        for (GuardedPattern pattern : patterns) {
            if (pattern.isIn(folded, grams)) {
                return true;
            }
        }
        return false;
    }
}
