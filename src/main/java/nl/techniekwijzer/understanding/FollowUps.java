package nl.techniekwijzer.understanding;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * Reads a question that leans on the one before it: "en met N&G?", "kan dat ook in Eindhoven?". Pure and thread-safe.
 *
 * <p>Only what the earlier question named is carried over, never what the assistant answered.
 */
final class FollowUps {
    private static final Pattern LEANS = Pattern.compile("^(?:en|of|maar|ok|oke|dus)\\b"
            + "|\\b(?:dat|die|dit|deze|daar|daarvoor|daarmee|daarna|daarbij|hiervoor)\\b"
            + "|\\b(?:ermee|ervoor|erna|het|er|dan|zo'n|zoiets|ook|nog meer|meer)\\b");

    /** Says what may go wrong, which is another question than the one before. */
    private static final Pattern FAILS = Pattern.compile(
            "\\bniet (?:ga |zal |ga ik )?(?:haal|halen|haalt|gehaald)\\b|\\bgezakt\\b|\\bzakt?\\b|\\bzakken\\b");

    private static final Pattern COMPARES = Pattern.compile("\\bverschil(?:len)? (?:dan )?met\\b"
            + "|^(?:en|of) (?:de |een |het )?[\\w&-]+\\W+wat is (?:dan |nou |er )*het verschil\\b"
            + "|\\b(?:beter|makkelijker|moeilijker|zwaarder|lichter|leuker|slimmer|handiger|breder|smaller|schoner|veiliger"
            + "|rustiger|logischer|verstandiger|gezonder|interessanter)(?: (?:dan|eigenlijk|misschien|voor (?:me|mij|hem|haar)))*"
            + "(?: dan (?:een |de |het )?[\\w&-]+(?: [\\w&-]+)?)?\\W*$");

    static final Pattern LEADS = Pattern.compile("^(?:en|of|maar) ");

    private static final Pattern POINTS_BACK =
            Pattern.compile("\\b(?:het|dat|dit|die|daar|daarmee|daarvoor|ermee|erna|daarna|dan)\\b");

    /** "Het" is mostly an article; what is offered, done or studied is not. */
    private static final Pattern REALLY_BACK =
            Pattern.compile("\\b(?:dat|dit|die|daar|daarmee|daarvoor|ermee|daarna)\\b|(?<!\\wer )\\bdan\\b"
                    + "|\\bhet (?:ook |nog )?(?:aan|doen|leren|studeren|volgen)\\b");

    /** Longer questions stand on their own unless they say otherwise. */
    private static final int SHORT = 8;
    /** "En krijgt mijn werkgever daar dan ook subsidie voor?" still goes on. */
    private static final int LONG = 14;
    /** Without a word that points back, what stands in more words is told about something new. */
    private static final int ALONE = 9;
    /** So short that it can hardly stand alone. */
    private static final int HALF = 4;

    /** Words that ask about something without saying about what. */
    private static final Set<String> GENERIC =
            Set.of(("opleiding opleidingen studie nodig beroep beroepen werk baan banen school scholen duurt lang "
                            + "duur kost kosten verdien verdient verdienen loon salaris niveau niveaus eisen vakken leer leren "
                            + "dag toekomst diploma jaar zwaar moeilijk vrouw vrouwen meisje meisjes geld beter makkelijker "
                            + "moeilijker zwaarder leuker slimmer buurt omgeving regio begin eind einde vroeger later probleem "
                            + "maand uur week euro praktijk starter beginner beginnend beginnende volwassene volwassenen man "
                            + "woon woont wonen weg manier moment dagje keer keertje kijken ergens meelopen dichtst dichtstbij "
                            + "dichtbij allebei beide tegenwoordig begint totaal eerste tweede laatste achteruit vooruit juist")
                    .split(" "));

    /** An age beside the question says nothing of its subject. */
    private static final Pattern NUMBER = Pattern.compile("\\d+|ben");

    /** Asks what the thing itself is or does. */
    private static final Pattern ASKS_WHAT =
            Pattern.compile("\\bwat (?:voor|is|zijn|doe|doet|doen|houdt)\\b|\\bvertel\\b");

