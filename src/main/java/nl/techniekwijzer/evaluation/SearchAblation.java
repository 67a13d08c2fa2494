package nl.techniekwijzer.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.retrieval.StockIndex;
import nl.techniekwijzer.retrieval.StockIndex.Stock;
import nl.techniekwijzer.retrieval.TextSearch;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;
import nl.techniekwijzer.retrieval.TextSearch.Scored;

/**
 * Finds the pages of the evaluation set with search as it comes out of the box, over the same passages: the question as typed,
 * nothing of what the conversation said before, no form.
 */
public final class SearchAblation {
    /** As deep as the product itself looks. */
    private static final int DEPTH = 40;

    private final List<CorpusText> corpus;

    public SearchAblation(Knowledge knowledge) {
        corpus = knowledge.passages().stream()
                .map(passage -> new CorpusText(
                        passage.id(),
                        passage.page().title() + ". " + passage.section().heading(),
                        passage.text()))
                .toList();
    }

    /**
     * A table with a row for each stock search and one for the product, over the turns that name pages.
     *
     * @param judged the answers of the product
     * @param folder where the indexes are kept meanwhile; an empty folder
     */
    public String table(List<Judged> judged, Path folder) {
        List<Judged> turns = judged.stream().filter(Judged::namesPages).toList();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "| search | turns | %s | %s | %s | without any hit |%n|---|---|---|---|---|---|%n",
                Metric.RECALL_5.label(),
                Metric.MRR.label(),
                Metric.NDCG_10.label()));
        row(table, "`StandardAnalyzer` and `QueryParser`", search(turns, Stock.QUERY_PARSER, folder));
        row(table, "`StandardAnalyzer`, each word", search(turns, Stock.STANDARD, folder));
        row(table, "`DutchAnalyzer`, each word", search(turns, Stock.DUTCH, folder));
        row(table, "this product", turns);
        return table.toString();
    }

    private List<Judged> search(List<Judged> turns, Stock stock, Path folder) {
        TextSearch search = new StockIndex(stock, corpus, folder.resolve(stock.name()));
        List<Judged> found = new ArrayList<>();
        for (Judged turn : turns) {
            found.add(new Judged(
                    turn.case_(),
                    turn.number(),
                    turn.step(),
                    turn.outcome(),
                    turn.audit(),
                    turn.missing(),
                    turn.wrong(),
                    pages(search.search(turn.step().ask(), DEPTH)),
                    turn.nanos()));
        }
        return found;
    }

    private static List<String> pages(List<Scored> passages) {
        return passages.stream()
                .map(passage -> passage.id().substring(0, passage.id().indexOf('#')))
                .distinct()
                .toList();
    }

    private static void row(StringBuilder table, String name, List<Judged> turns) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %d |%n",
                name,
                turns.size(),
                Metric.RECALL_5.text(Metric.RECALL_5.over(turns)),
                Metric.MRR.text(Metric.MRR.over(turns)),
                Metric.NDCG_10.text(Metric.NDCG_10.over(turns)),
                turns.stream().filter(turn -> turn.found().isEmpty()).count()));
    }
}
