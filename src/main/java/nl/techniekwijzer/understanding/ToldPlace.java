package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;

/**
 * A place that is only told: where somebody lives, works or comes from, beside something else that is asked or thought of. "Ik woon in
 * Breda en denk aan elektrotechniek" does not ask for schools in Breda; "ik woon in Breda, waar kan ik dat leren" does. Pure and
 * thread-safe.
 */
final class ToldPlace {
    private static final Pattern CLAUSE =
            Pattern.compile("[,.;:!?()]+|\\b(?:en|maar|dus|want)\\b(?! (?:omgeving|omstreken|buurt))");

    /** What somebody says of their own life, up to the place. */
    private static final String STATE =
            "\\b(?:woon|woont|wonen|woonde|woonachtig|werk|werkt|werken|werkte|gewerkt|kom|komt|komen|kwam"
                    + "|ben|is|zijn|was|waren|zit|zat|zitten|sta|stond|baan|dienst|verhuisd|verhuis|verhuizen|studeer|studeert)\\b"
                    + "(?! er\\b)(?: [\\w'&-]+){0,9}?";

    private static final String IN =
            " (?:in|te|uit|bij|rond|rondom|naar|vlakbij|op|onder|boven|omgeving|regio|buurt van)"
                    + "(?: de| het)?(?: (?:buurt|omgeving|regio)(?: van)?)? ";

    /** Asks for schools, for a study or for where something is. */
    private static final Pattern ASKS_WHERE = Pattern.compile(
            "\\bwaar\\b(?! (?:ik|je|hij|ze|zij|we|wij|mijn)\\b)|(?<!zit op )(?<!zit nu op )\\bscho(?:ol|len)\\b"
                    + "|\\brocs?\\b|\\bcolleges?\\b|\\bhogescho|\\buniversiteit"
                    + "|\\b(?:leren|studeren|volgen)\\b|\\bcursus|\\bopen ?dag|\\bkijken\\b|\\bles(?:sen)?\\b"
                    + "|\\b(?:opleiding|opleidingen|studies|studie|hbo|mbo)\\b"
                    + "(?!.{0,25}\\b(?:nodig|moet|gedaan|afgerond|gehad|diploma|is dat|is het|hoort|heb ik)\\b)"
                    + "|\\b(?:kan|kun|kunnen|gaat|lukt|mag) (?:dat|ik dat|hij dat|ze dat|zij dat|het|die) "
                    + "(?:\\w+ ){0,2}(?:hier|daar|in|bij|ook)\\b"
                    + "|dichtst\\w*|\\w{3,}opleiding(?:en)?\\b"
                    + "|\\bhier in de buurt\\b|\\bin de (?:buurt|omgeving)\\b(?! van)|\\bdichtbij\\b"
                    + "|\\b(?:zit|zitten|zijn|is|bestaat|staat) (?:er|dat|die|dit|het|daar|deze|zo'n)\\b|\\bwil (?:[\\w-]+ ){1,5}doen\\b");

    /** An adult asks with these words what to do with a life, not which schools there are. */
    private static final Pattern LIFE =
            Pattern.compile("\\b(?:welk|wat voor) werk\\b|\\b(?:moet|hoef) .{0,25}\\bop kamers\\b");

    /** Who thinks of something asks how to get there. */
    private static final Pattern THINKS = Pattern.compile(
            "\\b(?:denk|denkt|dacht|denken|nagedacht|overweeg|twijfel|orienteer|interesse|trekt|lijkt|benieuwd)\\b");

    private ToldPlace() {}

    /** Takes the words of places that are only told out of the terms. */
    static void leave(List<String> terms, List<Entity> named, String folded) {
        if (isOnlyTold(folded, named)) {
            named.stream().filter(Entity::isPlace).forEach(place -> terms.removeAll(place.words()));
        }
    }

    /** Whether every place of this folded text is only told, and something else is asked or thought of. */
    static boolean isOnlyTold(String folded, List<Entity> entities) {
        List<Entity> places = entities.stream().filter(Entity::isPlace).toList();
        boolean more = entities.stream().anyMatch(e -> e.kind() == Kind.PAGE)
                || LIFE.matcher(folded).find()
                || Clauses.asks(folded);
        return !places.isEmpty()
                && more
                && places.stream().noneMatch(Entity::negated)
                && (LIFE.matcher(folded).find() || !ASKS_WHERE.matcher(folded).find())
                && places.stream().allMatch(place -> isTold(folded, bare(place)));
    }

    /** Takes out of the weights that schools are asked, where every place is only told. */
    static void leave(Map<Intent, Integer> weights, String folded, List<Entity> entities) {
        if (weights.containsKey(Intent.WAAR) && isOnlyTold(folded, entities)) {
            weights.remove(Intent.WAAR);
        }
    }

    private static boolean isTold(String folded, String place) {
        String name = Pattern.quote(place) + "\\b";
        int from = 0;
        Matcher end = CLAUSE.matcher(folded);
        while (true) {
            boolean further = end.find();
            String clause = folded.substring(from, further ? end.start() : folded.length())
                    .strip();
            if (Pattern.compile("\\b" + name).matcher(clause).find()) {
                boolean stated =
                        Pattern.compile(STATE + IN + name).matcher(clause).find()
                                || Pattern.compile("\\b(?:woon|werk) " + name)
                                        .matcher(clause)
                                        .find();
                return stated || !clause.equals(place) && saysElsewhere(folded, clause);
            }
            if (!further) {
                return false;
            }
            from = end.end();
        }
    }

    /** "Teamleider dc Venlo, zit in de WW, denk aan ict": what is thought of stands in another clause. */
    private static boolean saysElsewhere(String folded, String clause) {
        return THINKS.matcher(folded).find() && !THINKS.matcher(clause).find() && !Clauses.asks(clause);
    }

    private static String bare(Entity place) {
        return place.text().replaceFirst("^(?:in|bij|te|uit) ", "");
    }
}
