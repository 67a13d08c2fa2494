package nl.techniekwijzer.tables;

/**
 * Something wrong in {@code knowledge/}: where it is, what is wrong and how to mend it. Shown by {@code check}.
 *
 * @param file path relative to {@code knowledge/}
 * @param line line in the file, counted from 1; 0 when the file as a whole is meant
 * @param what what is wrong, one sentence in Dutch
 * @param mend what the editor does about it, one sentence in Dutch
 */
public record Problem(String file, int line, String what, String mend) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** One line for the terminal: {@code file:line: what. mend}. */
    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + what + " → " + mend;
    }
}
