package nl.techniekwijzer.understanding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a shortened question whole with the one before it: "wanneer meld ik me aan en hoe" asks "hoe meld ik me aan". Pure and
 * thread-safe.
 */
final class Ellipsis {
    private static final String PHRASE = "(?:(?:met|op|in|naar|van|bij|aan|voor|tot|vanaf|sinds|door|via) )?"
            + "(?:waar(?:om|voor|mee)?|wanneer|wie|welke? [\\w-]+|hoe ?(?:veel|lang)(?: (?!" + Clauses.VERB
            + "\\b)[\\w-]+)?"
            + "|hoe (?:oud|vaak|duur|hoog|zwaar|laat)|hoe)";
    /** A question word with its noun and nothing else. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:en )?(" + PHRASE + ")(?: (?:dan|precies|eigenlijk|ook))?\\W*$", Pattern.CASE_INSENSITIVE);
    /** The question word that a question begins with, before its verb. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:^|(?<=[,;:.] ))(?:en )?(" + PHRASE + "|wat(?: [\\w-]+){0,3}?) (?=" + Clauses.VERB + "\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Said of a date and of nothing else. */
    private static final Pattern ULTIMATELY =
            Pattern.compile(" (?:uiterlijk|op zijn laatst|ongeveer|precies)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST_VERB =
            Pattern.compile("(?:^|(?<=[,;:.] ))(?=" + Clauses.INVERTED + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile("^als\\b(?!.*[,?] *\\w)", Pattern.CASE_INSENSITIVE);

    /** What was named, as the subject of the next question: "en geldt dat ook op het mbo". */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?<=\\b" + Clauses.VERB
                    + " )(?:het|dat|dit|die)(?= (?:nog|ook|dan|eigenlijk|precies|verplicht|geldig|gratis|zwaar|moeilijk"
                    + "|duur|nodig|in|op|bij|voor|met|tegenwoordig|nu|altijd|wel|niet|zelf|per|en)\\b|\\W*$)",
            Pattern.CASE_INSENSITIVE);

    private Ellipsis() {}

    /** The question with this name in place of the word that stands for it; as it is when none does. */
    static String naming(String half, String name) {
        return SUBJECT.matcher(half).replaceFirst(Matcher.quoteReplacement(name));
    }

    /** The question in full, as far as the one before it gives what it leaves out. */
    static String whole(String half, String before) {
        Matcher bare = BARE.matcher(half);
        if (bare.find()) {
            return asked(bare.group(1).toLowerCase(Locale.ROOT), before, half);
        }
        return CONDITION.matcher(half).find() && !Clauses.asks(half) ? "wat " + half : half;
    }

    private static String asked(String phrase, String before, String half) {
        Matcher lead = LEAD.matcher(before);
        if (lead.find()) {
            return before.substring(0, lead.start(1))
                    + phrase
                    + ULTIMATELY.matcher(before.substring(lead.end(1))).replaceAll("");
        }
        Matcher verb = FIRST_VERB.matcher(before);
        return verb.find() ? before.substring(0, verb.start()) + phrase + " " + before.substring(verb.start()) : half;
    }
}
