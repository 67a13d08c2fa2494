package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.Interests;
import nl.techniekwijzer.guide.Interests.Statement;
import nl.techniekwijzer.guide.Interests.Suggestions;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Option;
import nl.techniekwijzer.web.explore.part.Params;

/** {@code /interesses}: tap what you like to do and see what there is. The answers stand in the address only. Thread-safe. */
public final class InterestRoutes implements Explore.Routes {
    private static final String PATH = "/interesses";

    private final Explore explore;

    InterestRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::page);
    }

    /** A theme with the address of its opleidingen. */
    public record Theme(String name, int programmes, String url) {}

    /**
     * The statements, and what there is to explore.
     *
     * @param source source and date of the activities
     * @param compare address that lists the first suggestions side by side; empty with less than two
     */
    public record View(
            List<Option> statements,
            List<Statement> chosen,
            List<Theme> themes,
            Suggestions suggestions,
            String source,
            String compare,
            List<String> notices) {
        public View {
            statements = List.copyOf(statements);
            chosen = List.copyOf(chosen);
            themes = List.copyOf(themes);
            notices = List.copyOf(notices);
        }
    }

    private void page(Context ctx) {
        Guide guide = explore.guide();
        Interests interests = guide.interests();
        Params params = new Params(ctx);
        Set<String> asked = params.values("ja");
        Set<Integer> numbers = asked.stream()
                .filter(n -> n.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        List<Statement> chosen = interests.chosen(numbers);
        if (chosen.size() < asked.size()) {
            params.note("Een deel van de antwoorden in het adres kennen wij niet. Die hebben we weggelaten.");
        }
        Suggestions suggestions = interests.suggest(chosen);
        List<Theme> themes = suggestions.themes().stream()
                .map(t -> new Theme(
                        t.theme(),
                        t.programmes(),
                        Address.of("/opleidingen").with("thema", t.theme()).toString()))
                .toList();
        String ids = suggestions.programmes().stream()
                .limit(3)
                .map(m -> m.programme().slug())
                .collect(Collectors.joining(","));
        explore.html(
                ctx,
                "interesses",
                new View(
                        interests.statements().stream()
                                .map(s -> new Option(String.valueOf(s.number()), s.text(), chosen.contains(s)))
                                .toList(),
                        chosen,
                        themes,
                        suggestions,
                        interests.source(),
                        suggestions.programmes().size() < 2
                                ? ""
                                : Address.of("/vergelijk").with("ids", ids).toString(),
                        params.notices()));
    }
}
