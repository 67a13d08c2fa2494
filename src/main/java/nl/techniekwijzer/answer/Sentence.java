package nl.techniekwijzer.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * One sentence of a draft.
 *
 * @param text plain text without markers
 * @param cited what it rests on; empty for a sentence that states no fact
 * @param form where it stands
 * @param lead a bold word or two before it, such as the name of a suggestion; may be empty
 */
public record Sentence(String text, List<Cited> cited, Form form, String lead) {
    private static final Pattern YES_OR_NO = Pattern.compile("^(?:Ja|Nee)[,:] (?!maar\\b|want\\b|dat\\b|tenzij\\b)");

    public Sentence {
        cited = List.copyOf(cited);
    }

    /** Where a sentence stands in the answer. */
    public enum Form {
        /** Goes on in the paragraph. */
        CONTINUE,
        /** Goes on in the list item. */
        ALONG,
        /** Begins a paragraph. */
        PARAGRAPH,
        /** A list item. */
        BULLET,
        /** A step. */
        STEP,
        /** The head of a table: the names of what is compared, with {@code " | "} between. */
        TABLE,
        /** The first cell of a row; its lead names the row. */
        ROW,
        /** A further cell of the row. */
        CELL,
        /** A short bold line above what follows; never a fact. */
        LABEL
    }

    /** A unit with the page and section that show it. */
    public record Cited(Page page, Section section, Unit unit) {}

    /** A sentence that states no fact. */
    public static Sentence frame(String text, Form form) {
        return new Sentence(text, List.of(), form, "");
    }

    /** A unit quoted as it stands, without the "ja" or "nee" that is said to another question. */
    public static Sentence quote(Finding finding, Unit unit, Form form) {
        String text = finding.aside() ? withoutYesOrNo(unit.text()) : unit.text();
        return new Sentence(text, List.of(new Cited(finding.page(), finding.section(), unit)), form, "");
    }

    private static String withoutYesOrNo(String text) {
        String rest = YES_OR_NO.matcher(text).replaceFirst("");
        return rest.isEmpty() ? text : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    /** Whether it states a fact. */
    public boolean isFact() {
        return !cited.isEmpty();
    }
}
