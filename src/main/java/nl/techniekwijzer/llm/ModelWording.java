package nl.techniekwijzer.llm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.grounding.GroundingCheck;
import nl.techniekwijzer.question.Question;

/** Lets a language model word the evidence, as often as the gate allows. Thread-safe. */
public final class ModelWording implements Wording {
    private final LanguageModel model;
    private final LlmSettings settings;
    private final LongSupplier nanoTime;
    private final Prompts prompts = new Prompts();
    private final OutputCheck output = new OutputCheck(prompts.system());
    private final GroundingCheck grounding = new GroundingCheck();
    private final LlmMeter meter = new LlmMeter();
    private final CallGate gate;

    /** A wording by this model, within the limits of these settings. */
    public ModelWording(LanguageModel model, LlmSettings settings, LongSupplier nanoTime) {
        this(model, settings, nanoTime, CallGate.REST);
    }

    ModelWording(LanguageModel model, LlmSettings settings, LongSupplier nanoTime, Duration rest) {
        this.model = model;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.gate = new CallGate(settings.maxConcurrent(), rest);
    }

    @Override
    public Optional<Telling> tell(Question question, List<Sentence> evidence) {
        List<Sentence> sources = Prompts.fitting(
                evidence.stream()
                        .filter(sentence -> grounding.check(sentence).isSupported())
                        .toList(),
                settings.promptTokens());
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Optional<Failure> refused = gate.enter();
        if (refused.isPresent()) {
            meter.fallback(refused.get());
            return Optional.empty();
        }
        CallWithRetry call = new CallWithRetry(model, prompts.of(question, sources), settings, meter, gate, nanoTime);
        return Optional.of(new Telling(call, new SentenceCheck(sources, output, grounding), meter));
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public LlmCounts counts() {
        return meter.counts();
    }
}
