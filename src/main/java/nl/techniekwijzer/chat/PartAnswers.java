package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.understanding.SeveralQuestions;
import nl.techniekwijzer.understanding.Understander;

/** Evidence for each question of a message that asks several, cut so that the whole stays short. Thread-safe. */
final class PartAnswers {
    /** For the whole answer, beside tables. */
    private static final int WORDS = 120;

    private static final int MAX_UNITS = 4;

    private final Understander understander;
    private final Function<Question, Selection> select;

    PartAnswers(Understander understander, Function<Question, Selection> select) {
        this.understander = understander;
        this.select = select;
    }

    /** One question of the message with what answers it. */
    record Part(Question question, Evidence evidence) {}

    /**
     * The parts that have an answer of their own.
     *
     * @param complete whether each question of the message has one
     */
    record Parts(List<Part> parts, boolean complete) {}

    /** Empty when the message is one question, or when one answer serves all its questions, or when there is none. */
    Optional<Parts> of(Turn turn, Question whole) {
        List<String> texts =
                SeveralQuestions.in(whole.language().equals("en") ? whole.corrected() : understander.asked(turn));
        if (texts.size() < 2) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        List<Message> history = new ArrayList<>(turn.history());
        int unanswered = 0;
        for (String text : texts) {
            Turn part = new Turn(text, whole.audience(), turn.region(), turn.level(), history);
            if (understander.understand(part) instanceof Understanding.Answerable answerable
                    && select.apply(answerable.question()) instanceof Evidence evidence) {
                add(parts, new Part(answerable.question(), evidence));
            } else {
                unanswered++;
            }
            history.add(new Message(Role.USER, text));
        }
        boolean all = unanswered == 0;
        if (parts.isEmpty() || parts.size() < 2 && all) {
            return Optional.empty();
        }
        int words = WORDS / parts.size();
        return Optional.of(new Parts(
                parts.size() == 1
                        ? List.copyOf(parts)
                        : parts.stream()
                                .map(p -> new Part(p.question(), shorten(p.evidence(), words)))
                                .toList(),
                all));
    }

    private static void add(List<Part> parts, Part part) {
        Finding first = part.evidence().findings().getFirst();
        boolean said = parts.stream()
                .map(p -> p.evidence().findings().getFirst())
                .anyMatch(f -> f.page().id().equals(first.page().id())
                        && f.section().anchor().equals(first.section().anchor()));
        if (!said) {
            parts.add(part);
        }
    }

    /** The first sentences of the first finding; a comparison and suggestions only make sense with all their findings. */
    private static Evidence shorten(Evidence evidence, int words) {
        boolean beside = evidence.shape() == Shape.COMPARE || evidence.shape() == Shape.SUGGESTIONS;
        List<Finding> findings = new ArrayList<>();
        for (Finding finding :
                beside ? evidence.findings() : evidence.findings().subList(0, 1)) {
            findings.add(new Finding(finding.page(), finding.section(), first(finding.units(), words)));
        }
        return new Evidence(evidence.shape(), findings, evidence.aside());
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
