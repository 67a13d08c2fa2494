package nl.techniekwijzer.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/**
 * Takes off how somebody begins a question with a name, gender, faith or origin ("Ik ben Fatima."), so that it is read as anybody
 * else's. What says something about school, work or a Dutch place stays, and so does all that the rest of the question leans on.
 * Immutable and thread-safe.
 */
public final class Introductions {
    private static final List<Block> CUES = CueFile.read(Introductions.class, "introductions.txt");
    /** "Ik draag een hoofddoek, mag dat met een helm?": then it is what is asked about. */
    private static final Pattern LEANS = Pattern.compile(
            "\\b(?:dat|dit|daar\\w*|hoofddoek|geloof|jongens?|meisjes?|vrouw(?:en)?|man(?:nen)?|afkomst|discriminatie|diploma\\w*"
                    + "|(?:ik|en) (?:was|werkte|heb (?:daar|er))|gewerkt|gestudeerd)\\b");
    /** Less is no question any more. */
    private static final int MIN_WORDS = 3;

    /** "Hoi, ik ben Ali. Ik kom uit Syrië." */
    private static final int MOST = 3;

    private final Lexicon lexicon;

    public Introductions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The cleaned question without its introduction. */
    public String without(String cleaned) {
        String rest = cleaned;
        for (int i = 0; i < MOST; i++) {
            rest = withoutOne(rest);
        }
        return rest;
    }

    private String withoutOne(String text) {
        String folded = Words.fold(text);
        if (folded.length() != text.length()) {
            return text;
        }
        for (Block cue : CUES) {
            Matcher start = cue.pattern().matcher(folded);
            if (start.lookingAt() && saysNothing(cue.name(), start, text)) {
                String rest = text.substring(start.end());
                boolean leans = !cue.name().equals("NAME")
                        && !cue.name().equals("CAPITAL")
                        && LEANS.matcher(Words.fold(rest)).find();
                return leans || Words.of(rest).size() < MIN_WORDS ? text : rest;
            }
        }
        return text;
    }

    private boolean saysNothing(String cue, Matcher start, String text) {
        Optional<List<Word>> name = name(cue, start, text);
        return name.isEmpty()
                || lexicon.find(name.get(), name.get().stream().map(w -> true).toList())
                                .isEmpty()
                        && (!cue.equals("CAPITAL") || name.get().stream().allMatch(Word::isCapitalised));
    }

    private static Optional<List<Word>> name(String cue, Matcher start, String text) {
        return cue.equals("GROUP")
                ? Optional.empty()
                : Optional.of(Words.of(text.substring(start.start("name"), start.end("name"))));
    }
}
