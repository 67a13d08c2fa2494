package nl.techniekwijzer.sections;

import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** What speaks for or against a page because of who asks. Pure and thread-safe. */
final class AudienceFit {
    private static final double AUDIENCE = 0.12;
    /** A page for the asker's own kind that covers the question beats the page of the subject. */
    private static final double OWN_PAGES = 0.5;

    private AudienceFit() {}

    /** Whether the section is how an adult gets into the trade, which is no answer to a pupil, or tells who is no parent of "je kind". */
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
                && question.audience().filter(a -> a == Audience.LEERLING).isPresent();
    }

    /** Pages for the asker's own kind come first; pages for parents speak of "je kind" and suit nobody else. */
    static double of(Page page, Question question, double coverage) {
        Audience audience = question.audience().orElse(Audience.LEERLING);
        if (page.type() == PageType.OUDERS) {
            return switch (audience) {
                case OUDER -> AUDIENCE + OWN_PAGES * coverage;
                case ZIJINSTROMER -> -OWN_PAGES - AUDIENCE;
                default -> -2 * AUDIENCE;
            };
        }
        if (page.type() == PageType.OMSCHOLEN && audience != Audience.LEERLING) {
            return ofAdults(page, audience, coverage);
        }
        if (audience == Audience.ZIJINSTROMER && page.type() == PageType.PROFIELEN) {
            return -OWN_PAGES; // Those speak of "je school".
        }
        if (page.audiences().contains(audience)) {
            return page.type() == PageType.BELEID && question.intent() != Intent.BELEID ? -AUDIENCE : 0;
        }
        boolean said = page.type() == PageType.OMSCHOLEN && question.audience().isPresent();
        return said ? -OWN_PAGES : -AUDIENCE;
    }

    /** Pages on switching speak to adults of themselves. */
    private static double ofAdults(Page page, Audience audience, double coverage) {
        return switch (audience) {
            case ZIJINSTROMER -> AUDIENCE + OWN_PAGES * coverage;
            case OUDER -> page.audiences().contains(audience) ? -2 * AUDIENCE : -OWN_PAGES;
            default -> page.audiences().contains(audience) ? 0 : -OWN_PAGES;
        };
    }
}
