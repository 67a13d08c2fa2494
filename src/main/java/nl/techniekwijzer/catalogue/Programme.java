package nl.techniekwijzer.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Qualification;

/**
 * An opleiding as the catalogue shows it: a family of mbo qualifications, an associate degree, or a study at a hogeschool or university.
 *
 * @param slug last part of its address
 * @param kind on which kind of school it is
 * @param levels {@code mbo-1} to {@code mbo-4}, {@code ad}, {@code hbo} or {@code wo}, low to high
 * @param forms bol, bbl, voltijd, deeltijd or duaal, as far as known
 * @param theme theme of an mbo opleiding, or sector of a study; empty when not known
 * @param interests activities that it fits, as the editors wrote them
 * @param regions codes of the regions with a school that offers or offered it, with the surest kind
 * @param qualifications the mbo qualifications in it, by level
 * @param page its page in the knowledge base
 * @param words what it is found by, folded
 */
public record Programme(
        String slug,
        Kind kind,
        List<String> levels,
        List<String> forms,
        String theme,
        List<String> interests,
        Map<String, OfferKind> regions,
        List<Qualification> qualifications,
        Page page,
        Set<String> words) {
    public Programme {
        levels = List.copyOf(levels);
        forms = List.copyOf(forms);
        interests = List.copyOf(interests);
        regions = Map.copyOf(regions);
        qualifications = List.copyOf(qualifications);
        words = Set.copyOf(words);
    }

    /** Kinds of opleidingen. */
    public enum Kind {
        MBO("Mbo-opleiding"),
        AD("Associate degree"),
        HBO("Hbo-studie"),
        WO("Studie aan de universiteit");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As a reader sees it. */
        public String label() {
            return label;
        }
    }

    /** Its name. */
    public String title() {
        return page.title();
    }

    /** Its address in the catalogue. */
    public String url() {
        return "/opleidingen/" + slug;
    }
}
