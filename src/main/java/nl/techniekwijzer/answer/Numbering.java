package nl.techniekwijzer.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.pages.Sentences;

/**
 * Gives what an answer cites its numbers, in the order in which it is first used, and renders sentences as Markdown with their
 * markers. Not thread-safe: one answer, one instance.
 */
public final class Numbering {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Cited> cited = new LinkedHashMap<>();
    private int step;

    /** The numbers of what this sentence cites, in order. */
    public List<Integer> of(Sentence sentence) {
        return sentence.cited().stream().map(this::number).toList();
    }

    private int number(Cited source) {
        String key = source.page().id() + "#" + source.unit().anchor();
        int n = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
        cited.putIfAbsent(n, source);
        return n;
    }

    /** Everything cited so far by number. */
    public Map<Integer, Cited> cited() {
        return cited;
    }

    /**
     * The sentence with its markers before the full stop: {@code De bbl is werken en leren [1].} A quoted row may hold more than one
     * sentence; then each gets them, so that no fact stands without its source.
     */
    public String marked(Sentence sentence) {
        StringBuilder markers = new StringBuilder();
        of(sentence).forEach(n -> markers.append('[').append(n).append(']'));
        String lead = sentence.lead().isEmpty() || sentence.form() == Form.ROW ? "" : "**" + sentence.lead() + "**: ";
        if (markers.isEmpty()) {
            return lead + sentence.text();
        }
        return lead
                + Sentences.split(sentence.text()).stream()
                        .map(text -> marked(text, markers))
                        .collect(Collectors.joining(" "));
    }

    private static String marked(String text, CharSequence markers) {
        boolean stop = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        String bare = stop ? text.substring(0, text.length() - 1) : text;
        return bare + " " + markers + (stop ? text.substring(text.length() - 1) : "");
    }

    /** The Markdown to append to {@code answer} for this sentence. */
    public String markdown(Sentence sentence, String answer) {
        String text = marked(sentence);
        boolean start = answer.isEmpty();
        boolean inList = answer.lines()
                .reduce((a, b) -> b)
                .map(line -> line.startsWith("- ") || line.matches("\\d+\\. .*"))
                .orElse(false);
        if (sentence.form() != Form.STEP) {
            step = 0;
        }
        String block = start ? "" : "\n\n";
        if (sentence.form() == Form.TABLE) {
            int columns = text.split(" \\| ", -1).length;
            return block + "| | " + text + " |\n|" + "---|".repeat(columns + 1);
        }
        return switch (sentence.form()) {
            case TABLE -> block;
            case ROW -> "\n| **" + sentence.lead() + "** | " + text + " |";
            case CELL -> " " + text + " |";
            case CONTINUE -> (start ? "" : inList ? "\n\n" : " ") + text;
            case ALONG -> (start ? "" : " ") + text;
            case PARAGRAPH -> block + text;
            case LABEL -> block + "**" + text + "**";
            case BULLET -> (inList ? "\n" : block) + "- " + text;
            case STEP -> (inList && step > 0 ? "\n" : block) + ++step + ". " + text;
        };
    }
}
