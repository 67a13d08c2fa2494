package nl.techniekwijzer.retrieval;

import java.util.Iterator;
import java.util.List;
import nl.techniekwijzer.retrieval.AnalysedText.Term;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands terms that are already made to the index writer. One is reused for a field of all texts; not thread-safe. */
final class TermStream extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private List<Term> terms = List.of();
    private Iterator<Term> rest = terms.iterator();

    void set(List<Term> next) {
        terms = next;
    }

    @Override
    public void reset() {
        rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        Term term = rest.next();
        text.append(term.text());
        position.setPositionIncrement(term.beside() ? 0 : 1);
        return true;
    }
}
