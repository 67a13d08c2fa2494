package nl.techniekwijzer.safety;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out what points to a person and answers no question: number of the citizen, bank, telephone, document, an e-mail address, the
 * address of a house, a date of birth. It is gone before anything reads the text, so nothing can repeat it. Pure and thread-safe.
 */
public final class PersonalData {
    private static final String STREET =
            "(?:straat|laan|weg|plein|gracht|kade|singel|dreef|dijk|steeg|plantsoen|boulevard)";
    /** Words that end like a street and are none. */
    private static final String NO_STREET =
            "(?!(?:onder|leer|snel|spoor|vaar|lucht|water|vlieg|door|ver|uit|over|half|rond|om|rij|aan|af)weg\\b)";
    /** "In de Dorpsstraat 3 jaar gewerkt" is no number of a house. */
    private static final String NO_UNIT = "(?! ?(?:jaar|uur|euro|weken|week|dagen|maand|maanden|procent|%|keer|km)\\b)";

    /** Where a word begins, or the last find ended: a search from the middle of a long word, too, would take a square of its length. */
    private static final String FROM_ITS_START = "(?:(?<![\\w.+-])|\\G)";

    private static final String MONTH = "(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*";
    private static final String MAIL = String.join(
            "|",
            FROM_ITS_START + "[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++",
            FROM_ITS_START
                    + "[\\w.+-]+ ?(?:\\(at\\)|\\[at\\]|\\bapenstaartje\\b|\\bat\\b) ?\\w+ ?(?:\\.|\\bpunt\\b|\\bdot\\b) ?"
                    + "(?:nl|com|net|org|be|eu)\\b");
    private static final String NUMBERS = String.join(
            "|",
            "\\b[a-z]{2}\\d{2} ?[a-z]{4}(?: ?\\d){10}\\b",
            "\\b[a-z]{2}\\d{2}(?: ?[0-9]{4}){3,6}(?: ?\\d{1,3})?\\b",
            "\\b(?:bsn|burgerservicenummer|sofinummer|sofi-nummer)(?:[- ]?(?:nummer|nr))?[ .:]*(?:is |= ?)?"
                    + "\\d(?:[ .-]?\\d){7,8}\\b",
            "\\b(?:paspoort|id-?kaart|identiteitskaart|rijbewijs|document|student|leerling|rekening)"
                    + "[- ]?(?:nummer|nr)[ .:]*(?:is |= ?)?(?=[a-z]{0,11}\\d)[a-z0-9]{6,12}\\b",
            "(?<![\\d.,+])(?:(?:\\+|00)[1-9]\\d[ -]?(?:\\(0\\) ?)?|\\(?0)[1-9](?:\\)?[ .-]{0,3}\\d){7,8}(?![\\d])",
            "(?:\\b(?:mijn|onze) )?\\b(?:postcode(?: is)? )?[1-9]\\d{3} ?(?-i:[A-Z]{2})(?: \\d{1,4}[a-z]?)?\\b"
                    + "(?<!\\b(?:19|20)\\d\\d [A-Z]{2})",
            "\\bpostcode(?: is)? [1-9]\\d{3} ?[a-z]{2}\\b");
    private static final String HOUSE = String.join(
            "|",
            "\\b" + NO_STREET + "\\p{L}{3,40}" + STREET + " \\d{1,4}(?: ?[a-z])?\\b" + NO_UNIT,
            "\\b(?-i:\\p{Lu}\\p{L}{1,40}) " + STREET + " \\d{1,4}(?: ?[a-z])?\\b" + NO_UNIT);
    private static final String BIRTH =
            "\\b(?:geboren|geboortedatum|born)(?: is| op| on)?[ :]*\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]| " + MONTH
                    + " )\\d{2,4}\\b";

    /** All of it; two of the kinds are slow to look for, and left out where a word that they need is not there. */
    private static final Pattern ALL = pattern(MAIL, NUMBERS, HOUSE, BIRTH);

    private static final Pattern WITHOUT_MAIL = pattern(NUMBERS, HOUSE, BIRTH);
    private static final Pattern WITHOUT_HOUSE = pattern(MAIL, NUMBERS, BIRTH);
    private static final Pattern WITHOUT_BOTH = pattern(NUMBERS, BIRTH);

    private static final List<String> STREETS =
            List.of(STREET.substring(3, STREET.length() - 1).split("\\|"));

    /** Nine figures by themselves, as they are often typed. */
    private static final Pattern NINE = Pattern.compile("(?<![\\d.,-])\\d{3}[ .]?\\d{3}[ .]?\\d{3}(?!\\d|[,-]\\d)|"
            + "(?<![\\d.,-])\\d{4}[ .]\\d{2}[ .]\\d{3}(?!\\d|[,-]\\d)");

    private static final int DIGITS = 9;

    private PersonalData() {}

    /** The text without it; the very same text when there is none. */
    public static String removed(String text) {
        if (!mayHold(text)) {
            return text;
        }
        String without = fitting(text).matcher(text).replaceAll(" ");
        return NINE.matcher(without).replaceAll(nine -> isCitizenNumber(nine) ? " " : nine.group());
    }

    private static Pattern pattern(String... kinds) {
        return Pattern.compile(String.join("|", kinds), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern fitting(String text) {
        String caseless = caseless(text);
        boolean mail = caseless.indexOf('@') >= 0 || caseless.contains("at") || caseless.contains("apenstaartje");
        boolean house = STREETS.stream().anyMatch(caseless::contains);
        return mail ? house ? ALL : WITHOUT_HOUSE : house ? WITHOUT_MAIL : WITHOUT_BOTH;
    }

    /** Sign by sign what a pattern compares when case does not matter. */
    private static String caseless(String text) {
        char[] signs = text.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            signs[i] = Character.toLowerCase(Character.toUpperCase(signs[i]));
        }
        return new String(signs);
    }

    /** All of it has a figure or the sign of an e-mail address. */
    private static boolean mayHold(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '@')
                || text.contains(" at ")
                || text.contains("(at)")
                || text.contains("[at]")
                || text.contains("apenstaartje");
    }

    /** The proof by eleven, so that an amount or another number of nine figures stays. */
    private static boolean isCitizenNumber(MatchResult nine) {
        String figures = nine.group().replaceAll("\\D", "");
        if (figures.endsWith("000000")) {
            return false;
        }
        int sum = -(figures.charAt(DIGITS - 1) - '0');
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * (figures.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
