package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.retrieval.DutchAnalysis.Field;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The index of all passages, in memory. Build it once for a {@link Knowledge}, search it from any thread.
 *
 * <p>It does not parse query syntax: every word of the question is just a word, so {@code ?}, {@code *} and quotes mean nothing. Equal
 * scores are ordered by passage id, so the same question always gives the same hits.
 */
public final class PassageIndex {
    private static final String ID = "id";
    /** The parts of a compound say a little less than the compound itself. */
    private static final double PART_WORTH = 0.8;

    private final DutchAnalysis analysis;
    private final IndexSearcher searcher;
    private final List<Passage> passages;
    private final Map<String, Integer> documentFrequency = new HashMap<>();
    private final Map<String, Set<String>> stemsOf = new HashMap<>();
    private final Map<String, Set<String>> stemsOfHeading = new HashMap<>();
    /** Filled as units are asked for; never more than there are units. */
    private final Map<String, Set<String>> stemsOfUnit = new ConcurrentHashMap<>();

    private PassageIndex(DutchAnalysis analysis, IndexSearcher searcher, List<Passage> passages) {
        this.analysis = analysis;
        this.searcher = searcher;
        this.passages = passages;
        Map<String, List<String>> stemsOfNames = new HashMap<>();
        for (Passage passage : passages) {
            Set<String> heading =
                    stemsOfHeading.computeIfAbsent(passage.section().heading(), h -> new HashSet<>(analysis.stems(h)));
            Set<String> stems = new HashSet<>(analysis.stems(passage.text()));
            stems.addAll(heading);
            stems.addAll(stemsOfNames.computeIfAbsent(passage.page().id(), id -> analysis.stems(names(passage))));
            stemsOf.put(passage.id(), stems);
            stems.forEach(stem -> documentFrequency.merge(stem, 1, Integer::sum));
        }
    }

