package nl.techniekwijzer.guide;

import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Routes;
import nl.techniekwijzer.knowledge.Knowledge;

/**
 * All parts of looking around over one state of the knowledge base. Built once per edition, in some tens of milliseconds. Immutable and
 * thread-safe.
 *
 * @param knowledge what it was made of
 * @param catalogue opleidingen and beroepen
 * @param routes what comes before and after an opleiding
 * @param comparisons pages side by side
 * @param profiles which studies a profile leaves open
 * @param interests what fits activities that somebody likes
 * @param regions the arbeidsmarktregio's
 * @param charts figures that can be drawn
 * @param sources where everything comes from
 */
public record Guide(
        Knowledge knowledge,
        Catalogue catalogue,
        Routes routes,
        Comparisons comparisons,
        ProfileCheck profiles,
        Interests interests,
        RegionGuide regions,
        Charts charts,
        SourceUse sources) {

    /** Makes all parts from this knowledge. */
    public static Guide of(Knowledge knowledge) {
        Catalogue catalogue = Catalogue.of(knowledge);
        return new Guide(
                knowledge,
                catalogue,
                new Routes(knowledge, catalogue),
                new Comparisons(knowledge, catalogue),
                new ProfileCheck(knowledge, catalogue),
                Interests.of(knowledge, catalogue),
                RegionGuide.of(knowledge, catalogue),
                new Charts(knowledge),
                SourceUse.of(knowledge));
    }
}
