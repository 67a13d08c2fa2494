package nl.techniekwijzer.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.retrieval.AnalysedText.Form;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Dutch text to terms, the same for passages and questions: cut into words as questions are cut, fold case and accents, add the parts
 * of hyphenated words, drop stop words, stem, split compounds. Thread-safe.
 *
 * <p>{@code niet}, {@code geen} and {@code zonder} are never stop words, so a denial is searched for like any word.
 */
public final class DutchAnalysis {
    /** Words whose forms are remembered; a corpus repeats itself, and questions cannot make it grow beyond this. */
    private static final int MEMORY = 200_000;

    private final Set<String> stopWords;
    private final Map<String, String> stems;
    private final Compounds compounds;
    private final Map<String, Form> memory = new ConcurrentHashMap<>();

    /**
     * Sets the word lists.
     *
     * @param stopWords folded words to leave out
     * @param stems folded words with their stem, where the stemmer is wrong
     * @param compounds how compounds are split
     */
    public DutchAnalysis(Set<String> stopWords, Map<String, String> stems, Compounds compounds) {
        this.stopWords = Set.copyOf(stopWords);
        this.stems = Map.copyOf(stems);
        this.compounds = compounds;
    }

    /** Analyses any text; one without content words gives no terms. */
    public AnalysedText analyse(String text) {
        return analyse(Words.of(Words.clean(text)));
    }

    /** Analyses the words of a text. */
    AnalysedText analyse(List<Words.Word> words) {
        List<Form> forms = new ArrayList<>(words.size());
        for (Words.Word word : words) {
            add(forms, word.form(), false);
            if (word.form().indexOf('-') > 0) {
                for (String part : word.form().split("-")) {
                    add(forms, part, true);
                }
            }
        }
        return new AnalysedText(forms);
    }

    private void add(List<Form> forms, String word, boolean beside) {
        if (word.isEmpty() || stopWords.contains(word)) {
            return;
        }
        Form form = memory.get(word);
        if (form == null) {
            form = new Form(
                    word,
                    stem(word),
                    compounds.split(word).stream().map(this::stem).toList(),
                    false);
            if (memory.size() < MEMORY) {
                memory.put(word, form);
            }
        }
        forms.add(beside ? new Form(form.word(), form.stem(), form.parts(), true) : form);
    }

    private String stem(String word) {
        String listed = stems.get(word);
        if (listed != null) {
            return listed;
        }
        DutchStemmer stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The stems of {@code text} with those of compound parts, as used to see whether a passage covers a question. */
    public List<String> stems(String text) {
        return analyse(text).stems();
    }

    /** The stems of the words without those of their parts, for golden tables. */
    public List<String> plainStems(String text) {
        return analyse(text).wholeStems();
    }
}
