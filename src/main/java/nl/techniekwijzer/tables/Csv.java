package nl.techniekwijzer.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated text as RFC 4180 has it: a cell with a comma, a quotation mark or a line end stands between quotation marks, and a
 * quotation mark in it is written twice. White space around a cell is dropped. Pure and thread-safe.
 */
public final class Csv {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int number = 1;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * A row.
     *
     * @param number of the line in the text on which it ends, counted from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The text is no CSV. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(int line) {
            super("a quotation mark on line " + line + " is not closed, or closed before the end of its cell");
        }
    }

    /**
     * All rows, the header among them; an empty line is a row of one empty cell.
     *
     * @throws Malformed when a quotation mark is not closed, or closed before the end of its cell
     */
    public static List<Line> lines(String text) throws Malformed {
        Csv csv = new Csv(text);
        while (csv.at < text.length()) {
            csv.line();
        }
        return csv.lines;
    }

    private void line() throws Malformed {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(isAt('"') ? quoted() : plain());
        } while (passes(','));
        lines.add(new Line(number, cells));
        number++;
        boolean carriage = passes('\r');
        boolean feed = passes('\n');
        assert carriage || feed || at == text.length();
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private boolean passes(char sign) {
        boolean here = isAt(sign);
        at += here ? 1 : 0;
        return here;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private static boolean endsCell(char sign) {
        return sign == ',' || sign == '\n' || sign == '\r';
    }

    private String quoted() throws Malformed {
        StringBuilder cell = new StringBuilder();
        int opened = number;
        int from = at + 1; // Behind the mark that opens; later at the second of two marks, which stands for itself.
        do {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new Malformed(opened);
            }
            cell.append(text, from, end);
            from = end + 1;
            at = from;
        } while (isAt('"'));
        number += (int) cell.chars().filter(sign -> sign == '\n').count();
        if (!plain().isEmpty()) {
            throw new Malformed(opened);
        }
        return cell.toString().strip();
    }
}
