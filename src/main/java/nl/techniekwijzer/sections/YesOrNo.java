package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Fit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * Whose question a "ja" or "nee" answers. A section that begins with one says it to its own heading; quoted under another question
 * the same word may say the opposite of what is so. Thread-safe.
 */
public final class YesOrNo {
    private static final Pattern BEGINS = Pattern.compile("^(?:Ja|Nee)[,:] .*");

    /** So much of the question, beside names, must its heading or another wording of that ask. */
    private static final double SAME_QUESTION = 0.3;

    /** A wrong "nee" keeps somebody from what they may do, so it must be surer, and of the heading this much must be asked. */
    private static final double SURELY_SAME = 0.45;

    private final PassageIndex index;

    public YesOrNo(PassageIndex index) {
        this.index = index;
    }

    /** The evidence, in which a section that was asked something else says no "ja" or "nee". */
    public Selection keptApart(Question question, Selection selection) {
        if (!(selection instanceof Evidence evidence)
                || evidence.findings().stream().noneMatch(YesOrNo::begins)) {
            return selection;
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : evidence.findings()) {
            boolean own = findings.isEmpty() && evidence.aside().isEmpty() && asksIt(question, finding);
            findings.add(own || !begins(finding) ? finding : finding.asAside());
        }
        return new Evidence(evidence.shape(), findings, evidence.aside());
    }

    /** A row says yes or no to the question that its rule was chosen for. */
    private static boolean begins(Finding finding) {
        return !finding.section().fromTable()
                && finding.units().stream()
                        .anyMatch(u -> BEGINS.matcher(u.text()).matches());
    }

    private boolean asksIt(Question question, Finding finding) {
        boolean difference = finding.section().aspect() == Aspect.VERSCHIL && question.intent() != Intent.VERSCHIL;
        if (difference || !AskedAs.isYesOrNo(question.corrected())) {
            return false;
        }
        boolean no = finding.units().getFirst().text().startsWith("Nee");
        if (!no && AsAsked.mayI(question) && finding.page().type() == PageType.OMSCHOLEN) {
            return true; // "Ik zit in de WIA en wil lasser worden, kan dat?" is said to the page on that situation.
        }
        Asked all = index.ask(AsAsked.words(question));
        Asked rest = index.ask(AsAsked.rest(question));
        Passage passage = Passage.of(finding.page()).stream()
                .filter(p -> p.section().anchor().equals(finding.section().anchor()))
                .findFirst()
                .orElse(null);
        if (passage == null) {
            return true;
        }
        Fit fit = index.fit(all, rest, passage);
        double said = rest.forms().isEmpty() ? fit.said() : fit.heading();
        return no ? said >= SURELY_SAME && fit.precision() >= SURELY_SAME : said >= SAME_QUESTION;
    }
}
