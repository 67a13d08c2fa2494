package nl.techniekwijzer.question;

import java.util.List;
import java.util.Locale;
import nl.techniekwijzer.pages.Aspect;

/** What the user wants to know; each names the aspects of a page that answer it, best first. */
public enum Intent {
    INFO(Aspect.WAT, Aspect.LEREN, Aspect.NIVEAU, Aspect.WERKDAG),
    LEREN(Aspect.LEREN, Aspect.VAKKEN, Aspect.WAT),
    WERKDAG(Aspect.WERKDAG, Aspect.WAT),
    PAST(Aspect.PAST, Aspect.EISEN, Aspect.WAT),
    NAAR_BEROEP(Aspect.OPLEIDING, Aspect.ROUTE, Aspect.NIVEAU, Aspect.TOELATING, Aspect.WAT),
    BEROEPEN(Aspect.BEROEPEN, Aspect.VERVOLG, Aspect.WAT),
    VERVOLG(Aspect.VERVOLG, Aspect.TOELATING),
    TOELATING(Aspect.TOELATING, Aspect.VAKKEN, Aspect.VERVOLG, Aspect.WISSEL),
    VAKKEN(Aspect.VAKKEN, Aspect.TOELATING, Aspect.LEREN),
    DUUR(Aspect.DUUR, Aspect.NIVEAU),
    NIVEAU(Aspect.NIVEAU, Aspect.DUUR, Aspect.TOELATING),
    VERSCHIL(Aspect.VERSCHIL, Aspect.WAT, Aspect.LIJKT_OP),
    LIJKT_OP(Aspect.LIJKT_OP, Aspect.VERSCHIL),
    WAAR(Aspect.WAAR),
    KANS(Aspect.KANS, Aspect.CIJFERS),
    LOON(Aspect.LOON, Aspect.CIJFERS),
    KOSTEN(Aspect.KOSTEN, Aspect.CIJFERS),
    EISEN(Aspect.EISEN, Aspect.PAST, Aspect.TOELATING),
    WISSEL(Aspect.WISSEL, Aspect.VERVOLG, Aspect.TIP),
    ROUTE(Aspect.ROUTE, Aspect.OPLEIDING, Aspect.KOSTEN, Aspect.WAT),
    HULP(Aspect.HULP, Aspect.TIP, Aspect.ROUTE),
    DATUM(Aspect.DATUM, Aspect.WAT),
    CIJFERS(Aspect.CIJFERS, Aspect.KANS),
    BELEID(Aspect.BELEID, Aspect.WAT, Aspect.CIJFERS),
    BEGRIP(Aspect.WAT, Aspect.OVERIG),
    INTERESSE(Aspect.PAST, Aspect.WAT),
    OORDEEL(Aspect.HULP),
    ALGEMEEN();

    private final List<Aspect> aspects;

    Intent(Aspect... aspects) {
        this.aspects = List.of(aspects);
    }

    /** The aspects that answer this intent, best first; empty when any may. */
    public List<Aspect> aspects() {
        return aspects;
    }

    /** What belongs in the answer besides, when the page has it; empty when the answer is enough. */
    public List<Aspect> companions() {
        return switch (this) {
            case INFO -> List.of(Aspect.LEREN, Aspect.WERKDAG, Aspect.NIVEAU);
            case NAAR_BEROEP -> List.of(Aspect.ROUTE, Aspect.TOELATING);
            case ROUTE -> List.of(Aspect.OPLEIDING, Aspect.KOSTEN);
            case PAST -> List.of(Aspect.EISEN);
            case NIVEAU -> List.of(Aspect.DUUR);
            case BELEID -> List.of(Aspect.CIJFERS);
            case KOSTEN, KANS, WISSEL -> List.of(Aspect.HULP);
            default -> List.of();
        };
    }

    /** The word in the HTTP contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
