package nl.techniekwijzer.insight;

/**
 * What was thought of the answers that cited a page.
 *
 * @param page its id
 * @param right how often an answer with it was marked right
 * @param wrong how often wrong
 * @param reasons the reasons for wrong with their counts, most frequent first, such as {@code verouderd 3, klopt-niet 1}
 */
public record PageVerdicts(String page, int right, int wrong, String reasons) {}
