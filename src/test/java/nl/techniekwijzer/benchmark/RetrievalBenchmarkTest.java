package nl.techniekwijzer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.benchmark.RetrievalBenchmark.Result;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.retrieval.CorpusIndex;
import nl.techniekwijzer.retrieval.Piece;
import nl.techniekwijzer.retrieval.StockIndex;
import nl.techniekwijzer.retrieval.TextSearch;
import nl.techniekwijzer.retrieval.TextSearch.Scored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny collection on disk, searched by real indexes. */
class RetrievalBenchmarkTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("qrels"));
        write("corpus.jsonl", """
                {"_id": "tuin", "title": "", "text": "Een tuinman snoeit rozen. De tuin is groot. In de tuin staat een bank."}
                {"_id": "brood", "title": "Bakken", "text": "De bakker bakt brood in een oven. Brood is lekker en een bakker staat vroeg op."}
                {"_id": "fiets", "title": "", "text": "Een fietsenmaker plakt banden. De fiets van de maker is rood. Elke maker fietst."}
                """);
        write("queries.jsonl", """
                {"_id": "q1", "text": "wie bakt er brood?"}
                {"_id": "q2", "text": "wie snoiet de rozen"}
                {"_id": "zonder", "text": "deze heeft geen oordeel"}
                """);
        write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\tbrood\t1\nq2\ttuin\t1\nq2\tfiets\t0\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CorpusIndex own(Set<Piece> without) {
        return CorpusIndex.build(
                BeirCollection.open(folder).corpus(),
                RealService.knowledge().vocabulary(),
                WordFilter.of(List.of("wie", "brood")),
                without,
                folder.resolve("index" + without.size()));
    }

    @Test
    void only_queries_with_a_judgement_count() {
        assertThat(BeirCollection.open(folder).queries()).containsOnlyKeys("q1", "q2");
    }

    @Test
    void the_product_s_own_chain_repairs_and_ranks() {
        Result result = RetrievalBenchmark.run(BeirCollection.open(folder), own(EnumSet.noneOf(Piece.class)));

        assertThat(result.metrics()).isEqualTo(new RankingMetrics(1, 1, 1, 1, 1, 1));
        assertThat(result.latency().p99Millis()).isPositive();
    }

    @Test
    void what_is_left_out_no_longer_helps() {
        TextSearch without = own(EnumSet.of(Piece.REPAIR));

        assertThat(without.search("snoiet", 5)).isEmpty();
        assertThat(own(EnumSet.noneOf(Piece.class)).search("snoiet", 5))
                .extracting(Scored::id)
                .containsExactly("tuin");
    }

    @Test
    void parts_of_compounds_come_from_the_words_of_the_corpus() {
        assertThat(own(EnumSet.noneOf(Piece.class)).search("fietsmaker", 5))
                .extracting(Scored::id)
                .contains("fiets");
        assertThat(own(EnumSet.of(Piece.REPAIR, Piece.COMPOUND_PARTS)).search("fietsmaker", 5))
                .isEmpty();
    }

    @Test
    void stock_analyzers_are_searched_as_they_come() {
        TextSearch dutch = new StockIndex(
                StockIndex.Stock.DUTCH, BeirCollection.open(folder).corpus(), folder.resolve("dutch"));
        TextSearch standard = new StockIndex(
                StockIndex.Stock.STANDARD, BeirCollection.open(folder).corpus(), folder.resolve("standard"));

        assertThat(dutch.search("bakkers", 5)).extracting(Scored::id).containsExactly("brood");
        assertThat(standard.search("bakkers", 5)).isEmpty();
        assertThat(standard.search("bakker", 5)).extracting(Scored::id).containsExactly("brood");
    }

    @Test
    void a_run_file_has_six_columns_in_the_order_of_the_ranking() throws IOException {
        BeirCollection collection = BeirCollection.open(folder);
        Path run = folder.resolve("run.trec");

        RetrievalBenchmark.writeRun(RetrievalBenchmark.run(collection, own(EnumSet.noneOf(Piece.class))), "own", run);

        assertThat(Files.readAllLines(run).getFirst()).matches("q1 Q0 brood 1 \\d+\\.\\d{5} own");
    }

    @Test
    void a_corpus_may_be_shared_by_a_file_that_holds_its_path() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(other.resolve("qrels"));
        Files.copy(folder.resolve("queries.jsonl"), other.resolve("queries.jsonl"));
        Files.copy(folder.resolve("qrels/test.tsv"), other.resolve("qrels/test.tsv"));
        Files.writeString(other.resolve("corpus.jsonl"), "../corpus.jsonl");

        assertThat(BeirCollection.open(other).corpus()).hasSize(3);
    }

    @Test
    void what_is_missing_or_broken_is_named() throws IOException {
        write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\tbrood\tveel\n");
        assertThatThrownBy(() -> BeirCollection.open(folder)).hasMessageContaining("third column is not a number");

        write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n");
        assertThatThrownBy(() -> BeirCollection.open(folder)).hasMessageContaining("no query");

        Files.delete(folder.resolve("queries.jsonl"));
        assertThatThrownBy(() -> BeirCollection.open(folder)).hasMessageContaining("is missing");
    }
}
