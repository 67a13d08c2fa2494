package nl.techniekwijzer.tables;

import java.util.List;
import nl.techniekwijzer.tables.Tables.Figure;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.Wage;

/**
 * What was imported from official files, beside what the editors keep; see {@code docs/actueel-houden.md}. Immutable.
 *
 * @param offers all imported offers: those of now, and those that ended
 * @param paths steps of sectoral development paths
 * @param intake how many students began
 * @param addresses of institutions
 * @param figures from other tables
 * @param wages from other tables
 * @param taken which files these come from
 */
public record Imports(
        List<Offer> offers,
        List<PathStep> paths,
        List<Intake> intake,
        List<Address> addresses,
        List<Figure> figures,
        List<Wage> wages,
        List<Taken> taken) {

    /** A programme within a development path of a branch: what leads to a function. {@code subsidy}: ja, nee or onbekend. */
    public record PathStep(
            String branch,
            String function,
            String specialisation,
            String code,
            String name,
            String level,
            String form,
            String subsidy,
            String from,
            String until,
            Provenance provenance) {}

    /** Students that began a programme at a school; {@code atLeast} where the publisher hides small numbers. */
    public record Intake(
            String institution,
            String code,
            String form,
            String year,
            int students,
            boolean atLeast,
            Provenance provenance) {}

    /** Where an institution is; {@code kvk} is its number in the trade register, by which other files name it. */
    public record Address(
            String institution,
            String name,
            String place,
            String postcode,
            String municipality,
            String website,
            String kvk,
            Provenance provenance) {}

    /** One imported file: where it came from, the oldest date of its data, when it was imported, how many rows. */
    public record Taken(String file, Source source, String address, String date, String imported, int rows) {}
}
