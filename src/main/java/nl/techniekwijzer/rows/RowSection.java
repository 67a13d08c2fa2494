package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Provenance;

/** Collects table rows as sentences into one section of a page. Not thread-safe. */
public final class RowSection {
    private final String anchor;
    private final String heading;
    private final Aspect aspect;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();

    public RowSection(String anchor, String heading, Aspect aspect) {
        this.anchor = anchor;
        this.heading = heading;
        this.aspect = aspect;
    }

    /** Adds a row; {@code text} is one or more full sentences. */
    public RowSection row(String text, Provenance provenance, Set<String> keys) {
        String id = anchor + "-" + (units.size() + 1);
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        units.add(new Unit(id, text, html, provenance, keys));
        return this;
    }

    /** Adds a remark that belongs to the rows with the same key; it comes once, after the rows. */
    public RowSection note(String text, Provenance provenance, String key) {
        notes.putIfAbsent(key, new Note(text, provenance));
        return this;
    }

    private record Note(String text, Provenance provenance) {}

    /** The section as a list, or nothing when no row was added. */
    public List<Section> sections() {
        notes.forEach((key, note) -> row(note.text(), note.provenance(), Set.of(key, Keys.NOTE)));
        notes.clear();
        return units.isEmpty()
                ? List.of()
                : List.of(new Section(anchor, heading, aspect, List.of(new Block(Shape.BULLETS, units)), true));
    }
}
