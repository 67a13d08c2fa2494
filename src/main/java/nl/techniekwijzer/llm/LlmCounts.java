package nl.techniekwijzer.llm;

import java.util.Map;

/**
 * What the language model has done since the start: figures only, never a text.
 *
 * @param calls calls begun, second tries included
 * @param retries second tries
 * @param inFlight calls going on now
 * @param cancelled calls that were ended because whoever asked went away
 * @param worded answers with at least one sentence of the model
 * @param promptTokens tokens read, as far as the endpoint counts them
 * @param textTokens tokens written, in the same way
 * @param sentences sentences that held and were sent
 * @param dropped sentences that were not sent, by the name of the {@link Fault}
 * @param fallbacks answers that were quoted in whole or in part, by the name of the {@link Failure}
 * @param firstSentence time from the start of the call to the first sentence that was sent
 */
public record LlmCounts(
        long calls,
        long retries,
        long inFlight,
        long cancelled,
        long worded,
        long promptTokens,
        long textTokens,
        long sentences,
        Map<String, Long> dropped,
        Map<String, Long> fallbacks,
        Times firstSentence) {
    /** Of a service without a model. */
    public static final LlmCounts NONE = new LlmCounts(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), new Times(0, 0, 0));

    public LlmCounts {
        dropped = Map.copyOf(dropped);
        fallbacks = Map.copyOf(fallbacks);
    }

    /** How often something was timed, and how long it took in all and at most. */
    public record Times(long count, long totalMillis, long maxMillis) {}
}
