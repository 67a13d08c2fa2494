package nl.techniekwijzer.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a section is about ({@code soort} in its heading); a question's intent asks for one or more of these. */
public enum Aspect {
    WAT,
    LEREN,
    WERKDAG,
    PAST,
    NIVEAU,
    DUUR,
    TOELATING,
    VAKKEN,
    BEROEPEN,
    OPLEIDING,
    VERVOLG,
    WAAR,
    KANS,
    LOON,
    KOSTEN,
    EISEN,
    VERSCHIL,
    LIJKT_OP,
    WISSEL,
    ROUTE,
    HULP,
    DATUM,
    CIJFERS,
    BELEID,
    TIP,
    OVERIG;

    /** The word in a page's heading, such as {@code lijkt-op}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The aspect with this word. */
    public static Optional<Aspect> ofWord(String word) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word().equals(word))
                .findFirst();
    }
}
