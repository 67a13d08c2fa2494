package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;

/**
 * Texts in {@link Field fields}, ranked by the weighted sum of BM25 over the fields. Immutable once built; search it from any thread.
 *
 * <p>It does not parse query syntax: every word of the question is just a word, so {@code ?}, {@code *} and quotes mean nothing. Texts with
 * equal scores come in the order in which they were added.
 */
final class TextIndex {
    private static final String SUBJECT = "subject";
    /**
     * What a text on a named subject gets beside its words, about half of what a good match by words scores: it comes before
     * texts that only share words with the question, and a text that answers it in so many words still comes first.
     */
    private static final float NAMED = 14;

    /** Large enough that a hundred thousand texts are written once instead of being merged again and again. */
    private static final double BUFFER_MB = 128;

    /**
     * A text with a word or a pair has its stems too, so these fields find nothing new: they only put in order what the others found. In a
     * large corpus that halves the work.
     */
    private static final Set<Field> REFINING = EnumSet.of(Field.WORD, Field.PAIR);
    /** So many are put in order; with more the order hardly changes (nDCG@10 .9094, with 200 .9099), with fewer it does (60: .9090). */
    private static final int MIN_REFINED = 100;
    /** And that many for each text that is asked for. */
    private static final int REFINED_PER_HIT = 5;

    /** From so many texts on, one search is shared out over the processors; before that it takes less than a millisecond. */
    private static final int LARGE = 200_000;

    private final IndexSearcher searcher;
    private final Set<Field> fields;
    private final IndexedTerms terms;

    private TextIndex(IndexSearcher searcher, Set<Field> fields) {
        this.searcher = searcher;
        this.fields = fields;
        this.terms = new IndexedTerms(searcher);
    }

    /**
     * A text, analysed.
     *
     * @param subject what it is about; texts on one subject share it
     * @param title what the subject is called
     * @param heading what the text stands under
     * @param body what it says
     * @param wordings in what words people ask for it
     */
    record Text(String subject, AnalysedText title, AnalysedText heading, AnalysedText body, AnalysedText wordings) {
        private AnalysedText of(Field field) {
            return switch (field) {
                case TITLE -> title;
                case HEADING -> heading;
                case WORDING -> wordings;
                default -> body;
            };
        }
    }

    /** A text that was found: its place in the order of adding, from 0, and its score, which only means something within one search. */
    record Match(int ordinal, double score) {}

    /**
     * Indexes the texts in this order.
     *
     * @param fields which fields to index and search
     * @throws UncheckedIOException when the directory cannot be written
     */
    static TextIndex build(Iterator<Text> texts, Set<Field> fields, Directory directory) {
        write(texts, fields, directory);
        return open(directory, fields);
    }

    /** The first half of {@link #build}: leaves the index in the directory. */
    static void write(Iterator<Text> texts, Set<Field> fields, Directory directory) {
        // Merges neighbours only, so that document numbers keep the order of adding. One file a segment would have to
        // be merged into several before it counts as one segment.
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(new LogDocMergePolicy())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(BUFFER_MB);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Row row = new Row(fields);
            while (texts.hasNext()) {
                writer.addDocument(row.of(texts.next()));
            }
            writer.forceMerge(1);
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second half of {@link #build}: searches what was written there with the same fields. */
    static TextIndex open(Directory directory, Set<Field> fields) {
        try {
            return new TextIndex(searcher(DirectoryReader.open(directory)), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A large index is searched in as many parts at once as there are processors; a small one is done before others have started. */
    private static IndexSearcher searcher(IndexReader reader) {
        int parts = Runtime.getRuntime().availableProcessors();
        if (reader.maxDoc() < LARGE || parts == 1) {
            return new IndexSearcher(reader);
        }
        return new IndexSearcher(reader, ForkJoinPool.commonPool()) {
            @Override
            protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
                return slices(leaves, reader.maxDoc() / parts + 1, leaves.size(), true);
            }
        };
    }

    /** The document that is filled anew for each text, so that building makes little garbage. */
    private static final class Row {
        private static final FieldType TERMS = new FieldType();

        static {
            TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
            TERMS.setTokenized(true);
            TERMS.freeze();
        }

        private final Document document = new Document();
        private final StringField subject = new StringField(SUBJECT, "", Store.NO);
        private final Map<Field, TermStream> streams = new EnumMap<>(Field.class);

        Row(Set<Field> fields) {
            document.add(subject);
            for (Field field : fields) {
                TermStream stream = new TermStream();
                streams.put(field, stream);
                document.add(new org.apache.lucene.document.Field(field.key, stream, TERMS));
            }
        }

        Document of(Text text) {
            subject.setStringValue(text.subject());
            streams.forEach((field, stream) -> stream.set(text.of(field).terms(field)));
            return document;
        }
    }

    /**
     * The best texts for these words, best first.
     *
     * @param named subjects that the question names; their texts are found even when they share no word with it
     * @param limit at most this many, more than 0
     * @return empty when no word is in the index
     */
    List<Match> search(AnalysedText question, Set<String> named, int limit) {
        BooleanQuery.Builder finding = clauses(question, field -> !REFINING.contains(field));
        named.forEach(subject -> finding.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(SUBJECT, subject))), NAMED),
                Occur.SHOULD));
        BooleanQuery refining = clauses(question, REFINING::contains).build();
        int depth = Math.max(MIN_REFINED, limit * REFINED_PER_HIT);
        // Nobody asks how many texts match: once there are enough, what cannot come before them is skipped.
        TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(depth, depth);
        try {
            TopDocs found = searcher.search(finding.build(), best);
            List<Match> matches = new ArrayList<>();
            for (ScoreDoc scored : QueryRescorer.rescore(searcher, found, refining, 1, limit).scoreDocs) {
                matches.add(new Match(scored.doc, scored.score));
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BooleanQuery.Builder clauses(AnalysedText question, Predicate<Field> wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int perField = IndexSearcher.getMaxClauseCount() / Field.values().length;
        fields.stream().filter(wanted).forEach(field -> {
            IndexedTerms.Reading reading = terms.of(field.key);
            question.distinct(field).stream()
                    .limit(perField)
                    .map(reading::query)
                    .flatMap(Optional::stream)
                    .forEach(term -> query.add(new BoostQuery(term, field.weight), Occur.SHOULD));
        });
        return query;
    }

    /**
     * What each field added to the score of this text; fields that added nothing are left out.
     *
     * @param named whether the question names its subject
     */
    List<Hit.Part> explain(AnalysedText question, boolean named, int ordinal) {
        List<Hit.Part> parts = new ArrayList<>();
        if (named) {
            parts.add(new Hit.Part(SUBJECT, NAMED, List.of()));
        }
        for (Field field : fields) {
            List<String> matched = new ArrayList<>();
            double sum = 0;
            for (String term : question.distinct(field)) {
                double score = score(field, term, ordinal);
                if (score > 0) {
                    matched.add(term);
                    sum += score;
                }
            }
            if (sum > 0) {
                parts.add(new Hit.Part(field.key, sum, matched));
            }
        }
        return parts;
    }

    private double score(Field field, String term, int ordinal) {
        try {
            TermQuery query = new TermQuery(new Term(field.key, term));
            return field.weight * searcher.explain(query, ordinal).getValue().doubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms per field that a search makes of this question. */
    Map<String, List<String>> tokens(AnalysedText question) {
        Map<String, List<String>> tokens = new LinkedHashMap<>();
        fields.forEach(field -> tokens.put(field.key, question.distinct(field)));
        return tokens;
    }

    /** Number of texts. */
    int size() {
        return searcher.getIndexReader().numDocs();
    }
}
