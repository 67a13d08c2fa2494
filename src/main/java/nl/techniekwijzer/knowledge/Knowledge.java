package nl.techniekwijzer.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.tables.Sources;
import nl.techniekwijzer.tables.Tables;

/** Everything the service knows, loaded and checked. Immutable and thread-safe. */
public final class Knowledge {
    /** The page with summaries in English; it is shown and cited, and never searched or read for Dutch words. */
    private static final String ENGLISH = "begrippen/in-english";

    private final Map<String, Page> pages;
    private final Optional<Page> english;
    private final Tables tables;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final List<Wording> wordings;
    private final Map<String, List<String>> wordingsOf;
    private final String version;
    private final Geography geography;
    private final Freshness freshness;

    Knowledge(
            Collection<Page> pages,
            Tables tables,
            Sources sources,
            Vocabulary vocabulary,
            List<Wording> wordings,
            String version,
            Freshness freshness) {
        Map<String, Page> byId = new LinkedHashMap<>();
        pages.forEach(page -> byId.put(page.id(), page));
        this.english = Optional.ofNullable(byId.remove(ENGLISH));
        this.pages = Collections.unmodifiableMap(byId);
        this.tables = tables;
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.wordings = List.copyOf(wordings);
        this.wordingsOf = wordings.stream()
                .collect(
                        Collectors.groupingBy(Wording::target, Collectors.mapping(Wording::text, Collectors.toList())));
        this.version = version;
        this.geography = new Geography(tables);
        this.freshness = freshness;
    }

    /** All pages in Dutch, ordered by id. */
    public Collection<Page> pages() {
        return pages.values();
    }

    /** The page with this id, such as {@code begrippen/bbl}. */
    public Optional<Page> page(String id) {
        return id.equals(ENGLISH) ? english : Optional.ofNullable(pages.get(id));
    }

    /** The page that sums up other pages in English: each section links to the one that it is about. */
    public Optional<Page> english() {
        return english;
    }

    /** All passages of all pages, in page order. */
    public List<Passage> passages() {
        return pages().stream()
                .flatMap(page -> Passage.of(page).stream())
                .filter(passage -> !passage.isSummary())
                .toList();
    }

    /** The typed tables. */
    public Tables tables() {
        return tables;
    }

    /** The list of sources. */
    public Sources sources() {
        return sources;
    }

    /** Synonyms, misspellings, stop words and the other word lists. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** In what other words people ask what a section answers. */
    public List<Wording> wordings() {
        return wordings;
    }

    /** In what other words people ask what this section answers, as {@code type/slug#anchor}; empty when none are known. */
    public List<String> wordings(String section) {
        return wordingsOf.getOrDefault(section, List.of());
    }

    /** Places, regions and which is near which. */
    public Geography geography() {
        return geography;
    }

    /** When imported data is too old to be told without a word on it. */
    public Freshness freshness() {
        return freshness;
    }

    /** Short fingerprint of the content: the same files give the same version. */
    public String version() {
        return version;
    }
}
