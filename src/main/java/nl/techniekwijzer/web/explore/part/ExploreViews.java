package nl.techniekwijzer.web.explore.part;

import java.util.List;

/** Parts of views that several pages for looking around share. Texts are plain; templates escape them. */
public final class ExploreViews {
    /** So many filters are always shown; the others are folded away, or a phone would show nothing else. */
    private static final int MOST_USED = 2;

    private ExploreViews() {}

    /** A choice in a select box, or a radio button or check box. */
    public record Option(String value, String label, boolean selected) {}

    /** Choices under a heading; an empty label means no heading. */
    public record Group(String label, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }
    }

    /** A select box of a filter; {@code all} is the choice that asks nothing. */
    public record Select(String name, String label, String all, List<Group> groups) {
        public Select {
            groups = List.copyOf(groups);
        }

        /** Whether it asks something now. */
        public boolean isChosen() {
            return groups.stream().flatMap(group -> group.options().stream()).anyMatch(Option::selected);
        }
    }

    /** A link; {@code current} when it is where the reader is. */
    public record Link(String label, String url, boolean current) {}

    /** A field that travels along in a form. */
    public record Hidden(String name, String value) {}

    /**
     * What was set aside to compare.
     *
     * @param chosen names, each with the address that takes it away
     * @param compare address of the comparison; empty with less than two
     */
    public record Tray(List<Link> chosen, String compare) {
        public Tray {
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * An opleiding or beroep in a list.
     *
     * @param lead a sentence on it, of the knowledge base
     * @param source where that comes from
     * @param add address that sets it aside to compare; empty when there is no room or it is there already
     * @param chosen whether it is set aside
     */
    public record Item(
            String title,
            String url,
            String kind,
            List<String> tags,
            String lead,
            String source,
            String add,
            boolean chosen) {
        public Item {
            tags = List.copyOf(tags);
        }
    }

    /** A list with its filters, on one of several pages. */
    public record Listing(
            String path,
            String text,
            List<Select> selects,
            List<Hidden> hidden,
            List<String> notices,
            String count,
            List<Link> active,
            List<Item> items,
            List<Link> pages,
            Tray tray) {
        public Listing {
            selects = List.copyOf(selects);
            hidden = List.copyOf(hidden);
            notices = List.copyOf(notices);
            active = List.copyOf(active);
            items = List.copyOf(items);
            pages = List.copyOf(pages);
        }

        /** The filters that everybody uses. */
        public List<Select> first() {
            return selects.subList(0, Math.min(MOST_USED, selects.size()));
        }

        /** The others. */
        public List<Select> more() {
            return selects.subList(first().size(), selects.size());
        }
    }

    /** Something that is not there, with what may have been meant. */
    public record NotFound(String title, String lead, List<Link> near, List<Link> ways) {
        public NotFound {
            near = List.copyOf(near);
            ways = List.copyOf(ways);
        }
    }
}
