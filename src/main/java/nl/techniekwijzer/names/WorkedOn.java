package nl.techniekwijzer.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Entity.Part;

/**
 * The trade that is named by what it works on: "liften onderhouden" is the work of a liftmonteur, "op daken" that of a dakdekker. And
 * the themes that are not named after all: "liften onderhouden" is no "Afbouw, hout en onderhoud". Built once; thread-safe.
 */
public final class WorkedOn {
    /** What a trade's name says of it: what it works on, and what it does with that. */
    private static final Pattern TRADE =
            Pattern.compile("([a-z]{3,})(?:monteur|technicus|legger|dekker|hersteller|installateur|machinist)");

    private static final int SHORTEST = 3;

    /** The first halves of names of trades that say little of what is worked on, or are said of much else. */
    private static final Set<String> GENERAL =
            Set.of(("service onderhoud hulp leerling bedrijf bedrijfs proces systeem storing product"
                            + " plaat wacht net regel wind gas bus las motor schade installatie garage elektro stroom internet mast"
                            + " koude koel camera alarm graaf glas band banden slang slangen robot auto tand elektronica"
                            + " automatiserings mechanisatie")
                    .split(" "));

    private static final String THEME = "opleidingen/thema-";
    /** "Onderhoud aan voertuigen" is work on those. */
    private static final Set<String> OF_SOMETHING = Set.of("aan", "van", "doen", "gedaan", "plegen", "doet", "op");

    private static final String UPKEEP = "onderhoud";

    private final Map<String, Set<String>> tradesOf = new HashMap<>();

    public WorkedOn(Knowledge knowledge) {
        for (Page page : knowledge.pages()) {
            if (page.type() == PageType.BEROEPEN) {
                Stream.concat(Stream.of(page.title()), page.names().stream())
                        .map(Words::phrase)
                        .flatMap(name -> on(name).stream())
                        .forEach(thing -> tradesOf.computeIfAbsent(thing, t -> new LinkedHashSet<>())
                                .add(page.id()));
            }
        }
    }

    private static Optional<String> on(String name) {
        Matcher trade = TRADE.matcher(name);
        if (!trade.matches()) {
            return Optional.empty();
        }
        String thing = Words.stem(trade.group(1));
        return thing.length() < SHORTEST || GENERAL.contains(thing) || GENERAL.contains(trade.group(1))
                ? Optional.empty()
                : Optional.of(thing);
    }

    /** The names without themes that only a general word points to. */
    public List<Entity> withoutLoose(List<Entity> found, List<Word> words) {
        return found.stream().filter(entity -> !isLoose(entity, words)).toList();
    }

    private static boolean isLoose(Entity entity, List<Word> words) {
        if (entity.kind() != Kind.PAGE || !entity.ids().stream().allMatch(id -> id.startsWith(THEME))) {
            return false;
        }
        List<String> theme = List.of(entity.id().substring(THEME.length()).split("-"));
        boolean verb = entity.words().stream().noneMatch(theme::contains)
                && entity.words().stream().anyMatch(word -> theme.contains(Words.stem(word)));
        boolean work = entity.text().equals(UPKEEP)
                && entity.end() < words.size()
                && OF_SOMETHING.contains(words.get(entity.end()).form());
        return verb || work;
    }

    /** The trade that works on what one of these words names, where that is one trade; empty when something else is named. */
    public Optional<Entity> trade(List<Word> words, List<Entity> found) {
        boolean thing = found.stream()
                .filter(entity -> entity.kind() == Kind.PAGE)
                .flatMap(entity -> entity.ids().stream())
                .anyMatch(id -> id.startsWith("beroepen/")
                        || id.startsWith("arbeidsmarkt/sector-")
                        || id.startsWith("opleidingen/"));
        if (thing) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            Set<String> trades = tradesOf.getOrDefault(Words.stem(words.get(i).form()), Set.of());
            int at = i;
            if (trades.size() == 1 && found.stream().noneMatch(e -> e.start() <= at && at < e.end())) {
                String form = words.get(i).form();
                return Optional.of(new Entity(Kind.PAGE, List.copyOf(trades), form, i, i + 1, Part.NAMED, false));
            }
        }
        return Optional.empty();
    }
}
