package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.tables.Tables.Offer;

/**
 * Which offers of one school share a row. A register tells where each programme is given: what is the same in several places of one region
 * is one row, so that a reader does not read the same words for every town, and what differs stays apart. Pure and thread-safe.
 */
final class OfferGroups {
    private OfferGroups() {}

    /** The rows, by place; offers that no register placed are one row. All are of one school and one kind of certainty. */
    static List<List<Offer>> of(List<Offer> offers, Geography geography) {
        Map<String, List<Offer>> byPlace = new TreeMap<>();
        for (Offer offer : offers) {
            boolean placed = offer.provenance().isImported();
            byPlace.computeIfAbsent(placed ? "1" + offer.place() : "0", k -> new ArrayList<>())
                    .add(offer);
        }
        Map<String, List<Offer>> rows = new LinkedHashMap<>();
        byPlace.forEach((place, here) -> rows.computeIfAbsent(
                        region(here.getFirst(), place, geography) + programmes(here), k -> new ArrayList<>())
                .addAll(here));
        return List.copyOf(rows.values());
    }

    /** The region of a place; of a place without one the place itself. */
    private static String region(Offer offer, String place, Geography geography) {
        return geography
                .regionOf(offer.listing().municipality())
                .map(region -> region.code())
                .orElse(place);
    }

    private static String programmes(List<Offer> offers) {
        return offers.stream()
                .map(o -> o.name() + o.level() + o.forms())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }
}
