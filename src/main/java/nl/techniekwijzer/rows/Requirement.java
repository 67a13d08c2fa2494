package nl.techniekwijzer.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The subjects that an admission rule asks, read from how the table writes them: {@code (wiskunde A of wiskunde B) + natuurkunde}, or
 * {@code twee van: biologie, natuurkunde en scheikunde}. The one place that knows this notation. Immutable.
 *
 * @param groups all of them must be met
 */
public record Requirement(List<Group> groups) {
    private static final Pattern TWO_OF = Pattern.compile("twee van: (.*)");

    public Requirement {
        groups = List.copyOf(groups);
    }

    /**
     * Subjects of which some must be held.
     *
     * @param options in the order of the table
     * @param count how many of them
     */
    public record Group(List<String> options, int count) {
        public Group {
            options = List.copyOf(options);
        }

        /** Whether enough of the options are among these subjects. */
        public boolean isMetBy(Set<String> held) {
            return options.stream().filter(held::contains).count() >= count;
        }

        /** {@code natuurkunde of NLT}; {@code twee van biologie, natuurkunde en scheikunde}. */
        public String words() {
            return count == 1 ? Wording.or(options) : "twee van " + Wording.and(options);
        }
    }

    /** Reads the cell of the table; an empty cell asks nothing. */
    public static Requirement parse(String text) {
        String plain = text.replace("(", "").replace(")", "").strip();
        if (plain.isEmpty()) {
            return new Requirement(List.of());
        }
        Matcher two = TWO_OF.matcher(plain);
        if (two.matches()) {
            return new Requirement(List.of(new Group(List.of(two.group(1).split(", | en ", -1)), 2)));
        }
        return new Requirement(Stream.of(plain.split(" \\+ ", -1))
                .map(group -> new Group(List.of(group.split(" of ", -1)), 1))
                .toList());
    }

    /** Whether it asks nothing. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether each group is met by these subjects; what asks nothing is met by none. */
    public boolean isMetBy(Set<String> held) {
        return groups.stream().allMatch(group -> group.isMetBy(held));
    }

    /** The groups that these subjects do not meet, in the order of the table. */
    public List<Group> missing(Set<String> held) {
        return groups.stream().filter(group -> !group.isMetBy(held)).toList();
    }

    /** Every subject that it names. */
    public Set<String> subjects() {
        Set<String> subjects = new LinkedHashSet<>();
        groups.forEach(group -> subjects.addAll(group.options()));
        return subjects;
    }
}
