package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;

/**
 * The questions of {@code golden/questions.tsv}: a name, who asks, a region and a level (each {@code -} when not said), and the
 * conversation, in which {@code »} stands between the questions of one user.
 */
final class GoldenQuestions {
    private static final int COLUMNS = 5;

    private GoldenQuestions() {}

    /** A conversation; its last question is the one whose answer is kept. */
    record Conversation(String name, Optional<Audience> audience, String region, String level, List<String> questions) {
        /** The turn of the last question, after all others were answered by {@code answering}. */
        Turn last(Answering answering) {
            return turns(answering, (turn, outcome) -> turn).getLast();
        }

        /** Goes through the conversation; {@code step} gets each turn with its outcome. */
        <T> List<T> turns(Answering answering, BiFunction<Turn, Outcome, T> step) {
            List<Message> history = new ArrayList<>();
            List<T> results = new ArrayList<>();
            for (String question : questions) {
                Turn turn = new Turn(question, audience, region, level, history);
                Outcome outcome = answering.answer(turn, Listener.NONE);
                results.add(step.apply(turn, outcome));
                history.add(new Message(Role.USER, question));
                history.add(new Message(Role.ASSISTANT, outcome.answer()));
            }
            return results;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Conversation> all() {
        return Golden.lines("questions.tsv").stream().map(GoldenQuestions::read).toList();
    }

    private static Conversation read(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        return new Conversation(
                columns[0],
                Audience.ofWord(columns[1]),
                said(columns[2]),
                said(columns[3]),
                List.of(columns[4].split(" » ")));
    }

    private static String said(String column) {
        return column.equals("-") ? "" : column;
    }
}
