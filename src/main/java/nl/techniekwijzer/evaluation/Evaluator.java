package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.evaluation.AnswerAudit.Hearing;
import nl.techniekwijzer.evaluation.EvaluationCase.Step;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;

/** Holds the conversations of an evaluation set with the service and judges each answer. */
public final class Evaluator {
    private final BiFunction<Turn, Listener, Outcome> answer;
    private final Function<Turn, List<String>> found;

    public Evaluator(Answering answering) {
        this(answering::answer, answering::found);
    }

    /** With what gives an answer and what gives the pages found, best first. */
    Evaluator(BiFunction<Turn, Listener, Outcome> answer, Function<Turn, List<String>> found) {
        this.answer = answer;
        this.found = found;
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
                Hearing hearing = new Hearing();
                long start = System.nanoTime();
                Outcome outcome = answer.apply(turn, hearing);
                long nanos = System.nanoTime() - start;
                judged.add(judge(conversation, number, step, outcome, hearing.audit(), found.apply(turn), nanos));
                history.add(new Message(Role.USER, step.ask()));
                history.add(new Message(Role.ASSISTANT, outcome.answer()));
            }
        }
        return judged;
    }

    private static Judged judge(
            EvaluationCase conversation,
            int number,
            Step step,
            Outcome outcome,
            AnswerAudit audit,
            List<String> found,
            long nanos) {
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
        return new Judged(conversation, number, step, outcome, audit, missing, wrong, found, nanos);
    }
}
