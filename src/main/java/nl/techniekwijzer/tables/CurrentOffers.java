package nl.techniekwijzer.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.tables.Tables.Listing;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;

/**
 * Which offers hold now. An imported register goes before everything older about the same school and programme; what an imported school
 * does not have in it any more has ended; a school that the register does not have keeps what the editors know of it.
 *
 * @param current to be answered with
 * @param ended to be explained on the page only; {@code listing.ended} says since when the register lacks it
 */
record CurrentOffers(List<Offer> current, List<Offer> ended) {

    /** Merges what the editors keep with what was imported. */
    static CurrentOffers of(List<Offer> own, List<Offer> imported) {
        if (imported.isEmpty()) {
            return new CurrentOffers(own, List.of());
        }
        List<Offer> newest = newest(imported);
        List<Offer> current = new ArrayList<>();
        List<Offer> ended = new ArrayList<>();
        newest.forEach(o -> (o.listing().ended().isEmpty() ? current : ended).add(o));
        Map<String, Set<String>> forms = new HashMap<>();
        Map<String, Provenance> seen = new HashMap<>();
        for (Offer offer : current) {
            keys(offer)
                    .forEach(key ->
                            forms.computeIfAbsent(key, k -> new HashSet<>()).addAll(offer.forms()));
            seen.putIfAbsent(register(offer), offer.provenance());
        }
        List<Offer> kept = new ArrayList<>();
        for (Offer offer : own) {
            Set<String> listed = new HashSet<>();
            List<String> keys = keys(offer);
            keys.forEach(key -> listed.addAll(forms.getOrDefault(key, Set.of())));
            boolean isListed = keys.stream().anyMatch(forms::containsKey);
            Provenance register = seen.get(register(offer));
            if (isListed) {
                if (offer.kind() == OfferKind.BEVESTIGD && !listed.containsAll(offer.forms())) {
                    kept.add(offer); // The school's own regulation has a leerweg that the register lacks.
                }
            } else if (register != null && (offer.kind() == OfferKind.IN_2019 || offer.kind() == OfferKind.REGISTER)) {
                ended.add(ended(offer, register));
            } else {
                kept.add(offer);
            }
        }
        kept.addAll(current);
        return new CurrentOffers(List.copyOf(kept), List.copyOf(ended));
    }

    /** Of two imports that have the same school only the newest. */
    private static List<Offer> newest(List<Offer> imported) {
        Map<String, Offer> first = new HashMap<>();
        imported.forEach(offer -> first.merge(
                register(offer),
                offer,
                (a, b) -> b.provenance().date().compareTo(a.provenance().date()) > 0 ? b : a));
        return imported.stream()
                .filter(offer -> {
                    Provenance best = first.getOrDefault(register(offer), offer).provenance();
                    return best.source().equals(offer.provenance().source());
                })
                .toList();
    }

    /** A school's part of the register: mbo and higher education are imported apart. */
    private static String register(Offer offer) {
        return offer.institution() + (offer.level().length() == 1 ? "/mbo" : "/ho");
    }

    /** By code, and by name for an offer without one. */
    private static List<String> keys(Offer offer) {
        List<String> keys = new ArrayList<>();
        offer.codes().forEach(code -> keys.add(offer.institution() + "/" + code));
        keys.add(offer.institution() + "/" + offer.level() + "/" + offer.name().toLowerCase(Locale.ROOT));
        return keys;
    }

    /** That it was offered stands in the old source, that it is over in the register. */
    private static Offer ended(Offer offer, Provenance register) {
        Provenance both = new Provenance(
                Source.together(List.of(register.source(), offer.provenance().source())),
                register.date(),
                Certainty.BRON,
                register.imported());
        return new Offer(
                offer.institution(),
                offer.codes(),
                offer.name(),
                offer.level(),
                offer.forms(),
                offer.place(),
                offer.kind(),
                both,
                offer.note(),
                new Listing(offer.listing().municipality(), offer.listing().website(), register.date()));
    }
}
