package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Questions that take something for granted that is not so, such as a level that does not exist: what is asked of it has no answer, and
 * the section that sets it right comes in its place. The cues stand in {@code premises.txt}. Thread-safe.
 */
final class Premises {
    private static final List<Cue> CUES = Cue.read(Premises.class, "premises.txt");

    private final Knowledge knowledge;

    Premises(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The section that sets right what this question takes for granted; empty when nothing is known to be wrong with it. */
    Optional<Selection> select(Question question) {
        String folded = question.folded();
        Grams grams = question.grams();
        return CUES.stream()
                .filter(cue -> cue.isIn(folded, grams))
                .findFirst()
                .flatMap(this::finding)
                .map(finding -> new Evidence(Shape.TEXT, List.of(finding), ""));
    }

    private Optional<Finding> finding(Cue cue) {
        int at = cue.name().indexOf('#');
        return knowledge.page(cue.name().substring(0, at)).flatMap(page -> {
            Optional<Section> section = page.section(cue.name().substring(at + 1));
            return section.map(s -> new Finding(page, s, s.units()));
        });
    }
}
