package nl.techniekwijzer.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the plainest YAML: fields of one line each, with a single value or {@code [a, list]}. Nearly all that editors write is this
 * plain; to read it so saves some 80 of 370 milliseconds of processor time at the start (front matter of 878 pages in a cold process). It
 * judges nothing: whatever could mean something else, or be wrong, is left to the YAML parser. Pure and thread-safe.
 */
public final class PlainYaml {
    /** Words that YAML, or a YAML of another year, reads as something else than text. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final String INDENT = "  ";
    private static final String ITEM = "- ";
    private static final int LONGEST_NUMBER = 9;
    /** Of the words that are no text. */
    private static final int LONGEST_WORD = 5;

    private PlainYaml() {}

    /**
     * A value.
     *
     * @param items the values of a list, in order; one or none for a single value
     * @param list whether it is written as a list
     */
    public record Value(List<String> items, boolean list) {
        public Value {
            items = List.copyOf(items);
        }

        /** The single value; empty for a list. */
        public String text() {
            return list || items.isEmpty() ? "" : items.getFirst();
        }
    }

    /** The fields in these lines by name; empty when they are not as plain as that. */
    public static Optional<Map<String, Value>> fields(List<String> lines) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String line : lines) {
            if (!field(line, fields)) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** The records of a list: each starts with a dash and has a field a line; empty when they are not as plain as that. */
    public static Optional<List<Map<String, Value>>> records(List<String> lines) {
        List<Map<String, Value>> records = new ArrayList<>();
        for (String line : lines) {
            boolean first = line.startsWith(ITEM);
            if (first) {
                records.add(new LinkedHashMap<>());
            }
            boolean placed = first || line.startsWith(INDENT);
            if (!placed || records.isEmpty() || !field(line.substring(INDENT.length()), records.getLast())) {
                return Optional.empty();
            }
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(records);
    }

    private static boolean field(String line, Map<String, Value> fields) {
        int colon = line.indexOf(": ");
        if (colon < 1 || !isName(line, colon) || !isPrintable(line)) {
            return false;
        }
        String written = line.substring(colon + 1).strip();
        Optional<Value> value = written.startsWith("[")
                ? list(written)
                : scalar(written, "").map(one -> new Value(List.of(one), false));
        return value.isPresent() && fields.put(line.substring(0, colon), value.get()) == null;
    }

    private static boolean isName(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if ((c < 'a' || c > 'z') && c != '_') {
                return false;
            }
        }
        return !NO_TEXT.contains(line.substring(0, end));
    }

    /** Letters and signs that are no white space and no line end in any YAML; of white space only the space. */
    private static boolean isPrintable(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean ascii = c >= ' ' && c <= '~';
            if (!ascii && (c < 0xA0 || c > 0xD7FF || Character.isSpaceChar(c))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Value> list(String written) {
        if (!written.endsWith("]")) {
            return Optional.empty();
        }
        String inside = written.substring(1, written.length() - 1).strip();
        List<String> items = new ArrayList<>();
        for (int from = 0; !inside.isEmpty() && from <= inside.length(); ) {
            int comma = inside.indexOf(',', afterQuoted(inside, from));
            int end = comma < 0 ? inside.length() : comma;
            Optional<String> item = scalar(inside.substring(from, end).strip(), "[]{}:?");
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
            from = end + 1;
        }
        return Optional.of(new Value(items, true));
    }

    /** Behind what stands between quotation marks from here on, where a comma parts nothing; here when it is not quoted. */
    private static int afterQuoted(String inside, int from) {
        int start = from;
        while (start < inside.length() && inside.charAt(start) == ' ') {
            start++;
        }
        boolean quoted = start < inside.length() && "\"'".indexOf(inside.charAt(start)) >= 0;
        return quoted ? Math.max(start, inside.indexOf(inside.charAt(start), start + 1)) : from;
    }

    /** The text of a value that is surely text or a whole number; {@code without} has the signs that mean something where it stands. */
    private static Optional<String> scalar(String written, String without) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        char first = written.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(written, first);
        }
        boolean means = written.contains(": ") || written.endsWith(":") || written.contains(" #");
        return isPlain(written) && !means && without.chars().noneMatch(sign -> written.indexOf(sign) >= 0)
                ? Optional.of(written)
                : Optional.empty();
    }

    private static boolean isPlain(String written) {
        char first = written.charAt(0);
        return Character.isLetter(first) || first == '('
                ? isText(written)
                : isWholeNumber(written) || isDate(written) || isCounted(written);
    }

    /** Between two of the same quotation marks, with none inside and nothing escaped. */
    private static Optional<String> quoted(String written, char mark) {
        int end = written.indexOf(mark, 1);
        return end > 0 && end == written.length() - 1 && written.indexOf('\\') < 0
                ? Optional.of(written.substring(1, end))
                : Optional.empty();
    }

    private static boolean isText(String written) {
        return written.length() > LONGEST_WORD || !NO_TEXT.contains(written.toLowerCase(Locale.ROOT));
    }

    private static boolean isWholeNumber(String written) {
        return written.length() <= LONGEST_NUMBER
                && written.charAt(0) != '0'
                && written.chars().allMatch(PlainYaml::isDigit);
    }

    /** {@code 2026-11} and {@code 2026-11-20}. */
    private static boolean isDate(String written) {
        boolean length = written.length() == "2026-11".length() || written.length() == "2026-11-20".length();
        for (int i = 0; length && i < written.length(); i++) {
            boolean dash = i == "2026".length() || i == "2026-11".length();
            if (dash ? written.charAt(i) != '-' : !isDigit(written.charAt(i))) {
                return false;
            }
        }
        return length;
    }

    /** {@code 3d} and {@code 18 jaar}: with a letter that is in no number. */
    private static boolean isCounted(String written) {
        return isDigit(written.charAt(0))
                && written.charAt(0) != '0'
                && written.chars().anyMatch(c -> c >= 'a' && c <= 'z' && c != 'e');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
