package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Finds where the terms of questions stand in the index, which is a quarter of a search, and remembers it. Thread-safe. */
final class IndexedTerms {
    /** So many terms are remembered at most. */
    private static final int REMEMBERED = 20_000;

    private final IndexSearcher searcher;
    /** Only terms that the index has, so questions put nothing of themselves here. */
    private final Map<Term, TermStates> found = new ConcurrentHashMap<>();

    IndexedTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** To look up the terms of one question in one field. */
    Reading of(String field) {
        return new Reading(field);
    }

    /** A look at one field. Not thread-safe. */
    final class Reading {
        private final String field;
        /** One for all terms, as most pairs of words are in no text; null until one is looked for. */
        private @Nullable TermsEnum terms;

        private Reading(String field) {
            this.field = field;
        }

        /** The query for this term; empty when no text has it. */
        Optional<TermQuery> query(String text) {
            Term term = new Term(field, text);
            TermStates states = found.get(term);
            if (states == null) {
                states = read(term);
                if (states.docFreq() > 0 && found.size() < REMEMBERED) {
                    found.put(term, states);
                }
            }
            return states.docFreq() > 0 ? Optional.of(new TermQuery(term, states)) : Optional.empty();
        }

        private TermStates read(Term term) {
            List<LeafReaderContext> leaves = searcher.getTopReaderContext().leaves();
            try {
                return leaves.size() == 1 ? read(term, leaves.getFirst()) : TermStates.build(searcher, term, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private TermStates read(Term term, LeafReaderContext leaf) throws IOException {
            TermsEnum reading = terms;
            if (reading == null) {
                Terms all = leaf.reader().terms(field);
                reading = all == null ? TermsEnum.EMPTY : all.iterator();
                terms = reading;
            }
            TermStates states = new TermStates(searcher.getTopReaderContext());
            if (reading.seekExact(term.bytes())) {
                states.register(reading.termState(), leaf.ord, reading.docFreq(), reading.totalTermFreq());
            }
            return states;
        }
    }
}
