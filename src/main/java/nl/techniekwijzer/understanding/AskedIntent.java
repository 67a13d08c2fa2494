package nl.techniekwijzer.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.language.SeparableVerbs;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** What a question asks: the rules for its words together with what it names and who asks. Pure and thread-safe. */
final class AskedIntent {
    /** Words beside a name that ask nothing of it. */
    private static final Set<String> BARE = Set.of(
            "opleiding",
            "opleidingen",
            "studie",
            "beroep",
            "cursus",
            "werk",
            "info",
            "informatie",
            "uitleg",
            "vraag",
            "mbo",
            "hbo",
            "wo");

    /** "Werkvoorbereider lijkt me wel wat": who names the trade needs no other suggestions. */
    private static final Pattern LIKED = Pattern.compile(
            "\\b(?:lijkt|klinkt) (?:me |mij |mn |m'n )?(?!.*\\b(?:maar|welke?|of)\\b)|\\bspreekt (?:me|mij) (?:wel )?aan\\b");

    /** "Operator lijkt me wel wat, wat doet zo iemand?" */
    private static final Pattern ASKS_WORK =
            Pattern.compile("\\bwat (?:doet|doe|doen) (?:je|zo|die|zij|hij|iemand|een)\\b");

    /** Beside a trade it asks the way there: "ik wil op een kraan werken, wat moet ik doen". */
    private static final Pattern TO_DO =
            Pattern.compile("\\bwat moet (?:ik|je) (?:er |daar )?(?:dan |nu |allemaal )?(?:voor )?doen\\b");

    /** "Ik wil elektricien worden of iets met zonnepanelen, kan dat nog?": what one wants to be is said. */
    private static final Pattern WANTS_TO_BE = Pattern.compile(
            "^(?!.*\\b(?:past?|passen|weet|kiezen|kies|twijfel|welke)\\b).*\\bwil(?:t)? (?:[\\w-]+ ){1,4}worden\\b");

    /** "Zat te denken aan installatiemonteur, kan dat nog?" */
    private static final Pattern THINKS_OF = Pattern.compile(
            "\\b(?:denk|denken|dacht) (?:zelf |eigenlijk )?aan\\b.*\\b(?:kan|mag|lukt) (?:dat|ik|het)\\b");

    private static final Pattern CAN_DO = Pattern.compile(
            "^(?!.*\\b(?:leuk|graag|hou|houd|houdt|past|passen|goed in|handig)\\b).*\\bwat (?:kan|kun|mag) (?:ik|je|hij|ze|zij)\\b");

    private static final Pattern HEAVY = Pattern.compile("\\bzwaar\\b");

    /** "Schrijf ik me nu in?" asks for a date, which its parts alone do not tell. */
    private static final Set<String> APPLYING = Set.of("inschrijven", "aanmelden");

    private static final Pattern VIA = Pattern.compile(
            "\\b(?:is|bestaat|heb je|zijn) er (?:ook )?(?:een |geen )?(?:bol|bbl)\\b"
                    + "|\\b(?:via|ook|alleen|als|in|met|de) (?:een |de )?(?:bol|bbl)\\b|\\b(?:bol|bbl) (?:ook|doen|volgen)\\b");

    private static final Pattern THERE_IS = Pattern.compile(
            "\\b(?:is|zijn|bestaat|bestaan|heb je) er (?:\\w+ ){0,3}(?:bol|bbl)\\b|\\bkan .{1,40} in (?:de )?(?:bol|bbl)\\b");

    private static final Set<String> FORM_PAGES = Set.of("begrippen/bbl", "begrippen/bol");

    /** "Moet hij een studiekeuzecheck doen?" asks something else than what it is. */
    private static final Pattern MUST = Pattern.compile("\\b(?:moet|moeten|hoef|hoeft|mag|mogen)\\b");

    private static final Pattern BECOME = Pattern.compile("\\bworden\\b(?!.*\\b(?:profiel|vak|vakken|pakket)\\b)");

    /** "Eerst mbo en daarna hbo, hoe lang duurt dat?" asks how long, and not what comes after. */
    private static final Pattern YEARS = Pattern.compile("\\b(?:hoe ?lang|hoe ?veel (?:jaar|jaren))\\b");

    private static final Pattern EARNS = Pattern.compile("\\b(?:wat|hoeveel|wa) (?:\\w+ ){0,2}verdien");
    /** Goes before what somebody likes or does now, said beside it. */
    private static final int IN_PLACE = 6;

    private AskedIntent() {}

    /** Whether it asks for a leerweg of something that is not named with it: "kan dat ook bbl?". */
    static boolean asksLeerweg(Question question) {
        return has(question.entities(), Kind.LEERWEG)
                && VIA.matcher(question.folded()).find()
                && !namesMoreThanForm(question.entities());
    }

