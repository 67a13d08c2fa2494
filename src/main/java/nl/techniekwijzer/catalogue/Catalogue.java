package nl.techniekwijzer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Spelling;
import nl.techniekwijzer.language.Words;

/** Every opleiding and beroep, to find and to filter. Immutable and thread-safe. */
public final class Catalogue {
    /** An activity that fewer opleidingen share is no use as a filter. */
    private static final int SHARED = 3;

    private final Map<String, Programme> programmes = new LinkedHashMap<>();
    private final Map<String, Programme> byPage = new LinkedHashMap<>();
    private final Map<String, Trade> trades = new LinkedHashMap<>();

    private Catalogue(List<Programme> programmes) {
        programmes.stream()
                .sorted(Comparator.comparing((Programme p) -> Words.fold(p.title()))
                        .thenComparing(Programme::slug))
                .forEach(programme -> {
                    this.programmes.put(programme.slug(), programme);
                    this.byPage.put(programme.page().id(), programme);
                });
    }

    /** The catalogue of this knowledge. */
    public static Catalogue of(Knowledge knowledge) {
        Catalogue catalogue = new Catalogue(Programmes.of(knowledge));
        Trades.of(knowledge, catalogue).forEach(trade -> catalogue.trades.put(trade.slug(), trade));
        return catalogue;
    }

    /** Every opleiding, by name. */
    public List<Programme> programmes() {
        return List.copyOf(programmes.values());
    }

    /** The opleiding with this slug. */
    public Optional<Programme> programme(String slug) {
        return Optional.ofNullable(programmes.get(slug));
    }

    /** The opleiding that this page of the knowledge base is about. */
    public Optional<Programme> ofPage(String pageId) {
        return Optional.ofNullable(byPage.get(pageId));
    }

    /** Every beroep, by name. */
    public List<Trade> trades() {
        return List.copyOf(trades.values());
    }

    /** The beroep with this slug. */
    public Optional<Trade> trade(String slug) {
        return Optional.ofNullable(trades.get(slug));
    }

    /** What fits the wish, by name; with words those that have them in their own name go first. */
    public List<Programme> find(Wish wish) {
        List<String> asked = words(wish.text());
        List<Programme> found = programmes.values().stream()
                .filter(p -> wish.level().isEmpty() || p.levels().contains(wish.level()))
                .filter(p -> wish.form().isEmpty() || p.forms().contains(wish.form()))
                .filter(p -> wish.theme().isEmpty() || p.theme().equals(wish.theme()))
                .filter(p -> wish.region().isEmpty() || p.regions().containsKey(wish.region()))
                .filter(p -> wish.interest().isEmpty() || p.interests().contains(wish.interest()))
                .filter(p -> hasAll(p.words(), asked))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!asked.isEmpty()) {
            found.sort(Comparator.comparing(p -> !hasAll(Set.copyOf(words(p.title())), asked)));
        }
        return List.copyOf(found);
    }

    /** Opleidingen with a name that is spelled nearly like these words, by name. */
    public List<Programme> spelledLike(String text) {
        List<String> asked = words(text).stream()
                .filter(w -> w.length() >= Spelling.MIN_LENGTH)
                .toList();
        return asked.isEmpty()
                ? List.of()
                : programmes.values().stream()
                        .filter(p -> asked.stream()
                                .allMatch(word -> words(p.title()).stream().anyMatch(own -> isNear(word, own))))
                        .toList();
    }

    /** A longer word may have two errors. */
    private static boolean isNear(String word, String own) {
        return Spelling.distance(word, own) <= (word.length() >= 2 * Spelling.MIN_LENGTH - 2 ? 2 : 1);
    }

    /** The beroepen with these words in their names, of this sector and level; empty asks nothing. */
    public List<Trade> trades(String text, String sector, String level) {
        List<String> asked = words(text);
        return trades.values().stream()
                .filter(t -> sector.isEmpty() || t.sector().equals(sector))
                .filter(t -> level.isEmpty() || t.levels().contains(level))
                .filter(t -> asked.isEmpty() || hasAll(Set.copyOf(words(names(t))), asked))
                .toList();
    }

    private static String names(Trade trade) {
        return trade.name() + " " + String.join(" ", trade.page().names());
    }

    /** The words of a text as they are compared. */
    static List<String> words(String text) {
        String phrase = Words.phrase(text);
        return phrase.isBlank() ? List.of() : List.of(phrase.split(" "));
    }

    /** Whether each word asked is the start of one of these words. */
    private static boolean hasAll(Set<String> words, List<String> asked) {
        return asked.stream().allMatch(word -> words.stream().anyMatch(own -> own.startsWith(word)));
    }

    /** Levels in use, low to high. */
    public List<String> levels() {
        return List.of("mbo-1", "mbo-2", "mbo-3", "mbo-4", "ad", "hbo", "wo");
    }

    /** Leerwegen and forms in use. */
    public List<String> forms() {
        return List.of("bol", "bbl", "voltijd", "deeltijd", "duaal");
    }

    /** Themes of mbo opleidingen, or sectors of studies, by name. */
    public List<String> themes(boolean mbo) {
        return distinct(p -> (p.kind() == Kind.MBO) == mbo && !p.theme().isEmpty() ? List.of(p.theme()) : List.of());
    }

    /** Activities that several opleidingen share, by name. */
    public List<String> interests() {
        Map<String, Integer> counts = new TreeMap<>();
        programmes.values().forEach(p -> p.interests().forEach(i -> counts.merge(i, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Sectors of beroepen, by name. */
    public List<String> sectors() {
        return List.copyOf(trades.values().stream().map(Trade::sector).collect(Collectors.toCollection(TreeSet::new)));
    }

    private List<String> distinct(Function<Programme, List<String>> values) {
        return List.copyOf(programmes.values().stream()
                .flatMap(p -> values.apply(p).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
