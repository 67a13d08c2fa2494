package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * "Kunnen we ergens een dagje gaan kijken, we wonen in Zeeland?": how to arrange a day, and the schools near there with the study that is
 * talked of. Without a place there are no schools to name. Thread-safe.
 */
final class Visits {
    private static final Pattern LOOKS = Pattern.compile(
            "\\b(?:dag|dagje|middag|ochtend|keer|keertje|ergens|daar|lesje|les)\\b.{0,25}"
                    + "\\b(?:kijken|meekijken|rondkijken|mee ?lopen|mee te lopen|meelopen)\\b"
                    + "|\\b(?:kijken|meelopen|meekijken) (?:op|bij|in) (?:een |de |die |zo'n )?(?:school|opleiding)\\b"
                    + "|\\b(?:meeloop|proef)(?:dag|dagen|les)\\b|\\b(?:kan|kun|kunnen|mag|mogen) (?:\\w+ ){1,6}(?:meelopen|rondkijken)\\b");
    private static final Pattern WHAT =
            Pattern.compile("\\bwat (?:is|zijn|betekent|moet|neem)\\b|\\b(?:kijken|zoeken) naar\\b");
    private static final int SCHOOLS = 4;

    private final Knowledge knowledge;
    private final ProgrammeEvidence programmes;
    private final SchoolEvidence schools;
    private final Function<Question, List<Page>> near;

    Visits(
            Knowledge knowledge,
            ProgrammeEvidence programmes,
            SchoolEvidence schools,
            Function<Question, List<Page>> near) {
        this.knowledge = knowledge;
        this.programmes = programmes;
        this.schools = schools;
        this.near = near;
    }

    /** How to arrange a day at a school near the place that is asked; empty when no visit or no place is asked. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        if (question.places().isEmpty()
                || !LOOKS.matcher(folded).find()
                || WHAT.matcher(folded).find()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>(how(question));
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> rows = rows(question);
        findings.addAll(rows);
        if (rows.isEmpty() && !isAdult(question)) {
            schools(question).stream()
                    .limit(SCHOOLS)
                    .forEach(page -> findings.addAll(SchoolEvidence.siteOrPlace(page)));
        }
        return Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    /** The schools near the asked place: those with the programme that is asked, else all. */
    List<Page> schools(Question question) {
        List<Page> giving = rows(question).stream()
                .flatMap(finding -> finding.units().stream())
                .flatMap(row -> Sites.institution(row).stream())
                .distinct()
                .flatMap(id -> schools.page(id).stream())
                .toList();
        return giving.isEmpty() ? near.apply(question) : giving;
    }

    private List<Finding> how(Question question) {
        return isAdult(question)
                ? section("omscholen/overstappen-naar-techniek", Aspect.TIP)
                : section("begrippen/meelopen", Aspect.ROUTE);
    }

    /** An adult looks at companies rather than at schools. */
    private static boolean isAdult(Question question) {
        return question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
    }

    private List<Finding> section(String id, Aspect aspect) {
        return knowledge.page(id).stream()
                .flatMap(page -> page.about(aspect).stream().limit(1).map(s -> new Finding(page, s, s.units())))
                .toList();
    }

    /** The rows of the asked programmes near the asked place. */
    private List<Finding> rows(Question question) {
        List<Page> offered = programmes.offered(question);
        if (offered.isEmpty() || !(programmes.select(question, offered) instanceof Evidence evidence)) {
            return List.of();
        }
        List<Finding> rows = new ArrayList<>();
        int left = SCHOOLS;
        for (Finding finding : evidence.findings()) {
            if (ProgrammeEvidence.hasSchools(finding.page()) && left > 0) {
                List<Unit> units = finding.units()
                        .subList(0, Math.min(left, finding.units().size()));
                rows.add(new Finding(finding.page(), finding.section(), units));
                left -= units.size();
            }
        }
        return rows;
    }
}
