package nl.techniekwijzer.llm;

import java.util.List;
import nl.techniekwijzer.answer.Sentence.Form;

/**
 * One sentence as a model said it.
 *
 * @param raw as it came
 * @param text without markers, emphasis and list signs
 * @param numbers the sources that it names, in order
 * @param form where it stands
 */
record Said(String raw, String text, List<Integer> numbers, Form form) {
    Said {
        numbers = List.copyOf(numbers);
    }

    /** Reads a stretch of text that is one sentence with its markers. */
    static Said of(String stretch, boolean paragraph) {
        String line = stretch.strip();
        Form form = paragraph ? Form.PARAGRAPH : Form.CONTINUE;
        if (line.matches("(?s)[-*•] .*")) {
            form = Form.BULLET;
            line = line.substring(2);
        } else if (line.matches("(?s)\\d{1,2}[.)] .*")) {
            form = Form.STEP;
            line = line.replaceFirst("^\\d{1,2}[.)] ", "");
        }
        String plain = Markers.removed(line.replaceAll("\\*\\*|__|(?<!\\S)[*_](?=\\p{L})|(?<=\\p{L})[*_](?!\\S)", ""));
        return new Said(stretch, plain, Markers.numbers(line), form);
    }

    boolean isBlank() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
