package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * The Dutch analysis chains, one for each {@link Field}. Immutable and thread-safe.
 *
 * <p>Every chain cuts words as questions are cut, folds case and accents, splits hyphens and drops stop words; {@code niet},
 * {@code geen} and {@code zonder} are never stop words.
 */
public final class DutchAnalysis {
    /** The fields of a passage, each with the weight that its score has in the sum. */
    enum Field {
        /** Stems of the text. */
        STEM("text", 1.0f),
        /** The words as they stand, so that an exact word counts double. */
        WORD("word", 0.6f),
        /** Stems of compound parts. */
        PART("part", 0.4f),
        /** Pairs of neighbouring stems. */
        PAIR("pair", 0.4f),
        /** Stems of the section heading, which is a question like the user's. */
        HEADING("heading", 1.0f),
        /** Stems of the page title and its other names. */
        TITLE("title", 0.8f);

        final String key;
        final float weight;

        Field(String key, float weight) {
            this.key = key;
            this.weight = weight;
        }
    }

    private final CharArraySet stopWords;
    private final StemmerOverrideFilter.StemmerOverrideMap stems;
    private final Compounds compounds;
    private final Map<Field, Analyzer> analyzers;

    /**
     * Builds the chains.
     *
     * @param stopWords folded words to leave out
     * @param stems folded words with their stem, where the stemmer is wrong
     * @param compounds how compounds are split
     */
    public DutchAnalysis(Set<String> stopWords, Map<String, String> stems, Compounds compounds) {
        this.stopWords = CharArraySet.copy(new CharArraySet(stopWords, false));
        this.compounds = compounds;
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        stems.forEach(builder::add);
        try {
            this.stems = builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Built in memory; cannot happen.
        }
        this.analyzers = Map.of(
                Field.STEM, chain(Field.STEM),
                Field.WORD, chain(Field.WORD),
                Field.PART, chain(Field.PART),
                Field.PAIR, chain(Field.PAIR),
                Field.HEADING, chain(Field.HEADING),
                Field.TITLE, chain(Field.TITLE));
    }

    Analyzer analyzer(Field field) {
        return analyzers.getOrDefault(field, chain(field));
    }

    private Analyzer chain(Field field) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String name) {
                Tokenizer words = new WordTokenizer();
                TokenStream chain = new StopFilter(new PartsFilter(words), stopWords);
                return new TokenStreamComponents(words, finish(chain, field));
            }
        };
    }

    private TokenStream finish(TokenStream chain, Field field) {
        return switch (field) {
            case WORD -> chain;
            case STEM, HEADING, TITLE -> stemmed(chain);
            case PART -> stemmed(new CompoundFilter(chain, compounds));
            case PAIR -> {
                ShingleFilter pairs = new ShingleFilter(new GapFilter(stemmed(chain)), 2, 2);
                pairs.setOutputUnigrams(false);

                yield pairs;
            }
        };
    }

    private TokenStream stemmed(TokenStream chain) {
        return new SnowballFilter(new StemmerOverrideFilter(chain, stems), new DutchStemmer());
    }

    /** The distinct terms that a field's chain makes of {@code text}, in order. */
    List<String> terms(Field field, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer(field).tokenStream(field.key, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Reads from memory; cannot happen.
        }
        return List.copyOf(terms);
    }

    /** The stems of {@code text} with those of compound parts, as used to see whether a passage covers a question. */
    public List<String> stems(String text) {
        return terms(Field.PART, text);
    }

    /** The stem of the whole word without its parts, for golden tables. */
    public List<String> plainStems(String text) {
        return terms(Field.STEM, text);
    }
}
