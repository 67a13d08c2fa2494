package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.understanding.SameOfEach;
import nl.techniekwijzer.understanding.SeveralQuestions;
import nl.techniekwijzer.understanding.Understander;

/** Evidence for each question of a message that asks several, cut so that the whole stays short. Thread-safe. */
final class PartAnswers {
    /** For the whole answer, beside tables. */
    private static final int WORDS = 110;

    private static final int MAX_SCHOOLS = 6;
    private static final int MAX_UNITS = 4;

    private final Knowledge knowledge;
    private final Understander understander;
    private final Function<Question, Selection> select;
    private final SamePage page;
    private final OtherPage other;

    PartAnswers(
            Knowledge knowledge, Understander understander, PassageIndex index, Function<Question, Selection> select) {
        this.knowledge = knowledge;
        this.understander = understander;
        this.select = select;
        this.page = new SamePage(index);
        this.other = new OtherPage(knowledge, index);
    }

    /** One question of the message with what answers it. */
    record Part(Question question, Evidence evidence) {}

    /**
     * The parts that have an answer of their own, as they were asked.
     *
     * @param open which questions of the message have none, counted from 0
     */
    record Parts(List<Part> parts, List<Integer> open) {
        Parts {
            parts = List.copyOf(parts);
            open = List.copyOf(open);
        }

        /** Whether one answer serves all that is asked. */
        boolean isOne() {
            return parts.size() == 1 && open.isEmpty();
        }

        private Parts inShort() {
            int words = WORDS / parts.size();
            return parts.size() == 1
                    ? this
                    : new Parts(
                            parts.stream()
                                    .map(p -> new Part(p.question(), shorten(p.evidence(), words)))
                                    .toList(),
                            open);
        }
    }

    /** Empty when the message is one question, or when one answer serves all its questions, or when there is none. */
    Optional<Parts> of(Turn turn, Question whole) {
        boolean dutch = whole.language().equals("nl");
        List<String> several = SeveralQuestions.in(dutch ? understander.asked(turn) : whole.corrected());
        boolean each = several.size() < 2;
        List<String> texts = !each ? several : dutch ? SameOfEach.in(whole) : List.of();
        if (texts.size() < 2) {
            return Optional.empty();
        }
        PartReading reading = new PartReading(this, turn, whole, each);
        texts.forEach(reading::read);
        Parts parts = reading.parts();
        boolean one = parts.parts().isEmpty() || parts.isOne() && (each || reading.isIn(select.apply(whole)));
        return one ? Optional.empty() : Optional.of(parts.inShort());
    }

    /** A question with what answers it by itself. */
    record Understood(Question question, Optional<Evidence> evidence) {}

    Understood understood(Turn turn) {
        Understanding understood = understander.understand(turn);
        return new Understood(
                understood.question(),
                understood instanceof Understanding.Answerable
                                && select.apply(understood.question()) instanceof Evidence evidence
                        ? Optional.of(evidence)
                        : Optional.empty());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    SamePage page() {
        return page;
    }

    OtherPage other() {
        return other;
    }

    /** The first sentences of the first finding; a comparison and suggestions only make sense with all their findings. */
    private static Evidence shorten(Evidence evidence, int words) {
        boolean beside = evidence.shape() == Shape.COMPARE || evidence.shape() == Shape.SUGGESTIONS;
        List<Finding> findings = new ArrayList<>();
        for (Finding finding :
                beside ? evidence.findings() : evidence.findings().subList(0, isLedTo(evidence) ? 2 : 1)) {
            boolean schools = evidence.shape() == Shape.REGION; // Of those one alone would seem to be all.
            findings.add(finding.with(
                    schools
                            ? finding.units()
                                    .subList(
                                            0,
                                            Math.min(
                                                    MAX_SCHOOLS, finding.units().size()))
                            : first(finding.units(), words)));
        }
        return new Evidence(evidence.shape(), findings, evidence.aside());
    }

    /** Whether a sentence leads to the schools, which stand behind it. */
    private static boolean isLedTo(Evidence evidence) {
        return evidence.shape() == Shape.REGION
                && evidence.findings().size() > 1
                && !evidence.findings().getFirst().section().fromTable();
    }

    private static List<Unit> first(List<Unit> units, int words) {
        List<Unit> kept = new ArrayList<>();
        int total = 0;
        for (Unit unit : units) {
            total += unit.text().split(" ").length;
            if (!kept.isEmpty() && (total > words || kept.size() >= MAX_UNITS)) {
                break;
            }
            kept.add(unit);
        }
        return kept;
    }
}
