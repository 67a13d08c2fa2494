package nl.techniekwijzer.web.explore.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.techniekwijzer.guide.Comparisons;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.web.explore.part.ExploreViews.Hidden;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;

/**
 * What a visitor set aside to compare: it travels along in the address under {@code vergelijk} and is kept nowhere else. Immutable.
 *
 * @param pages at most {@link Comparisons#MOST}
 */
public record Tray(List<Page> pages) {
    /** The parameter that it travels in. */
    public static final String NAME = "vergelijk";

    public Tray {
        pages = List.copyOf(pages);
    }

    /** What the address names; what is not known or too much is noted and left out. */
    public static Tray of(Params params, Comparisons comparisons, String name) {
        List<Page> pages = new ArrayList<>();
        int unknown = 0;
        for (String id : params.values(name)) {
            Page page = comparisons.subject(id).orElse(null);
            if (page == null) {
                unknown++;
            } else if (!pages.contains(page)) {
                pages.add(page);
            }
        }
        if (unknown > 0) {
            params.note(
                    unknown == 1
                            ? "Een van de namen in het adres kennen wij niet. Die hebben we weggelaten."
                            : unknown + " namen in het adres kennen wij niet. Die hebben we weggelaten.");
        }
        if (pages.size() > Comparisons.MOST) {
            params.note("Je kunt er hoogstens " + Comparisons.MOST + " naast elkaar zetten. We laten de eerste "
                    + Comparisons.MOST + " zien.");
        }
        return new Tray(pages.subList(0, Math.min(Comparisons.MOST, pages.size())));
    }

    /** As a parameter: {@code opleidingen/mechatronica,opleidingen/timmeren}; opleidingen go by their slug alone. */
    public String value() {
        return pages.stream().map(Tray::id).collect(Collectors.joining(","));
    }

    private static String id(Page page) {
        return page.id().startsWith("opleidingen/") ? page.id().substring("opleidingen/".length()) : page.id();
    }

    /** Whether this page is in it. */
    public boolean has(Page page) {
        return pages.contains(page);
    }

    /** The value with this page added; empty when it is there already or there is no room. */
    public String with(Page page) {
        if (has(page) || pages.size() >= Comparisons.MOST) {
            return "";
        }
        return pages.isEmpty() ? id(page) : value() + "," + id(page);
    }

    private String without(Page page) {
        return new Tray(pages.stream().filter(p -> !p.equals(page)).toList()).value();
    }

    /** What a form must send along so that nothing is lost. */
    public List<Hidden> hidden() {
        return pages.isEmpty() ? List.of() : List.of(new Hidden(NAME, value()));
    }

    /** How it looks on a page with this address. */
    public ExploreViews.Tray view(Address here) {
        List<Link> chosen = pages.stream()
                .map(p -> new Link(p.title(), here.with(NAME, without(p)).toString(), false))
                .toList();
        return new ExploreViews.Tray(
                chosen,
                pages.size() < 2
                        ? ""
                        : Address.of("/vergelijk").with("ids", value()).toString());
    }
}
