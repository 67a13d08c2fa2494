package nl.techniekwijzer.ranking;

import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.names.Lexicon;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.wordings.Features;

/** The features of questions and of texts that are read like one: names stand for any of their kind. Thread-safe. */
final class QuestionFeatures {
    private final Features features = new Features();
    private final Lexicon names;

    QuestionFeatures(Lexicon names) {
        this.names = names;
    }

    Set<String> of(String text) {
        List<Word> read = Words.of(Words.fold(Words.clean(text)));
        return features.of(
                read, names.find(read, read.stream().map(word -> true).toList()));
    }

    /** Of a question in English those of its words in Dutch. */
    Set<String> of(Question question) {
        return question.language().equals("en")
                ? of(String.join(" ", question.terms()))
                : features.of(Words.of(question.corrected()), question.entities());
    }

    /** Of a wording in which the names are already replaced: "wat verdient een @werk". */
    Set<String> ofSlotted(String wording) {
        return features.ofSlotted(wording);
    }
}
