package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.evaluation.EvaluationCase.Step;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;

/** Holds the conversations of an evaluation set with the service and judges each answer. */
public final class Evaluator {
    private final Answering answering;

    public Evaluator(Answering answering) {
        this.answering = answering;
    }

    /**
     * The judgement of one turn.
     *
     * @param case_ the conversation
     * @param number of the turn, from 1
     * @param step what was asked and what is right
     * @param outcome what came
     * @param missing facts that the answer lacks
     * @param wrong forbidden claims that it makes
     * @param rank place of the first right page among the pages found, from 1; 0 when none was found
     * @param cited whether a right page is cited
     * @param nanos time the answer took
     */
    public record Judged(
            EvaluationCase case_,
            int number,
            Step step,
            Outcome outcome,
            List<String> missing,
            List<String> wrong,
            int rank,
            boolean cited,
            long nanos) {
        public Judged {
            missing = List.copyOf(missing);
            wrong = List.copyOf(wrong);
        }

        /** Whether the outcome is one of those that are right. */
        public boolean rightOutcome() {
            return step.outcomes().contains(outcome.code());
        }

        /** Whether the outcome is right, no fact is missing and nothing forbidden is said. */
        public boolean passed() {
            return rightOutcome() && missing.isEmpty() && wrong.isEmpty();
        }
    }

    /** Holds every conversation; each turn sees the answers before it, as a browser would send them. */
    public List<Judged> run(List<EvaluationCase> cases) {
        List<Judged> judged = new ArrayList<>();
        for (EvaluationCase conversation : cases) {
            List<Message> history = new ArrayList<>();
            int number = 0;
            for (Step step : conversation.turns()) {
                number++;
                Turn turn = new Turn(
                        step.ask(), conversation.audience(), conversation.region(), conversation.level(), history);
                long start = System.nanoTime();
                Outcome outcome = answering.answer(turn, Listener.NONE);
                long nanos = System.nanoTime() - start;
                judged.add(judge(conversation, number, step, outcome, answering.found(turn), nanos));
                history.add(new Message(Role.USER, step.ask()));
                history.add(new Message(Role.ASSISTANT, outcome.answer()));
            }
        }
        return judged;
    }

    private static Judged judge(
            EvaluationCase conversation, int number, Step step, Outcome outcome, List<String> found, long nanos) {
        String answer = outcome.answer();
        boolean substantive =
                outcome.code().equals("answered") || step.outcomes().size() == 1;
        List<String> missing = step.facts().stream()
                .filter(fact -> substantive && !fact.matcher(answer).find())
                .map(Pattern::pattern)
                .toList();
        List<String> wrong = step.forbidden().stream()
                .filter(claim -> claim.matcher(answer).find())
                .map(Pattern::pattern)
                .toList();
        int rank = 0;
        for (int i = 0; i < found.size() && rank == 0; i++) {
            rank = step.pages().contains(found.get(i)) ? i + 1 : 0;
        }
        boolean cited = outcome.citations().stream()
                .map(Citation::id)
                .anyMatch(id -> step.pages().contains(id.substring(0, id.indexOf('#'))));
        return new Judged(conversation, number, step, outcome, missing, wrong, rank, cited, nanos);
    }
}
