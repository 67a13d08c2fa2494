package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;

/** What is like a programme and is given in the area, where the programme itself is not. Thread-safe. */
record Alike(Knowledge knowledge) {
    private static final int MAX_PAGES = 2;
    private static final int MAX_ROWS = 2;
    private static final String HBO = "hbo-";

    /** Rows in the area of the programmes that these pages call like themselves, or that are called so at the hbo. */
    List<Finding> in(Area area, List<Page> pages, Question question) {
        Set<Page> similar = new LinkedHashSet<>();
        pages.forEach(page -> similar(page).forEach(similar::add));
        pages.forEach(similar::remove);
        return findings(similar, area, question, Area.HERE);
    }

    private static List<Finding> findings(Collection<Page> pages, Area area, Question question, int reach) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages) {
            List<Unit> rows = ProgrammeEvidence.nearestFirst(ProgrammeEvidence.rows(page, question, area), area, reach);
            if (!rows.isEmpty() && findings.size() < MAX_PAGES) {
                findings.add(new Finding(
                        page, page.section("scholen").orElseThrow(), rows.subList(0, Math.min(MAX_ROWS, rows.size()))));
            }
        }
        return findings;
    }

    /** Rows in the area, else around it, of the programmes that the page of one without a school relates to. */
    List<Finding> instead(Area area, Page page, Question question) {
        List<Page> related = page.related().stream()
                .flatMap(id -> knowledge.page(id).stream())
                .filter(ProgrammeEvidence::hasSchools)
                .toList();
        List<Finding> here = findings(related, area, question, Area.HERE);
        return here.isEmpty() ? findings(related, area, question, Area.AROUND) : here;
    }

    /** The evidence with what is like it behind its own rows, before where to check. */
    Selection beside(Evidence evidence, List<Finding> similar) {
        if (similar.isEmpty()) {
            return evidence;
        }
        List<Finding> findings = new ArrayList<>(evidence.findings());
        int rows = 0;
        while (rows < findings.size()
                && ProgrammeEvidence.hasSchools(findings.get(rows).page())) {
            rows++;
        }
        findings.addAll(rows, similar);
        return new Evidence(evidence.shape(), findings, evidence.aside() + "-alike");
    }

    private Stream<Page> similar(Page page) {
        List<Page> named = page.about(Aspect.LIJKT_OP).stream()
                .flatMap(section -> section.units().stream())
                .flatMap(unit -> page.related().stream()
                        .flatMap(id -> knowledge.page(id).stream())
                        .filter(other -> unit.text().contains(other.title())))
                .distinct()
                .toList();
        return Stream.concat(named.stream(), named.stream().flatMap(this::atHbo))
                .filter(ProgrammeEvidence::hasSchools);
    }

    /** The study of the same name: who looks for the one often does not know the other. */
    private Stream<Page> atHbo(Page mbo) {
        return knowledge.page(mbo.id().replaceFirst("/", "/" + HBO)).stream();
    }
}
