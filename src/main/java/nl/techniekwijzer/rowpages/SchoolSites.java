package nl.techniekwijzer.rowpages;

import java.util.List;
import java.util.Set;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.tables.Tables.Institution;

/**
 * A row for each gemeente in which a school has a location, so that an answer can say so of the place that is asked. What is taught there
 * the register of locations does not tell. Pure and thread-safe.
 */
public final class SchoolSites {
    /** The anchor of the section. */
    public static final String ANCHOR = "vestigingen";

    private SchoolSites() {}

    static List<Section> of(Institution school) {
        RowSection section =
                new RowSection(ANCHOR, "In welke gemeenten heeft " + school.name() + " een vestiging?", Aspect.OVERIG);
        for (String municipality : school.municipalities()) {
            section.row(
                    school.name() + " heeft een vestiging in de gemeente " + municipality
                            + "; vraag de school welke opleidingen daar zijn.",
                    school.provenance(),
                    Set.of(Keys.SUMMARY, Keys.SITE, Keys.institution(school.id()), Keys.municipality(municipality)));
        }
        return section.sections();
    }
}
