package nl.techniekwijzer.retrieval;

/**
 * How well a passage fits a question; each 0 to 1, weighted by rarity.
 *
 * @param coverage how much of the question it says
 * @param rest how much of the question beside the names it says
 * @param said how much of the question its heading, or another wording of it, says
 * @param heading how much of the question beside the names that heading or wording says
 * @param precision how much of that heading or wording is in the question
 */
public record Fit(double coverage, double rest, double said, double heading, double precision) {
    /** The better of two in each respect. */
    Fit orBetter(Fit other) {
        return new Fit(
                Math.max(coverage, other.coverage),
                Math.max(rest, other.rest),
                Math.max(said, other.said),
                Math.max(heading, other.heading),
                Math.max(precision, other.precision));
    }
}
