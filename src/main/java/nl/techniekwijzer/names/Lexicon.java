package nl.techniekwijzer.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;

/**
 * Every name the knowledge base knows, found by the longest match in a row of words. Filled by {@link LexiconBuilder}, read-only
 * afterwards and then thread-safe.
 */
public final class Lexicon {
    private static final int MAX_WORDS = 8;
    /** Shorter words are rarely halves of a name. */
    private static final int MIN_JOINED = 4;

    /** Compounds of a name and a word for who works with it are long. */
    private static final int MIN_COMPOUND = 14;

    private static final int MIN_FIRST = 6;

    /** How such compounds end. */
    private static final List<String> OCCUPIED = List.of(
            "monteur",
            "installateur",
            "cursus",
            "opleiding",
            "rijder",
            "medewerker",
            "technicus",
            "machinist",
            "techniek");

    private static final String BECOME = " worden";

    /** Words that people glue behind a name: {@code loodgietersopleiding}. */
    private static final List<String> TAILS = List.of(
            "opleidingen",
            "opleiding",
            "studies",
            "studie",
            "cursussen",
            "cursus",
            "diploma",
            "beroep",
            "bedrijf",
            "branche",
            "sector",
            "baan",
            "werk");

    private final Map<String, Map<Kind, Set<String>>> names = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    /** By the first word of a name how many words the longest such name has. */
    private final Map<String, Integer> longestFrom = new HashMap<>();

    void add(String name, Kind kind, String id) {
        String phrase = Words.phrase(name);
        if (phrase.length() < 2) {
            return;
        }
        put(phrase, kind, id);
        if (kind == Kind.PAGE) {
            put(stemmed(phrase), kind, id); // Stems of places are ordinary words: Ommen is not "om".
        }
        for (String word : phrase.split(" ")) {
            words.add(word);
        }
    }

    private void put(String phrase, Kind kind, String id) {
        String[] all = key(phrase).split(" ");
        longestFrom.merge(all[0], all.length, Math::max);
        names.computeIfAbsent(key(phrase), p -> new HashMap<>())
                .computeIfAbsent(kind, k -> new LinkedHashSet<>())
                .add(id);
    }

    /** {@code vmbo-tl} and {@code vmbo tl} are one name. */
    private static String key(String phrase) {
        return phrase.replace('-', ' ');
    }

    private static String stemmed(String phrase) {
        int last = phrase.lastIndexOf(' ') + 1;
        return phrase.substring(0, last) + Words.stem(phrase.substring(last));
    }

    /** Every word that occurs in a name, folded. */
    Set<String> words() {
        return Set.copyOf(words);
    }

    /** What this phrase stands for by kind; empty when it is no name. */
    Map<Kind, Set<String>> lookup(String phrase) {
        Map<Kind, Set<String>> exact = names.get(key(phrase));
        return exact != null ? exact : names.getOrDefault(key(stemmed(phrase)), Map.of());
    }

