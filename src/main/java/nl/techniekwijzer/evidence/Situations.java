package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.CueFile.Block;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What somebody says of their own situation or worries about: on benefit, without a diploma, the only girl, a child that does not know
 * what to choose. The answer depends on that first, whatever the trade. The cues stand in {@code situations.txt}. Thread-safe.
 */
final class Situations {
    private static final List<Block> CUES = CueFile.read(Situations.class, "situations.txt");
    private static final String ANYBODY = "ieder";

    private final Knowledge knowledge;

    Situations(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The page on the asker's situation, when the question is about how to go on from there, or on the asker's worry. */
    Optional<Page> page(Question question) {
        String folded = Words.fold(question.corrected());
        return CUES.stream()
                .filter(cue -> fits(audience(cue), question)
                        && cue.pattern().matcher(folded).find())
                .findFirst()
                .flatMap(
                        cue -> knowledge.page(cue.name().substring(audience(cue).length() + 1)));
    }

    private static String audience(Block cue) {
        return cue.name().substring(0, cue.name().indexOf(':'));
    }

    /** Whether the block is for this asker; somebody who does not say who they are may be a pupil or want to switch. */
    private static boolean fits(String audience, Question question) {
        boolean own = question.audience()
                .map(a -> a.name().toLowerCase(Locale.ROOT).equals(audience))
                .orElse(!audience.equals("ouder"));
        return audience.equals(ANYBODY)
                || own && (!audience.equals("zijinstromer") || isAboutTheWay(question.intent()));
    }

    private static boolean isAboutTheWay(Intent intent) {
        return switch (intent) {
            case ROUTE, TOELATING, KOSTEN, HULP, NAAR_BEROEP, INFO, ALGEMEEN -> true;
            default -> false;
        };
    }
}
