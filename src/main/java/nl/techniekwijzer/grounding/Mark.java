package nl.techniekwijzer.grounding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;

/** What a small word does to a sentence; the words stand in {@code marks.txt}. */
enum Mark {
    DENIED,
    ENDED,
    DUTY,
    /** A school or rule asks for it: carries a duty, but need not be told as one. */
    ASK,
    PERMISSION,
    ADVICE,
    AT_LEAST,
    AT_MOST,
    ALWAYS,
    OFTEN,
    SOMETIMES,
    ONLY,
    PAST,
    NOW;

    private static final List<Block> CUES = CueFile.read(Mark.class, "marks.txt");

    private static final Pattern DENIAL = CUES.stream()
            .filter(cue -> cue.name().equals(DENIED.name()))
            .map(Block::pattern)
            .findFirst()
            .orElseThrow();

    /** Whether this folded word denies. */
    static boolean denies(String form) {
        return DENIAL.matcher(form).matches();
    }

    /** How often each mark occurs in this folded text; marks that do not occur are left out. */
    static Map<Mark, Integer> in(String folded) {
        Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        for (Block cue : CUES) {
            int count = (int) cue.pattern().matcher(folded).results().count();
            if (count > 0) {
                marks.merge(valueOf(cue.name()), count, Integer::sum);
            }
        }
        return marks;
    }
}
