package nl.techniekwijzer.chat;

import java.util.concurrent.CompletableFuture;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.ranking.SectionRanker;
import nl.techniekwijzer.ranking.SectionVectors;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.understanding.Understander;
import nl.techniekwijzer.wordings.WordVectors;

/**
 * One state of the knowledge base with all that is made of it. Whoever serves a request takes an edition once and uses nothing else, so
 * that an answer, its citations and their version belong together while a newer edition takes its place. Immutable and thread-safe.
 *
 * <p>It holds memory only, no file or thread: an edition that nobody uses any more needs no closing.
 *
 * @param knowledge all that is known
 * @param index the search index over it
 * @param ranker ranks the sections that may answer
 * @param answering the recipe
 */
public record Edition(Knowledge knowledge, PassageIndex index, SectionRanker ranker, Answering answering) {

    /**
     * Makes an edition of knowledge that passed the check.
     *
     * @param indexing the index over this knowledge; it may still be building, and is waited for when the rest is there
     */
    public static Edition of(Knowledge knowledge, CompletableFuture<PassageIndex> indexing) {
        return of(knowledge, indexing, Wording.NONE);
    }

    /** As {@link #of(Knowledge, CompletableFuture)}, with a second writer. */
    public static Edition of(Knowledge knowledge, CompletableFuture<PassageIndex> indexing, Wording wording) {
        Understander understander = new Understander(knowledge, WordFilter.load());
        SectionVectors vectors = SectionVectors.load(knowledge, understander.names(), WordVectors.load());
        PassageIndex index = indexing.join();
        SectionRanker ranker = new SectionRanker(index, vectors);
        return new Edition(knowledge, index, ranker, new Answering(knowledge, understander, index, ranker, wording));
    }

    /** The version of its knowledge, as answers name it. */
    public String version() {
        return knowledge.version();
    }
}
