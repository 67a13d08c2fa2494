package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            Set.of("mishandeld", "mishandelt", "mishandeling", "verkracht", "aangerand", "misbruikt");
    private static final Set<String> STRONG_BULLYING = Set.of("gepest", "getreiterd");
    private static final int MIN_FUZZY = 8;
    /** Ordinary words that are near a strong one and in no word list. */
    private static final Set<String> NEAR_BUT_ORDINARY = Set.of("verbracht");

    private SafetyRules() {}

    /**
     * The most urgent concern in this folded text, if there is one.
     *
     * @param ordinary whether a folded word is ordinary Dutch and so no misspelling: "verbracht" is near "verkracht"
     */
    static Optional<Concern> check(String folded, List<Word> words, Predicate<String> ordinary) {
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
        return words.stream()
                .flatMap(word -> strong(word.form(), ordinary).stream())
                .min(Concern::compareTo);
    }

    private static Optional<Concern> strong(String form, Predicate<String> ordinary) {
        if (near(form, STRONG_SUICIDE, ordinary)) {
            return Optional.of(Concern.SUICIDE);
        }
        if (near(form, STRONG_ABUSE, ordinary)) {
            return Optional.of(Concern.ABUSE);
        }
        return near(form, STRONG_BULLYING, ordinary) ? Optional.of(Concern.BULLYING) : Optional.empty();
    }

    private static boolean near(String form, Set<String> strong, Predicate<String> ordinary) {
        return strong.contains(form)
                || form.length() >= MIN_FUZZY
                        && !ordinary.test(form)
                        && !NEAR_BUT_ORDINARY.contains(form)
                        && strong.stream().anyMatch(s -> s.length() >= MIN_FUZZY && Spelling.distance(form, s) <= 1);
    }
}
