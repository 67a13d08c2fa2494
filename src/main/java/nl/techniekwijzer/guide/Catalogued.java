package nl.techniekwijzer.guide;

import java.util.Map;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** The words by which the catalogue calls its codes. Pure. */
public final class Catalogued {
    private static final Map<String, String> LEVELS = Map.of(
            "mbo-1", "Mbo niveau 1 (entree)",
            "mbo-2", "Mbo niveau 2",
            "mbo-3", "Mbo niveau 3",
            "mbo-4", "Mbo niveau 4",
            "ad", "Associate degree",
            "hbo", "Hbo",
            "wo", "Universiteit (wo)");

    private static final Map<String, String> FORMS = Map.of(
            "bol", "Bol (vooral naar school)",
            "bbl", "Bbl (vooral werken)",
            "voltijd", "Voltijd",
            "deeltijd", "Deeltijd",
            "duaal", "Duaal (werken en studeren)");

    private Catalogued() {}

    /** A level as a reader sees it; an unknown code as it is. */
    public static String level(String code) {
        return LEVELS.getOrDefault(code, code);
    }

    /** A leerweg or form as a reader sees it. */
    public static String form(String code) {
        return FORMS.getOrDefault(code, code);
    }

    /** How sure it is that a school offers something, in a few words. */
    public static String offer(OfferKind kind) {
        return switch (kind) {
            case BEVESTIGD -> "Bevestigd in een regeling van de school";
            case REGISTER -> "Staat als aanbod in het register van DUO";
            case PAGINA -> "Stond op een webpagina van de school";
            case ERKEND -> "Erkend, maar niet als aanbod in het register";
            case IN_2019 -> "Had studenten in 2019; vraag of het nog kan";
        };
    }
}
