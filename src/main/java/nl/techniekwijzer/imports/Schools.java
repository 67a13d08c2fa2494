package nl.techniekwijzer.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;

/**
 * Finds the institution of ours that a publisher means: by BRIN code, by name, by its number in the trade register. Former schools lead to
 * the one that they went into. A name that could be two schools is none. Immutable.
 */
final class Schools {
    /** Shorter names than this are part of too many others. */
    private static final int MIN_START = 5;

    private static final Set<String> LEGAL = Set.of("stichting", "de", "het", "roc", "bv");

    private final Map<String, Institution> byId = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byKvk = new HashMap<>();

    Schools(Tables tables) {
        tables.institutions().forEach(school -> byId.put(school.id(), school));
        for (Institution school : tables.institutions()) {
            List<String> names = new ArrayList<>(school.searchNames());
            names.add(school.name());
            names.forEach(name -> name(name, school.id()));
            school.searchNames().stream()
                    .filter(name -> name.matches("\\d\\d[A-Z]{2}"))
                    .forEach(brin -> byId.putIfAbsent(brin, school));
        }
        tables.imports()
                .addresses()
                .forEach(address -> byKvk.computeIfAbsent(Cells.number(address.kvk()), k -> new HashSet<>())
                        .add(address.institution()));
    }

    private void name(String name, String id) {
        for (String form : List.of(Words.phrase(name), bare(name))) {
            byName.computeIfAbsent(form, k -> new HashSet<>()).add(id);
        }
    }

    /** Without the words that say only what kind of body it is. */
    private static String bare(String name) {
        return String.join(
                " ",
                List.of(Words.phrase(name).split(" ")).stream()
                        .filter(word -> !LEGAL.contains(word))
                        .toList());
    }

    /** The active school with this BRIN code, or that it went into; two digits of a location may follow the code. */
    Optional<Institution> byCode(String code) {
        String brin = code.strip().toUpperCase(Locale.ROOT).replaceFirst("^(\\d\\d[A-Z]{2})\\d\\d$", "$1");
        return Optional.ofNullable(byId.get(brin)).flatMap(this::active);
    }

    /** The active school with this name; a longer name must begin with ours, as in {@code Summa College, locatie Sterrenlaan}. */
    Optional<Institution> byName(String name) {
        String phrase = Words.phrase(name);
        for (String form : List.of(phrase, bare(name))) {
            Optional<Institution> exact = one(byName.getOrDefault(form, Set.of()));
            if (exact.isPresent()) {
                return exact;
            }
        }
        return byName.keySet().stream()
                .filter(own -> own.length() >= MIN_START && phrase.startsWith(own + " "))
                .max(Comparator.comparingInt(String::length).thenComparing(own -> own))
                .flatMap(own -> one(byName.getOrDefault(own, Set.of())));
    }

    /** The only school of this number in the trade register, as the imported addresses have it. */
    Optional<Institution> byKvk(String number) {
        return number.isBlank() ? Optional.empty() : one(byKvk.getOrDefault(Cells.number(number), Set.of()));
    }

    private Optional<Institution> one(Set<String> ids) {
        Set<Institution> schools = new HashSet<>();
        ids.forEach(
                id -> Optional.ofNullable(byId.get(id)).flatMap(this::active).ifPresent(schools::add));
        return schools.size() == 1 ? Optional.of(schools.iterator().next()) : Optional.empty();
    }

    private Optional<Institution> active(Institution school) {
        return school.active()
                ? Optional.of(school)
                : Optional.ofNullable(byId.get(school.mergedInto())).filter(Institution::active);
    }
}
