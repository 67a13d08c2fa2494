package nl.techniekwijzer.retrieval;

import nl.techniekwijzer.retrieval.PassageIndex.Asked;

/** How much of what is asked stands in a text: 0 to 1, weighted by rarity. Pure and thread-safe. */
final class Coverage {
    /** The parts of a compound say a little less than the compound itself. */
    private static final double PART_WORTH = 0.8;

    private Coverage() {}

    /** Of the words asked, in these stems. */
    static double of(Asked asked, StemSet stems) {
        return of(asked, stems, StemSet.EMPTY);
    }

    /** As {@link #of(Asked, StemSet)}, in two sets together. */
    static double of(Asked asked, StemSet stems, StemSet more) {
        double all = 0;
        double found = 0;
        for (AskedWord word : asked.forms()) {
            all += word.weight;
            if (word.isIn(stems, more)) {
                found += word.weight;
            } else if (word.parts() > 0) {
                found += word.weight * PART_WORTH * word.partsIn(stems, more) / word.parts();
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
