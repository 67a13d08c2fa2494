package nl.techniekwijzer.understanding;

import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** Tells a question that turns to something else from one that goes on: "en iets met wind op zee dan?". Pure and thread-safe. */
final class Turns {
    private static final Pattern TO_ANOTHER =
            Pattern.compile("\\biets (?:doen |anders |anders doen )?(?:met|in|aan|op)\\b"
                    + "|\\blijk(?:t|en) (?:me|mij|hem|haar|'t me)\\b|\\b(?:denk|dacht|denken) (?:\\w+ ){0,2}aan\\b|\\bliever\\b"
                    + "|^(?:en|of|maar) (?:dan |toch |iets |werken |werk |de |het |een |bij |in |op |aan |naar )*[\\w-]+(?: [\\w-]+)?,"
                    + "|\\b(?:of|en) (?:kan|kun|mag|is) (?:ik|je|hij|ze|zij|er) ook\\b|\\bbestaat er ook\\b"
                    + "|^(?:en|of) (?:hoe zit het |hoe is het )?(?:bij|met|in|op) (?!(?:dat|die|dit|daar|deze)\\b)"
                    + "[\\w-]+(?: [\\w-]+){0,2}\\W*$");

    private static final Pattern OF_WORK =
            Pattern.compile("\\b(?:ik|hij|ze|zij|we|wij|me|mijn|zoon|dochter|kind\\w*|kleinzoon|kleindochter"
                    + "|wil|wilt|werk\\w*|opleiding\\w*|studie\\w*|studeren"
                    + "|leren|leer|leert|baan|banen|beroep\\w*|vak|school|scholen|verdien\\w*"
                    + "|worden|mbo|hbo|vmbo|havo|vwo|bbl|bol|diploma)\\b");

    /** "Wil graag naar de procesindustrie, omdat dat beter verdient": why, which is not asked. */
    private static final Pattern WHY = Pattern.compile("\\b(?:omdat|want)\\b.*");

    private static final Pattern WISH = Pattern.compile("\\b(?:wil|wilt|wou|zou|denk|denkt)\\b");

    private Turns() {}

    /** The question with the field it was found to be on: who only says to want to work there wants to know the way, or what it is. */
    static Question wish(Question named, Question asked) {
        String folded = asked.folded();
        boolean reason = WHY.matcher(folded).find() && !folded.contains("?");
        boolean says = WISH.matcher(folded).find() && (asked.intent() == Intent.ALGEMEEN || reason);
        if (named.equals(asked) || !says) {
            return named;
        }
        boolean adult = asked.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        return named.as(adult ? Intent.ROUTE : Intent.INFO);
    }

    /** Whether it has to do with somebody's work or learning; "waarom is de zee zout?" has not. */
    static boolean isOfWork(Question question) {
        return OF_WORK.matcher(question.folded()).find();
    }

    /** Whether it turns to another thing than the one that was talked of. */
    static boolean toAnother(Question question) {
        return TO_ANOTHER.matcher(question.folded()).find();
    }
}
