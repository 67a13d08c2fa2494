package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where within one sentence a further question begins: "is VCA verplicht en wat kost het", "..., zit je dan binnen?", "... en hoe". Pure
 * and thread-safe. Reads the order of words alone; it knows no subjects.
 */
final class Clauses {
    /** Verbs as they stand first in a question. */
    static final String VERB =
            "(?:is|zijn|was|waren|kan|kun|kunnen|mag|mogen|moet|moeten|hoef|hoeft|krijg|krijgt|krijgen"
                    + "|heb|hebt|heeft|hebben|geldt|gelden|bestaat|bestaan|loop|loopt|duurt|duren|kost|kosten"
                    + "|telt|helpt|helpen|betaal|betaalt"
                    + "|verdien|verdient|verdienen|werk|werkt|ga|gaat|gaan|zit|zitten|word|wordt|worden|hoort"
                    + "|past|lukt|blijf|blijft|wil|willen"
                    + "|doe|doet|doen|leer|leert|sta|staat|verandert|kom|komt|ben|bent|begin|begint|vraag|vraagt|kies|kiest|zou|zouden"
                    + "|vind|vindt|zoek|scheelt|zie|ziet|houdt|levert|neem|stop|meld|regel|regelt|bereid|lever|haal|betekent|heet|red)";
    /** Of these a thing can be the subject without being mistaken for what "ik" has, does or wants. */
    private static final String ITS_VERB =
            "(?:is|zijn|kan|mag|moet|krijgt|geldt|gelden|bestaat|bestaan|loopt|duurt|kost|telt"
                    + "|betaalt|helpt|verandert|wordt|hoort|verdient|heeft|gaat|werkt|past|zit|komt|lukt|begint|vraagt|blijft|levert|zou)";

    private static final String WHO = "(?:ik|je|jij|u|hij|ze|zij|we|wij|jullie|men|er)";
    private static final String IT = "(?:het|dat|dit|die|deze|zo'?n|zoiets|iedereen|mijn|m'n|onze|ons|een|de)";
    private static final String BEFORE =
            "(?:(?:met|op|in|naar|van|bij|aan|voor|tot|vanaf|sinds|door|via|binnen|rond) )?";
    private static final String OPEN = "(?= " + VERB + "\\b| (?:dan|precies|ook|eigenlijk)\\b|\\W*$)";
    private static final String WHOM = "(?= " + VERB + "\\b| (?:dan|als)\\b| (?!niet|met|dat|het)\\w{4,}t\\b|\\W*$)";

    /** A question word as it asks, and not as it joins what somebody tells: "een plek waar ik buiten ben". */
    private static final String ASKING = "(?:" + BEFORE + "welke?\\b|" + BEFORE + "wie\\b" + WHOM + "|" + BEFORE
            + "wanneer\\b" + OPEN
            + "|waar(?:om|voor|mee|in|op|aan|bij|door|naartoe|heen)?\\b" + OPEN
            + "|hoe ?(?:veel|lang)\\b|hoe (?:oud|groot|hoog|vaak|duur|zwaar|moeilijk|ver|snel|laat)\\b|hoe\\b" + OPEN
            + "|wat (?:" + VERB + "|als|dan|nu|voor|houd|" + WHO + "|" + IT + ")\\b)";

    static final String INVERTED = "(?:" + VERB + " " + WHO + "\\b|" + ITS_VERB + " " + IT + "\\b"
            + "|is [\\w&-]+(?: [\\w&-]+)? (?:moeilijk|zwaar|lastig|verplicht|nodig|gratis|duur|genoeg|gevaarlijk|veilig)\\b)";

    /** What only says what if not, or what if it fails. */
    private static final String OTHERWISE = "(?:(?:zo|indien) (?:niet|nee|ja)\\b|anders\\W*$|anders wat\\b|als " + WHO
            + "\\b|als (?:het|dat|dit|mijn|niet)\\b)";

    private static final Pattern NEXT =
            compile("\\s*(?:[,;:]\\s*(?:en|maar|plus)\\b|[,;:]|\\b(?:en|maar|plus)\\b|&)\\s+"
                    + "(?:(?:dan|ook|verder|trouwens|daarnaast|vooral|natuurlijk) )?"
                    + "(?=" + ASKING + "|" + INVERTED + "|" + OTHERWISE + ")");
    private static final Pattern ONLY_IF = compile("^" + OTHERWISE);

