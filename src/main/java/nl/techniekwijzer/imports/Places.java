package nl.techniekwijzer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.PostcodeRange;

/**
 * Finds the gemeente of a place with our own tables. A name that exists more than once is decided by the postcode, else by the province or
 * by where the school has locations; what stays open is said to be open. Immutable.
 */
final class Places {
    /** How publishers write the province behind a name, as in {@code HENGELO OV} and {@code Laren (NH)}; folded. */
    private static final Map<String, List<String>> IN_PROVINCE = Map.ofEntries(
            Map.entry("Groningen", List.of("gr", "gn")),
            Map.entry("Fryslân", List.of("fr", "frl", "friesland")),
            Map.entry("Drenthe", List.of("dr")),
            Map.entry("Overijssel", List.of("ov", "o")),
            Map.entry("Gelderland", List.of("gld", "gd")),
            Map.entry("Utrecht", List.of("ut", "utr")),
            Map.entry("Flevoland", List.of("fl")),
            Map.entry("Zeeland", List.of("zl", "zld")),
            Map.entry("Limburg", List.of("lb", "l")),
            Map.entry("Noord-Holland", List.of("nh", "n-h", "noord holland")),
            Map.entry("Zuid-Holland", List.of("zh", "z-h", "zuid holland")),
            Map.entry("Noord-Brabant", List.of("nb", "n-b", "noord brabant")));

    private final Geography geography;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<PostcodeRange>> ambiguous = new HashMap<>();

    Places(Tables tables, Geography geography) {
        this.geography = geography;
        tables.places().forEach(place -> {
            place.searchNames().forEach(name -> names.putIfAbsent(Words.phrase(name), place.name()));
            names.put(Words.phrase(place.name()), place.name());
        });
        for (Municipality municipality : tables.municipalities()) {
            names.putIfAbsent(Words.phrase(municipality.name()), municipality.name());
        }
        for (PostcodeRange range : tables.postcodes()) {
            ambiguous
                    .computeIfAbsent(Words.phrase(range.place()), k -> new ArrayList<>())
                    .add(range);
        }
    }

    /** Where a place turned out to be. */
    sealed interface Answer {
        /** In this gemeente; {@code place} is the name as we write it. */
        record Found(String place, String municipality) implements Answer {}

        /** No place of that name is known. */
        record Unknown() implements Answer {}

        /** There are several, and nothing says which. */
        record Ambiguous() implements Answer {}
    }

    /**
     * Looks a place up.
     *
     * @param name as the publisher writes it, in whatever capitals
     * @param postcode may be empty
     * @param province may be empty
     * @param nearby gemeenten of the school, which decide where nothing else does; may be empty
     */
    Answer find(String name, String postcode, String province, List<String> nearby) {
        String phrase = Words.phrase(name.strip());
        List<PostcodeRange> same = ambiguous.get(phrase);
        if (same != null) {
            Optional<PostcodeRange> one = one(same, postcode, province, nearby);
            return one.isPresent()
                    ? new Answer.Found(one.get().place(), one.get().municipality())
                    : new Answer.Ambiguous();
        }
        Optional<String> municipality = geography.municipalityOf(name.strip());
        return municipality.isPresent()
                ? new Answer.Found(names.getOrDefault(phrase, name.strip()), municipality.get())
                : withoutProvince(phrase, postcode, nearby);
    }

    /** The place whose name has a province behind it, when it does lie there. */
    private Answer withoutProvince(String phrase, String postcode, List<String> nearby) {
        for (Map.Entry<String, List<String>> province : IN_PROVINCE.entrySet()) {
            for (String behind : Stream.concat(province.getValue().stream(), Stream.of(Words.phrase(province.getKey())))
                    .toList()) {
                if (phrase.endsWith(" " + behind)
                        && find(
                                        phrase.substring(0, phrase.length() - behind.length() - 1),
                                        postcode,
                                        province.getKey(),
                                        nearby)
                                instanceof Answer.Found found
                        && isIn(found.municipality(), province.getKey())) {
                    return found;
                }
            }
        }
        return new Answer.Unknown();
    }

    private boolean isIn(String municipality, String province) {
        return geography
                .provinceOf(municipality)
                .filter(own -> Words.phrase(own).equals(Words.phrase(province)))
                .isPresent();
    }

    private Optional<PostcodeRange> one(
            List<PostcodeRange> same, String postcode, String province, List<String> nearby) {
        if (postcode.matches("\\s*\\d{4}.*")) {
            int digits = Integer.parseInt(postcode.strip().substring(0, 4));
            Optional<PostcodeRange> within = same.stream()
                    .filter(range -> range.first() <= digits && digits <= range.last())
                    .findFirst();
            if (within.isPresent()) {
                return within;
            }
        }
        Set<String> towns = new HashSet<>(nearby);
        List<PostcodeRange> left = same.stream()
                .filter(range -> province.isBlank()
                        ? towns.contains(range.municipality())
                        : isIn(range.municipality(), province))
                .toList();
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }
}
