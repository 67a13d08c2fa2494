package nl.techniekwijzer.llm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Citation markers as models write them: {@code [1]}, {@code [1,2]}, {@code [1][2]}, {@code [1-3]}, {@code 【1】}, {@code 【1†bron】}, {@code
 * [^1]}, {@code [bron 1]}, {@code (bron 1)}. Pure and thread-safe.
 */
final class Markers {
    private static final String NUMBERS =
            "(?:(?:bron(?:nen)?|source|nr)\\.?\\s*)?\\^?\\d{1,2}(?:\\s*(?:,|;|&|-|–|en)\\s*(?:bron\\s*)?\\^?\\d{1,2})*";
    private static final Pattern MARKER = Pattern.compile(
            "\\[\\s*" + NUMBERS + "\\s*\\]|【\\s*" + NUMBERS + "\\s*(?:†[^】]{0,40})?】|" + "\\((?:zie )?bron(?:nen)?\\.? "
                    + NUMBERS + "\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2})\\s*[-–]\\s*\\^?(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    /** The longest that a marker cut off by the stream can be. */
    private static final int LONGEST = 60;

    private Markers() {}

    /** Where the marker that begins at {@code at} ends; {@code at} when none begins there. */
    static int end(CharSequence text, int at) {
        Matcher marker = MARKER.matcher(text).region(at, text.length());
        return marker.lookingAt() ? marker.end() : at;
    }

    /** Whether what stands from {@code at} to the end of the text may become a marker when more text comes. */
    static boolean mayBegin(CharSequence text, int at) {
        if (text.length() - at > LONGEST || "[【(".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        char close = text.charAt(at) == '[' ? ']' : text.charAt(at) == '(' ? ')' : '】';
        return text.chars().skip(at).noneMatch(c -> c == close || c == '\n');
    }

    /** The numbers of all markers, in order, each once. */
    static List<Integer> numbers(String text) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (MatchResult marker : MARKER.matcher(text).results().toList()) {
            String inside = marker.group().replaceFirst("†.*", "");
            Set<Integer> own = new TreeSet<>();
            NUMBER.matcher(inside).results().forEach(n -> own.add(Integer.valueOf(n.group())));
            SPAN.matcher(inside).results().forEach(span -> {
                for (int n = Integer.parseInt(span.group(1)); n < Integer.parseInt(span.group(2)); n++) {
                    own.add(n);
                }
            });
            numbers.addAll(own);
        }
        return List.copyOf(numbers);
    }

    /** The text without markers, and without the space that they stood in. */
    static String removed(String text) {
        return MARKER.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[.,;:!?])", "")
                .replaceAll("([.!?])[.]+(?=\\s|$)", "$1")
                .strip();
    }
}
