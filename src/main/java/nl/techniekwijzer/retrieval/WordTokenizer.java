package nl.techniekwijzer.retrieval;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into the same folded words as questions are cut into, so that {@code N&T}, {@code vmbo-tl} and {@code C#} are the same
 * on both sides.
 */
final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private int length;
    private Iterator<Word> words = List.<Word>of().iterator();

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4096];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        String cleaned = Words.clean(text.toString());
        length = cleaned.length();
        words = Words.of(cleaned).iterator();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!words.hasNext()) {
            return false;
        }
        Word word = words.next();
        term.append(word.form());
        offset.setOffset(word.start(), word.end());
        return true;
    }
}