    /** ", ik heb al een hbo diploma": told behind the question, which is no longer for that. */
    private static final Pattern TOLD_BEHIND = Pattern.compile(
            "[,?.] (?:want |en )?(?:ik|hij|ze|zij|we|wij) (?:ben|is|heb|heeft|hebben|zit|doe|doet|wordt|word)\\b(?!.*\\?).*$");

    /** "..., wij wonen in Zeeland": where one lives, beside what is asked. */
    private static final Pattern HOME = Pattern.compile("(?:^|[,.;?!]\\s*|\\b(?:want|en) )(?:ik|we|wij|hij|ze|zij)? ?"
            + "(?:woon|woont|wonen) (?:nu |zelf |hier )?(?:in|bij|op|rond|te) [\\w' -]{2,30}?(?=[,.;?!]|$)");

    /** "En wat nou als ze me niet aannemen": a case of its own. */
    private static final Pattern WHAT_IF = Pattern.compile(
            "\\b(?:als|stel(?: dat)?) (?:ik|je|hij|ze|zij|we|ze|er|het|dat|geen|mijn|niemand|alle|al) (?:\\w+ )*\\w+");

    /** Verbs that say nothing beside what is done: "en als ik mbo doe". */
    private static final Set<String> DOING = Set.of(
            "doe", "doet", "doen", "kies", "kiest", "volg", "volgt", "ga", "gaat", "neem", "neemt", "wil", "heb");

    /** Words of "en hoe zit dat met een stage?". */
    private static final Set<String> NOTHING_NEW =
            Set.of("zit", "zitten", "gaat", "ga", "staat", "geldt", "geld", "bij", "met", "over");

    /** "Welke is beter?", "wat verdient meer?" after two things. */
    private static final Pattern CHOOSES = Pattern.compile("^(?:en |maar |ok |oke )?wat is (?:dan |nou )?het verschil"
            + "(?: dan| eigenlijk| precies| nou| ertussen| daartussen| in (?:het )?\\w+)*"
            + "(?: tussen (?:die|deze|de)(?: twee| beide| 2)?(?: opleidingen| beroepen| studies| banen| vakken)?)?\\W*$"
            + "|^(?:en |maar |ok |oke )?(?:wat|welke|welk|wie)\\b.{0,25}"
            + "\\b(?:beter|best|beste|slimmer|meer|meest|meeste|zwaarder|makkelijker|moeilijker|lichter|leuker|langer|korter|sneller"
            + "|breder|veiliger|schoner|rustiger)"
            + "(?: (?:van de twee|van die twee|voor mij|dan|eigenlijk|denk je))*\\W*$");

    /** "Is dat breder?", of what was named last beside what was named before it. */
    private static final Pattern IS_MORE =
            Pattern.compile("^(?:en |maar |of )?is (?:dat|het|die) (?:dan |niet |ook |wel |eigenlijk )*"
                    + "(?:breder|smaller|beter|zwaarder|lichter|makkelijker|moeilijker|veiliger|schoner|leuker|slimmer|logischer)"
                    + "(?: dan| eigenlijk| misschien| voor (?:me|mij|hem|haar))*\\W*$");

    private static final Pattern BARE_NAME = Pattern.compile(
            "^(?:en|of|maar)(?: (?:dan|hoe zit (?:dat|het)|hoe is (?:dat|het)))*(?: (?:bij|met|voor|als|in|van|op|een|de|het))+ ");

