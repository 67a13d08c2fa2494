package nl.techniekwijzer.web.explore.part;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.Words;

/**
 * Reads what an address asks. What is not known is passed over and noted, so that a page can say so instead of failing. One request, one
 * instance; not thread-safe.
 */
public final class Params {
    /** Longer than any name in the knowledge base. */
    private static final int MAX_TEXT = 100;

    private static final int MAX_VALUES = 40;

    private final Context ctx;
    private final List<String> notices = new ArrayList<>();

    /** What this request asks. */
    public Params(Context ctx) {
        this.ctx = ctx;
    }

    /** What the reader must know about this address, in plain Dutch; empty when all was understood. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Adds what the reader must know. */
    public void note(String notice) {
        notices.add(notice);
    }

    /** Free text, cleaned and cut; empty when not given. */
    public String text(String name) {
        String value = ctx.queryParam(name);
        String clean = value == null ? "" : Words.clean(value);
        return clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT).strip() : clean;
    }

    /** A value out of these; anything else is noted under this label and taken as not given. */
    public String oneOf(String name, String label, Collection<String> allowed) {
        String value = text(name);
        if (value.isEmpty() || allowed.contains(value)) {
            return value;
        }
        note("Het filter " + label + " heeft een waarde die wij niet kennen. We laten daarom alles zien.");
        return "";
    }

    /** Values between commas or in repeated parameters, in order and without repeats. */
    public Set<String> values(String name) {
        Set<String> values = new LinkedHashSet<>();
        ctx.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(Words::clean)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_TEXT)
                .limit(MAX_VALUES)
                .forEach(values::add);
        return values;
    }

    /** A page number from 1; 1 when it is not one. */
    public int page(String name, int last) {
        String value = text(name);
        return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, Math.max(1, last)) : 1;
    }
}
