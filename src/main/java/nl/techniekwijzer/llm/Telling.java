package nl.techniekwijzer.llm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.llm.LanguageModel.Event;
import nl.techniekwijzer.llm.SentenceCheck.Judgement;

/**
 * What a model says about one question: the sentences that hold, as they come. They wait until one cites what the question is answered
 * from; without it none is given. Close it when nobody listens any more: that ends the call. One answer, one instance, one thread.
 */
public final class Telling implements AutoCloseable {
    /** When so many sentences were dropped before one was sent, what follows is not worth waiting for. */
    private static final int ENOUGH_DROPPED = 6;

    private final CallWithRetry call;
    private final SentenceCheck check;
    private final LlmMeter meter;
    private final SentenceReader reader = new SentenceReader();
    private final Deque<Said> unread = new ArrayDeque<>();
    private final List<Sentence> waiting = new ArrayList<>();
    private final Deque<Sentence> ready = new ArrayDeque<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private boolean over;
    private int sent;

    Telling(CallWithRetry call, SentenceCheck check, LlmMeter meter) {
        this.call = call;
        this.check = check;
        this.meter = meter;
    }

    /** The next sentence, waited for as long as the call may take; empty when there are no more. */
    public Optional<Sentence> next() {
        while (ready.isEmpty() && !over) {
            if (unread.isEmpty()) {
                listen();
            } else {
                judge(unread.remove());
            }
        }
        Optional<Sentence> next = Optional.ofNullable(ready.poll());
        if (next.isPresent() && sent++ == 0) {
            meter.firstSentence(call.millis());
            meter.worded.increment();
        }
        meter.sentences(next.isPresent() ? 1 : 0);
        return next;
    }

    private void listen() {
        switch (call.next()) {
            case Event.Piece piece -> {
                unread.addAll(reader.accept(piece.text()));
                if (unread.isEmpty() && reader.isEndless()) {
                    stop(new Failure.Garbage());
                }
            }
            case Event.Finished finished -> {
                List<Said> last = reader.finish(finished.cut());
                last.forEach(sentence -> {
                    if (!over) {
                        judge(sentence);
                    }
                });
                if (!over && sent == 0 && ready.isEmpty()) {
                    stop(new Failure.TooLittle());
                }
                over = true;
            }
            case Event.Failed failed -> over = true;
            case Event.Nothing nothing -> throw new IllegalStateException("a call that waits for nothing");
        }
    }

    private void judge(Said said) {
        switch (check.judge(said)) {
            case Judgement.Holds holds -> hold(holds.sentence());
            case Judgement.Falls falls -> drop(falls.fault());
        }
    }

    private void hold(Sentence sentence) {
        boolean begun = sent > 0 || !ready.isEmpty();
        if (!begun && !check.isKey(sentence)) {
            waiting.add(sentence);
            return;
        }
        ready.addAll(waiting);
        waiting.clear();
        ready.add(sentence);
    }

    private void drop(Fault fault) {
        meter.dropped(fault);
        Optional<Failure> reason = fault.after(faults.merge(fault, 1, Integer::sum));
        int dropped = faults.values().stream().mapToInt(Integer::intValue).sum();
        if (reason.isPresent()) {
            stop(reason.get());
        } else if (sent == 0 && ready.isEmpty() && dropped >= ENOUGH_DROPPED) {
            stop(new Failure.TooLittle());
        }
    }

    private void stop(Failure reason) {
        call.stop(reason);
        over = true;
    }

    @Override
    public void close() {
        call.close();
    }
}
