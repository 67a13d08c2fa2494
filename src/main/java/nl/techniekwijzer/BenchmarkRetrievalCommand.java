package nl.techniekwijzer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.techniekwijzer.evaluation.BeirCollection;
import nl.techniekwijzer.evaluation.Latency;
import nl.techniekwijzer.evaluation.RankingMetrics;
import nl.techniekwijzer.evaluation.RetrievalBenchmark;
import nl.techniekwijzer.evaluation.RetrievalBenchmark.Result;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.retrieval.CorpusIndex;
import nl.techniekwijzer.retrieval.Piece;
import nl.techniekwijzer.retrieval.StockIndex;
import nl.techniekwijzer.retrieval.TextSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark-retrieval}: how well and how fast a corpus in BEIR format is searched. */
@Command(
        name = "benchmark-retrieval",
        mixinStandardHelpOptions = true,
        description = "Measures the product's own search, or a stock one, on a collection in BEIR format.")
final class BenchmarkRetrievalCommand implements Callable<Integer> {
    /** The product's own chain, or one as Lucene ships it. */
    enum Chain {
        own,
        standard,
        dutch
    }

    @Option(
            names = "--beir",
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder with corpus.jsonl, queries.jsonl and qrels/test.tsv; several share the first one's corpus.")
    private List<Path> collections = new ArrayList<>();

    @Option(
            names = "--analyzer",
            paramLabel = "A",
            description = "own, standard or dutch (${COMPLETION-CANDIDATES}); own unless told.")
    private Chain chain = Chain.own;

    @Option(
            names = "--without",
            paramLabel = "PIECE",
            split = ",",
            description = "Pieces of the own chain to leave out: ${COMPLETION-CANDIDATES}.")
    private Set<Piece> without = EnumSet.noneOf(Piece.class);

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Where the TREC run goes; run-<collection>-<analyzer>.trec unless told.")
    private Path run = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<BeirCollection> opened =
                collections.stream().map(BeirCollection::open).toList();
        Path folder = temporary();
        try {
            long start = System.nanoTime();
            TextSearch search = index(opened.getFirst(), folder);
            out.printf(
                    Locale.ROOT, "indexed in %.1f s, %.1f MB%n", (System.nanoTime() - start) / 1e9, size(folder) / 1e6);
            out.println(
                    "| collection | analyzer | queries | Recall@1 | Recall@5 | Recall@10 | Recall@20 | MRR@10 | nDCG@10 "
                            + "| p50 ms | p99 ms | queries/s |");
            out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
            for (int i = 0; i < opened.size(); i++) {
                Result result = RetrievalBenchmark.run(opened.get(i), search);
                String name = String.valueOf(
                        collections.get(i).toAbsolutePath().normalize().getFileName());
                out.println(row(name, result));
                out.flush();
                Path file = run.toString().isEmpty() || opened.size() > 1
                        ? Path.of("run-" + name + "-" + chain + ".trec")
                        : run;
                RetrievalBenchmark.writeRun(result, "techniekwijzer-" + chain, file);
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private TextSearch index(BeirCollection collection, Path folder) {
        if (chain != Chain.own) {
            return new StockIndex(
                    StockIndex.Stock.valueOf(chain.name().toUpperCase(Locale.ROOT)), collection.corpus(), folder);
        }
        return CorpusIndex.build(
                collection.corpus(),
                App.knowledge(Settings.from(System.getenv()).knowledge())
                        .knowledge()
                        .vocabulary(),
                WordFilter.load(),
                without,
                folder);
    }

    private String row(String name, Result result) {
        RankingMetrics m = result.metrics();
        Latency l = result.latency();
        return String.format(
                Locale.ROOT,
                "| %s | %s%s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f | %.0f |",
                name,
                chain,
                without.isEmpty() ? "" : " without " + without,
                result.queries(),
                m.recall1(),
                m.recall5(),
                m.recall10(),
                m.recall20(),
                m.reciprocalRank(),
                m.ndcg10(),
                l.p50Millis(),
                l.p99Millis(),
                l.perSecond());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("techniekwijzer-index");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    private static long size(Path folder) {
        return files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static void delete(Path folder) {
        files(folder).forEach(file -> file.toFile().delete());
        folder.toFile().delete();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
