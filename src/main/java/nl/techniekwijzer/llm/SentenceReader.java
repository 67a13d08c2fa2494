package nl.techniekwijzer.llm;

import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Sentences;

/**
 * Cuts a stream of text into sentences with their markers, wherever the pieces were cut: a sentence is handed on once it is sure that it
 * ended and that no marker follows. What a reasoning model thinks between {@code <think>} tags is skipped. One call, one instance.
 */
final class SentenceReader {
    private static final String THINK = "<think>";
    private static final String THOUGHT = "</think>";
    /** No sentence for a user is so long: this is no text. */
    static final int LONGEST = 1_500;

    private static final int UNSURE = -1;
    private static final int NO_END = -2;

    private final StringBuilder rest = new StringBuilder();
    /** Line breaks before what comes next; a text begins like a paragraph. */
    private int breaks = 2;

    private boolean item;
    private boolean begun;

    /** The sentences that are whole now. */
    List<Said> accept(String piece) {
        rest.append(piece.replace("\r", ""));
        return begun() ? cut(false) : List.of();
    }

    /**
     * The sentences that are left at the end.
     *
     * @param cut whether the last one may not be whole; then it is left out
     */
    List<Said> finish(boolean cut) {
        if (!begun && rest.toString().stripLeading().startsWith(THINK)) {
            return List.of();
        }
        List<Said> last = new ArrayList<>(cut(true));
        if (cut && !last.isEmpty() && !last.getLast().text().matches("(?s).*[.!?]")) {
            last.removeLast();
        }
        return last;
    }

    /** Whether more has come than any sentence is long. */
    boolean isEndless() {
        return rest.length() > LONGEST && begun;
    }

    /** Passes over thoughts; false as long as it is not known whether there are any, or they go on. */
    private boolean begun() {
        if (begun) {
            return true;
        }
        String start = rest.toString().stripLeading();
        if (start.startsWith(THINK)) {
            int end = rest.indexOf(THOUGHT);
            if (end < 0) {
                rest.delete(THINK.length(), Math.max(THINK.length(), rest.length() - THOUGHT.length()));
                return false;
            }
            rest.delete(0, end + THOUGHT.length());
        } else if (THINK.startsWith(start)) {
            return false;
        }
        begun = true;
        return true;
    }

    private List<Said> cut(boolean last) {
        List<Said> sentences = new ArrayList<>();
        int end = end(last);
        while (end > 0) {
            add(sentences, rest.substring(0, end));
            rest.delete(0, end);
            end = end(last);
        }
        if (last && !rest.isEmpty()) {
            add(sentences, rest.toString());
            rest.setLength(0);
        }
        return sentences;
    }

    private void add(List<Said> sentences, String stretch) {
        int length = stretch.length();
        breaks += breaks(stretch.substring(0, length - stretch.stripLeading().length()));
        Said said = Said.of(stretch, item || breaks > 1);
        if (!said.isBlank()) {
            sentences.add(said);
            item = said.form() == Form.BULLET || said.form() == Form.STEP;
            breaks = breaks(stretch.substring(stretch.stripTrailing().length()));
        }
    }

    private static int breaks(String space) {
        return (int) space.chars().filter(c -> c == '\n').count();
    }

    /** Where the first sentence ends with its markers; {@link #UNSURE} when that depends on what follows, also when there is none. */
    private int end(boolean last) {
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            int end = NO_END;
            if (c == '\n' && i > 0) {
                end = endOfLine(i, last);
            } else if (c == '.' || c == '!' || c == '?') {
                end = endAfterStop(i + 1, last);
            }
            if (end != NO_END) {
                return end;
            }
        }
        return UNSURE;
    }

    private int endAfterStop(int afterStop, boolean last) {
        int closed = pastClosing(afterStop);
        int at = closed;
        boolean marked = false;
        for (int next = pastSpaceOrMarker(at); next > at; next = pastSpaceOrMarker(at)) {
            marked = marked || rest.charAt(at) != ' ';
            at = next;
        }
        if (at == rest.length()) {
            return last ? at : UNSURE;
        }
        if (!last && Markers.mayBegin(rest, at)) {
            return UNSURE;
        }
        if (rest.charAt(at) == '\n') {
            return isNumberOnly(afterStop) ? NO_END : afterBreak(at, marked, last);
        }
        return at > closed && isEnd(afterStop, at) ? at : NO_END;
    }

    /** The place after the quotation marks, brackets and stars that close here. */
    private int pastClosing(int from) {
        int at = from;
        while (at < rest.length() && "\"'”’)*_.".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The place after a space or a marker that stands here; here when there is neither. */
    private int pastSpaceOrMarker(int at) {
        if (at >= rest.length()) {
            return at;
        }
        return rest.charAt(at) == ' ' ? at + 1 : Math.max(at, Markers.end(rest, at));
    }

    /** A marker that stands alone on the next line belongs to the sentence before it. */
    private int afterBreak(int at, boolean marked, boolean last) {
        int next = at;
        while (next < rest.length() && Character.isWhitespace(rest.charAt(next))) {
            next++;
        }
        if (marked || !Markers.numbers(rest.substring(0, at)).isEmpty()) {
            return rest.length() > at + 1 && rest.charAt(at + 1) == '\n' ? at + 2 : at + 1;
        }
        if (next == rest.length() || !last && Markers.mayBegin(rest, next)) {
            return last ? rest.length() : UNSURE;
        }
        return pastLoneMarker(next);
    }

    /** The place after a marker that has a line of its own here; here when there is none. */
    private int pastLoneMarker(int at) {
        int marker = Markers.end(rest, at);
        boolean alone = marker > at && (marker == rest.length() || rest.charAt(marker) == '\n');
        return alone ? marker : at;
    }

    /** A list item or a heading ends with its line; other text goes on after a single line break. */
    private int endOfLine(int at, boolean last) {
        String line = rest.substring(0, at).strip();
        if (line.isEmpty()) {
            return NO_END;
        }
        if (at + 1 >= rest.length()) {
            return last ? rest.length() : UNSURE;
        }
        boolean item = line.matches("(?s)(?:[-*•#]|\\d{1,2}[.)] |\\*\\*).*");
        boolean itemNext = "-*•#\n|<`".indexOf(rest.charAt(at + 1)) >= 0 || Character.isDigit(rest.charAt(at + 1));
        return item || itemNext ? at + 1 : NO_END;
    }

    /** Whether a sentence ends at the stop and another begins at {@code next}: not after "bijv." or the number of a list. */
    private boolean isEnd(int afterStop, int next) {
        char opens = rest.charAt(next);
        boolean opener =
                Character.isUpperCase(opens) || Character.isDigit(opens) || "'\"‘“([【-*•#<".indexOf(opens) >= 0;
        if (!opener || isNumberOnly(afterStop)) {
            return false;
        }
        List<String> parts = Sentences.split(Markers.removed(rest.substring(0, afterStop)) + " Volgende");
        return parts.getLast().equals("Volgende");
    }

    private boolean isNumberOnly(int end) {
        return rest.substring(0, end).strip().matches("\\d{1,2}[.)]");
    }
}