    /** The wording that tells what is asked: "Ik heb geen hoogtevrees. Wat doet een dakdekker?" does not ask for fear of heights. */
    private static String asked(String text, String folded, List<Entity> named) {
        String asking = Words.fold(SeveralQuestions.asking(text));
        String words = asking.equals(folded) || isAskedByAll(folded, asking, named) ? folded : asking;
        return words + " "
                + SeparableVerbs.in(words).stream().filter(APPLYING::contains).collect(Collectors.joining(" "));
    }

    /** Whether what is told around the one sentence that asks belongs to the question. */
    private static boolean isAskedByAll(String folded, String asking, List<Entity> named) {
        boolean wish = namesOccupation(named) && IntentRules.best(IntentRules.score(folded)) == Intent.NAAR_BEROEP;
        return wish || IntentRules.best(IntentRules.score(asking)) == Intent.ALGEMEEN;
    }

    /**
     * What is asked.
     *
     * @param text as read, with its capitals and signs
     * @param entities what it names
     * @param terms its content words
     * @param audience who asks, when that is known
     */
    static Intent of(
            String text,
            List<Entity> entities,
            List<String> terms,
            Optional<Audience> audience,
            Map<Intent, Double> likely) {
        String folded = asked(text, Words.fold(text), entities);
        Map<Intent, Integer> scores = IntentRules.score(folded);
        named(entities).forEach((intent, weight) -> scores.merge(intent, weight, Integer::sum));
        if (InPlace.asks(folded, entities)) {
            scores.merge(Intent.WAAR, IN_PLACE, Integer::sum);
            scores.remove(Intent.VERVOLG); // "Kan hij daarna hbo doen in Venlo?" asks what there is in Venlo.
        }
        WordedIntent.weights(text, entities, terms, likely)
                .forEach((intent, weight) -> scores.merge(intent, weight, Integer::sum));
        ToldPlace.leave(scores, Words.fold(text), entities);
        Intent best = IntentRules.best(scores);
        if (best == Intent.INTERESSE) {
            best = BesideLiking.of(text, entities).orElse(best);
        }
        Intent asked = Considered.of(best, text, entities, audience);
        return wayIn(asked, folded, entities, audience).orElseGet(() -> bareOrForm(asked, folded, entities, terms));
    }

