package nl.techniekwijzer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.techniekwijzer.Settings.Embedding;
import nl.techniekwijzer.benchmark.BeirCollection;
import nl.techniekwijzer.benchmark.Latency;
import nl.techniekwijzer.benchmark.RankingMetrics;
import nl.techniekwijzer.benchmark.RetrievalBenchmark;
import nl.techniekwijzer.benchmark.RetrievalBenchmark.Result;
import nl.techniekwijzer.benchmark.ScaleBenchmark;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Vocabulary;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.retrieval.CorpusIndex;
import nl.techniekwijzer.retrieval.Embedder;
import nl.techniekwijzer.retrieval.FusedSearch;
import nl.techniekwijzer.retrieval.Piece;
import nl.techniekwijzer.retrieval.StockIndex;
import nl.techniekwijzer.retrieval.TextSearch;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--ablation",
            description = "Measures the stock analyzers, the own chain, and the own chain without each of its pieces.")
    private boolean ablation;

    @Option(
            names = "--dense",
            paramLabel = "WEIGHT",
            split = ",",
            description = "Also fuses with the ranking of the model in TW_EMBEDDING_MODEL, with each of these weights.")
    private List<Double> dense = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "N",
            split = ",",
            description =
                    "Measures times on corpora of these sizes, grown from the knowledge base and the collections.")
    private List<Integer> scale = new ArrayList<>();

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Where the TREC run goes; run-<collection>-<analyzer>.trec unless told.")
    private Path run = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (collections.isEmpty() && (scale.isEmpty() || ablation)) {
            throw new ParameterException(spec.commandLine(), "Name a collection with --beir, or sizes with --scale.");
        }
        if (chain != Chain.own && !(dense.isEmpty() && without.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--without and --dense are of the own chain.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.from(System.getenv());
        Knowledge knowledge = App.knowledge(settings.knowledge()).knowledge();
        List<BeirCollection> opened =
                collections.stream().map(BeirCollection::open).toList();
        if (ablation) {
            ablation(knowledge.vocabulary(), opened, out);
        } else if (scale.isEmpty()) {
            quality(settings.embedding(), knowledge.vocabulary(), opened, out);
        } else {
            growth(ScaleBenchmark.of(knowledge, opened), knowledge.vocabulary(), out);
        }
        return 0;
    }

    private void quality(Embedding embedding, Vocabulary vocabulary, List<BeirCollection> opened, PrintWriter out) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            long start = System.nanoTime();
            TextSearch search = index(opened.getFirst().corpus(), vocabulary, folder.path());
            out.printf(
                    Locale.ROOT,
                    "indexed in %.1f s, %.1f MB%n",
                    (System.nanoTime() - start) / 1e9,
                    folder.size() / 1e6);
            head(out);
            rank(opened, search, label(), out);
            if (!dense.isEmpty()) {
                fused(embedding, opened, search, out);
            }
        }
    }

    private static void head(PrintWriter out) {
        out.println(
                "| collection | analyzer | queries | Recall@1 | Recall@5 | Recall@10 | Recall@20 | MRR@10 | nDCG@10 "
                        + "| p50 ms | p99 ms | queries/s |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private String label() {
        return chain + (without.isEmpty() ? "" : " without " + without);
    }

    private void ablation(Vocabulary vocabulary, List<BeirCollection> opened, PrintWriter out) {
        head(out);
        for (Chain each : List.of(Chain.standard, Chain.dutch, Chain.own)) {
            chain = each;
            measure(vocabulary, opened, out);
        }
        for (Piece piece : Piece.values()) {
            without = EnumSet.of(piece);
            measure(vocabulary, opened, out);
        }
    }

    private void measure(Vocabulary vocabulary, List<BeirCollection> opened, PrintWriter out) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            rank(opened, index(opened.getFirst().corpus(), vocabulary, folder.path()), label(), out);
        }
    }

    private void fused(Embedding embedding, List<BeirCollection> opened, TextSearch search, PrintWriter out) {
        Embedder embedder = embedding.open().embedder();
        if (embedder == null) {
            throw new IllegalStateException("--dense needs a model: name it in TW_EMBEDDING_MODEL");
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            long start = System.nanoTime();
            FusedSearch fused =
                    FusedSearch.build(search, opened.getFirst().corpus(), embedder, dense.getFirst(), folder.path());
            for (double weight : dense) {
                rank(opened, fused.weighing(weight), chain + " + dense " + weight, out);
            }
            out.printf(Locale.ROOT, "embedded and measured in %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private void rank(List<BeirCollection> opened, TextSearch search, String label, PrintWriter out) {
        for (int i = 0; i < opened.size(); i++) {
            Result result = RetrievalBenchmark.run(opened.get(i), search);
            String name = String.valueOf(
                    collections.get(i).toAbsolutePath().normalize().getFileName());
            out.println(row(name, label, result));
            out.flush();
            Path file = run.toString().isEmpty() || opened.size() > 1
                    ? Path.of("run-" + name + "-" + chain + ".trec")
                    : run;
            RetrievalBenchmark.writeRun(result, "techniekwijzer-" + chain, file);
        }
    }

    private void growth(ScaleBenchmark benchmark, Vocabulary vocabulary, PrintWriter out) {
        out.println("| passages | analyzer | index build s | index MB | p50 ms | p99 ms | p50 ms with typing errors "
                + "| p99 ms with typing errors |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (int size : scale) {
            try (TemporaryFolder folder = TemporaryFolder.make()) {
                ScaleBenchmark.Result result = benchmark.run(size, corpus -> index(corpus, vocabulary, folder.path()));
                out.printf(
                        Locale.ROOT,
                        "| %,d | %s | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |%n",
                        size,
                        chain,
                        result.buildSeconds(),
                        folder.size() / 1e6,
                        result.clean().p50Millis(),
                        result.clean().p99Millis(),
                        result.misspelt().p50Millis(),
                        result.misspelt().p99Millis());
                out.flush();
            }
        }
    }

    private TextSearch index(Iterable<CorpusText> corpus, Vocabulary vocabulary, Path folder) {
        return switch (chain) {
            case own -> CorpusIndex.build(corpus, vocabulary, WordFilter.load(), without, folder);
            case standard -> new StockIndex(StockIndex.Stock.STANDARD, corpus, folder);
            case dutch -> new StockIndex(StockIndex.Stock.DUTCH, corpus, folder);
        };
    }

    private static String row(String name, String label, Result result) {
        RankingMetrics m = result.metrics();
        Latency l = result.latency();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.4f | %.4f | %.2f | %.2f | %.0f |",
                name,
                label,
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
}
