package nl.techniekwijzer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;

/**
 * Takes what the user crossed out of what was understood ("havo", "zwolle") out of a turn: out of the question, the conversation and the
 * fields. Pure and thread-safe.
 */
final class LeftOut {
    /** Words that mean nothing without the name behind them. */
    private static final Set<String> LEADING = Set.of(
            "in",
            "op",
            "te",
            "de",
            "het",
            "rond",
            "bij",
            "uit",
            "van",
            "met",
            "voor",
            "vanuit",
            "omgeving",
            "regio",
            "niveau",
            "profiel",
            "provincie",
            "gemeente",
            "mbo-niveau");

    private LeftOut() {}

    /** The turn without these words; a question that would be left empty stays as it is. */
    static Turn of(Turn turn, List<String> texts) {
        if (texts.isEmpty()) {
            return turn;
        }
        String question = without(turn.question(), texts);
        List<Message> history = turn.history().stream()
                .map(m -> new Message(m.role(), m.role() == Turn.Role.USER ? without(m.content(), texts) : m.content()))
                .filter(m -> !m.content().isBlank())
                .toList();
        return new Turn(
                question.isBlank() ? turn.question() : question,
                turn.audience(),
                isAmong(turn.region(), texts) ? "" : turn.region(),
                isAmong(turn.level(), texts) ? "" : turn.level(),
                history);
    }

    /** Whether a text names one of these. */
    static boolean names(String text, String name) {
        return (" " + Words.phrase(text) + " ").contains(" " + Words.phrase(name) + " ");
    }

    private static boolean isAmong(String field, List<String> texts) {
        return !field.isEmpty()
                && texts.stream().anyMatch(text -> Words.phrase(text).equals(Words.phrase(field)));
    }

    private static String without(String text, List<String> names) {
        String left = text;
        for (String name : names) {
            left = without(left, Words.phrase(name));
        }
        return left;
    }

    private static String without(String text, String name) {
        List<Word> words = Words.of(text);
        List<String> wanted = List.of(name.split(" "));
        StringBuilder left = new StringBuilder();
        int from = 0;
        List<String> forms = new ArrayList<>(words.stream().map(Word::form).toList());
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (!name.isEmpty() && forms.subList(i, i + wanted.size()).equals(wanted)) {
                int first = i;
                while (first > 0
                        && LEADING.contains(forms.get(first - 1))
                        && words.get(first - 1).start() >= from) {
                    first--;
                }
                left.append(text, from, words.get(first).start());
                from = words.get(i + wanted.size() - 1).end();
            }
        }
        return Words.clean(left.append(text.substring(from)).toString()).replaceAll(" (?=[,.?!])", "");
    }
}