    /**
     * The names in these words, left to right, the longest first at each place; one word may give entities of several kinds. Inside a
     * longer page name the words that narrow a question (a level, a subject, a place) count as well: "mechatronica niveau 4".
     *
     * @param exact per word whether it stands as typed rather than repaired
     */
    public List<Entity> find(List<Word> text, List<Boolean> exact) {
        List<Entity> found = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int end = longest(text, at);
            if (end == at) {
                at++;
                continue;
            }
            int school = overlappingSchool(text, at, end);
            if (school > at) {
                at = school;
                continue;
            }
            Map<Kind, Set<String>> meaning = meaning(phrase(text, at, end));
            add(found, text, exact, at, end, meaning);
            if (end - at > 1 && meaning.keySet().equals(Set.of(Kind.PAGE))) {
                inside(found, text, exact, at, end);
            }
            at = end;
        }
        return found;
    }

    /** Where a school's name starts within this name and runs on past it: "de TU" ends in "TU Delft"; {@code from} when none does. */
    private int overlappingSchool(List<Word> text, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            int end = longest(text, at);
            if (end > to && meaning(phrase(text, at, end)).containsKey(Kind.SCHOOL)) {
                return at;
            }
        }
        return from;
    }

    /** Names that narrow, starting within a page name; they may run on past its end: "zonder wiskunde" is one, "wiskunde B" goes on. */
    private void inside(List<Entity> found, List<Word> text, List<Boolean> exact, int from, int to) {
        int at = from;
        while (at < to) {
            int next = at + 1;
            for (int end = Math.min(text.size(), at + mostWords(text.get(at).form())); end > at; end--) {
                Map<Kind, Set<String>> narrowing = new HashMap<>(meaning(phrase(text, at, end)));
                narrowing.remove(Kind.PAGE);
                if (!narrowing.isEmpty()) {
                    add(found, text, exact, at, end, narrowing);
                    next = end;
                    break;
                }
            }
            at = next;
        }
    }

    private static void add(
            List<Entity> found,
            List<Word> text,
            List<Boolean> exact,
            int from,
            int to,
            Map<Kind, Set<String>> meaning) {
        boolean asTyped = exact.subList(from, to).stream().allMatch(e -> e);
        String phrase = phrase(text, from, to);
        meaning.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(m -> found.add(
                        new Entity(m.getKey(), List.copyOf(m.getValue()), phrase, from, to, Part.NAMED, asTyped)));
    }

    /** "elektricien worden" is a name of an opleiding; it means the beroep as well. */
    private static Map<Kind, Set<String>> merged(Map<Kind, Set<String>> a, Map<Kind, Set<String>> b) {
        Map<Kind, Set<String>> merged = new HashMap<>(b);
        a.forEach((kind, ids) -> {
            Set<String> all = new LinkedHashSet<>(ids);
            all.addAll(b.getOrDefault(kind, Set.of()));
            merged.put(kind, all);
        });
        return merged;
    }

    private int longest(List<Word> text, int at) {
        for (int end = Math.min(text.size(), at + mostWords(text.get(at).form())); end > at; end--) {
            if (!meaning(phrase(text, at, end)).isEmpty()) {
                return end;
            }
        }
        return at;
    }

    /** So many words a phrase that means something may have: one more than a name, for "worden", and two for a name torn apart. */
    private int mostWords(String first) {
        String key = key(first);
        int end = key.indexOf(' ');
        int longest = longestFrom.getOrDefault(end < 0 ? key : key.substring(0, end), 1);
        return Math.min(MAX_WORDS, longest + 1);
    }

    private Map<Kind, Set<String>> meaning(String phrase) {
        Map<Kind, Set<String>> meaning = lookup(phrase);
        if (phrase.endsWith(BECOME)) {
            return merged(meaning, lookup(phrase.substring(0, phrase.length() - BECOME.length())));
        }
        if (!meaning.isEmpty()) {
            return meaning;
        }
        int space = phrase.indexOf(' ');
        boolean twoLong =
                space >= MIN_JOINED && phrase.indexOf(' ', space + 1) < 0 && phrase.length() - space > MIN_JOINED;
        if (twoLong) {
            return names.getOrDefault(phrase.replace(" ", ""), Map.of()); // "werktuig bouwkunde"
        }
        return space > 0
                ? Map.of()
                : head(phrase)
                        .map(this::lookup)
                        .or(() -> beforeHyphen(phrase))
                        .filter(found -> !found.isEmpty())
                        .or(() -> compound(phrase))
                        .orElse(Map.of());
    }

    /** {@code havo-leerling}, {@code mbo-opleiding}, {@code bbl-plek}: the first part narrows the question. */
    private Optional<Map<Kind, Set<String>>> beforeHyphen(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 2) {
            return Optional.empty();
        }
        Map<Kind, Set<String>> narrowing = new HashMap<>(lookup(word.substring(0, hyphen)));
        narrowing.keySet().retainAll(Set.of(Kind.OPLEIDINGSNIVEAU, Kind.MBO_NIVEAU, Kind.LEERWEG));
        return Optional.of(narrowing);
    }

    /** {@code warmtepompinstallatiecursus} → {@code warmtepomp}: the longest name that a long word for a trade or course starts with. */
    private Optional<Map<Kind, Set<String>>> compound(String word) {
        if (word.length() < MIN_COMPOUND || OCCUPIED.stream().noneMatch(word::endsWith)) {
            return Optional.empty();
        }
        for (int end = word.length() - MIN_JOINED; end >= MIN_FIRST; end--) {
            Map<Kind, Set<String>> first = names.getOrDefault(word.substring(0, end), Map.of());
            Set<String> pages = first.getOrDefault(Kind.PAGE, Set.of());
            if (!pages.isEmpty()) {
                return Optional.of(Map.of(Kind.PAGE, pages));
            }
        }
        return Optional.empty();
    }

    /** {@code loodgietersopleiding} → {@code loodgieter}, when that is a name. */
    private Optional<String> head(String word) {
        for (String tail : TAILS) {
            if (word.endsWith(tail) && word.length() > tail.length() + 2) {
                String head = word.substring(0, word.length() - tail.length());
                String plain = head.endsWith("-") ? head.substring(0, head.length() - 1) : head;
                for (String form :
                        List.of(plain, plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain)) {
                    if (lookup(form).containsKey(Kind.PAGE)) {
                        return Optional.of(form);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String phrase(List<Word> text, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(text.get(i).form());
        }
        return phrase.toString();
    }
}
