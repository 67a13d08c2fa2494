package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.Words.Word;

/**
 * Recognises distress, abuse, bullying and danger, before anything else is done with a question; the patterns, Dutch and English,
 * stand in {@code safety.txt}. Pure and thread-safe.
 *
 * <p>Single words that hardly mean anything else are also found with one typing error.
 */
final class SafetyRules {
    /** What is wrong; the order is that of urgency. */
    enum Concern {
        DANGER,
        SUICIDE,
        ABUSE,
        BULLYING,
        DISTRESS
    }

    private static final String INNOCENT = "INNOCENT";
    private static final List<Block> BLOCKS = CueFile.read(SafetyRules.class, "safety.txt");
    /** Found with one typing error too; all long enough that no ordinary word is that near. */
    private static final Set<String> STRONG_SUICIDE =
            Set.of("zelfmoord", "zelfdoding", "zelfmoordgedachten", "suicidaal", "suicide");

    private static final Set<String> STRONG_ABUSE =
            Set.of("mishandeld", "mishandeling", "verkracht", "aangerand", "misbruikt");
    private static final Set<String> STRONG_BULLYING = Set.of("gepest", "getreiterd");
    private static final int MIN_FUZZY = 8;

    private SafetyRules() {}

    /** The most urgent concern in this folded text, if there is one. */
    static Optional<Concern> check(String folded, List<Word> words) {
        String text = folded;
        for (Block block : BLOCKS) {
            if (block.name().equals(INNOCENT)) {
                text = block.pattern().matcher(text).replaceAll(" ");
            }
        }
        for (Block block : BLOCKS) {
            if (!block.name().equals(INNOCENT) && block.pattern().matcher(text).find()) {
                return Optional.of(Concern.valueOf(block.name()));
            }
        }
        return words.stream().flatMap(word -> strong(word.form()).stream()).min(Concern::compareTo);
    }

    private static Optional<Concern> strong(String form) {
        if (near(form, STRONG_SUICIDE)) {
            return Optional.of(Concern.SUICIDE);
        }
        if (near(form, STRONG_ABUSE)) {
            return Optional.of(Concern.ABUSE);
        }
        return near(form, STRONG_BULLYING) ? Optional.of(Concern.BULLYING) : Optional.empty();
    }

    private static boolean near(String form, Set<String> strong) {
        return strong.contains(form)
                || form.length() >= MIN_FUZZY
                        && strong.stream().anyMatch(s -> s.length() >= MIN_FUZZY && Spelling.distance(form, s) <= 1);
    }
}
