package nl.techniekwijzer.chat;

import java.util.List;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.question.Question;

/**
 * What became of one question. Every variant has a text for the user; {@link #code} is the word of the HTTP contract.
 */
public sealed interface Outcome {
    /** The question as far as it was understood. */
    Question question();

    /** The answer in Markdown. */
    String answer();

    /** What can be asked next; may be empty. */
    List<String> followUps();

    /** What the answer cites; empty where it states no fact. */
    default List<Citation> citations() {
        return List.of();
    }

    /** What wrote the answer: {@code extractive}, or the name of a language model. */
    default String generator() {
        return Wording.NONE.name();
    }

    /** An answer of checked sentences with their citations. */
    record Answered(
            Question question, String answer, List<Citation> citations, List<String> followUps, String generator)
            implements Outcome {
        /** One that is quoted. */
        public Answered(Question question, String answer, List<Citation> citations, List<String> followUps) {
            this(question, answer, citations, followUps, Wording.NONE.name());
        }
    }

    /** The question can mean several things. */
    record NeedsClarification(Question question, String answer, List<String> options) implements Outcome {
        @Override
        public List<String> followUps() {
            return List.of();
        }
    }

    /** Not known; what is near and who to ask. It may cite where the answer can be found. */
    record NotKnown(Question question, String answer, List<Citation> citations, List<String> followUps)
            implements Outcome {}

    /** Not about technical education and work. */
    record OutOfScope(Question question, String answer, List<String> followUps) implements Outcome {}

    /** A fixed, kind referral. */
    record SafetyReferral(Question question, String answer) implements Outcome {
        @Override
        public List<String> followUps() {
            return List.of();
        }
    }

    /** A greeting, thanks, or a word about itself. */
    record SmallTalk(Question question, String answer, List<String> followUps) implements Outcome {}

    /** The same outcome with this text at the end of its answer. */
    default Outcome followedBy(String text) {
        return switch (this) {
            case Answered a ->
                new Answered(a.question(), a.answer() + text, a.citations(), a.followUps(), a.generator());
            case NeedsClarification c -> new NeedsClarification(c.question(), c.answer() + text, c.options());
            case NotKnown n -> new NotKnown(n.question(), n.answer() + text, n.citations(), n.followUps());
            case OutOfScope o -> new OutOfScope(o.question(), o.answer() + text, o.followUps());
            case SafetyReferral s -> new SafetyReferral(s.question(), s.answer() + text);
            case SmallTalk t -> new SmallTalk(t.question(), t.answer() + text, t.followUps());
        };
    }

    /** The stable word for this outcome in the HTTP contract. */
    default String code() {
        return switch (this) {
            case Answered a -> "answered";
            case NeedsClarification c -> "clarify";
            case NotKnown n -> "no_answer";
            case OutOfScope o -> "out_of_scope";
            case SafetyReferral s -> "safety";
            case SmallTalk t -> "smalltalk";
        };
    }
}
