package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.GuardedPattern;
import nl.techniekwijzer.offers.RegionEvidence;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Which school is best, of which no verdict is given: how to compare them, and which there are near the place that is named. Thread-safe.
 */
final class BestSchool {
    private static final GuardedPattern BEST = GuardedPattern.of(
            "\\b(?:beste|top \\d+|fijnste|leukste) (?:\\w+ ){0,2}(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\b(?:school|scholen|roc|hogeschool|hogescholen|universiteit) .{0,30}\\b(?:het|de) beste?\\b");
    /** What only a ranking of schools could tell. */
    private static final GuardedPattern RANKING =
            GuardedPattern.of("\\bslechtste (?:\\w+ )?(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\bwelke? (?:\\w+ )?(?:school|scholen|roc|hogeschool|universiteit|college)\\b.{0,40}"
                    + "\\b(?:meeste|minste|hoogste|laagste|slechtste)\\b");

    private static final String PAGE = "regio/beste-school";
    private static final int UNITS = 4;

    private final Knowledge knowledge;
    private final RegionEvidence region;

    BestSchool(Knowledge knowledge, RegionEvidence region) {
        this.knowledge = knowledge;
        this.region = region;
    }

    /** Empty when the question is another. */
    Optional<Selection> select(Question question) {
        Optional<Page> page = knowledge.page(PAGE);
        if (RANKING.isIn(question.folded(), question.grams())) {
            return Optional.of(new NoEvidence(
                    Reason.RANKING,
                    "",
                    page.map(BestSchool::beginning).stream().toList(),
                    page.stream().toList()));
        }
        return BEST.isIn(question.folded(), question.grams()) ? page.map(p -> compared(question, p)) : Optional.empty();
    }

    private Selection compared(Question question, Page page) {
        List<Finding> findings = new ArrayList<>(page.sections().stream()
                .limit(2)
                .map(section -> new Finding(page, section, section.units()))
                .toList());
        if (!question.places().isEmpty() && region.schoolsNear(question).orElse(null) instanceof Evidence near) {
            findings.add(near.findings().getFirst());
        }
        return new Evidence(Shape.TEXT, findings, "ranking");
    }

    private static Finding beginning(Page page) {
        Section section = page.sections().getFirst();
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(UNITS, section.units().size())));
    }
}
