package nl.techniekwijzer.tables;

/** How sure a fact is: read in the named source, or the editors' own knowledge, which an answer says. */
public enum Certainty {
    /** Stands in the named source, on the named date. */
    BRON,
    /** Known to the editors, not confirmed with a public source. */
    REDACTIE
}
