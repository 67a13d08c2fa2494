package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Where to look up what is offered now, and how old the list of schools is. Thread-safe. */
record WhereToCheck(Knowledge knowledge) {
    /** Where to check what is offered now. */
    List<Finding> of(List<Page> pages, List<Unit> rows) {
        Page help = knowledge.page("regio/school-in-de-buurt-vinden").orElse(null);
        if (help == null) {
            return List.of();
        }
        Section how = help.sections().getFirst();
        boolean mbo = pages.stream().anyMatch(ProgrammeEvidence::isMbo);
        boolean higher = !pages.stream().allMatch(ProgrammeEvidence::isMbo);
        List<Unit> tips = how.units().stream()
                .filter(u -> mbo && u.text().contains("kiesmbo.nl")
                        || higher && u.text().contains("studiekeuze123.nl"))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!tips.isEmpty()) {
            findings.add(new Finding(help, how, tips));
        }
        if (rows.stream().anyMatch(u -> u.has(Keys.offer(OfferKind.IN_2019)))) {
            help.sections().stream()
                    .filter(s -> s.units().stream().anyMatch(u -> u.text().contains("hoofdplaats")))
                    .findFirst()
                    .ifPresent(s -> findings.add(new Finding(
                            help,
                            s,
                            s.units().stream()
                                    .filter(u -> u.text().contains("hoofdplaats"))
                                    .toList())));
        }
        return findings;
    }
}
