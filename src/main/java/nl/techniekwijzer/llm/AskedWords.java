package nl.techniekwijzer.llm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Question;

/**
 * What of a question leaves for a model: its plain words and those that the evidence has too. A gap stands for the rest, so no
 * name, gender, place, address or order in a question goes out. Earlier messages never go out: a question that leans on them was
 * completed before, and the evidence says what it is about. Immutable and thread-safe.
 */
final class AskedWords {
    private static final String GAP = "…";

    private final Set<String> plain = new HashSet<>();

    AskedWords() {
        CueFile.lines(AskedWords.class, "plain-words.txt").stream()
                .filter(line -> line.startsWith(" "))
                .forEach(line -> plain.addAll(List.of(line.strip().split(" "))));
    }

    /** The question as a model may see it. */
    String of(Question question, List<Sentence> evidence) {
        Set<String> known = stems(evidence);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (Word word : Words.of(question.corrected())) {
            boolean kept = plain.contains(word.form()) || known.contains(Words.stem(word.form()));
            if (kept || !gap) {
                text.append(text.isEmpty() ? "" : " ").append(kept ? word.form() : GAP);
            }
            gap = !kept;
        }
        return text + "?";
    }

    private static Set<String> stems(List<Sentence> evidence) {
        Set<String> stems = new HashSet<>();
        for (Sentence sentence : evidence) {
            for (Cited cited : sentence.cited()) {
                String text = cited.page().title() + " " + cited.section().heading() + " "
                        + cited.unit().text();
                Words.of(text).forEach(word -> stems.add(Words.stem(word.form())));
            }
        }
        return stems;
    }
}
