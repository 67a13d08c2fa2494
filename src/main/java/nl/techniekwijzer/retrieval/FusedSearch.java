package nl.techniekwijzer.retrieval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A search by words fused with one by meaning, over a foreign corpus; for benchmarks. Thread-safe once built. */
public final class FusedSearch implements TextSearch {
    /** How far down both lists the fusion looks. */
    static final int DEPTH = 100;

    private final TextSearch byWords;
    private final VectorIndex byMeaning;
    private final List<String> ids;
    private final double weight;

    private FusedSearch(TextSearch byWords, VectorIndex byMeaning, List<String> ids, double weight) {
        this.byWords = byWords;
        this.byMeaning = byMeaning;
        this.ids = ids;
        this.weight = weight;
    }

    /**
     * Embeds the corpus.
     *
     * @param byWords ranks the same corpus by words
     * @param folder where the vectors are kept; an empty folder
     */
    public static FusedSearch build(
            TextSearch byWords, Iterable<CorpusText> corpus, Embedder embedder, double weight, Path folder) {
        List<String> ids = new ArrayList<>();
        Iterator<CorpusText> texts = corpus.iterator();
        Iterator<String> embedded = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return texts.hasNext();
            }

            @Override
            public String next() {
                CorpusText text = texts.next();
                ids.add(text.id());
                return text.whole();
            }
        };
        VectorIndex vectors = VectorIndex.build(embedded, embedder, CorpusIndex.open(folder));
        return new FusedSearch(byWords, vectors, List.copyOf(ids), weight);
    }

    /** The same indexes with another weight for the list by meaning. */
    public FusedSearch weighing(double other) {
        return new FusedSearch(byWords, byMeaning, ids, other);
    }

    @Override
    public List<Scored> search(String question, int limit) {
        List<String> words =
                byWords.search(question, DEPTH).stream().map(Scored::id).toList();
        List<String> meaning =
                byMeaning.search(question, DEPTH).stream().map(ids::get).toList();
        List<String> fused = RankFusion.fuse(words, meaning, weight);
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, fused.size()); i++) {
            found.add(new Scored(fused.get(i), 1.0 / (i + 1)));
        }
        return found;
    }
}