    /** Indexes every passage of the knowledge base; takes seconds at most. */
    public static PassageIndex build(Knowledge knowledge) {
        List<Passage> passages = knowledge.passages();
        Set<String> parts = new HashSet<>(knowledge.vocabulary().compoundParts());
        DutchAnalysis analysis = new DutchAnalysis(
                knowledge.vocabulary().stopWords(), knowledge.vocabulary().stems(), new Compounds(parts));
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(perField(analysis)))) {
            for (Passage passage : passages) {
                writer.addDocument(document(passage));
            }
            writer.forceMerge(1);
            writer.commit();
            return new PassageIndex(analysis, new IndexSearcher(DirectoryReader.open(directory)), passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The directory is memory; cannot happen.
        }
    }

    private static Analyzer perField(DutchAnalysis analysis) {
        Map<String, Analyzer> byKey = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            byKey.put(field.key, analysis.analyzer(field));
        }
        Analyzer other = analysis.analyzer(Field.STEM);
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return byKey.getOrDefault(field, other);
            }
        };
    }

    private static String names(Passage passage) {
        return passage.page().title() + " " + String.join(" ", passage.page().names());
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Store.YES));
        for (Field field : Field.values()) {
            String text = switch (field) {
                case TITLE -> names(passage);
                case HEADING -> passage.section().heading();
                default -> passage.text();
            };
            document.add(new TextField(field.key, text, Store.NO));
        }
        return document;
    }

    /**
     * The best passages for these words, best first.
     *
     * @param text any text; no syntax
     * @param limit at most this many, more than 0
     * @return empty when no word of the text is in the index
     */
    public List<Hit> search(String text, int limit) {
        try {
            TopDocs top = searcher.search(query(text), limit);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc scored : top.scoreDocs) {
                hits.add(new Hit(passages.get(scored.doc), scored.score));
            }
            hits.sort((a, b) -> a.score() != b.score()
                    ? Double.compare(b.score(), a.score())
                    : a.passage().id().compareTo(b.passage().id()));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The index is memory; cannot happen.
        }
    }

    private Query query(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Field field : Field.values()) {
            Query own = query(field, analysis.terms(field, text));
            all.add(new BoostQuery(own, field.weight), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query query(Field field, List<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.stream()
                .limit(IndexSearcher.getMaxClauseCount() / Field.values().length)
                .forEach(term -> any.add(new TermQuery(new Term(field.key, term)), Occur.SHOULD));
        return any.build();
    }

    /** What each field added to the score of this passage for these words; fields that added nothing are left out. */
    public List<Hit.Part> explain(String text, Passage passage) {
        int doc = passages.indexOf(passage);
        List<Hit.Part> parts = new ArrayList<>();
        try {
            for (Field field : Field.values()) {
                List<String> matched = new ArrayList<>();
                double sum = 0;
                for (String term : analysis.terms(field, text)) {
                    double score = searcher.explain(new TermQuery(new Term(field.key, term)), doc)
                            .getValue()
                            .doubleValue();
                    if (score > 0) {
                        matched.add(term);
                        sum += score * field.weight;
                    }
                }
                if (sum > 0) {
                    parts.add(new Hit.Part(field.key, sum, matched));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The index is memory; cannot happen.
        }
        return parts;
    }

    /** The terms per field that a search makes of this text. */
    public Map<String, List<String>> tokens(String text) {
        Map<String, List<String>> tokens = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            tokens.put(field.key, analysis.terms(field, text));
        }
        return tokens;
    }

    /** The words of a question prepared for {@link #coverage}: per word its stem and the stems of its parts, and how rare it is. */
    public record Asked(List<List<String>> forms, List<Double> weights) {}

    /** Prepares words once for many calls of {@link #coverage}. A word that no passage has counts as the rarest. */
    public Asked ask(List<String> words) {
        List<List<String>> forms =
                words.stream().map(analysis::stems).filter(f -> !f.isEmpty()).toList();
        return new Asked(forms, forms.stream().map(f -> rarity(f.getFirst())).toList());
    }

    /** How much of what is asked is in the passage, its heading or its page's names: 0 to 1, weighted by rarity. */
    public double coverage(Asked asked, Passage passage) {
        return coverage(asked, stemsOf.getOrDefault(passage.id(), Set.of()));
    }

    /** As {@link #coverage(Asked, Passage)}, against a loose text. */
    public double coverage(Asked asked, String text) {
        return coverage(asked, new HashSet<>(analysis.stems(text)));
    }

    /** As {@link #coverage(Asked, Passage)}, against the heading of the passage's section alone. */
    public double headingCoverage(Asked asked, Passage passage) {
        return coverage(asked, stemsOfHeading.getOrDefault(passage.section().heading(), Set.of()));
    }

    /** As {@link #coverage(Asked, Passage)}, against one unit; its stems are kept, so the cost is paid once. */
    public double coverage(Asked asked, String pageId, Unit unit) {
        return coverage(
                asked,
                stemsOfUnit.computeIfAbsent(
                        pageId + "#" + unit.anchor(), key -> new HashSet<>(analysis.stems(unit.text()))));
    }

    private static double coverage(Asked asked, Set<String> stems) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < asked.forms().size(); i++) {
            List<String> forms = asked.forms().get(i);
            double weight = asked.weights().get(i);
            all += weight;
            if (stems.contains(forms.getFirst())) {
                found += weight;
            } else if (forms.size() > 1) {
                long parts = forms.stream().skip(1).filter(stems::contains).count();
                found += weight * PART_WORTH * parts / (forms.size() - 1);
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** Inverse document frequency of BM25: ln(1 + (N - n + 0.5) / (n + 0.5)). */
    private double rarity(String stem) {
        int n = documentFrequency.getOrDefault(stem, 0);
        return Math.log(1 + (passages.size() - n + 0.5) / (n + 0.5));
    }

    /** Whether some passage has this word, or all parts of it. */
    public boolean knows(String word) {
        return analysis.stems(Words.fold(word)).stream().anyMatch(documentFrequency::containsKey);
    }

    /** Number of passages. */
    public int size() {
        return passages.size();
    }
}
