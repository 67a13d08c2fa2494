package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Source;

/**
 * The pages of one load, by id: rows of tables are added to the authored page about the same thing, or become a page of
 * their own. Not thread-safe.
 */
public final class RowPages {
    private final Map<String, Page> pages = new LinkedHashMap<>();

    public RowPages(List<Page> authored) {
        authored.forEach(page -> pages.put(page.id(), page));
    }

    /** What a page that exists only because of table rows is called and tied to. */
    public record Outline(String id, String title, List<String> names, Map<String, String> links) {}

    /** The authored page that is tied to this row, for example by {@code dossier}. */
    public Optional<Page> linked(String link, String value) {
        for (Page page : pages.values()) { // A loop, because it is walked for each row.
            if (value.equals(page.links().get(link))) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Whether there is a page with this id. */
    public boolean has(String id) {
        return pages.containsKey(id);
    }

    /** Adds sections to the page with this id; makes it from the outline when it is not there yet. */
    public void add(Outline outline, List<Section> sections) {
        if (sections.isEmpty()) {
            return;
        }
        Page page = pages.get(outline.id());
        pages.put(outline.id(), page == null ? page(outline, sections) : merge(page, outline, sections));
    }

    private static Page merge(Page page, Outline outline, List<Section> sections) {
        List<String> names = new ArrayList<>(page.names());
        outline.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        Map<String, String> links = new LinkedHashMap<>(outline.links());
        links.putAll(page.links());
        Page named = new Page(
                page.id(),
                page.title(),
                page.type(),
                page.audiences(),
                page.tags(),
                names,
                page.related(),
                page.sources(),
                page.checkedOn(),
                page.certainty(),
                links,
                page.sections());
        return named.with(sections);
    }

    private static Page page(Outline outline, List<Section> sections) {
        Unit first = sections.getFirst().units().getFirst();
        List<Source> sources = sections.stream()
                .flatMap(section -> section.units().stream())
                .map(unit -> unit.provenance().source())
                .distinct()
                .toList();
        Certainty certainty = first.provenance().certainty();
        String folder = outline.id().substring(0, outline.id().indexOf('/'));
        PageType type = PageType.ofFolder(folder).orElseThrow();
        return new Page(
                outline.id(),
                outline.title(),
                type,
                List.of(Audience.values()),
                List.of(),
                outline.names(),
                List.of(),
                sources,
                "",
                certainty,
                outline.links(),
                sections);
    }

    /** All pages, ordered by id. */
    public List<Page> all() {
        return pages.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }
}
