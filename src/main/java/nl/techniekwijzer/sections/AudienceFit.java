package nl.techniekwijzer.sections;

import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Question;

/** Whom a section speaks to. Pure and thread-safe. */
final class AudienceFit {
    private AudienceFit() {}

    /** Whether the section is how an adult gets into the trade and somebody else asks, or tells who is no parent of "je kind". */
    static boolean isForOthers(Page page, Section section, Question question) {
        boolean ofOneself = question.audience().isEmpty() && question.asker().age() > 0;
        if (page.type() == PageType.OUDERS
                && (ofOneself
                        || question.audience().filter(a -> a != Audience.OUDER).isPresent())) {
            return section.units().stream().anyMatch(unit -> unit.text().contains("je kind"));
        }
        boolean trade = page.type() == PageType.BEROEPEN || page.type() == PageType.OPLEIDINGEN;
        return trade
                && section.aspect() == Aspect.ROUTE
                && question.audience().filter(a -> a != Audience.ZIJINSTROMER).isPresent();
    }
}