    /** Different words for the way into a trade; an adult switches to it, a pupil becomes it. */
    private static Optional<Intent> wayIn(
            Intent best, String folded, List<Entity> entities, Optional<Audience> audience) {
        boolean adult = audience.filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        boolean pupil = audience.filter(a -> a == Audience.LEERLING).isPresent();
        return switch (best) {
            case NAAR_BEROEP, WISSEL -> adult ? Optional.of(Intent.ROUTE) : Optional.empty();
            case OORDEEL -> heavy(folded, entities);
            case ROUTE -> becoming(pupil && namesOccupation(entities));
            case VERVOLG -> after(folded);
            case INTERESSE -> liking(folded, entities, adult);
            case WAAR -> WorkAsked.asks(folded) ? Optional.of(Intent.KANS) : Optional.empty();
            case BEROEPEN -> becoming(namesOccupationAndStart(entities));
            case TOELATING ->
                asksTheWayIn(folded, entities)
                        ? Optional.of(adult ? Intent.ROUTE : Intent.NAAR_BEROEP)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of a trade "te zwaar" asks what that asks of the body, not for a judgement. */
    private static Optional<Intent> heavy(String folded, List<Entity> entities) {
        return HEAVY.matcher(folded).find() && namesOccupation(entities) ? Optional.of(Intent.EISEN) : Optional.empty();
    }

    /** What one earns or how long it takes is asked of what comes after too. */
    private static Optional<Intent> after(String folded) {
        return YEARS.matcher(folded).find()
                ? Optional.of(Intent.DUUR)
                : EARNS.matcher(folded).find() ? Optional.of(Intent.LOON) : Optional.empty();
    }

    private static Optional<Intent> liking(String folded, List<Entity> entities, boolean adult) {
        boolean asksWay = TO_DO.matcher(folded).find()
                || LIKED.matcher(folded).find()
                || WANTS_TO_BE.matcher(folded).find()
                || THINKS_OF.matcher(folded).find();
        if (namesOccupation(entities) && asksWay) {
            Intent way = adult ? Intent.ROUTE : Intent.NAAR_BEROEP;
            return Optional.of(ASKS_WORK.matcher(folded).find() ? Intent.INFO : way);
        }
        return CAN_DO.matcher(folded).find() && namesLeerweg(entities) ? Optional.of(Intent.VERVOLG) : Optional.empty();
    }

    /** "Tl, wat kan ik doen in techniek?": who tells the leerweg asks where that leads, not what to like. */
    private static boolean namesLeerweg(List<Entity> entities) {
        return entities.stream().anyMatch(e -> e.kind() == Kind.OPLEIDINGSNIVEAU && e.id().startsWith("vmbo-"));
    }

    private static Optional<Intent> becoming(boolean asked) {
        return asked ? Optional.of(Intent.NAAR_BEROEP) : Optional.empty();
    }

    private static Intent bareOrForm(Intent best, String folded, List<Entity> entities, List<String> terms) {
        boolean topic = has(entities, Kind.PAGE) || has(entities, Kind.SCHOOL);
        boolean must = MUST.matcher(folded).find() && !namesOccupation(entities);
        boolean bare = best == Intent.ALGEMEEN && topic && !must && asksNothingElse(terms, entities);
        if (bare && namesOccupation(entities) && folded.contains("opleiding")) {
            return Intent.NAAR_BEROEP;
        }
        if (topic && asksForm(best, folded, entities)) {
            return Intent.DUUR; // The rows on the length of an opleiding tell in which leerweg it can be done.
        }
        return bare ? Intent.INFO : best;
    }

    /** "Mag ik bbl doen?" names nothing that could be done in it. */
    private static boolean namesMoreThanForm(List<Entity> entities) {
        return entities.stream()
                .anyMatch(e -> e.kind() == Kind.SCHOOL
                        || e.kind() == Kind.PAGE && e.ids().stream().noneMatch(id -> FORM_PAGES.contains(id)));
    }

    private static boolean asksForm(Intent best, String folded, List<Entity> entities) {
        return has(entities, Kind.LEERWEG)
                && namesMoreThanForm(entities)
                && VIA.matcher(folded).find()
                && (best == Intent.ALGEMEEN
                        || best == Intent.TOELATING
                        || best == Intent.NAAR_BEROEP
                                && THERE_IS.matcher(folded).find());
    }

    /** "Ik wil docent worden. Wat heb ik nodig?": not the rules for one opleiding, unless school subjects or a level are named. */
    private static boolean asksTheWayIn(String folded, List<Entity> entities) {
        boolean trade = entities.stream().anyMatch(e -> e.id().startsWith("beroepen/"));
        boolean school = entities.stream()
                .anyMatch(e -> e.kind() == Kind.VAK
                        || e.kind() == Kind.PROFIEL
                        || e.kind() == Kind.OPLEIDINGSNIVEAU && !e.id().equals("mbo"));
        return trade && !school && BECOME.matcher(folded).find();
    }

    /** "met kader elektricien worden": what one becomes is said, so the way there is asked. */
    private static boolean namesOccupationAndStart(List<Entity> entities) {
        boolean start = has(entities, Kind.OPLEIDINGSNIVEAU)
                || entities.stream().anyMatch(e -> e.id().startsWith("profielen/vmbo-"));
        return start && namesOccupation(entities);
    }

    private static boolean namesOccupation(List<Entity> entities) {
        return entities.stream().anyMatch(e -> e.id().startsWith("beroepen/"));
    }

    /** Whether nothing is asked of the named subject: "mechatronica", "opleiding mechatronica". */
    private static boolean asksNothingElse(List<String> terms, List<Entity> entities) {
        Set<String> named = new HashSet<>(BARE);
        entities.forEach(e -> named.addAll(List.of(e.text().split(" "))));
        return named.containsAll(terms);
    }

    /** What the named things add: subjects beside a study are about admission, a place is about where. */
    private static Map<Intent, Integer> named(List<Entity> entities) {
        Map<Intent, Integer> weights = new EnumMap<>(Intent.class);
        boolean subjects = entities.stream()
                .anyMatch(e -> e.kind() == Kind.PROFIEL || e.kind() == Kind.VAK && !isPartOfName(e, entities));
        boolean study = entities.stream().anyMatch(e -> e.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")));
        if (subjects && (study || has(entities, Kind.OPLEIDINGSNIVEAU) || has(entities, Kind.MBO_NIVEAU))) {
            weights.put(Intent.TOELATING, 3);
        }
        if (entities.stream().anyMatch(Entity::isPlace)) {
            weights.put(Intent.WAAR, subjects ? besideSubjects(study, entities) : 3);
        }
        if (subjects && !weights.containsKey(Intent.TOELATING)) {
            weights.put(Intent.TOELATING, 2);
        }
        return weights;
    }

    /** "Vwo N&G, kan ik elektrotechniek in Delft?": who tells level and profile asks whether they are enough. */
    private static int besideSubjects(boolean study, List<Entity> entities) {
        return study && has(entities, Kind.PROFIEL) && has(entities, Kind.OPLEIDINGSNIVEAU) ? 0 : 2;
    }

    /** The informatica of "Technische Informatica" is no subject of a pupil. */
    private static boolean isPartOfName(Entity subject, List<Entity> entities) {
        return entities.stream()
                .anyMatch(e -> e.kind() == Kind.PAGE
                        && e.start() <= subject.start()
                        && e.end() >= subject.end()
                        && e.end() - e.start() > subject.end() - subject.start()
                        && e.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")));
    }

    private static boolean has(List<Entity> entities, Kind kind) {
        return entities.stream().anyMatch(e -> e.kind() == kind);
    }
}
