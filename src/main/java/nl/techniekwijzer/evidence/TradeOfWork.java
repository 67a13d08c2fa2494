package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** "Wie repareert liften?", "hoe heet iemand die auto's spuit?": the beroep whose work it is. Thread-safe. */
final class TradeOfWork {
    private static final Pattern NAME_OF_TRADE = Pattern.compile(
            "\\bhoe (?:heet|noem je) (?:zo )?(?:iemand|een persoon|een man|een vrouw|het beroep|het werk|de baan)\\b"
                    + "|\\bwelk beroep\\b.*\\b(?:doet|maakt|is dat|heeft|hoort)\\b|\\bberoep van (?:iemand|een man|een vrouw)\\b");
    /** Somebody who does something, not somebody who decides, pays or helps. */
    private static final Pattern WHO = Pattern.compile(
            "^(?:en |maar )?wie (?!kan|kun|mag|moet|wil|weet|is|zijn|heeft|hebben|help|betaal|beslis|bepaal"
                    + "|krijg|geef|wint|kies|schrijf|wordt|word|was|zegt|tekende|vraag|heb)[a-z]{3,}t?\\b");

    private static final Pattern LEARNING = Pattern.compile("opleiding|studie|mbo|hbo|leren");
    /** What says nothing of the work. */
    private static final Set<String> BESIDE = Set.of("heet", "iemand", "beroep", "opleiding", "mbo", "noem", "persoon");

    private static final int DEPTH = 40;
    private static final int UNITS = 3;
    /** So much of the work asked must be in what the page tells of the work. */
    private static final double SAME_WORK = 0.6;
    /** And more when the wording points to another question. */
    private static final double NEARLY_ALL = 0.75;

    private final PassageIndex index;

    TradeOfWork(PassageIndex index) {
        this.index = index;
    }

    Optional<Selection> select(Question question) {
        String folded = question.folded();
        boolean named = question.topics().stream().map(Entity::id).anyMatch(id -> id.startsWith("beroepen/"));
        boolean asks =
                NAME_OF_TRADE.matcher(folded).find() || WHO.matcher(folded).find();
        double enough = question.intent() == Intent.ALGEMEEN ? SAME_WORK : NEARLY_ALL;
        List<String> work =
                question.terms().stream().filter(term -> !BESIDE.contains(term)).toList();
        if (!asks || named || work.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = index.ask(work);
        return index.search(String.join(" ", work), DEPTH).stream()
                .map(Hit::passage)
                .map(passage -> passage.page())
                .filter(page -> page.type() == PageType.BEROEPEN)
                .distinct()
                .filter(page -> coverage(asked, page) >= enough)
                .max(Comparator.comparingDouble(page -> coverage(asked, page)))
                .map(page -> new Evidence(
                        Shape.TEXT, findings(page, LEARNING.matcher(folded).find()), ""));
    }

    /** How much of the work is what the beroep is, as its page says. */
    private double coverage(Asked asked, Page page) {
        String told = page.about(Aspect.WAT).stream()
                .flatMap(section -> section.units().stream())
                .map(Unit::text)
                .collect(Collectors.joining(" "));
        return index.coverage(asked, page.title() + " " + told);
    }

    private static List<Finding> findings(Page page, boolean learning) {
        List<Finding> findings = new ArrayList<>();
        for (Aspect aspect : learning ? List.of(Aspect.WAT, Aspect.OPLEIDING) : List.of(Aspect.WAT)) {
            page.about(aspect).stream()
                    .limit(1)
                    .map(s -> new Finding(
                            page,
                            s,
                            s.units().subList(0, Math.min(UNITS, s.units().size()))))
                    .forEach(findings::add);
        }
        return findings;
    }
}
