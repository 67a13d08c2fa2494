package nl.techniekwijzer.grounding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.Words;

/**
 * The numbers of a text and what each is of.
 *
 * @param all every number, without the dots in thousands; a number word stands as digits
 * @param units the unit that follows a number, as it stands nearest; numbers without one are left out
 * @param years the year nearest to a number, in a text with several years
 */
record Figures(Set<String> all, Map<String, Set<String>> units, Map<String, Set<String>> years) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*|\\b(?:twee|drie|vier|vijf|zes|zeven|"
            + "acht|negen|tien|elf|twaalf|twintig|dertig|vijftig|honderd|duizend)\\b");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("twee", "2"),
            Map.entry("drie", "3"),
            Map.entry("vier", "4"),
            Map.entry("vijf", "5"),
            Map.entry("zes", "6"),
            Map.entry("zeven", "7"),
            Map.entry("acht", "8"),
            Map.entry("negen", "9"),
            Map.entry("tien", "10"),
            Map.entry("elf", "11"),
            Map.entry("twaalf", "12"),
            Map.entry("twintig", "20"),
            Map.entry("dertig", "30"),
            Map.entry("vijftig", "50"),
            Map.entry("honderd", "100"),
            Map.entry("duizend", "1000"));
    private static final Pattern THOUSANDS = Pattern.compile("\\.(?=\\d{3}(?:\\D|$))");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern SPAN = Pattern.compile("((?:19|20)\\d\\d)[-/](?:19|20)\\d\\d");
    private static final Pattern UNIT = Pattern.compile(
            "^(?:\\s+(?:of|tot|en|tot en met|a)\\s+[\\d.,]+)?\\s*(?:bruto |netto )?(%|procent\\w*|euro|uur|uren|dag(?:en)?|"
                    + "we(?:ek|ken)|maand(?:en)?|jaar|jaren|studiepunten|vacatures|leerlingen|studenten|mensen)");

    static Figures of(String text) {
        String folded = Words.fold(text);
        List<MatchResult> found = NUMBER.matcher(folded).results().toList();
        Set<Integer> spans =
                SPAN.matcher(folded).results().map(m -> m.end() - 4).collect(Collectors.toSet());
        List<MatchResult> dates = found.stream()
                .filter(m -> YEAR.matcher(m.group()).matches() && !spans.contains(m.start()))
                .toList();
        Set<String> all = new HashSet<>();
        Map<String, Set<String>> units = new HashMap<>();
        Map<String, Set<String>> years = new HashMap<>();
        for (MatchResult number : found) {
            String value = plain(number.group());
            all.add(value);
            UNIT.matcher(folded.substring(number.end()))
                    .results()
                    .forEach(unit -> units.computeIfAbsent(value, v -> new HashSet<>())
                            .add(unit.group(1)
                                    .substring(0, Math.min(3, unit.group(1).length()))));
            if (dates.size() > 1 && isNumber(number.group())) {
                years.computeIfAbsent(value, v -> new HashSet<>()).add(nearest(number, dates));
            }
        }
        return new Figures(all, units, years);
    }

    /** Whether this folded word is a number, in digits or as a word. */
    static boolean isNumber(String form) {
        return NUMBER.matcher(form).matches() && !YEAR.matcher(form).matches();
    }

    /** A number without the dots in thousands; a number word in digits. */
    static String plain(String number) {
        return WORDS.getOrDefault(number, THOUSANDS.matcher(number).replaceAll(""));
    }

    private static String nearest(MatchResult number, List<MatchResult> dates) {
        return dates.stream()
                .min((a, b) -> Integer.compare(distance(number, a), distance(number, b)))
                .orElseThrow()
                .group();
    }

    private static int distance(MatchResult a, MatchResult b) {
        return b.start() >= a.end() ? b.start() - a.end() : a.start() - b.end();
    }

    /** What these numbers state that the source does not; empty when all is there. */
    Optional<String> fault(Figures source) {
        Set<String> missing = new HashSet<>(all);
        missing.removeAll(source.all);
        if (!missing.isEmpty()) {
            return Optional.of("numbers not in the source: " + missing);
        }
        return differs(units, source.units)
                .map(number -> "another unit than in the source: " + number)
                .or(() -> differs(years, source.years).map(number -> "another year than in the source: " + number));
    }

    private static Optional<String> differs(Map<String, Set<String>> said, Map<String, Set<String>> source) {
        return said.keySet().stream()
                .sorted()
                .filter(number -> source.containsKey(number)
                        && !source.getOrDefault(number, Set.of()).containsAll(said.getOrDefault(number, Set.of())))
                .findFirst();
    }
}
