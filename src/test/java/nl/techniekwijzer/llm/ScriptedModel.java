package nl.techniekwijzer.llm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A model that says what a test tells it to, call by call; the last script is used for all further calls. Thread-safe. */
public final class ScriptedModel implements LanguageModel {
    private final Deque<Function<Prompt, List<Event>>> scripts = new ArrayDeque<>();
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();

    /** A model that makes of each prompt a whole answer. */
    public static ScriptedModel saying(Function<Prompt, String> answer) {
        return new ScriptedModel().then(prompt -> whole(answer.apply(prompt)));
    }

    /** A model that always says this, in small pieces. */
    public static ScriptedModel saying(String answer) {
        return saying(prompt -> answer);
    }

    /** These events for one call more. A list that does not end leaves the call open. */
    public ScriptedModel then(Function<Prompt, List<Event>> script) {
        scripts.add(script);
        return this;
    }

    public ScriptedModel then(Event... events) {
        return then(prompt -> List.of(events));
    }

    /** An answer in pieces of three letters, ended as it should be. */
    public static List<Event> whole(String answer) {
        List<Event> events = new ArrayList<>(pieces(answer));
        events.add(new Event.Finished(100, 50, false));
        return events;
    }

    /** A text in pieces of three letters. */
    public static List<Event> pieces(String text) {
        List<Event> events = new ArrayList<>();
        for (int from = 0; from < text.length(); from += 3) {
            events.add(new Event.Piece(text.substring(from, Math.min(text.length(), from + 3))));
        }
        return events;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Call start(Prompt prompt) {
        prompts.add(prompt);
        QueuedCall call = new QueuedCall(cancelled::incrementAndGet);
        Function<Prompt, List<Event>> script = scripts.size() > 1 ? scripts.remove() : scripts.getFirst();
        script.apply(prompt).forEach(call::add);
        return call;
    }

    public List<Prompt> prompts() {
        return prompts;
    }

    int cancelled() {
        return cancelled.get();
    }
}
