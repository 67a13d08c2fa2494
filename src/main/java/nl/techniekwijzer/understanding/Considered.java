package nl.techniekwijzer.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;

/**
 * "Ik werk in een winkel en denk aan elektrotechniek": an adult who asks nothing wants to know the way there, a pupil what it is. Pure
 * and thread-safe.
 */
final class Considered {
    private static final Pattern THINKS = Pattern.compile("\\b(?:denk|dacht|denken|zat te denken) (?:\\w+ ){0,3}aan\\b"
            + "|\\b(?:overweeg|orienteer|overwegen)\\b|\\binteresse in\\b|\\bgeinteresseerd in\\b|\\btrekt (?:me|mij)\\b"
            + "|\\blijkt? (?:me|mij|mn) (?:\\w+ ){0,2}(?:wat|wel|leuk|mooi|interessant)\\b|\\blijkt (?:me|mij) \\w+\\W*$"
            + "|\\bwil (?:nu |graag |wel |eigenlijk |naar |over |overstappen |iets |de |het )+(?:met|in|naar|de|het)\\b"
            + "|\\b(?:wil|zou) (?:[\\w-]+ ){0,2}(?:de|het) [\\w-]+ in\\b"
            + "|\\b(?:wil|willen|zou) (?:[\\w-]+ ){0,4}(?:werken|willen)\\b");

    /** "Ik was ingenieur in Syrie, wat kan ik hier?" */
    private static final Pattern WHAT_NOW =
            Pattern.compile("\\bwat (?:kan|moet) ik (?:hier |nu |dan |ermee |daarmee |nog |straks )*(?:doen)?\\W*$");

    /** What a pupil says to think of is told what it is. */
    private static final Pattern ALOUD =
            Pattern.compile("\\b(?:denk|denkt|dacht|denken) (?:\\w+ ){0,2}aan\\b(?!.*[?])");

    private static final Set<Intent> NOTHING_OF_IT = EnumSet.of(Intent.ALGEMEEN, Intent.KANS);

    private static final Set<Intent> NOTHING = EnumSet.of(
            Intent.ALGEMEEN,
            Intent.INFO,
            Intent.PAST,
            Intent.BEROEPEN,
            Intent.VERVOLG,
            Intent.BEGRIP,
            Intent.KANS,
            Intent.LOON);

    private Considered() {}

    /** The way there where an adult only tells what they think of; otherwise what was read. */
    static Intent of(Intent read, String text, List<Entity> entities, Optional<Audience> audience) {
        String folded = Words.fold(text);
        boolean adult = audience.filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        if (!adult) {
            boolean told = NOTHING_OF_IT.contains(read) && ALOUD.matcher(folded).find();
            return told && !Clauses.asks(folded) ? Intent.INFO : read;
        }
        boolean thing = entities.stream().anyMatch(e -> e.kind() == Entity.Kind.PAGE && Things.isThing(e));
        return thing && NOTHING.contains(read) && isTold(folded, text) ? Intent.ROUTE : read;
    }

    private static boolean isTold(String folded, String text) {
        boolean thinks = THINKS.matcher(folded).find() && !Clauses.asks(folded) && !text.contains("?");
        return thinks || WHAT_NOW.matcher(folded).find();
    }
}
