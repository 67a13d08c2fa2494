package nl.techniekwijzer.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the words of a pattern can start with: a sentence that has no such words cannot match, and to see that takes a hundredth of the time
 * of trying the pattern. It may let through what does not match, never the other way round. Immutable and thread-safe.
 *
 * <p>It reads the part of regular expressions that {@code safety.txt} uses; whatever it does not know, it takes for anything.
 */
public final class FirstLetters {
    /** So many letters of a word are looked at. */
    private static final int LETTERS = 3;
    /** A pattern that can start in more ways than this is taken to start with anything. */
    private static final int MOST = 600;
    /** Room in which the starts of a sentence's words rarely meet those of others. */
    private static final int BITS = 1 << 12;

    /** Stands for any sign, and for whatever follows it. */
    private static final char ANY = '\0';

    private static final Set<String> ANYTHING = Set.of(String.valueOf(ANY));

    /** One list for each alternative; per word of it that must be there, in what ways that can start. */
    private final List<List<int[]>> alternatives = new ArrayList<>();

    private final String regex;
    private int at;

    private FirstLetters(String regex) {
        this.regex = regex;
    }

    /** Of a pattern that matches on folded text. */
    public static FirstLetters of(String regex) {
        FirstLetters letters = new FirstLetters(regex);
        do {
            letters.alternatives.add(letters.words(letters.sequence()));
        } while (letters.passes('|'));
        return letters;
    }

    /** Whether the words in a sentence, as {@link #starts} gives them, can be those of the pattern. */
    public boolean mayBeIn(BitSet starts) {
        for (List<int[]> words : alternatives) {
            if (areIn(starts, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areIn(BitSet starts, List<int[]> words) {
        for (int[] ways : words) {
            if (!isIn(starts, ways)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(BitSet starts, int[] ways) {
        for (int way : ways) {
            if (starts.get(way)) {
                return true;
            }
        }
        return false;
    }

    /** What the words of this sentence start with. */
    public static BitSet starts(String sentence) {
        return starts(sentence, false);
    }

    /** What stands in this text, from anywhere on: for patterns that need not match from the start of a word. */
    public static BitSet anywhere(String text) {
        return starts(text, true);
    }

    private static BitSet starts(String sentence, boolean anywhere) {
        BitSet starts = new BitSet(BITS);
        starts.set(bit("", 0, 0));
        for (int i = 0; i < sentence.length(); i++) {
            if (anywhere || i == 0 || !isOfWord(sentence.charAt(i - 1))) {
                for (int length = 1; length <= LETTERS && i + length <= sentence.length(); length++) {
                    starts.set(bit(sentence, i, i + length));
                }
            }
        }
        return starts;
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static int bit(String text, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash * 0x9E3779B9) >>> (32 - 12);
    }

    /** The words that every match has: the first, and each behind a space that is not left out. */
    private List<int[]> words(List<Set<String>> sequence) {
        List<int[]> words = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            if (i == 0 || sequence.get(i - 1).equals(Set.of(" "))) {
                words.add(joined(sequence.subList(i, sequence.size())).stream()
                        .map(FirstLetters::known)
                        .mapToInt(start -> bit(start, 0, start.length()))
                        .distinct()
                        .toArray());
            }
        }
        return words;
    }

    /** The letters before the first that may be any. */
    private static String known(String start) {
        int any = start.indexOf(ANY);
        return any < 0 ? start : start.substring(0, any);
    }

    private static Set<String> joined(List<Set<String>> sequence) {
        Set<String> starts = Set.of("");
        for (Set<String> next : sequence) {
            if (starts.stream().allMatch(FirstLetters::isFull)) {
                return starts;
            }
            starts = joined(starts, next);
        }
        return starts;
    }

    private static boolean isFull(String start) {
        return start.length() == LETTERS || start.indexOf(ANY) >= 0;
    }

    private static Set<String> joined(Set<String> starts, Set<String> next) {
        Set<String> joined = new HashSet<>();
        for (String start : starts) {
            if (isFull(start)) {
                joined.add(start);
                continue;
            }
            for (String more : next) {
                String both = start + more;
                joined.add(both.substring(0, Math.min(LETTERS, both.length())));
            }
        }
        return joined.size() > MOST ? ANYTHING : joined;
    }

    /** The starts of each piece up to the next bar or the end of the group. */
    private List<Set<String>> sequence() {
        List<Set<String>> pieces = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            pieces.add(repeated(piece()));
        }
        return pieces;
    }

    private Set<String> piece() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                at = regex.indexOf(']', at + 1) + 1;
                yield ANYTHING;
            }
            case '\\' -> {
                at++;
                yield regex.charAt(at - 1) == 'b' ? Set.of("") : ANYTHING;
            }
            case '.' -> ANYTHING;
            case '^', '$' -> Set.of("");
            default -> Set.of(String.valueOf(c));
        };
    }

    private Set<String> group() {
        boolean looksAround = regex.startsWith("?=", at)
                || regex.startsWith("?!", at)
                || regex.startsWith("?<=", at)
                || regex.startsWith("?<!", at);
        if (passes('?')) {
            at += regex.startsWith("<", at) ? 2 : 1;
        }
        Set<String> starts = new HashSet<>();
        do {
            starts.addAll(joined(sequence()));
        } while (passes('|'));
        at++;
        return looksAround ? Set.of("") : starts.size() > MOST ? ANYTHING : starts;
    }

    /** What comes of it when it is left out or said again; a second time says no more than that anything follows. */
    private Set<String> repeated(Set<String> once) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return once;
        }
        char sign = regex.charAt(at);
        boolean none = sign == '?' || sign == '*' || regex.startsWith("{0", at);
        at = sign == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        Set<String> starts = sign == '?' ? new HashSet<>(once) : new HashSet<>(joined(once, ANYTHING));
        if (none) {
            starts.add("");
        }
        return starts;
    }

    private boolean passes(char sign) {
        boolean here = at < regex.length() && regex.charAt(at) == sign;
        at += here ? 1 : 0;
        return here;
    }
}
