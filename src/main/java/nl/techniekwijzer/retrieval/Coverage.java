package nl.techniekwijzer.retrieval;

import java.util.List;
import java.util.Set;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;

/** How much of what is asked stands in a text: 0 to 1, weighted by rarity. Pure and thread-safe. */
final class Coverage {
    /** The parts of a compound say a little less than the compound itself. */
    private static final double PART_WORTH = 0.8;

    private Coverage() {}

    /** Of the words asked, in these stems. */
    static double of(Asked asked, Set<String> stems) {
        return of(asked, stems, Set.of());
    }

    /** As {@link #of(Asked, Set)}, in two sets together. */
    static double of(Asked asked, Set<String> stems, Set<String> more) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < asked.forms().size(); i++) {
            List<String> forms = asked.forms().get(i);
            double weight = asked.weights().get(i);
            all += weight;
            if (stems.contains(forms.getFirst()) || more.contains(forms.getFirst())) {
                found += weight;
            } else if (forms.size() > 1) {
                long parts = 0;
                for (int part = 1; part < forms.size(); part++) {
                    parts += stems.contains(forms.get(part)) || more.contains(forms.get(part)) ? 1 : 0;
                }
                found += weight * PART_WORTH * parts / (forms.size() - 1);
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
