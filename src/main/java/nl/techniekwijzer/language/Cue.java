package nl.techniekwijzer.language;

import java.util.BitSet;
import java.util.List;

/**
 * A block of a cue file that is not tried where it cannot match. Immutable and thread-safe.
 *
 * @param block its name, weight and pattern
 * @param letters what the pattern can start with
 */
public record Cue(CueFile.Block block, FirstLetters letters) {

    /** The blocks of the resource that lies beside this class, in order. */
    public static List<Cue> read(Class<?> beside, String resource) {
        return CueFile.read(beside, resource).stream()
                .map(block -> new Cue(block, FirstLetters.of(block.pattern().pattern())))
                .toList();
    }

    /**
     * Whether one of its patterns is in this folded text.
     *
     * @param anywhere of the same text, see {@link FirstLetters#anywhere}
     */
    public boolean isIn(String folded, BitSet anywhere) {
        return letters.mayBeIn(anywhere) && block.pattern().matcher(folded).find();
    }
}
