package nl.techniekwijzer.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;

/** Which words may be added, say the same or exclude each other; they stand in {@code words.txt}. Immutable and thread-safe. */
final class WordLists {
    private static final String RESOURCE = "words.txt";
    /** Shorter words do not count as the part of a compound or another form of a word. */
    private static final int MIN_PART = 4;

    private static final WordLists LISTS = new WordLists();

    private final Set<String> free = new HashSet<>();
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    private WordLists() {
        String list = "";
        for (String line : lines()) {
            if (!line.startsWith(" ")) {
                list = line.strip();
                continue;
            }
            Set<String> row =
                    Stream.of(line.strip().split(" ")).map(Words::stem).collect(Collectors.toSet());
            switch (list) {
                case "FREE" -> free.addAll(row);
                case "SAME" -> row.forEach(word -> add(same, word, row));
                case "OTHER" -> row.forEach(word -> add(others, word, row));
                default -> throw new IllegalStateException(RESOURCE + ": no list is called " + list);
            }
        }
    }

    private static void add(Map<String, Set<String>> rows, String word, Set<String> row) {
        Set<String> all = rows.computeIfAbsent(word, w -> new HashSet<>());
        row.stream().filter(other -> !other.equals(word)).forEach(all::add);
    }

    private static List<String> lines() {
        InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a rewording may bring in this stem without stating anything. */
    static boolean isFree(String stem) {
        return LISTS.free.contains(stem);
    }

    /** Whether one of these stems is this one: the same word, another form of it, a part or a whole of it, or a word that says the same. */
    static boolean isIn(Set<String> stems, String stem) {
        if (stems.contains(stem)) {
            return true;
        }
        Set<String> equals = LISTS.same.getOrDefault(stem, Set.of());
        return stems.stream().anyMatch(known -> equals.contains(known) || isForm(plain(stem), plain(known)));
    }

    /** A word of these stems that excludes this one, which is not among them itself; empty when there is none. */
    static Set<String> excluded(Set<String> stems, String stem) {
        return isIn(stems, stem)
                ? Set.of()
                : LISTS.others.getOrDefault(stem, Set.of()).stream()
                        .filter(stems::contains)
                        .collect(Collectors.toSet());
    }

    /** Whether one of these stems is another form of this name; "Bouwkunde" is not a form of "Werktuigbouwkunde". */
    static boolean hasForm(Set<String> stems, String name) {
        return stems.stream().anyMatch(known -> isForm(name, known) && known.charAt(0) == name.charAt(0));
    }

    /** A participle without its "ge". */
    private static String plain(String stem) {
        return stem.startsWith("ge") && stem.length() > MIN_PART + 2 ? stem.substring(2) : stem;
    }

    /** "werkt" and "werken", "schooljaar" and "jaar", "havomeisjes" and "meisjes". */
    private static boolean isForm(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < MIN_PART) {
            return false;
        }
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        boolean inflected = common >= Math.max(MIN_PART, shorter - 2) && Math.abs(a.length() - b.length()) <= 3;
        boolean begins = common == shorter && shorter > MIN_PART;
        return inflected || begins || a.endsWith(b) || b.endsWith(a);
    }
}
