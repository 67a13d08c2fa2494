package nl.techniekwijzer.retrieval;

/**
 * The fields of an indexed text, each with the weight that its BM25 score has in the sum. The weights were chosen on development
 * questions; {@code docs/performance.md} says what each field brings.
 */
public enum Field {
    /** Stems of the text, with those of the parts of compounds. */
    STEM("text", 1.4f),
    /** The words as they stand, so that an exact word counts more. */
    WORD("word", 0.7f),
    /** Pairs of neighbouring stems. */
    PAIR("pair", 0.28f),
    /** Stems of the heading, which is a question like the user's. */
    HEADING("heading", 1.0f),
    /** Stems of the title and other names of what it is about. */
    TITLE("title", 0.8f),
    /** Stems of other words in which people ask what the text answers. */
    WORDING("wording", 0.7f);

    final String key;
    final float weight;

    Field(String key, float weight) {
        this.key = key;
        this.weight = weight;
    }
}
