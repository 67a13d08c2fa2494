package nl.techniekwijzer.question;

import java.util.regex.Pattern;

/**
 * Whether a message asks for the next step and for nothing else: "hoe pak ik dat aan?", "en wat moet hij nu doen?". What it is a
 * step to was said before. Pure and thread-safe.
 */
public final class NextStep {
    private static final String WHO = "(?:ik|je|hij|ze|zij|we|wij|(?:mijn|onze|m'n) (?:\\w+ )?(?:zoon|dochter|kind))";
    private static final String SOFT =
            "(?: (?:dan|nu|nou|dus|eigenlijk|precies|eerst|allemaal|het best|het beste|best|zelf|daar|er|hier|daarvoor|ervoor|hiervoor"
                    + "|daarmee|hiermee|ermee|mee|eraan|daaraan|hieraan|als eerste|concreet|verder|weer|nog|ook))*";

    private static final String TIME =
            "(?: (?:nu|dan|vandaag|morgen|meteen|het best|zelf|(?:deze|komende|volgende) (?:week|maand)))*";

    private static final Pattern ASKED =
            Pattern.compile("(?:(?:en|ok|oke|okee|maar|dus|goed|prima|top|mooi|duidelijk|dan) )*(?:"
                    + "hoe (?:pak|pakt|pakken) " + WHO + "(?: (?:dat|dit|het|zoiets))?" + SOFT + " aan"
                    + "|wat (?:moet|moeten|kan|kunnen|kun|zal|ga|gaan) " + WHO + SOFT
                    + "(?: (?:doen|regelen|ondernemen))"
                    + "|wat (?:is|zijn|wordt|worden)" + SOFT
                    + " (?:de|het|mijn|zijn|haar|onze|een)(?: (?:beste|eerste|volgende|goede|slimste|logische))* (?:stap|stappen)"
                    + SOFT + "(?: (?:die|om) " + WHO + TIME + " (?:kan|kunnen|moet|moeten) (?:doen|zetten|nemen)"
                    + "| om te (?:doen|zetten|nemen))?" + TIME + SOFT
                    + "|welke stappen (?:moet|moeten|kan|kunnen|zet|neem) " + WHO + SOFT + "(?: (?:zetten|nemen|doen))?"
                    + "|waar (?:begin|begint|beginnen|start|starten) " + WHO + SOFT
                    + "|(?:waar|hoe) (?:moet|moeten|kan|kunnen|kun) " + WHO + SOFT + " (?:beginnen|starten)"
                    + "|hoe (?:begin|begint|beginnen|start) " + WHO + "(?: (?:dat|dit|het))?" + SOFT
                    + "|(?:wat|hoe) nu(?: verder)?|hoe (?:ga|gaat|gaan|moet|moeten) " + WHO + SOFT
                    + "(?: verder)(?: gaan)?|en nu|en dan nu"
                    + "|hoe (?:regel|regelt|regelen|doe|doet|doen) " + WHO + " (?:dat|dit|het)" + SOFT
                    + "|hoe (?:schrijf|schrijft|schrijven|meld|meldt|melden|geef|geeft|geven) " + WHO
                    + "(?: (?:me|mij|mezelf|je|hem|haar|zich|ons|mijn \\w+))?" + SOFT + " (?:in|aan|op)"
                    + "|hoe (?:moet|kan|kun) " + WHO + "(?: (?:me|mij|mezelf|je|hem|haar|zich))?" + SOFT
                    + " (?:inschrijven|aanmelden|opgeven|regelen|aanpakken)"
                    + ")");

    private NextStep() {}

    /** Whether all of this folded text only asks what to do next. */
    public static boolean isAsked(String folded) {
        String text =
                folded.replaceAll("[^a-z0-9' ]", " ").replaceAll(" +", " ").strip();
        return ASKED.matcher(text).matches();
    }
}
