package nl.techniekwijzer.sections;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What somebody says of their own situation or worries about: on benefit, without a diploma, the only girl, a child that does not know
 * what to choose. The answer depends on that first, whatever the trade. The cues stand in {@code situations.txt}. Thread-safe.
 */
final class Situations {
    private static final List<Cue> CUES = Cue.read(Situations.class, "situations.txt");
    private static final Pattern SITUATION = Pattern.compile(
            "omscholen/(?:als-statushouder|als-zzper|met-een-ww-uitkering|met-bijstand|met-een-arbeidsbeperking|doorzaam"
                    + "|collegegeld-tweede-studie|met-een-hbo-diploma|a-en-o-metalektro|oo[cm]|oomt|volandis|wij-techniek|co-vakmanschap"
                    + "|stroomnet-leerwerkroute|make-it-work|omscholingssubsidie-ict-techniek|nl-leert-door|zij-instroom-leraar"
                    + "|leraar-techniek-worden|pdg|hybride-docent|instructeur-mbo)");

    private static final String OTHER_WORK = "omscholen/van-ander-werk-naar-techniek";
    /** How dangerous a trade is its own page tells best. */
    private static final String SAFETY = "ouders/veiligheid-op-de-werkplek";

    /** Whether there will be work left in a trade its own page tells best. */
    private static final String WORK_LEFT = "arbeidsmarkt/is-er-werk-in-techniek";

    private static final String ANYBODY = "ieder";

    private final Knowledge knowledge;

    Situations(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The page on the asker's situation, when the question is about how to go on from there, or on the asker's worry. */
    Optional<Page> page(Question question) {
        String folded = question.folded();
        Grams grams = question.grams();
        return CUES.stream()
                .filter(cue -> fits(audience(cue), question)
                        && !(cue.name().endsWith(OTHER_WORK) && namesTrade(question))
                        && !(cue.name().endsWith(WORK_LEFT) && tellsChances(question))
                        && !(cue.name().endsWith(SAFETY) && question.intent() == Intent.EISEN && namesTrade(question))
                        && cue.isIn(folded, grams))
                .findFirst()
                .flatMap(
                        cue -> knowledge.page(cue.name().substring(audience(cue).length() + 1)));
    }

    /** Whether the page is for people in a situation that this asker does not speak of: on benefit, self-employed, a refugee. */
    boolean isSomebodyElses(Page page, Question question) {
        return isOfSituation(page, question)
                && page(question).filter(page::equals).isEmpty();
    }

    /** Whether the page is for people in a situation, and the question does not name it. */
    static boolean isOfSituation(Page page, Question question) {
        return SITUATION.matcher(page.id()).matches()
                && question.topics().stream().noneMatch(topic -> topic.ids().contains(page.id()));
    }

    /** Who names the trade they want is told the way into that, wherever they come from. */
    private static boolean namesTrade(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .anyMatch(id -> id.startsWith("beroepen/"));
    }

    /** Whether the page of a trade that is named tells itself of the work in it. */
    private boolean tellsChances(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> id.startsWith("beroepen/"))
                .flatMap(id -> knowledge.page(id).stream())
                .anyMatch(page -> !page.about(Aspect.KANS).isEmpty());
    }

    private static String audience(Cue cue) {
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

    /** Whether the way in for adults may be meant: not for a pupil or a parent, nor where a school level is named. */
    static boolean mayBeAdult(Question question) {
        return question.audience()
                .map(a -> a == Audience.ZIJINSTROMER || a == Audience.DECAAN)
                .orElse(question.from().isEmpty());
    }

    private static boolean isAboutTheWay(Intent intent) {
        return switch (intent) {
            case ROUTE, TOELATING, KOSTEN, HULP, NAAR_BEROEP, INFO, ALGEMEEN, DUUR, BEROEPEN -> true;
            default -> false;
        };
    }
}
