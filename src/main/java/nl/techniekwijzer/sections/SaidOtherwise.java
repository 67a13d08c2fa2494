package nl.techniekwijzer.sections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What a question asks of its subject when the heading that answers it uses other words: "pasje" is asked of certificates, "recht op"
 * of who gets something. The cues stand in {@code said-otherwise.txt}. Thread-safe.
 */
final class SaidOtherwise {
    private static final List<Cue> CUES = Cue.read(SaidOtherwise.class, "said-otherwise.txt");
    private static final String ASKED = ":asked";
    private static final String HEADING = ":heading";
    private static final String PAYS = "PAYS";

    /** Filled as headings are compared; never more than there are headings. */
    private final Map<String, Set<String>> ofHeading = new ConcurrentHashMap<>();

    /** What this question asks, and who pays only where money is what it asks first. */
    static Set<String> asked(Question question) {
        Set<String> asked = in(question.folded(), question.grams(), ASKED);
        return question.intent() == Intent.KOSTEN || !asked.contains(PAYS)
                ? asked
                : asked.stream().filter(matter -> !matter.equals(PAYS)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it asks who pays, beside what it asks first. */
    static boolean asksWhoPaysBeside(Question question) {
        return question.intent() != Intent.KOSTEN
                && in(question.folded(), question.grams(), ASKED).contains(PAYS);
    }

    /** What this heading is on. */
    Set<String> of(String heading) {
        return ofHeading.computeIfAbsent(heading, text -> {
            String folded = Words.fold(text);
            return in(folded, Grams.of(folded), HEADING);
        });
    }

    private static Set<String> in(String folded, Grams grams, String kind) {
        return CUES.stream()
                .filter(cue -> cue.name().endsWith(kind) && cue.isIn(folded, grams))
                .map(cue -> cue.name().substring(0, cue.name().length() - kind.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