    /** Within a sentence only a question word right before its verb asks: "geen idee wat ik later wil" tells. */
    private static final String WITHIN =
            "(?:(?:wie|wat|waar(?:om|voor|mee)?|wanneer|hoe|hoe ?lang|hoe ?veel(?: [\\w-]+){0,2}"
                    + "|hoe (?:oud|groot|hoog|vaak|duur|zwaar|laat)|welke?(?: [\\w-]+){1,2}) " + VERB + "\\b)";
    /** After these words what stands before its subject is told. */
    private static final String TELLING =
            "(?<!\\b(?:ik|je|jij|hij|ze|zij|we|wij|u|er|dat|het|die|dit|zoon|dochter|toch|nu|nou|dan"
                    + "|straks|daarom|hier|daar|thuis|vroeger|soms|meestal|later|ook) )\\b";

    private static final Pattern ASKS = compile(
            "(?:^|[,;:(] ?|^(?:en|maar|dus|of|hoi|hallo|oke?) )" + ASKING + "|\\s" + WITHIN
                    + "|^(?:en |maar |dus |of |hoi |hallo |oke? )?(?!zit |heeft |gaat |krijgt )(?!zijn (?!er|de"
                    + "|die|dat|deze|ze|we|alle|meisjes))"
                    + ITS_VERB
                    + " (?!geen|niet|nooit|niks)"
                    + "|(?:^|[,;:] ?|\\b(?:en|maar|dus|nou) |\\w{3,}en (?=\\w+ (?:dat|het)))" + INVERTED
                    + "|\\b(?:bedoel|vroeg|vraag|weet (?:je|u|iemand)|wil weten|benieuwd|me af) (?:dus "
                    + "|eigenlijk |ook )?(?:wat|hoe|wanneer|wie|welke?) "
                    + "|" + TELLING
                    + "(?:kan|kun|kunnen|mag|mogen|moet|moeten|hoef|hoeft|krijg|krijgt|heb|ben|is) (?:ik|je|jij|hij|we|wij|u)\\b");
    /** Key words that ask by themselves: "deadline numerus fixus". */
    private static final Pattern KEY_WORDS =
            compile("^(?:de |het )?(?:deadlines?|kosten|prijs|loon|salaris|duur|toelating\\w*"
                    + "|eisen|voorwaarden|betekenis|vakken|leeftijd|datum)\\b");

    /** ", is dat een probleem?", ", hoe heet dat" ask nothing beside what stands before them. */
    private static final Pattern TAIL = compile("^(?:(?:klopt|kan|mag|lukt|gaat|moet) (?:dat|het|dit)"
            + "(?: (?:ook|nog|wel|zo|eigenlijk|dan|of niet)){0,3}|is (?:dat|het|dit)(?! .*(?:zwaar"
            + "|moeilijk|lastig|verplicht|nodig|gratis"
            + "|duur|gevaarlijk|veilig|genoeg|erkend|geldig))(?: [\\w-]+){0,3}|hoe (?:heet|noem|kan"
            + "|komt)(?: je| ik)? (?:dat|het|zoiets))\\W*$");
    /** Nor does a verdict on what was just asked: "en is dat veel?". */
    private static final Pattern VERDICT =
            compile("^is (?:dat|het|dit) (?:dan |nou |eigenlijk )?(?:veel|weinig|goed|normaal|erg|raar"
                    + "|slecht|een probleem)\\W*$");
    /** "Wat als hij stopt, moet hij dan terugbetalen?" */
    private static final Pattern SUPPOSES = compile("^(?:en |maar )?(?:wat )?(?:als|stel|indien)\\b");

    private Clauses() {}

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Whether something is asked in these words, and not only told. */
    static boolean asks(String text) {
        return ASKS.matcher(text).find() || KEY_WORDS.matcher(text).find();
    }

    /** The sentence, cut before each further question as long as a question stands before the cut. */
    static List<String> of(String sentence) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        Matcher next = NEXT.matcher(sentence);
        while (next.find()) {
            String before = sentence.substring(from, next.start()).strip();
            String after = sentence.substring(next.end());
            if (asks(before) && separates(next.group(), before, after)) {
                clauses.add(before);
                from = next.end();
            }
        }
        clauses.add(sentence.substring(from).strip());
        return clauses;
    }

    /** Whether what follows is a question beside the one before; a bare comma also stands before a tail and before a condition. */
    private static boolean separates(String joint, String before, String after) {
        boolean comma = joint.strip().length() == 1;
        boolean condition = ONLY_IF.matcher(after).find();
        return !VERDICT.matcher(after).find()
                && !(comma
                        && (TAIL.matcher(after).find()
                                || SUPPOSES.matcher(before).find()))
                && !(condition
                        && (comma
                                || Pattern.compile("\\bals\\b").matcher(before).find()));
    }
}
