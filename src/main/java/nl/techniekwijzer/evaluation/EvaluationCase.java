package nl.techniekwijzer.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Audience;

/**
 * A conversation with what is right at each step.
 *
 * @param id unique
 * @param tags who asks, what is asked, and what kind of question it is
 * @param audience who asks, when the form says so
 * @param level as in the form, empty when not said
 * @param region as in the form, empty when not said
 * @param turns the questions in order, at least one
 */
public record EvaluationCase(
        String id, List<String> tags, Optional<Audience> audience, String level, String region, List<Step> turns) {
    public EvaluationCase {
        tags = List.copyOf(tags);
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("case '" + id + "' has no turns");
        }
    }

    /**
     * One question.
     *
     * @param ask as typed
     * @param outcomes words of the HTTP contract that are right, at least one
     * @param facts each must be found in the answer
     * @param forbidden none may be found in the answer
     * @param pages ids of pages of which one must be found; empty when it does not matter
     */
    public record Step(
            String ask, List<String> outcomes, List<Pattern> facts, List<Pattern> forbidden, List<String> pages) {
        public Step {
            outcomes = List.copyOf(outcomes);
            facts = List.copyOf(facts);
            forbidden = List.copyOf(forbidden);
            pages = List.copyOf(pages);
        }
    }
}
