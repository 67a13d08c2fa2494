package nl.techniekwijzer.question;

import java.util.List;
import java.util.Optional;

/** What a question turned out to be. Each variant carries the question as far as it was understood. */
public sealed interface Understanding {
    /** The question as understood. */
    Question question();

    /**
     * A question that the knowledge base may answer.
     *
     * @param inTalk the same as asked of what was talked of, for when nothing is known of it alone; empty when it is no such question
     */
    record Answerable(Question question, Optional<Question> inTalk) implements Understanding {
        /** One that can only be read in one way. */
        public Answerable(Question question) {
            this(question, Optional.empty());
        }
    }

    /** It can mean several things; the options are questions that can be asked as they stand. */
    record Ambiguous(Question question, String ask, List<String> options) implements Understanding {}

    /** Someone may be in trouble; {@code concern} is a concern of the safety rules as a stable lower-case word. */
    record Concerning(Question question, String concern) implements Understanding {}

    /** Not about technical education and work; {@code reason} is a stable lower-case word. */
    record Outside(Question question, String reason) implements Understanding {}

    /** A greeting, thanks or a question about the assistant; {@code talk} is a stable lower-case word. */
    record SmallTalk(Question question, String talk) implements Understanding {}
}
