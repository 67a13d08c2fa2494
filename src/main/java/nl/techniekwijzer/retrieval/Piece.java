package nl.techniekwijzer.retrieval;

/** A part of the chain that can be left out, to measure what it brings. */
public enum Piece {
    /** Words that exist nowhere are read as the nearest that does. */
    REPAIR,
    /** Words that carry no topic are not searched for. */
    STOP_WORDS,
    /** Our own stems where the stemmer is wrong. */
    STEM_EXCEPTIONS,
    /** A compound is also found by its parts. */
    COMPOUND_PARTS,
    /** The parts come from the listed words only, not from the words of the corpus. */
    PARTS_OF_CORPUS,
    /** The field of exact words. */
    WORD_FIELD,
    /** The field of pairs of stems. */
    PAIR_FIELD
}
