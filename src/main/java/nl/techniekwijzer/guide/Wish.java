package nl.techniekwijzer.guide;

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

    /** Whether nothing is asked. */
    public boolean isAny() {
        return equals(ANY);
    }
}
