package nl.techniekwijzer.tables;

/**
 * Where a row or sentence comes from.
 *
 * @param source the publisher's entry in {@code sources.yaml}
 * @param date as of when the fact holds: yyyy, yyyy-mm or yyyy-mm-dd
 * @param certainty whether the source itself says it
 */
public record Provenance(Source source, String date, Certainty certainty) {}
