package nl.techniekwijzer.retrieval;

import java.util.List;

/** Something that ranks the texts of a corpus for a question; thread-safe. Benchmarks compare the implementations. */
public interface TextSearch {
    /** The ids of the best texts, best first; at most {@code limit}, which is more than 0. */
    List<Scored> search(String question, int limit);

    /** An id with its score, which is only comparable within one search. */
    record Scored(String id, double score) {}

    /** A text of a corpus; the title may be empty. */
    record CorpusText(String id, String title, String text) {
        /** Title and text in one string. */
        public String whole() {
            return title.isEmpty() ? text : title + ". " + text;
        }
    }
}
