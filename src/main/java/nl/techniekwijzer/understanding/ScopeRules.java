package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;

/** Small talk, and what lies outside technical education and work; the patterns stand in {@code scope.txt}. Thread-safe. */
final class ScopeRules {
    /** Kinds of small talk. */
    enum Talk {
        GREETING,
        THANKS,
        BYE,
        WHO_ARE_YOU,
        WHAT_CAN_YOU,
        MOOD
    }

    /** Why a question is outside. */
    enum Outside {
        MANIPULATION,
        INSULT,
        HOMEWORK,
        CODE,
        MEDICAL,
        POLITICS,
        OTHER
    }

    private static final String TALK = "TALK_";
    private static final String OUTSIDE = "OUTSIDE_";
    private static final List<Cue> CUES = Cue.read(ScopeRules.class, "scope.txt");

    private ScopeRules() {}

    /** The kind of small talk that the whole of this folded text is, if it is. */
    static Optional<Talk> talk(String folded) {
        return first(TALK, plain(folded)).map(Talk::valueOf);
    }

    /** Letters a–z, figures and apostrophes, with a single space for all that stands between them. */
    private static String plain(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        boolean apart = false;
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '\'') {
                plain.append(apart && !plain.isEmpty() ? " " : "").append(sign);
                apart = false;
            } else {
                apart = true;
            }
        }
        return plain.toString();
    }

    /** Why this folded text is outside the field, if a rule says so. */
    static Optional<Outside> outside(String folded) {
        return first(OUTSIDE, folded).map(Outside::valueOf);
    }

    private static Optional<String> first(String prefix, String text) {
        Grams grams = Grams.of(text);
        return CUES.stream()
                .filter(cue -> cue.name().startsWith(prefix) && cue.isIn(text, grams))
                .map(cue -> cue.name().substring(prefix.length()))
                .findFirst();
    }
}
