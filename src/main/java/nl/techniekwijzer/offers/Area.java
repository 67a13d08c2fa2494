package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;

/**
 * Where a question asks about, and how near a row of a school is to it. A name that is a gemeente, a province and a region at once
 * (Groningen, Utrecht) is the gemeente, unless the question says province or region.
 *
 * @param towns gemeenten
 * @param provinces names
 * @param regions codes of the arbeidsmarktregio's that are asked or that the gemeenten lie in; of a landsdeel all of them
 * @param neighbours codes of the regions around
 * @param avoided gemeenten, provinces and regions that are not wanted, as keys of a main location
 */
record Area(
        List<String> towns, Set<String> provinces, Set<String> regions, Set<String> neighbours, Set<String> avoided) {
    /** Ranks of {@link #rank}: up to here a row is in the asked gemeente. */
    static final int TOWN = 1;
    /** Up to here it is in the asked area for certain. */
    static final int CERTAIN = 2;
    /** Up to here it is in the asked area, though the lessons may be elsewhere. */
    static final int HERE = 3;
    /** Up to here it is in a region around. */
    static final int AROUND = 5;

    private static final int ELSEWHERE = 6;
    private static final Pattern PROVINCE = Pattern.compile("\\bprovincie\\b|\\bheel (?:de )?");
    private static final Pattern REGION = Pattern.compile("\\b(?:arbeidsmarkt)?regio\\b");

    /** The area that this question asks about; without a wanted place the surroundings of what is not wanted. */
    static Area of(Question question, Geography geography) {
        List<Entity> wanted = one(question.places(), question);
        List<Entity> unwanted = one(
                question.entities().stream()
                        .filter(e -> e.isPlace() && e.negated())
                        .toList(),
                question);
        List<Entity> centre = wanted.isEmpty() ? unwanted : wanted;
        List<String> towns = ids(centre, Kind.GEMEENTE);
        Set<String> provinces = new LinkedHashSet<>(ids(centre, Kind.PROVINCIE));
        Set<String> regions = new LinkedHashSet<>(ids(centre, Kind.REGIO));
        towns.forEach(town -> geography.regionOf(town).ifPresent(r -> regions.add(r.code())));
        ids(centre, Kind.LANDSDEEL).forEach(l -> regions.addAll(geography.regionsOfLandsdeel(l)));
        Set<String> neighbours = new LinkedHashSet<>();
        regions.forEach(code -> neighbours.addAll(geography.neighbours(code)));
        provinces.forEach(province -> geography.regionsOfProvince(province).forEach(code -> {
            neighbours.add(code);
            neighbours.addAll(geography.neighbours(code));
        }));
        Set<String> avoided = new LinkedHashSet<>();
        ids(unwanted, Kind.GEMEENTE).forEach(town -> avoided.addAll(List.of(Keys.home(town), Keys.municipality(town))));
        ids(unwanted, Kind.PROVINCIE).forEach(p -> avoided.addAll(List.of(Keys.homeProvince(p), Keys.province(p))));
        ids(unwanted, Kind.REGIO).forEach(r -> avoided.addAll(List.of(Keys.homeRegion(r), Keys.region(r))));
        return new Area(towns, provinces, regions, neighbours, avoided);
    }

    /** Of one name only the reading that fits the question. */
    private static List<Entity> one(List<Entity> places, Question question) {
        String folded = question.folded();
        List<Kind> order = PROVINCE.matcher(folded).find()
                ? List.of(Kind.PROVINCIE, Kind.GEMEENTE, Kind.REGIO, Kind.LANDSDEEL)
                : REGION.matcher(folded).find()
                        ? List.of(Kind.REGIO, Kind.GEMEENTE, Kind.PROVINCIE, Kind.LANDSDEEL)
                        : List.of(Kind.GEMEENTE, Kind.PROVINCIE, Kind.REGIO, Kind.LANDSDEEL);
        Map<String, Entity> byName = new LinkedHashMap<>();
        for (Entity place : places) {
            byName.merge(place.text(), place, (a, b) -> order.indexOf(b.kind()) < order.indexOf(a.kind()) ? b : a);
        }
        return List.copyOf(byName.values());
    }

    /** All readings count: two gemeenten can have one name. */
    private static List<String> ids(List<Entity> places, Kind kind) {
        List<String> ids = new ArrayList<>();
        places.stream().filter(e -> e.kind() == kind).forEach(e -> ids.addAll(e.ids()));
        return ids;
    }

    boolean isEmpty() {
        return towns.isEmpty() && provinces.isEmpty() && regions.isEmpty();
    }

    /** Whether the question names only where it must not be. */
    boolean isOnlyAvoided(Question question) {
        return question.places().isEmpty() && !avoided.isEmpty();
    }

    /** Whether the row is at a place that the question does not want; a school with another location there is not. */
    boolean avoids(Unit row) {
        return avoided.stream().anyMatch(key -> row.has(key) && (isLessonPlace(row) || key.startsWith("hoofd")));
    }

    /** How near the row is: 0 is in the asked gemeente for certain, higher is farther; the constants name the borders. */
    int rank(Unit row) {
        if (isEmpty()) {
            return 0;
        }
        if (towns.stream().anyMatch(t -> row.has(Keys.municipality(t)))) {
            return isCertain(row, towns.stream().map(Keys::home)) ? 0 : TOWN;
        }
        Stream<String> here = Stream.concat(
                regions.stream().map(Keys::region), provinces.stream().map(Keys::province));
        if (here.anyMatch(row::has)) {
            Stream<String> homes = Stream.concat(
                    regions.stream().map(Keys::homeRegion), provinces.stream().map(Keys::homeProvince));
            return isCertain(row, homes) ? CERTAIN : HERE;
        }
        if (neighbours.stream().map(Keys::region).anyMatch(row::has)) {
            return isCertain(row, neighbours.stream().map(Keys::homeRegion)) ? AROUND - 1 : AROUND;
        }
        return ELSEWHERE;
    }

    /** Whether the lessons are said to be there, or the school has its main location there. */
    private static boolean isCertain(Unit row, Stream<String> homes) {
        return isLessonPlace(row) || homes.anyMatch(row::has);
    }

    /** Whether the row says where the lessons are, rather than where the school has locations. */
    private static boolean isLessonPlace(Unit row) {
        return row.keys().stream().noneMatch(k -> k.startsWith("hoofdvestiging:"));
    }
}
