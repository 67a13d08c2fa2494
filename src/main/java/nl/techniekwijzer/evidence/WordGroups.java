package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Groups of words of which a question must have one each, in whatever order; a word with {@code *} is the beginning or the end of one, and
 * {@code _} joins words that follow each other. Immutable and thread-safe.
 */
record WordGroups(List<Group> groups) {
    /**
     * @param words whole ones
     * @param pieces how a word begins, with a space before it, or ends, with a space behind it, or words that follow each other
     */
    private record Group(Set<String> words, List<String> pieces) {
        static Group of(String written) {
            Set<String> words = new HashSet<>();
            List<String> pieces = new ArrayList<>();
            for (String word : written.strip().split(" ")) {
                boolean whole = !word.endsWith("*") && !word.startsWith("*");
                if (whole && word.indexOf('_') < 0) {
                    words.add(word);
                } else {
                    pieces.add((" " + word + " ")
                            .replace('_', ' ')
                            .replace(" *", "")
                            .replace("* ", ""));
                }
            }
            return new Group(Set.copyOf(words), List.copyOf(pieces));
        }

        boolean isIn(Spoken spoken) {
            for (String form : spoken.forms()) {
                if (words.contains(form)) {
                    return true;
                }
            }
            for (String piece : pieces) {
                if (spoken.line().contains(piece)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** As written in a file: words with spaces between them, groups with {@code &} between them. */
    static WordGroups of(String written) {
        return new WordGroups(Stream.of(written.split("&")).map(Group::of).toList());
    }

    boolean areIn(Spoken spoken) {
        for (Group group : groups) {
            if (!group.isIn(spoken)) {
                return false;
            }
        }
        return true;
    }
}
