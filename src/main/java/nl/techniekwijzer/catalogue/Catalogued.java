package nl.techniekwijzer.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** The words by which the catalogue calls its codes, and pages their addresses. Pure. */
public final class Catalogued {
    private static final String MBO = "mbo-";
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

    /** The last part of the address of what this page is about. */
    public static String slug(Page page) {
        return page.id().substring(page.id().indexOf('/') + 1);
    }

    /** A level as a reader sees it; an unknown code as it is. */
    public static String level(String code) {
        return LEVELS.getOrDefault(code, code);
    }

    /** Several levels as a reader sees them: {@code Mbo niveau 2, 3 en 4, Hbo}. */
    public static String levels(List<String> codes) {
        List<String> mbo = codes.stream()
                .filter(code -> code.startsWith(MBO))
                .map(code -> code.substring(MBO.length()))
                .toList();
        if (mbo.size() < 2) {
            return codes.stream().map(Catalogued::level).collect(Collectors.joining(", "));
        }
        String first = String.join(", ", mbo.subList(0, mbo.size() - 1));
        return Stream.concat(
                        Stream.of("Mbo niveau " + first + " en " + mbo.getLast()),
                        codes.stream().filter(code -> !code.startsWith(MBO)).map(Catalogued::level))
                .collect(Collectors.joining(", "));
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
