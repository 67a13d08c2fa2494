package nl.techniekwijzer.retrieval;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Closes the gaps that {@link FilteringTokenFilter stop words} leave and drops tokens at the same place as another, so that pairs
 * are pairs of words: "werken in de techniek" gives the pair werken techniek.
 */
final class GapFilter extends TokenFilter {
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    GapFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (position.getPositionIncrement() > 0) {
                position.setPositionIncrement(1);
                return true;
            }
        }
        return false;
    }
}
