package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;

/**
 * The section that explains what was offered and is no more. It stands apart from the schools of now, so that no answer takes it for an
 * offer. Pure and thread-safe.
 */
public final class EndedOffers {
    /** The anchor of the section. */
    public static final String ANCHOR = "niet-meer";

    private EndedOffers() {}

    /** One row for each school, kind and day; nothing when nothing ended. */
    public static List<Section> of(String title, List<Offer> ended, Map<String, Institution> institutions) {
        Map<String, List<Offer>> groups = new TreeMap<>();
        for (Offer offer : ended) {
            Institution school = institutions.get(offer.institution());
            if (school != null) {
                groups.computeIfAbsent(
                                school.place()
                                        + school.id()
                                        + offer.kind()
                                        + offer.listing().ended()
                                        + offer.place(),
                                k -> new ArrayList<>())
                        .add(offer);
            }
        }
        RowSection section =
                new RowSection(ANCHOR, "Wat was er eerder van " + title + " en nu niet meer?", Aspect.OVERIG);
        for (List<Offer> group : groups.values()) {
            Institution school = institutions.get(group.getFirst().institution());
            if (school != null) {
                section.row(OfferWording.ended(school, group), group.getFirst().provenance(), keys(school, group));
            }
        }
        return section.sections();
    }

    private static Set<String> keys(Institution school, List<Offer> group) {
        Set<String> keys = new HashSet<>(Set.of(Keys.institution(school.id())));
        for (Offer offer : group) {
            offer.forms().forEach(form -> keys.add(Keys.form(form)));
            if (offer.level().length() == 1) {
                keys.add(Keys.level(offer.level().charAt(0) - '0'));
            }
        }
        return keys;
    }
}
