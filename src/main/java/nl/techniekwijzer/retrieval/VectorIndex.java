package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;

/** The vectors of texts, searched by nearness (HNSW of Lucene). Immutable once built; search it from any thread. */
final class VectorIndex {
    private static final String FIELD = "vector";
    /** Holds 100,000 vectors of 384 numbers, so that a graph is rarely built twice because of a merge. */
    private static final double BUFFER_MB = 200;

    private final Embedder embedder;
    private final IndexSearcher searcher;

    private VectorIndex(Embedder embedder, IndexSearcher searcher) {
        this.embedder = embedder;
        this.searcher = searcher;
    }

    /**
     * Embeds and indexes the texts in this order; with a real model this takes milliseconds a text.
     *
     * @throws UncheckedIOException when the directory cannot be written
     */
    static VectorIndex build(Iterator<String> texts, Embedder embedder, Directory directory) {
        // Merges neighbours only, so that document numbers keep the order of adding.
        IndexWriterConfig config =
                new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy()).setRAMBufferSizeMB(BUFFER_MB);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            while (texts.hasNext()) {
                Document document = new Document();
                document.add(new KnnFloatVectorField(
                        FIELD, embedder.passage(texts.next()), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new VectorIndex(embedder, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places, in the order of adding, of the texts nearest to the question, nearest first. */
    List<Integer> search(String question, int limit) {
        try {
            KnnFloatVectorQuery query = new KnnFloatVectorQuery(FIELD, embedder.question(question), limit);
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc scored : searcher.search(query, limit).scoreDocs) {
                found.add(scored.doc);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