    private static final Pattern FIRST_VERB =
            Pattern.compile("^(?:en |maar |ok |oke |dus )?(?:moet|moeten|mag|hoef|hoeft|krijg|krijgt|kan|kun) ");

    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|zijn|kan|kun|kunnen|mag|mogen|moet|moeten|heb|hebt|heeft|hebben"
                    + "|krijg|krijgt|krijgen|wil|wilt|willen|ga|gaat|gaan|word|wordt|worden|vind|vindt|vinden|betaal|betaalt|begin|begint"
                    + "|zoek|zoekt|werk|werkt|lukt|blijf|blijft|hoef|hoeft|geef|geeft|neem|neemt|kies|kiest|zak|zakt|stop|stopt)\\b"
                    + "|\\b(?:beginnen|doen|werken|leren|verdienen|studeren|wonen|stoppen|wisselen|zoeken|betalen)\\W*$");

    /** A name with what stands before it: "hoeveel verdient een tandarts". */
    private static final String WITH_ARTICLE =
            "\\b(?:een|de|het|als(?! (?:je|ik|hij|ze|zij|we|u|het|dat) )|van|voor|bij|in|naar|op|aan) (?:\\w+ )?";

    private FollowUps() {}

    /** Whether it asks which of two things is more of something, without naming them. */
    static boolean choosesBetween(Question current) {
        return current.topics().isEmpty()
                && (CHOOSES.matcher(current.folded()).find()
                        || current.entities().isEmpty()
                                && IS_MORE.matcher(current.folded()).find());
    }

    /** "En bij een elektricien?": a name with a word of place before it, and nothing that is asked. */
    static boolean onlyNames(Question current) {
        return hasOwnSubject(current)
                && BARE_NAME.matcher(current.folded()).find()
                && current.terms().stream()
                        .allMatch(term -> current.entities().stream()
                                .anyMatch(e -> e.words().contains(term)));
    }

    /** Whether it asks of the thing that was talked of although no word points back: "hoe lang tot ik zelfstandig kan werken?". */
    static boolean asksOfThing(Question current) {
        String folded = current.folded();
        int limit = REALLY_BACK.matcher(folded).find() ? LONG : ALONE;
        String asked = HOME.matcher(folded).replaceAll(" ").strip();
        return (Things.isOfThing(current.intent()) || current.intent() == Intent.DATUM)
                && !Things.namesMatter(current)
                && !Things.namesThing(current)
                && (asked.split(" ").length <= limit || saysNothingElse(current))
                && current.terms().stream().noneMatch(term -> isNamed(term, current, asked));
    }

    /** Whether all its words ask, and none says of what. */
    private static boolean saysNothingElse(Question current) {
        return current.topics().isEmpty()
                && current.terms().stream()
                        .allMatch(term -> GENERIC.contains(term)
                                || NUMBER.matcher(term).matches()
                                || IntentRules.score(term).containsKey(current.intent()));
    }

    /** Whether the word is a thing of its own that is no name of ours. */
    private static boolean isNamed(String term, Question current, String folded) {
        return !GENERIC.contains(term)
                && !NUMBER.matcher(term).matches()
                && current.entities().stream().noneMatch(e -> e.words().contains(term))
                && !IntentRules.score(term).containsKey(current.intent())
                && Pattern.compile(WITH_ARTICLE + "(?<!te )" + Pattern.quote(term) + "\\b")
                        .matcher(folded)
                        .find();
    }

    /** Whether it is about a thing that is no name of ours: "hoe laat gaat de trein?". */
    static boolean namesOther(Question current) {
        return !current.strange().isEmpty()
                || current.terms().stream().anyMatch(term -> isNamed(term, current, current.folded()));
    }

    /** Whether it speaks of something said before: "het", "dat", "daarvoor". */
    static boolean pointsBack(Question current) {
        return REALLY_BACK.matcher(current.folded()).find();
    }

    /** Whether {@code current} should be read together with what came before. */
    static boolean leans(Question current) {
        String folded = current.folded();
        boolean leads = LEADS.matcher(folded).find();
        int words = TOLD_BEHIND.matcher(folded).replaceAll("").split(" ").length;
        if (compares(current) || climbs(current)) {
            return true;
        }
        if (hasOwnSubject(current)) {
            return leads && words <= SHORT;
        }
        if (!leads && saysItsMatter(current) && !POINTS_BACK.matcher(folded).find()) {
            return false;
        }
        return leads && words <= LONG || words <= SHORT && leansShort(current, folded, words);
    }

    private static boolean leansShort(Question current, String folded, int words) {
        return words <= HALF || leansOnTopic(current) || LEANS.matcher(folded).find();
    }

    private static boolean climbs(Question current) {
        return Completion.isFurther(current) && current.towards().isPresent();
    }

    /** "Kan ik STAP gebruiken?" says itself what it is about, and so does pay in a leerweg. */
    static boolean saysItsMatter(Question current) {
        boolean pay = current.intent() == Intent.LOON
                && !current.of(Entity.Kind.LEERWEG).isEmpty();
        return pay || current.topics().stream().anyMatch(topic -> !Narrowing.narrows(topic, current));
    }

    /** "Wat is het verschil met een meubelmaker?" compares with what was talked of. */
    static boolean compares(Question current) {
        String folded = current.folded();
        return current.topics().size() == 1
                && !folded.contains(" of ")
                && COMPARES.matcher(folded).find();
    }

    /**
     * Whether it says itself what it asks, so that it does not ask the same as the question before: "en wat doet een loodgieter?", "en
     * stage? moet ik dat zelf regelen". Not so a bare name: "en loodgieter?", "en hoe zit dat bij een loodgieter?".
     */
    static boolean asksItself(Question current, String folded) {
        if (ASKS_WHAT.matcher(folded).find() || FAILS.matcher(folded).find()) {
            return true;
        }
        Set<String> other = new HashSet<>(current.terms());
        other.removeAll(GENERIC);
        other.removeAll(NOTHING_NEW);
        current.entities().forEach(entity -> other.removeAll(entity.words()));
        return current.intent() == Intent.ALGEMEEN && hasOwnTerm(current) && !other.isEmpty();
    }

    /** "Moet ik dan zelf een leerbedrijf zoeken?" is a question in full. */
    static boolean startsWithVerb(String folded) {
        return FIRST_VERB.matcher(folded).find();
    }

    /** Whether it has a verb and words of its own, so that it is no bare name to ask the same of: "kan dat ook in deeltijd?". */
    static boolean saysMore(Question current, String folded) {
        Set<String> own = new HashSet<>(current.terms());
        own.removeAll(GENERIC);
        own.removeAll(NOTHING_NEW);
        current.entities().forEach(entity -> own.removeAll(entity.words()));
        own.removeIf(term -> NUMBER.matcher(term).matches());
        own.removeAll(DOING);
        return !own.isEmpty()
                && (VERB.matcher(folded).find() || WHAT_IF.matcher(folded).find());
    }

    /** A term of its own, which is no study or trade. */
    private static boolean hasOwnTerm(Question current) {
        return current.topics().stream().anyMatch(topic -> !Narrowing.narrows(topic, current))
                && !hasOwnSubject(current);
    }

    /** A bare name after a question without one: the answer to "over welke opleiding gaat je vraag?". */
    static boolean completes(Question current, Question before) {
        return current.intent() == Intent.INFO
                && hasOwnSubject(current)
                && before.topics().isEmpty()
                && before.intent() != Intent.INTERESSE
                && (before.followUp() || leansOnNothing(before, before.folded()));
    }

    /** "Hoe lang duurt dat?" with nothing before it. */
    static boolean leansOnNothing(Question question, String folded) {
        return question.entities().isEmpty()
                && POINTS_BACK.matcher(folded).find()
                && GENERIC.containsAll(question.terms());
    }

    /** It names only what narrows a question, or asks in general words. */
    private static boolean leansOnTopic(Question current) {
        boolean onlyNarrows = current.topics().isEmpty() && !current.entities().isEmpty();
        boolean generic = current.entities().isEmpty()
                && current.intent() != Intent.ALGEMEEN
                && GENERIC.containsAll(current.terms().stream()
                        .filter(term -> !NUMBER.matcher(term).matches())
                        .toList());
        return onlyNarrows || generic;
    }

    /** Whether it is about something by itself: one thing to learn or do, or a term of which it asks the meaning. */
    static boolean hasOwnSubject(Question question) {
        boolean meaning = question.intent() == Intent.BEGRIP || question.intent() == Intent.VERSCHIL;
        boolean compares =
                question.intent() == Intent.VERSCHIL && question.topics().size() > 1; // "Bol of bbl?"
        return question.topics().stream()
                .filter(topic -> compares || !Narrowing.narrows(topic, question))
                .anyMatch(topic -> meaning || isSubject(topic));
    }

    private static boolean isSubject(Entity entity) {
        return Things.isThing(entity) || entity.ids().stream().anyMatch(id -> id.startsWith("omscholen/"));
    }
}
