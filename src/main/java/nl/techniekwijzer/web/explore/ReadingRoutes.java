package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.SourceUse.Used;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.tables.Tables.Scheme;
import nl.techniekwijzer.web.explore.part.ExploreViews.Link;
import nl.techniekwijzer.web.explore.part.ExploreViews.NotFound;
import nl.techniekwijzer.web.explore.part.Params;

/** Lists of pages to read: {@code /begrippen}, {@code /omscholen}, {@code /ouders} and {@code /bronnen}. Thread-safe. */
public final class ReadingRoutes implements Explore.Routes {
    /** Pages for somebody's own situation have it in their address; the others are about a scheme, a certificate or a route. */
    private static final Pattern SITUATION =
            Pattern.compile("omscholen/(?:als-|met-|zonder-|nog-niet|van-ander-werk|parttime).*");

    private static final Map<String, String> STATES = Map.of(
            "loopt", "Loopt nu",
            "gepland", "Komt eraan",
            "onbevestigd", "Vraag na of dit in 2026 nog zo is",
            "gestopt", "Bestaat niet meer");
    private static final List<String> ORDER = List.of("loopt", "gepland", "onbevestigd", "gestopt");

    private final Explore explore;

    ReadingRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/begrippen", this::terms);
        routes.get("/omscholen", this::switching);
        routes.get("/ouders", this::parents);
        routes.get("/bronnen", this::sources);
        routes.get("/bronnen/{id}", this::source);
    }

    /** A page with its first sentence. */
    public record Card(String title, String url, Fact lead) {}

    /** Cards under a letter or heading. */
    public record Shelf(String id, String title, List<Card> cards) {
        public Shelf {
            cards = List.copyOf(cards);
        }
    }

    /** Cards to read, with a search box where {@code count} is given. */
    public record Shelves(String text, String count, List<Shelf> shelves) {
        public Shelves {
            shelves = List.copyOf(shelves);
        }
    }

    /** A scheme with how it stands. */
    public record SchemeCard(String name, String url, String audience, Fact state) {}

    /** Schemes with the same state. */
    public record SchemeShelf(String state, String title, List<SchemeCard> schemes) {
        public SchemeShelf {
            schemes = List.copyOf(schemes);
        }
    }

    /** Switching to technology: the first steps, situations, schemes, and what else there is to read. */
    public record Switching(
            List<Card> start, List<Fact> steps, List<Card> situations, List<SchemeShelf> schemes, List<Card> more) {
        public Switching {
            start = List.copyOf(start);
            steps = List.copyOf(steps);
            situations = List.copyOf(situations);
            schemes = List.copyOf(schemes);
            more = List.copyOf(more);
        }
    }

    /** Every source. */
    public record SourceList(List<Used> sources) {
        public SourceList {
            sources = List.copyOf(sources);
        }
    }

    private static Card card(Page page) {
        return new Card(
                page.title(),
                page.url(),
                Fact.of(page, page.sections().getFirst().units().getFirst()));
    }

    private static Stream<Page> pages(Guide guide, PageType type) {
        return guide.knowledge().pages().stream()
                .filter(page -> page.type() == type)
                .sorted(Comparator.comparing(page -> Words.fold(page.title())));
    }

    private void terms(Context ctx) {
        Guide guide = explore.guide();
        Params params = new Params(ctx);
        String text = params.text("q");
        String asked = Words.phrase(text);
        Map<String, List<Card>> letters = new TreeMap<>();
        int count = 0;
        for (Page page : pages(guide, PageType.BEGRIPPEN).toList()) {
            boolean fits = asked.isBlank()
                    || Stream.concat(Stream.of(page.title()), page.names().stream())
                            .anyMatch(name -> (" " + Words.phrase(name)).contains(" " + asked));
            if (fits) {
                String first = Words.fold(page.title()).substring(0, 1).toUpperCase(Locale.ROOT);
                String letter = Character.isLetter(first.charAt(0)) ? first : "0-9";
                letters.computeIfAbsent(letter, l -> new ArrayList<>()).add(card(page));
                count++;
            }
        }
        List<Shelf> shelves = letters.entrySet().stream()
                .map(e -> new Shelf("letter-" + e.getKey().toLowerCase(Locale.ROOT), e.getKey(), e.getValue()))
                .toList();
        explore.html(ctx, "begrippen", new Shelves(text, count == 1 ? "1 woord" : count + " woorden", shelves));
    }

    private void parents(Context ctx) {
        List<Card> cards =
                pages(explore.guide(), PageType.OUDERS).map(ReadingRoutes::card).toList();
        explore.html(ctx, "ouders", new Shelves("", "", List.of(new Shelf("alles", "Alle onderwerpen", cards))));
    }

    private void switching(Context ctx) {
        Guide guide = explore.guide();
        List<Page> pages = pages(guide, PageType.OMSCHOLEN).toList();
        Page start =
                guide.knowledge().page("omscholen/overstappen-naar-techniek").orElse(pages.getFirst());
        List<Fact> steps = start.sections().getFirst().units().stream()
                .map(u -> Fact.of(start, u))
                .toList();
        List<String> schemeSlugs =
                guide.knowledge().tables().schemes().stream().map(Scheme::slug).toList();
        List<Card> situations = new ArrayList<>();
        List<Card> more = new ArrayList<>();
        for (Page page : pages) {
            String slug = page.id().substring("omscholen/".length());
            if (SITUATION.matcher(page.id()).matches()) {
                situations.add(card(page));
            } else if (!page.equals(start) && !schemeSlugs.contains(slug)) {
                more.add(card(page));
            }
        }
        explore.html(ctx, "omscholen", new Switching(List.of(card(start)), steps, situations, schemes(guide), more));
    }

    private static List<SchemeShelf> schemes(Guide guide) {
        List<SchemeShelf> shelves = new ArrayList<>();
        for (String state : ORDER) {
            List<SchemeCard> cards = guide.knowledge().tables().schemes().stream()
                    .filter(s -> s.status().equals(state))
                    .map(s -> new SchemeCard(
                            s.name(),
                            "/kennis/omscholen/" + s.slug(),
                            s.audience(),
                            new Fact(s.statusSentence(), "", s.provenance())))
                    .toList();
            if (!cards.isEmpty()) {
                shelves.add(new SchemeShelf(state, STATES.getOrDefault(state, state), cards));
            }
        }
        return shelves;
    }

    private void sources(Context ctx) {
        explore.html(ctx, "bronnen", new SourceList(explore.guide().sources().all()));
    }

    private void source(Context ctx) {
        Used used = explore.guide().sources().source(ctx.pathParam("id")).orElse(null);
        if (used == null) {
            ctx.status(404);
            explore.html(
                    ctx,
                    "niet-gevonden",
                    new NotFound(
                            "Deze bron kennen wij niet",
                            "Misschien staat er een typfout in het adres.",
                            List.of(),
                            List.of(new Link("Bekijk alle bronnen", "/bronnen", false))));
            return;
        }
        explore.html(ctx, "bron", used);
    }
}
