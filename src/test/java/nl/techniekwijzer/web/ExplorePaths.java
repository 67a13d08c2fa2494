package nl.techniekwijzer.web;

import java.util.List;

/** The pages for looking around, each in the states that matter; for tests and for screenshots. */
public final class ExplorePaths {
    private ExplorePaths() {}

    /** A file name for a picture of this page. */
    public static String name(String path) {
        return "verken" + path.replaceAll("%[0-9A-F]{2}|[^a-z0-9]+", "-");
    }

    public static List<String> all() {
        return List.of(
                "/opleidingen",
                "/opleidingen?q=elektro&niveau=mbo-3&regio=zwolle&vergelijk=mechatronica,timmeren",
                "/opleidingen?q=zzzz",
                "/opleidingen/mechatronica",
                "/opleidingen/hbo-werktuigbouwkunde",
                "/opleidingen/bestaat-niet",
                "/beroepen",
                "/beroepen/elektromonteur",
                "/vergelijk",
                "/vergelijk?ids=mechatronica,timmeren,hbo-werktuigbouwkunde",
                "/profielkeuze",
                "/profielkeuze?niveau=havo&profiel=N%26G&vakken=natuurkunde&erbij=wiskunde%20B",
                "/profielkeuze?niveau=vwo&profiel=E%26M",
                "/profielkeuze?niveau=vmbo-kb&profiel=PIE",
                "/interesses",
                "/interesses?ja=1,2,8",
                "/regio",
                "/regio?q=velp",
                "/regio/twente",
                "/begrippen",
                "/begrippen?q=bbl",
                "/omscholen",
                "/ouders",
                "/arbeidsmarkt",
                "/bronnen",
                "/bronnen/ratho-2015");
    }
}
