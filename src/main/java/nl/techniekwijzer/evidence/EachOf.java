package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.sections.Units;

/** "Wat verdient meer, een timmerman of een metselaar?": the same of each trade, beside each other. Thread-safe. */
final class EachOf {
    private static final Set<Intent> ASKED =
            Set.of(Intent.LOON, Intent.DUUR, Intent.KANS, Intent.NIVEAU, Intent.EISEN, Intent.WERKDAG);
    private static final Pattern BESIDE =
            Pattern.compile("\\b(?:of|dan|versus|vs|allebei|beide|verschil|meer|minder|langer|korter)\\b");
    /** Who is or was something asks of what they want to become. */
    private static final Pattern OWN = Pattern.compile("\\b(?:ik ben|ik was|ik werk|werk als|wil)\\b");

    private static final int MOST = 3;
    private static final int UNITS = 2;

    private final Topics topics;
    private final PassageIndex index;
    private final Units units;

    EachOf(Topics topics, PassageIndex index) {
        this.topics = topics;
        this.index = index;
        this.units = new Units(index);
    }

    /** Empty when the question names one thing, or when fewer than two of them say it. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        if (!ASKED.contains(question.intent())
                || !BESIDE.matcher(folded).find()
                || OWN.matcher(folded).find()
                || question.followUp()) {
            return Optional.empty();
        }
        List<Page> pages = topics.of(question).stream()
                .filter(page -> page.type() == PageType.BEROEPEN || page.type() == PageType.OPLEIDINGEN)
                .toList();
        if (pages.size() < 2 || pages.size() > MOST) {
            return Optional.empty();
        }
        Aspect aspect = question.intent().aspects().getFirst();
        List<Finding> findings = new ArrayList<>();
        for (Page page : pages) {
            telling(page, aspect)
                    .flatMap(p -> p.about(aspect).stream()
                            .limit(1)
                            .map(s -> finding(p, s, question))
                            .findFirst())
                    .ifPresent(findings::add);
        }
        return findings.size() < 2 ? Optional.empty() : Optional.of(new Evidence(Shape.COMPARE, findings, ""));
    }

    /** The page itself, or the opleiding that leads to the trade where only that tells it. */
    private Optional<Page> telling(Page page, Aspect aspect) {
        return page.about(aspect).isEmpty()
                ? topics.educations(page).stream()
                        .filter(p -> !p.about(aspect).isEmpty())
                        .findFirst()
                : Optional.of(page);
    }

    private Finding finding(Page page, Section section, Question question) {
        return new Finding(page, section, units.pick(page, section, question, index.ask(question.terms()), UNITS));
    }
}
