package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.catalogue.Trade;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;

/**
 * Statements about activities, and what there is to explore for who likes some of them: themes, opleidingen and beroepen with the reason
 * why. It counts which activities are shared; it measures nobody and says nothing of what somebody can or should. Immutable, thread-safe.
 *
 * @param statements all that can be chosen
 * @param source source and date of the activities of an opleiding
 */
public record Interests(List<Statement> statements, String source, Catalogue catalogue) {
    private static final String RESOURCE = "statements.txt";
    private static final int PROGRAMMES = 9;
    private static final int TRADES = 8;
    private static final int THEMES = 3;

    public Interests {
        statements = List.copyOf(statements);
    }

    /** A statement that can be tapped; {@code activities} as {@code dossiers.csv} has them. */
    public record Statement(int number, String text, Set<String> activities) {
        public Statement {
            activities = Set.copyOf(activities);
        }
    }

    /** An opleiding that shares activities with what was chosen; {@code reasons} are those activities. */
    public record Match(Programme programme, List<Statement> because, List<String> reasons) {
        public Match {
            because = List.copyOf(because);
            reasons = List.copyOf(reasons);
        }
    }

    /** A beroep that a matching opleiding leads to. */
    public record TradeMatch(Trade trade, Programme through) {}

    /** A theme with how many of its opleidingen match. */
    public record ThemeMatch(String theme, int programmes) {}

    /** What there is to explore; all empty when nothing was chosen. */
    public record Suggestions(List<ThemeMatch> themes, List<Match> programmes, List<TradeMatch> trades) {
        public Suggestions {
            themes = List.copyOf(themes);
            programmes = List.copyOf(programmes);
            trades = List.copyOf(trades);
        }
    }

    static Interests of(Knowledge knowledge, Catalogue catalogue) {
        List<Statement> statements = CueFile.lines(Interests.class, RESOURCE).stream()
                .map(line -> line.split(" \\| ", -1))
                .map(part -> new Statement(
                        Integer.parseInt(part[0].strip()),
                        part[1].strip(),
                        Set.of(part[2].strip().split(";"))))
                .toList();
        String source = knowledge.tables().dossiers().stream()
                .findFirst()
                .map(d -> Fact.source(d.provenance()))
                .orElse("");
        return new Interests(statements, source, catalogue);
    }

    /** The statements with these numbers, in their own order; other numbers are passed over. */
    public List<Statement> chosen(Set<Integer> numbers) {
        return statements.stream().filter(s -> numbers.contains(s.number())).toList();
    }

    /** What there is to explore for who chose these. */
    public Suggestions suggest(List<Statement> chosen) {
        List<Match> matches = catalogue.programmes().stream()
                .filter(p -> p.kind() == Kind.MBO)
                .map(p -> match(p, chosen))
                .filter(match -> !match.because().isEmpty())
                .sorted(Comparator.comparingInt((Match m) -> -m.because().size())
                        .thenComparingInt(m -> -m.reasons().size())
                        .thenComparing(m -> m.programme().title()))
                .toList();
        int best = matches.isEmpty() ? 0 : matches.getFirst().because().size();
        Map<String, Integer> themes = new LinkedHashMap<>();
        matches.stream()
                .filter(m -> m.because().size() >= Math.max(1, best - 1))
                .forEach(m -> themes.merge(m.programme().theme(), 1, Integer::sum));
        List<ThemeMatch> most = themes.entrySet().stream()
                .map(entry -> new ThemeMatch(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((ThemeMatch t) -> -t.programmes())
                        .thenComparing(ThemeMatch::theme))
                .limit(THEMES)
                .toList();
        List<Match> first = spread(matches);
        return new Suggestions(most, first, trades(first));
    }

    private static Match match(Programme programme, List<Statement> chosen) {
        List<Statement> because = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (Statement statement : chosen) {
            List<String> shared = programme.interests().stream()
                    .filter(statement.activities()::contains)
                    .toList();
            if (!shared.isEmpty()) {
                because.add(statement);
                reasons.addAll(shared);
            }
        }
        return new Match(programme, because, List.copyOf(reasons));
    }

    /** The best, but no more than a third from one theme: the point is to see more than one knew. */
    private static List<Match> spread(List<Match> matches) {
        Map<String, Integer> used = new LinkedHashMap<>();
        List<Match> chosen = new ArrayList<>();
        for (Match match : matches) {
            if (chosen.size() < PROGRAMMES
                    && used.merge(match.programme().theme(), 1, Integer::sum) <= PROGRAMMES / 3) {
                chosen.add(match);
            }
        }
        return chosen;
    }

    private List<TradeMatch> trades(List<Match> matches) {
        Map<Trade, Programme> trades = new LinkedHashMap<>();
        for (Match match : matches) {
            catalogue.trades().stream()
                    .filter(t -> t.ways().stream()
                            .anyMatch(way -> way.programme().equals(match.programme())
                                    && way.relation().equals("hoofdroute")))
                    .limit(2)
                    .forEach(t -> trades.putIfAbsent(t, match.programme()));
        }
        return trades.entrySet().stream()
                .limit(TRADES)
                .map(entry -> new TradeMatch(entry.getKey(), entry.getValue()))
                .toList();
    }
}
