package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.guide.Comparisons;
import nl.techniekwijzer.guide.Comparisons.Comparison;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.ProfileCheck;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;
import nl.techniekwijzer.web.explore.part.Params;
import nl.techniekwijzer.web.explore.part.Tray;

/** {@code /vergelijk?ids=a,b,c}: up to three things side by side. Thread-safe. */
public final class CompareRoutes implements Explore.Routes {
    private final Explore explore;

    CompareRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/vergelijk", this::compare);
    }

    /**
     * A column.
     *
     * @param away address of the comparison without it
     */
    public record Subject(String title, String kind, String url, String away) {}

    /**
     * The comparison; without subjects it explains itself.
     *
     * @param more where to find something to add; empty when there is no room
     * @param examples comparisons to start with
     */
    public record View(
            List<Subject> subjects, Comparison comparison, List<String> notices, List<Link> more, List<Link> examples) {
        public View {
            subjects = List.copyOf(subjects);
            notices = List.copyOf(notices);
            more = List.copyOf(more);
            examples = List.copyOf(examples);
        }
    }

    private void compare(Context ctx) {
        Guide guide = explore.guide();
        Params params = new Params(ctx);
        Tray tray = Tray.of(params, guide.comparisons(), "ids");
        List<Page> pages = tray.pages();
        List<Subject> subjects = pages.stream()
                .map(page -> new Subject(page.title(), page.type().label(), url(guide, page), without(pages, page)))
                .toList();
        explore.html(
                ctx,
                "vergelijk",
                new View(
                        subjects,
                        guide.comparisons().of(pages),
                        params.notices(),
                        more(tray),
                        pages.isEmpty() ? examples(guide) : List.of()));
    }

    private static String url(Guide guide, Page page) {
        return switch (page.type()) {
            case OPLEIDINGEN ->
                guide.catalogue().ofPage(page.id()).map(p -> p.url()).orElse(page.url());
            case BEROEPEN -> "/" + page.id();
            default -> page.url();
        };
    }

    private static String without(List<Page> pages, Page page) {
        Tray rest = new Tray(pages.stream().filter(p -> !p.equals(page)).toList());
        return Address.of("/vergelijk").with("ids", rest.value()).toString();
    }

    private static List<Link> more(Tray tray) {
        if (tray.pages().size() >= Comparisons.MOST) {
            return List.of();
        }
        Address list = Address.of("/opleidingen").with(Tray.NAME, tray.value());
        return List.of(
                new Link("Kies een opleiding", list.toString(), false),
                new Link("Kies een beroep", list.on("/beroepen").toString(), false));
    }

    /** The profiles of each level; these are what most people weigh. */
    private static List<Link> examples(Guide guide) {
        List<Link> examples = new ArrayList<>();
        for (String level : ProfileCheck.LEVELS) {
            List<Page> pages = guide.knowledge().pages().stream()
                    .filter(p ->
                            p.type() == PageType.PROFIELEN && p.id().startsWith("profielen/" + level + "-natuur-en-"))
                    .toList();
            if (pages.size() > 1) {
                String ids = new Tray(pages).value();
                examples.add(new Link(
                        "N&T en N&G op " + (level.equals("havo") ? "de havo" : "het vwo"),
                        Address.of("/vergelijk").with("ids", ids).toString(),
                        false));
            }
        }
        return examples;
    }
}
