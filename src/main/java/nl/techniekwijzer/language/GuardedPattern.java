package nl.techniekwijzer.language;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for folded text that is not tried where it cannot match. What it needs is read when it is first asked for, and it is compiled
 * when it is first tried; most of thousands never are. Thread-safe.
 */
public final class GuardedPattern {
    private final String regex;
    private final Supplier<List<Needs>> reading;

    private volatile @Nullable List<Needs> needs;
    private volatile @Nullable Pattern pattern;

    private GuardedPattern(String regex, Supplier<List<Needs>> reading) {
        this.regex = regex;
        this.reading = reading;
    }

    /** For a regular expression of the kind that the cue files use: no flags, names or references. */
    public static GuardedPattern of(String regex) {
        return new GuardedPattern(regex, () -> List.of(Needs.of(regex)));
    }

    /** The same, when each of these parts is in every match, as whole words. */
    public static GuardedPattern ofParts(String regex, List<String> parts) {
        return new GuardedPattern(
                regex, () -> parts.stream().map(Needs::ofWords).toList());
    }

    /**
     * Whether it may be in a text of these grams; if not, it is not.
     *
     * @throws IllegalArgumentException when it is of another kind than {@link #of} says
     */
    public boolean mayBeIn(Grams text) {
        for (Needs each : needs()) {
            if (!each.areIn(text)) {
                return false;
            }
        }
        return true;
    }

    private List<Needs> needs() {
        List<Needs> read = needs;
        if (read == null) {
            read = reading.get();
            needs = read;
        }
        return read;
    }

    /**
     * Whether it is in this folded text.
     *
     * @param grams of the same text
     */
    public boolean isIn(String folded, Grams grams) {
        return mayBeIn(grams) && matcher(folded).find();
    }

    /** To look for it whatever the text is. */
    public Matcher matcher(String folded) {
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(regex);
            pattern = made;
        }
        return made.matcher(folded);
    }

    @Override
    public String toString() {
        return regex;
    }
}
