package nl.techniekwijzer.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Says in Dutch who offers what, never more certain than the row. Pure and thread-safe. */
final class OfferWording {
    /** More than this many programmes in one sentence cannot be read. */
    private static final int MAX_NAMED = 6;

    private OfferWording() {}

    /** A school's mbo programmes of one dossier, all of the same kind of certainty. */
    static String mbo(Institution school, List<Offer> offers) {
        String programmes = Wording.and(programmes(offers));
        String year = offers.getFirst().provenance().date().substring(0, 4);
        return switch (offers.getFirst().kind()) {
            case BEVESTIGD ->
                school.name() + " heeft " + programmes + " in de onderwijsregeling voor cohort " + year + ".";
            case IN_2019 ->
                "In 2019 had " + named(school) + " studenten voor " + programmes
                        + "; of dat nu nog kan, staat bij de school.";
            case PAGINA ->
                named(school) + " noemde " + programmes + " op een webpagina van "
                        + Wording.date(offers.getFirst().provenance().date())
                        + "; kijk bij de school of het nog klopt.";
            case REGISTER, ERKEND -> ho(school, offers);
        };
    }

    /** A school's hbo or wo programmes, all of the same kind of certainty. */
    static String ho(Institution school, List<Offer> offers) {
        Offer first = offers.getFirst();
        Set<String> places = new LinkedHashSet<>();
        offers.stream().map(Offer::place).filter(p -> !p.isEmpty()).forEach(places::add);
        String where = places.isEmpty() ? "" : " in " + Wording.and(List.copyOf(places));
        String programmes = Wording.and(studies(offers));
        if (first.kind() == OfferKind.REGISTER) {
            return school.name() + " biedt " + programmes + " aan" + where + ", volgens het register van "
                    + Wording.date(first.provenance().date()) + ".";
        }
        return school.name() + " heeft een erkenning voor " + programmes + where
                + "; het register toont het niet als aanbod, dus kijk bij de school.";
    }

    /** School with its place, unless the name already says it. */
    private static String named(Institution school) {
        return school.place().isEmpty() || school.name().contains(school.place())
                ? school.name()
                : school.name() + " (" + school.place() + ")";
    }

    private static List<String> programmes(List<Offer> offers) {
        Set<String> names = new TreeSet<>();
        offers.forEach(o -> names.add(o.name() + " (niveau " + o.level() + ")"));
        return limited(List.copyOf(names));
    }

    /** {@code Werktuigbouwkunde (bachelor, voltijd en deeltijd)}; the forms of one study together. */
    private static List<String> studies(List<Offer> offers) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (Offer offer : offers) {
            String kind = offer.level().equals("ad") ? "associate degree" : "bachelor";
            forms.computeIfAbsent(offer.name() + " (" + kind, k -> new TreeSet<>())
                    .addAll(offer.forms());
        }
        List<String> names = new ArrayList<>();
        forms.forEach((name, own) -> names.add(
                name + (own.isEmpty() ? "" : ", " + Wording.and(List.copyOf(own).reversed())) + ")"));
        return limited(names);
    }

    private static List<String> limited(List<String> names) {
        if (names.size() <= MAX_NAMED) {
            return names;
        }
        List<String> some = new ArrayList<>(names.subList(0, MAX_NAMED - 1));
        some.add("nog " + (names.size() - MAX_NAMED + 1) + " opleidingen");
        return some;
    }

    /** Keys for where it is: the lesson places if known, else every gemeente where the school has a location. */
    static Set<String> places(Institution school, List<Offer> offers, Geography geography) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> own =
                offers.stream().map(Offer::place).filter(p -> !p.isEmpty()).toList();
        for (String municipality : own.isEmpty() ? school.municipalities() : own) {
            keys.add(Keys.municipality(municipality));
            geography.regionOf(municipality).ifPresent(r -> keys.add(Keys.region(r.code())));
        }
        if (!school.municipality().isEmpty() && own.isEmpty()) {
            keys.add(Keys.home(school.municipality()));
            keys.add(Keys.homeRegion(school.region()));
            keys.add(Keys.municipality(school.municipality()));
            keys.add(Keys.region(school.region()));
        }
        return keys;
    }
}
