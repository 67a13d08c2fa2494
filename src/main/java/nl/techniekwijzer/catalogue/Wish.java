package nl.techniekwijzer.catalogue;

/**
 * What somebody looks for in the catalogue; an empty field asks nothing.
 *
 * @param text words in the name or in other names
 * @param level {@code mbo-1} to {@code mbo-4}, {@code ad}, {@code hbo}, {@code wo}
 * @param form bol, bbl, voltijd, deeltijd or duaal
 * @param theme theme or sector
 * @param region code of an arbeidsmarktregio
 * @param interest an activity
 */
public record Wish(String text, String level, String form, String theme, String region, String interest) {
    /** Asks nothing: everything fits. */
    public static final Wish ANY = new Wish("", "", "", "", "", "");

    /** The same wish with another value for the field of this name: niveau, leerweg, thema, regio or interesse. */
    public Wish with(String name, String value) {
        return switch (name) {
            case "niveau" -> new Wish(text, value, form, theme, region, interest);
            case "leerweg" -> new Wish(text, level, value, theme, region, interest);
            case "thema" -> new Wish(text, level, form, value, region, interest);
            case "regio" -> new Wish(text, level, form, theme, value, interest);
            case "interesse" -> new Wish(text, level, form, theme, region, value);
            default -> throw new IllegalArgumentException("a wish has no " + name);
        };
    }

    /** Whether nothing is asked. */
    public boolean isAny() {
        return equals(ANY);
    }
}
