package nl.techniekwijzer.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;

/**
 * "Wat betaalt beter, loodgieter of elektricien?": what is known of that one matter for each, and not what the two are. Where a page
 * says nothing of it, its sector may. Thread-safe.
 */
final class ComparedMatter {
    private static final int UNITS = 3;

    /** Says that one of them has more of it. */
    private static final Pattern MORE = Pattern.compile(
            "\\b(?:meer|meest|meeste|minder|beter|best|langer|langst|korter|kortst|sneller|zwaarder|zwaarst|lichter|gevaarlijker"
                    + "|gevaarlijkst|vuiler|verschil|vergelijk\\w*|vergeleken)\\b");

    private final ComparedSubjects compared;
    private final Subjects subjects;

    ComparedMatter(ComparedSubjects compared, Subjects subjects) {
        this.compared = compared;
        this.subjects = subjects;
    }

    /** In what words a comparison asks for one matter. */
    private enum Matter {
        PAY(Aspect.LOON, "\\b(?:verdien\\w*|betaal[dt]?\\w*|geld|loon|lonen|salaris\\w*|rijk\\w*)\\b"),
        WORK(
                Aspect.KANS,
                "\\b(?:(?:meer|meeste|genoeg|veel|beter\\w*) (?:werk|banen|vacatures|kans\\w*|vraag)"
                        + "|kans op (?:werk|een baan)|baankans\\w*|makkelijk\\w* (?:werk|een baan))\\b"),
        LENGTH(Aspect.DUUR, "\\b(?:korter|langer|kortst|langst|hoe ?lang|duur|duurt|sneller klaar)\\b"),
        DEMANDS(Aspect.EISEN, "\\b(?:zwaarder|zwaarst|zwaar|gevaarlijk\\w*|vuiler|lichamelijk)\\b");

        private final Aspect aspect;
        private final Pattern asked;

        Matter(Aspect aspect, String asked) {
            this.aspect = aspect;
            this.asked = Pattern.compile(asked);
        }
    }

    /** What is known of the matter for each of the two or more that are named; empty when none is asked, or one of them is silent on it. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        return question.topics().size() < 2 || !MORE.matcher(folded).find()
                ? Optional.empty()
                : Stream.of(Matter.values())
                        .filter(matter -> matter.asked.matcher(folded).find())
                        .findFirst()
                        .flatMap(matter -> ofEach(question, matter));
    }

    private Optional<Selection> ofEach(Question question, Matter matter) {
        // How long it takes is told of studies, what it pays and asks of trades.
        PageType type = matter == Matter.LENGTH ? PageType.OPLEIDINGEN : PageType.BEROEPEN;
        List<Finding> findings = new ArrayList<>();
        for (List<Page> pages : compared.each(question, type)) {
            Optional<Finding> said = Stream.concat(
                            pages.stream(), pages.stream().flatMap(page -> subjects.sector(page).stream()))
                    .flatMap(page -> page.about(matter.aspect).stream()
                            .map(section -> new Finding(page, section, first(section.units()))))
                    .findFirst();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            findings.add(said.get());
        }
        boolean differ = findings.stream().map(Finding::section).distinct().count() == findings.size();
        return differ ? Optional.of(new Evidence(Shape.COMPARE, findings, "")) : Optional.empty();
    }

    private static <T> List<T> first(List<T> units) {
        return units.subList(0, Math.min(UNITS, units.size()));
    }
}
