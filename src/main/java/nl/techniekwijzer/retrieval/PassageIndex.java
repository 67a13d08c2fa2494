package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.retrieval.TextIndex.Match;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of all passages, in memory. Build it once for a {@link Knowledge}, search it from any thread.
 *
 * <p>It does not parse query syntax: every word of the question is just a word, so {@code ?}, {@code *} and quotes mean nothing. Equal
 * scores are ordered by passage id, so the same question always gives the same hits.
 */
public final class PassageIndex {
    private final Knowledge knowledge;
    private final DutchAnalysis analysis;
    private final TextIndex texts;
    private final Dense dense;
    /** The same passages by meaning; null when that is off. */
    private final @Nullable VectorIndex vectors;

    private final List<Passage> passages;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final StemNumbers numbers;
    /** Filled as passages are found; never more than there are passages. */
    private final Map<Integer, StemSet> stemsOfPassage = new ConcurrentHashMap<>();

    /** Filled as headings are weighed; never more than there are headings. */
    private final Map<String, StemSet> stemsOfHeading = new ConcurrentHashMap<>();
    /** Filled as units are asked for; never more than there are units. */
    private final Map<String, StemSet> stemsOfUnit = new ConcurrentHashMap<>();

    /** Filled as sections are weighed; never more than there are sections. */
    private final Map<String, List<Asked>> wordingsOfSection = new ConcurrentHashMap<>();

    /** Filled as headings are compared; never more than there are headings. */
    private final Map<String, Asked> askedOfHeading = new ConcurrentHashMap<>();

    private PassageIndex(Knowledge knowledge, Dense dense, IndexParts parts) {
        this.knowledge = knowledge;
        this.dense = dense;
        passages = knowledge.passages();
        for (Passage passage : passages) {
            ordinals.put(passage.id(), ordinals.size());
        }
        analysis = IndexParts.analysis(knowledge.vocabulary(), parts.compounds());
        numbers = new StemNumbers(parts.documentFrequency(), passages.size());
        texts = TextIndex.open(parts.files(), EnumSet.allOf(Field.class));
        Embedder embedder = dense.embedder();
        vectors = embedder == null
                ? null
                : VectorIndex.build(
                        passages.stream().map(PassageIndex::embedded).iterator(), embedder, new ByteBuffersDirectory());
    }

    /** Indexes every passage of the knowledge base by its words; takes seconds at most. */
    public static PassageIndex build(Knowledge knowledge) {
        return build(knowledge, Dense.OFF);
    }

    /** Indexes every passage, also by meaning unless that is off; with a real model this takes milliseconds a passage. */
    public static PassageIndex build(Knowledge knowledge, Dense dense) {
        return new PassageIndex(knowledge, dense, IndexParts.of(knowledge));
    }

