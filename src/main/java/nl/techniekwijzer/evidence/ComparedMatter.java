package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
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

    private final Subjects subjects;

    ComparedMatter(Subjects subjects) {
        this.subjects = subjects;
    }

    /** In what words a comparison asks for one matter. */
    private enum Matter {
        PAY(Aspect.LOON, "\\b(?:verdien\\w*|betaal[dt]?\\w*|geld|loon|lonen|salaris\\w*|rijk\\w*)\\b"),
        WORK(
                Aspect.KANS,
                "\\b(?:(?:meer|meeste|genoeg|veel|beter\\w*) (?:werk|banen|vacatures|kans\\w*|vraag)"
                        + "|kans op (?:werk|een baan)|baankans\\w*|makkelijk\\w* (?:werk|een baan))\\b"),
        LENGTH(Aspect.DUUR, "\\b(?:korter|langer|kortst|langst|hoe ?lang|sneller klaar)\\b"),
        DEMANDS(Aspect.EISEN, "\\b(?:zwaarder|zwaarst|zwaar|gevaarlijk\\w*|vuiler|lichamelijk)\\b");

        private final Aspect aspect;
        private final Pattern asked;

        Matter(Aspect aspect, String asked) {
            this.aspect = aspect;
            this.asked = Pattern.compile(asked);
        }
    }

    /** What each page says of the matter that is asked; empty when none is asked, or when only one of them says anything. */
    Optional<Selection> select(Question question, List<Page> compared) {
        String folded = question.folded();
        return compared.size() < 2
                ? Optional.empty()
                : Stream.of(Matter.values())
                        .filter(matter -> matter.asked.matcher(folded).find())
                        .findFirst()
                        .flatMap(matter -> ofEach(compared, matter.aspect));
    }

    private Optional<Selection> ofEach(List<Page> compared, Aspect aspect) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : compared) {
            Optional<Finding> said = Stream.concat(Stream.of(page), subjects.sector(page).stream())
                    .flatMap(source -> source.about(aspect).stream()
                            .map(section -> new Finding(source, section, first(section.units()))))
                    .findFirst();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            findings.add(said.get());
        }
        return Optional.of(new Evidence(Shape.COMPARE, findings, ""));
    }

    private static <T> List<T> first(List<T> units) {
        return units.subList(0, Math.min(UNITS, units.size()));
    }
}
