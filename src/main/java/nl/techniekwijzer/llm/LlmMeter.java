package nl.techniekwijzer.llm;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the language model does. Thread-safe. */
final class LlmMeter {
    final LongAdder calls = new LongAdder();
    final LongAdder retries = new LongAdder();
    final LongAdder inFlight = new LongAdder();
    final LongAdder cancelled = new LongAdder();
    final LongAdder worded = new LongAdder();
    private final LongAdder promptTokens = new LongAdder();
    private final LongAdder textTokens = new LongAdder();
    private final LongAdder sentences = new LongAdder();
    private final LongAdder firstCount = new LongAdder();
    private final LongAdder firstMillis = new LongAdder();
    private final LongAccumulator firstMax = new LongAccumulator(Math::max, 0);
    private final Map<String, LongAdder> dropped = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> fallbacks = new ConcurrentHashMap<>();

    void tokens(int prompt, int text) {
        promptTokens.add(prompt);
        textTokens.add(text);
    }

    void dropped(Fault fault) {
        dropped.computeIfAbsent(fault.metric(), name -> new LongAdder()).increment();
    }

    void fallback(Failure failure) {
        fallbacks.computeIfAbsent(failure.metric(), name -> new LongAdder()).increment();
    }

    void sentences(int count) {
        sentences.add(count);
    }

    void firstSentence(long millis) {
        firstCount.increment();
        firstMillis.add(millis);
        firstMax.accumulate(millis);
    }

    LlmCounts counts() {
        return new LlmCounts(
                calls.sum(),
                retries.sum(),
                inFlight.sum(),
                cancelled.sum(),
                worded.sum(),
                promptTokens.sum(),
                textTokens.sum(),
                sentences.sum(),
                sums(dropped),
                sums(fallbacks),
                new LlmCounts.Times(firstCount.sum(), firstMillis.sum(), firstMax.get()));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        Map<String, Long> sums = new TreeMap<>();
        adders.forEach((name, adder) -> sums.put(name, adder.sum()));
        return sums;
    }
}
