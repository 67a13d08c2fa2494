package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.ListedWording;
import nl.techniekwijzer.rows.OfferWording;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Dossier;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;

/**
 * All that a school gives, in a row that can be read: of a hogeschool or university by place and level, of an mbo school by level. A row
 * names a few, from as many fields as there are, and says how many more there are. Thread-safe.
 */
final class ListedOffers {
    /** The anchor of the section. */
    static final String ANCHOR = "per-niveau";

    /** As many as one can read in a sentence. */
    private static final int MAX_NAMED = 8;

    private static final Map<String, String> HIGHER =
            Map.of("ad", "als associate degree", "hbo", "als hbo-bachelor", "wo", "als bachelor");

    private final Geography geography;
    private final Map<String, Dossier> dossierOf = new HashMap<>();

    ListedOffers(Tables tables, Geography geography) {
        this.geography = geography;
        Map<String, Dossier> dossiers = new HashMap<>();
        tables.dossiers().forEach(dossier -> dossiers.put(dossier.code(), dossier));
        tables.qualifications().forEach(q -> {
            Dossier dossier = dossiers.get(q.dossier());
            if (dossier != null) {
                dossierOf.put(q.crebo(), dossier);
            }
        });
    }

    /** The section, or nothing when there is nothing to list. */
    List<Section> of(Institution school, List<Offer> offers) {
        RowSection section = new RowSection(
                ANCHOR,
                school.isHigherEducation()
                        ? "Wat kun je bij " + school.name() + " studeren, per plaats?"
                        : "Wat kun of kon je bij " + school.name() + " leren, per niveau?",
                Aspect.OVERIG);
        if (school.isHigherEducation()) {
            higher(school, offers, section);
        } else {
            List<Offer> mbo =
                    offers.stream().filter(o -> o.level().length() == 1).toList();
            mbo(school, mbo, "", section);
            for (String level : List.of("1", "2", "3", "4")) {
                mbo(school, mbo.stream().filter(o -> o.level().equals(level)).toList(), level, section);
            }
        }
        return section.sections();
    }

    private void higher(Institution school, List<Offer> offers, RowSection section) {
        Map<String, List<Offer>> groups = new TreeMap<>();
        for (Offer offer : offers) {
            String kind = (offer.level().equals("ad") ? "1" : "0") + (offer.kind() == OfferKind.REGISTER ? "0" : "1");
            towns(school, offer)
                    .forEach(town -> groups.computeIfAbsent(town + "/" + kind, k -> new ArrayList<>())
                            .add(offer));
        }
        groups.forEach((key, own) -> {
            String town = key.substring(0, key.indexOf('/'));
            Offer first = own.getFirst();
            String place = first.place().isEmpty() ? town : first.place();
            List<String> names = own.stream().map(Offer::name).distinct().toList();
            section.row(
                    ListedWording.ho(
                            school,
                            own,
                            place.isEmpty() ? "" : " in " + place,
                            HIGHER.getOrDefault(first.level(), ""),
                            named(names, "studies")),
                    first.provenance(),
                    keys(
                            school,
                            town.isEmpty()
                                    ? OfferWording.places(school, own, geography)
                                    : OfferWording.in(town, geography),
                            Keys.higher(first.level()),
                            first.kind()));
        });
    }

    /** Where the lessons are; of a school in one gemeente there, and an empty name where no table tells. */
    private Collection<String> towns(Institution school, Offer offer) {
        Set<String> towns = OfferWording.lessons(List.of(offer), geography);
        if (!towns.isEmpty()) {
            return towns;
        }
        return school.municipalities().size() == 1 ? school.municipalities() : List.of("");
    }

    private void mbo(Institution school, List<Offer> offers, String level, RowSection section) {
        Map<OfferKind, List<Offer>> byKind = QualificationPages.byKind(offers);
        byKind.forEach((kind, own) -> {
            List<String> names = level.isEmpty() ? spread(own) : diplomas(own);
            String at = level.isEmpty() ? "" : " op niveau " + level;
            section.row(
                    ListedWording.mbo(school, own, at, named(names, "opleidingen")),
                    own.getFirst().provenance(),
                    keys(
                            school,
                            OfferWording.places(school, own, geography),
                            level.isEmpty() ? Keys.ALL_LEVELS : Keys.level(level.charAt(0) - '0'),
                            kind));
        });
    }

    private static Set<String> keys(Institution school, Set<String> places, String level, OfferKind kind) {
        Set<String> keys = new HashSet<>(places);
        keys.addAll(List.of(Keys.SUMMARY, Keys.LISTED, Keys.institution(school.id()), Keys.offer(kind), level));
        return keys;
    }

    private List<String> diplomas(List<Offer> offers) {
        Map<String, List<String>> byTheme = new LinkedHashMap<>();
        offers.forEach(o -> themeOf(o, byTheme).add(o.name()));
        return turns(byTheme.values());
    }

    /** The dossiers of these offers, those of the themes in turn, so that a few show how broad it is. */
    private List<String> spread(List<Offer> offers) {
        Map<String, List<String>> byTheme = new LinkedHashMap<>();
        for (Offer offer : offers) {
            offer.codes().stream()
                    .flatMap(code -> dossier(code).stream())
                    .forEach(d -> themeOf(offer, byTheme).add(d.name()));
        }
        return turns(byTheme.values());
    }

    private List<Dossier> dossier(String code) {
        Dossier dossier = dossierOf.get(code);
        return dossier == null ? List.of() : List.of(dossier);
    }

    private List<String> themeOf(Offer offer, Map<String, List<String>> byTheme) {
        String theme = offer.codes().stream()
                .flatMap(code -> dossier(code).stream())
                .map(Dossier::theme)
                .findFirst()
                .orElse("");
        return byTheme.computeIfAbsent(theme, k -> new ArrayList<>());
    }

    /** The first of each, the second of each, and so on; the largest field first. */
    private static List<String> turns(Collection<List<String>> fields) {
        List<List<String>> own = fields.stream()
                .map(names -> names.stream().distinct().toList())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList();
        Set<String> turns = new LinkedHashSet<>();
        for (int i = 0; i < own.stream().mapToInt(List::size).max().orElse(0); i++) {
            for (List<String> names : own) {
                if (i < names.size()) {
                    turns.add(names.get(i));
                }
            }
        }
        return List.copyOf(turns);
    }

    private static String named(List<String> names, String what) {
        if (names.size() <= MAX_NAMED + 1) {
            return Wording.and(names);
        }
        return Wording.and(Stream.concat(
                        names.stream().limit(MAX_NAMED), Stream.of("nog " + (names.size() - MAX_NAMED) + " " + what))
                .toList());
    }
}
