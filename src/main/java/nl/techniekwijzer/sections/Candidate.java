package nl.techniekwijzer.sections;

import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * A section that may answer the question, with what speaks for it.
 *
 * @param coverage how much of the question its text covers, 0 to 1
 * @param heading how much of what is asked beside the names its heading covers, 0 to 1
 * @param topical whether its page is about what the question names
 * @param aspectRank the place of its aspect among those that the intent asks, 0 best; -1 when it is none of them
 */
public record Candidate(
        Page page, Section section, double score, double coverage, double heading, boolean topical, int aspectRank) {
    /** A section that is not about a named subject must cover this much of the question. */
    public static final double ENOUGH = 0.6;
    /** And more still when it is not about what the intent asks. */
    private static final double ENOUGH_OFF_ASPECT = 0.78;

    private static final double NAMED = 0.95;
    /** A named subject and the right aspect need little more than that. */
    private static final double ENOUGH_WITH_TOPIC = 0.25;

    /** Whether it says enough of what is asked. */
    boolean answers(Question question, Wanted wanted) {
        if (question.intent() == Intent.CIJFERS && heading < ENOUGH && !givesFigure(wanted)) {
            return false;
        }
        boolean free = question.intent().aspects().isEmpty();
        if (!topical) {
            return answersOffTopic(question, !free && aspectRank < 0);
        }
        if (free && saysTooLittle(question)) {
            return false;
        }
        return free || isOpen(question.intent()) || saysWhatIsAsked();
    }

    /** Such a question is answered by any section of the page that it names. */
    private boolean isOpen(Intent intent) {
        return intent == Intent.INFO || intent == Intent.BEGRIP || isOneMatter(page);
    }

    private boolean saysWhatIsAsked() {
        boolean subject = Topics.isSubject(page) || coverage >= ENOUGH_WITH_TOPIC;
        return aspectRank >= 0 && subject || heading >= ENOUGH;
    }

    private boolean answersOffTopic(Question question, boolean offAspect) {
        if (isWageOfOthers(question)) {
            return false;
        }
        boolean echo = offAspect && question.followUp() && Wanted.asksFigures(question); // Of the question before.
        return isJustAsked(question) || !echo && coverage >= (offAspect ? ENOUGH_OFF_ASPECT : ENOUGH);
    }

    /** Wages of other trades say nothing of the one that was asked of. */
    private boolean isWageOfOthers(Question question) {
        boolean wages =
                page.type() == PageType.BEROEPEN || page.type() == PageType.ARBEIDSMARKT && !Subjects.isSector(page);
        return question.intent() == Intent.LOON
                && wages
                && question.topics().stream().anyMatch(t -> t.ids().stream().anyMatch(Candidate::isTrade));
    }

    /** "En de laptop en het gereedschap?": a heading with just these words answers it, whatever was talked of before. */
    private boolean isJustAsked(Question question) {
        return question.followUp()
                && aspectRank == 0
                && heading >= NAMED
                && AsAsked.rest(question).size() > 1;
    }

    /** "Techniek" alone does not answer what else is asked. */
    private boolean saysTooLittle(Question question) {
        return coverage < ENOUGH
                && page.id().equals("begrippen/techniek")
                && !AsAsked.rest(question).isEmpty();
    }

    private static boolean isTrade(String id) {
        return id.startsWith("beroepen/") || id.startsWith("opleidingen/");
    }

    /** Who asks how many is not told anything else of it. */
    private boolean givesFigure(Wanted wanted) {
        return section.units().stream().anyMatch(wanted::givesFigure);
    }

    /** A page on one scheme or figure is itself what is asked, whatever its sections are called. */
    private static boolean isOneMatter(Page page) {
        return page.type() == PageType.BELEID || page.type() == PageType.ARBEIDSMARKT && !Subjects.isSector(page);
    }
}
