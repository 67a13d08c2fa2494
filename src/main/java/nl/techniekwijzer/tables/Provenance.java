package nl.techniekwijzer.tables;

/**
 * Where a row or sentence comes from.
 *
 * @param source the publisher's entry in {@code sources.yaml}
 * @param date as of when the fact holds: yyyy, yyyy-mm or yyyy-mm-dd
 * @param certainty whether the source itself says it
 * @param imported the day on which a row was imported from the publisher's own file; empty for what the editors keep
 */
public record Provenance(Source source, String date, Certainty certainty, String imported) {

    /** What the editors keep by hand. */
    public Provenance(Source source, String date, Certainty certainty) {
        this(source, date, certainty, "");
    }

    /** Whether the row was imported from a file of the publisher. */
    public boolean isImported() {
        return !imported.isEmpty();
    }
}
