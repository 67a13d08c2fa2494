package nl.techniekwijzer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.techniekwijzer.retrieval.TextSearch;
import nl.techniekwijzer.retrieval.TextSearch.Scored;

/** Runs the queries of a collection through a search and measures what comes out. */
public final class RetrievalBenchmark {
    /** Deep enough for Recall@20. */
    private static final int DEPTH = 20;
    /** Queries are timed in this many rounds after the first, in which the machine still compiles. */
    private static final int ROUNDS = 3;

    private RetrievalBenchmark() {}

    /**
     * What came out.
     *
     * @param queries number of queries
     * @param metrics means over the queries
     * @param latency of one search, repair included, after a round to warm up
     * @param rankings query id → its texts, best first
     */
    public record Result(int queries, RankingMetrics metrics, Latency latency, Map<String, List<Scored>> rankings) {
        public Result {
            rankings = Map.copyOf(rankings);
        }
    }

    /** Measures this search on the collection. */
    public static Result run(BeirCollection collection, TextSearch search) {
        Map<String, List<Scored>> rankings = new java.util.LinkedHashMap<>();
        List<RankingMetrics> metrics = new ArrayList<>();
        collection.queries().forEach((id, question) -> {
            List<Scored> ranking = search.search(question, DEPTH);
            rankings.put(id, ranking);
            metrics.add(RankingMetrics.of(
                    ranking.stream().map(Scored::id).toList(),
                    collection.judgements().getOrDefault(id, Map.of())));
        });
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String question : collection.queries().values()) {
                long start = System.nanoTime();
                search.search(question, DEPTH);
                nanos.add(System.nanoTime() - start);
            }
        }
        return new Result(metrics.size(), RankingMetrics.mean(metrics), Latency.of(nanos), rankings);
    }

    /**
     * Writes the rankings as a TREC run: query, Q0, text, rank, score, tag.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void writeRun(Result result, String tag, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (String query : result.rankings().keySet().stream().sorted().toList()) {
                int rank = 0;
                for (Scored found : result.rankings().getOrDefault(query, List.of())) {
                    rank++;
                    out.write(String.format(
                            Locale.ROOT, "%s Q0 %s %d %.5f %s%n", query, found.id(), rank, found.score(), tag));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
