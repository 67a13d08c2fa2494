package nl.techniekwijzer.llm;

import java.util.Locale;

/**
 * Why the text of a model was not used, or not all of it. None is shown to the user: what the model did not say is quoted. Each has its
 * {@linkplain #reaction() reaction} and is counted under its {@linkplain #metric() name}.
 */
public sealed interface Failure {

    /** What is done beside quoting what has not been said. */
    enum Reaction {
        /** Nothing more: another try would take too long or fare no better. */
        QUOTE,
        /** One more try, when nothing was received and there is time left: nobody has heard anything yet. */
        RETRY,
        /** No more calls for a while, and a warning for whoever runs the service: it takes a person to mend it. */
        REST
    }

    /** Nothing came within the time for the first token. */
    record NoFirstToken() implements Failure {}

    /** The whole took too long. */
    record TooSlow() implements Failure {}

    /** The stream ended in mid-answer. */
    record BrokenStream() implements Failure {}

    /** No connection to the endpoint. */
    record NoConnection() implements Failure {}

    /** HTTP 401 or 403. */
    record KeyRefused() implements Failure {}

    /** HTTP 404: no such model, or no such address. */
    record NoSuchModel() implements Failure {}

    /** HTTP 429. */
    record TooManyRequests() implements Failure {}

    /** HTTP 5xx, or an error in the stream. */
    record ServerFault() implements Failure {}

    /** Any other status: the endpoint does not take our requests. */
    record RequestRefused() implements Failure {}

    /** What came is no JSON of this protocol, or no text. */
    record Garbage() implements Failure {}

    /** It ended without a word. */
    record Empty() implements Failure {}

    /** It says the same over and over. */
    record Repeating() implements Failure {}

    /** It writes another language than Dutch. */
    record WrongLanguage() implements Failure {}

    /** It repeats its instructions. */
    record PromptLeak() implements Failure {}

    /** It says that it cannot or may not answer. */
    record Refusal() implements Failure {}

    /** It writes markup or script instead of text. */
    record Markup() implements Failure {}

    /** Nothing that it said held, or nothing of what answers the question. */
    record TooLittle() implements Failure {}

    /** Not called: as many calls as may be are going on. */
    record Crowded() implements Failure {}

    /** Not called: too many calls failed of late. */
    record Resting() implements Failure {}

    /** What is done about it. */
    default Reaction reaction() {
        return switch (this) {
            case NoConnection f -> Reaction.RETRY;
            case TooManyRequests f -> Reaction.RETRY;
            case ServerFault f -> Reaction.RETRY;
            case Empty f -> Reaction.RETRY;
            case KeyRefused f -> Reaction.REST;
            case NoSuchModel f -> Reaction.REST;
            case RequestRefused f -> Reaction.REST;
            case NoFirstToken f -> Reaction.QUOTE;
            case TooSlow f -> Reaction.QUOTE;
            case BrokenStream f -> Reaction.QUOTE;
            case Garbage f -> Reaction.QUOTE;
            case Repeating f -> Reaction.QUOTE;
            case WrongLanguage f -> Reaction.QUOTE;
            case PromptLeak f -> Reaction.QUOTE;
            case Refusal f -> Reaction.QUOTE;
            case Markup f -> Reaction.QUOTE;
            case TooLittle f -> Reaction.QUOTE;
            case Crowded f -> Reaction.QUOTE;
            case Resting f -> Reaction.QUOTE;
        };
    }

    /** Whether it says that the endpoint is not well, so that it counts for the circuit breaker; the others depend on the question. */
    default boolean isOfEndpoint() {
        return switch (this) {
            case NoConnection f -> true;
            case TooManyRequests f -> true;
            case ServerFault f -> true;
            case Empty f -> true;
            case KeyRefused f -> true;
            case NoSuchModel f -> true;
            case RequestRefused f -> true;
            case NoFirstToken f -> true;
            case TooSlow f -> true;
            case BrokenStream f -> true;
            case Garbage f -> true;
            case Repeating f -> false;
            case WrongLanguage f -> false;
            case PromptLeak f -> false;
            case Refusal f -> false;
            case Markup f -> false;
            case TooLittle f -> false;
            case Crowded f -> false;
            case Resting f -> false;
        };
    }

    /** The name that it is counted under, such as {@code no_first_token}. */
    default String metric() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
