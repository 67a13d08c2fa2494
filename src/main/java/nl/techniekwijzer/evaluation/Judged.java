package nl.techniekwijzer.evaluation;

import java.util.List;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.evaluation.EvaluationCase.Step;

/**
 * The judgement of one turn.
 *
 * @param case_ the conversation
 * @param number of the turn, from 1
 * @param step what was asked and what is right
 * @param outcome what came
 * @param audit what its sentences rest on and how they read
 * @param missing facts that the answer lacks
 * @param wrong forbidden claims that it makes
 * @param found ids of the pages found, best first
 * @param nanos time the answer took
 */
public record Judged(
        EvaluationCase case_,
        int number,
        Step step,
        Outcome outcome,
        AnswerAudit audit,
        List<String> missing,
        List<String> wrong,
        List<String> found,
        long nanos) {
    /** Where a page counts as found. */
    static final int CUT = 5;

    public Judged {
        missing = List.copyOf(missing);
        wrong = List.copyOf(wrong);
        found = List.copyOf(found);
    }

    /** Unique among the turns of a set: the case, a full stop, the number of the turn. */
    public String id() {
        return case_.id() + "." + number;
    }

    /** Whether the outcome is one of those that are right. */
    public boolean rightOutcome() {
        return step.outcomes().contains(outcome.code());
    }

    /** Whether the outcome is right, no fact is missing and nothing forbidden is said. */
    public boolean passed() {
        return rightOutcome() && missing.isEmpty() && wrong.isEmpty();
    }

    /** Whether the set names pages of which one must be found. */
    public boolean namesPages() {
        return !step.pages().isEmpty();
    }

    /** Place of the first right page among those found, from 1; 0 when none was found. */
    public int rank() {
        return rank(found, step.pages());
    }

    /** Place of the first of {@code right} in this ranking, from 1; 0 when none is in it. */
    static int rank(List<String> ranking, List<String> right) {
        for (int i = 0; i < ranking.size(); i++) {
            if (right.contains(ranking.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether pages are named and none is among the first found. */
    public boolean lost() {
        return namesPages() && (rank() == 0 || rank() > CUT);
    }

    /** Whether it was answered with facts. */
    public boolean answered() {
        return outcome.code().equals("answered");
    }

    /** Number of its citations that lead to a page that the set names. */
    long rightCitations() {
        return outcome.citations().stream()
                .map(Citation::id)
                .filter(id -> step.pages().contains(id.substring(0, id.indexOf('#'))))
                .count();
    }

    /** Whether a page that the set names is cited. */
    public boolean cited() {
        return rightCitations() > 0;
    }
}
