package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Vocabulary;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.retrieval.TextIndex.Text;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Any Dutch corpus under the product's own analysis, repair and ranking, for benchmarks. What the product takes from its knowledge
 * base, the words that exist, is taken from the corpus. Thread-safe once built.
 */
public final class CorpusIndex implements TextSearch {
    private final Set<Piece> without;
    private final DutchAnalysis analysis;
    private final Spelling spelling;
    private final WordFilter dutch;
    private final TextIndex index;
    private final List<String> ids = new ArrayList<>();

    private CorpusIndex(
            Iterable<CorpusText> corpus,
            Vocabulary vocabulary,
            WordFilter dutch,
            Set<Piece> without,
            Directory directory) {
        this.without = Set.copyOf(without);
        this.dutch = dutch;
        Map<String, Integer> frequency = frequency(corpus);
        this.analysis = new DutchAnalysis(
                without.contains(Piece.STOP_WORDS) ? Set.of() : vocabulary.stopWords(),
                without.contains(Piece.STEM_EXCEPTIONS) ? Map.of() : vocabulary.stems(),
                compounds(vocabulary, frequency, without));
        this.spelling = new Spelling(without.contains(Piece.REPAIR) ? Map.of() : frequency);
        this.index = TextIndex.build(texts(corpus.iterator()), fields(without), directory);
    }

    /**
     * Reads the corpus twice: for its words and for its texts.
     *
     * @param without pieces of the chain to leave out
     * @param folder where the index is kept; an empty folder
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static CorpusIndex build(
            Iterable<CorpusText> corpus, Vocabulary vocabulary, WordFilter dutch, Set<Piece> without, Path folder) {
        return new CorpusIndex(corpus, vocabulary, dutch, without, open(folder));
    }

    private static Compounds compounds(Vocabulary vocabulary, Map<String, Integer> frequency, Set<Piece> without) {
        if (without.contains(Piece.COMPOUND_PARTS)) {
            return new Compounds(Set.of());
        }
        return Compounds.of(vocabulary.compoundParts(), without.contains(Piece.PARTS_OF_CORPUS) ? Map.of() : frequency);
    }

    static Directory open(Path folder) {
        try {
            return new MMapDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be kept in " + folder, e);
        }
    }

    private static Map<String, Integer> frequency(Iterable<CorpusText> corpus) {
        Map<String, Integer> frequency = new HashMap<>();
        for (CorpusText text : corpus) {
            Words.of(Words.clean(text.whole())).forEach(word -> frequency.merge(word.form(), 1, Integer::sum));
        }
        return frequency;
    }

    private static Set<Field> fields(Set<Piece> without) {
        Set<Field> fields = EnumSet.of(Field.STEM, Field.WORD, Field.PAIR);
        if (without.contains(Piece.WORD_FIELD)) {
            fields.remove(Field.WORD);
        }
        if (without.contains(Piece.PAIR_FIELD)) {
            fields.remove(Field.PAIR);
        }
        return fields;
    }

    /** A title of a foreign text is read as its first words: it is no list of names, as it is in the product. */
    private Iterator<Text> texts(Iterator<CorpusText> corpus) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return corpus.hasNext();
            }

            @Override
            public Text next() {
                CorpusText text = corpus.next();
                ids.add(text.id());
                return new Text(
                        text.id(),
                        AnalysedText.EMPTY,
                        AnalysedText.EMPTY,
                        analysis.analyse(text.whole()),
                        AnalysedText.EMPTY);
            }
        };
    }

    @Override
    public List<Scored> search(String question, int limit) {
        String read = without.contains(Piece.REPAIR) ? question : repaired(question);
        return index.search(analysis.analyse(read), Set.of(), limit).stream()
                .map(match -> new Scored(ids.get(match.ordinal()), match.score()))
                .toList();
    }

    /** The question with each word that exists nowhere read as the nearest word of the corpus. */
    private String repaired(String question) {
        String clean = Words.clean(question);
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (Words.Word word : Words.of(clean)) {
            boolean exists = spelling.knows(word.form()) || dutch.contains(word.form());
            Optional<String> better = exists ? Optional.empty() : spelling.repair(word.form());
            text.append(clean, last, word.start()).append(better.orElse(word.text()));
            last = word.end();
        }
        return text.append(clean.substring(last)).toString();
    }
}