    /**
     * As {@link #build(Knowledge, Dense)}, in a fraction of the time when the index was {@link #prepare prepared} for exactly this
     * knowledge.
     *
     * @param prepared what {@link #prepare} wrote, by the same version of the program; it is read and not closed
     * @throws UncheckedIOException when it cannot be read
     */
    public static PassageIndex build(Knowledge knowledge, Dense dense, InputStream prepared) {
        try {
            Optional<IndexParts> parts = IndexParts.read(knowledge, prepared);
            return parts.map(made -> new PassageIndex(knowledge, dense, made)).orElseGet(() -> build(knowledge, dense));
        } catch (IOException e) {
            throw new UncheckedIOException("the prepared index cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes what {@link #build(Knowledge, Dense, InputStream)} reads. */
    public static void prepare(Knowledge knowledge, OutputStream out) throws IOException {
        IndexParts.of(knowledge).write(knowledge, out);
    }

    /** The index of another state of the knowledge base, made in the same way. */
    public PassageIndex rebuilt(Knowledge other) {
        return build(other, dense);
    }

    private StemSet stemsOf(String heading) {
        return stemsOfHeading.computeIfAbsent(heading, this::stems);
    }

    private StemSet stemsOf(Passage passage) {
        Integer ordinal = ordinals.get(passage.id());
        return ordinal == null ? StemSet.EMPTY : stemsOfPassage.computeIfAbsent(ordinal, o -> stems(passage));
    }

    private StemSet stems(String text) {
        return StemSet.of(analysis.stems(text), numbers);
    }

    private StemSet stems(Passage passage) {
        Set<String> stems = new HashSet<>(analysis.stems(passage.text()));
        stems.addAll(analysis.stems(passage.section().heading()));
        stems.addAll(analysis.stems(IndexParts.names(passage)));
        return StemSet.of(stems, numbers);
    }

    private static String embedded(Passage passage) {
        return passage.page().title() + ". " + passage.section().heading() + " " + passage.text();
    }

    /**
     * The best passages for these words, best first.
     *
     * @param text any text; no syntax
     * @param named ids of pages that the question names; their passages are found even when they share no word with it
     * @param limit at most this many, more than 0
     * @return empty when no word of the text is in the index and nothing is named
     */
    public List<Hit> search(String text, Set<String> named, int limit) {
        int depth = vectors == null ? limit : Math.max(limit, FusedSearch.DEPTH);
        List<Hit> hits = new ArrayList<>();
        for (Match match : texts.search(analysis.analyse(text), named, depth)) {
            hits.add(new Hit(passages.get(match.ordinal()), match.score()));
        }
        hits.sort((a, b) -> a.score() != b.score()
                ? Double.compare(b.score(), a.score())
                : a.passage().id().compareTo(b.passage().id()));
        return vectors == null || hits.isEmpty() ? hits : fused(hits, vectors.search(text, depth), limit);
    }

    /**
     * The hits by words and those by meaning in one order. The hit at each place gets the score that stood there before, because what
     * comes after was tuned on how those fall off. A question without any hit by words finds nothing: nearness alone is no ground for an
     * answer, and something is always nearest.
     */
    private List<Hit> fused(List<Hit> byWords, List<Integer> byMeaning, int limit) {
        List<Passage> order = RankFusion.fuse(
                byWords.stream().map(Hit::passage).toList(),
                byMeaning.stream().map(passages::get).toList(),
                dense.weight());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, order.size()); i++) {
            hits.add(new Hit(
                    order.get(i), byWords.get(Math.min(i, byWords.size() - 1)).score()));
        }
        return hits;
    }

    /** As {@link #search(String, Set, int)}, when nothing is named. */
    public List<Hit> search(String text, int limit) {
        return search(text, Set.of(), limit);
    }

    /** What each field added to the score of this passage; fields that added nothing are left out. */
    public List<Hit.Part> explain(String text, Set<String> named, Passage passage) {
        return texts.explain(
                analysis.analyse(text), named.contains(passage.page().id()), ordinals.getOrDefault(passage.id(), -1));
    }

    /** The terms per field that a search makes of this text. */
    public Map<String, List<String>> tokens(String text) {
        return texts.tokens(analysis.analyse(text));
    }

    /**
     * The words of a question prepared for {@link #coverage}.
     *
     * @param forms its words
     * @param stems those of all words and their parts
     */
    public record Asked(List<AskedWord> forms, StemSet stems) {}

    /** Prepares words once for many calls of {@link #coverage}. A word that no passage has counts as the rarest. */
    public Asked ask(List<String> words) {
        List<List<String>> forms =
                words.stream().map(analysis::stems).filter(f -> !f.isEmpty()).toList();
        Set<String> stems = new HashSet<>();
        forms.forEach(stems::addAll);
        return new Asked(forms.stream().map(f -> new AskedWord(f, numbers)).toList(), StemSet.of(stems, numbers));
    }

    /** How much of what is asked is in the passage, its heading or its page's names: 0 to 1, weighted by rarity. */
    public double coverage(Asked asked, Passage passage) {
        return Coverage.of(asked, stemsOf(passage));
    }

    /**
     * How well a passage fits a question; a known wording of its section counts like its heading.
     *
     * @param all the words of the question
     * @param rest those that are no names
     */
    public Fit fit(Asked all, Asked rest, Passage passage) {
        StemSet stems = stemsOf(passage);
        StemSet heading = stemsOf(passage.section().heading());
        Asked headed = asked(passage.section().heading());
        double precise = Coverage.of(headed, all.stems());
        boolean shared = precise > 0 || Coverage.of(headed, rest.stems()) > 0; // The few words of a heading first.
        Fit fit = new Fit(
                Coverage.of(all, stems),
                Coverage.of(rest, stems),
                shared ? Coverage.of(all, heading) : 0,
                shared ? Coverage.of(rest, heading) : 0,
                precise);
        for (Asked wording : wordings(passage)) {
            double precision = Coverage.of(wording, all.stems());
            // Without a word in common it says no more than the passage does.
            if (precision > 0 || Coverage.of(wording, rest.stems()) > 0) {
                fit = fit.orBetter(new Fit(
                        Coverage.of(all, stems, wording.stems()),
                        Coverage.of(rest, stems, wording.stems()),
                        Coverage.of(all, wording.stems()),
                        Coverage.of(rest, wording.stems()),
                        precision));
            }
        }
        return fit;
    }

    /** As {@link #coverage(Asked, Passage)}, of the passage together with the known wording of its section that adds most. */
    public double wordedCoverage(Asked asked, Passage passage) {
        StemSet stems = stemsOf(passage);
        double most = Coverage.of(asked, stems);
        for (Asked wording : wordings(passage)) {
            most = Math.max(most, Coverage.of(asked, stems, wording.stems()));
        }
        return most;
    }

    /** How like the best known wording of the section the question is: the mean of how much of each is in the other; 0 to 1. */
    public double likeness(Asked asked, Passage passage) {
        double best = 0;
        for (Asked wording : wordings(passage)) {
            double precision = Coverage.of(wording, asked.stems());
            if (precision > 0) {
                best = Math.max(best, (Coverage.of(asked, wording.stems()) + precision) / 2);
            }
        }
        return best;
    }

    private List<Asked> wordings(Passage passage) {
        return wordingsOfSection.computeIfAbsent(
                passage.sectionId(),
                id -> knowledge.wordings(id).stream()
                        .map(text -> ask(List.of(Words.phrase(text).split(" "))))
                        .toList());
    }

    /** As {@link #coverage(Asked, Passage)}, against a loose text. */
    public double coverage(Asked asked, String text) {
        return Coverage.of(asked, stems(text));
    }

    /** As {@link #coverage(Asked, Passage)}, against a heading; its stems are kept, so the cost is paid once. */
    public double headingCoverage(Asked asked, String heading) {
        return Coverage.of(asked, stemsOf(heading));
    }

    /** As {@link #coverage(Asked, Passage)}, against one unit; its stems are kept, so the cost is paid once. */
    public double coverage(Asked asked, String pageId, Unit unit) {
        return Coverage.of(asked, stemsOfUnit.computeIfAbsent(pageId + "#" + unit.anchor(), key -> stems(unit.text())));
    }

    private Asked asked(String heading) {
        return askedOfHeading.computeIfAbsent(
                heading, h -> ask(List.of(Words.phrase(h).split(" "))));
    }

    /** Whether some passage has this word, or all parts of it. */
    public boolean knows(String word) {
        return analysis.stems(Words.fold(word)).stream().anyMatch(numbers::contains);
    }

    /** Number of passages. */
    public int size() {
        return passages.size();
    }
}
