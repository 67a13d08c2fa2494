package nl.techniekwijzer.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;

/**
 * What retrieval finds: a section, or a stretch of a long one.
 *
 * @param id page id, {@code #} and the anchor; stretches after the first add {@code ~2}, {@code ~3}, …
 * @param page the page it is on
 * @param section the section it is of
 * @param units what it consists of, never empty
 */
public record Passage(String id, Page page, Section section, List<Unit> units) {
    /** Longer sections (mostly table rows) are cut here, so that length normalisation does not bury them. */
    private static final int MAX_UNITS = 12;

    public Passage {
        units = List.copyOf(units);
    }

    /** Equal passages have equal ids; to hash all their text as well would only take time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** A section as the passage it begins with. */
    public static Passage of(Page page, Section section) {
        List<Unit> units = section.units();
        return new Passage(
                page.id() + "#" + section.anchor(), page, section, units.subList(0, Math.min(units.size(), MAX_UNITS)));
    }

    /** The passages of a page in reading order. */
    public static List<Passage> of(Page page) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : page.sections()) {
            List<Unit> units = section.units();
            for (int from = 0; from < units.size(); from += MAX_UNITS) {
                int part = from / MAX_UNITS + 1;
                String id = page.id() + "#" + section.anchor() + (part > 1 ? "~" + part : "");
                passages.add(
                        new Passage(id, page, section, units.subList(from, Math.min(units.size(), from + MAX_UNITS))));
            }
        }
        return passages;
    }

    /** Whether it only says again what other passages of the page say. */
    public boolean isSummary() {
        return units.stream().allMatch(unit -> unit.has(Keys.SUMMARY));
    }

    /** The section that it is of, as {@code type/slug#anchor}. */
    public String sectionId() {
        return page.id() + "#" + section.anchor();
    }

    /** The text of its units in one string. */
    public String text() {
        return units.stream().map(Unit::text).collect(Collectors.joining(" "));
    }
}
