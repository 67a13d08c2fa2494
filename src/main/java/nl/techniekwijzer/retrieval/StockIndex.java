package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/** Title and text in one field with an analyzer as Lucene ships it and BM25: what the product's own chain is compared with. */
public final class StockIndex implements TextSearch {
    private static final String FIELD = "text";

    /** Which analyzer. */
    public enum Stock {
        STANDARD,
        DUTCH,
        /**
         * {@link StandardAnalyzer} with the whole question handed to Lucene's classic {@link QueryParser}, and nothing found when
         * that does not parse: how retrieval over Lucene is commonly put beside a language model.
         */
        QUERY_PARSER
    }

    private final Stock stock;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final List<String> ids = new ArrayList<>();

    /**
     * Indexes the corpus.
     *
     * @param folder where the index is kept; an empty folder
     * @throws UncheckedIOException when the folder cannot be written
     */
    public StockIndex(Stock stock, Iterable<CorpusText> corpus, Path folder) {
        this.stock = stock;
        analyzer = switch (stock) {
            case STANDARD, QUERY_PARSER -> new StandardAnalyzer();
            case DUTCH -> new DutchAnalyzer();
        };
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergePolicy(new LogDocMergePolicy());
        Directory directory = CorpusIndex.open(folder);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (CorpusText text : corpus) {
                ids.add(text.id());
                Document document = new Document();
                document.add(new TextField(FIELD, text.whole(), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Scored> search(String question, int limit) {
        try {
            List<Scored> found = new ArrayList<>();
            for (ScoreDoc scored : searcher.search(query(question), limit).scoreDocs) {
                found.add(new Scored(ids.get(scored.doc), scored.score));
            }
            return found;
        } catch (ParseException e) {
            return List.of(); // As such a retriever does.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String question) throws ParseException {
        if (stock == Stock.QUERY_PARSER) {
            return new QueryParser(FIELD, analyzer).parse(question);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(question).forEach(term -> query.add(new TermQuery(new Term(FIELD, term)), Occur.SHOULD));
        return query.build();
    }

    private Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
