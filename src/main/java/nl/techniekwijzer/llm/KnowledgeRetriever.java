package nl.techniekwijzer.llm;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.tables.Provenance;

/**
 * The search of this service for any LangChain4j application: each content is a passage, with what is needed to cite it in the metadata of
 * its segment. A search that fails throws; it never looks like one that found nothing. Thread-safe.
 *
 * <p>Metadata: {@code id}, {@code title}, {@code section}, {@code url} (path on this service; its fragment is the section), {@code source},
 * {@code source_url} (may be empty), {@code date} and {@code certainty} ({@code bron} or {@code redactie}).
 */
public final class KnowledgeRetriever implements ContentRetriever {
    private final Function<String, List<Hit>> search;
    private final int max;

    /**
     * A retriever over a search.
     *
     * @param search from the text of a question to hits, best first: {@code app::search}
     * @param max passages it gives at most
     */
    public KnowledgeRetriever(Function<String, List<Hit>> search, int max) {
        this.search = search;
        this.max = max;
    }

    @Override
    public List<Content> retrieve(Query query) {
        return search.apply(query.text()).stream()
                .limit(max)
                .map(KnowledgeRetriever::content)
                .toList();
    }

    private static Content content(Hit hit) {
        Passage passage = hit.passage();
        Provenance from = passage.units().getFirst().provenance();
        Metadata metadata = new Metadata()
                .put("id", passage.id())
                .put("title", passage.page().title())
                .put("section", passage.section().heading())
                .put("url", passage.page().url() + "#" + passage.section().anchor())
                .put("source", from.source().title())
                .put("source_url", from.source().url())
                .put("date", from.date())
                .put("certainty", from.certainty().name().toLowerCase(Locale.ROOT));
        return Content.from(TextSegment.from(passage.text(), metadata), Map.of(ContentMetadata.SCORE, hit.score()));
    }
}
