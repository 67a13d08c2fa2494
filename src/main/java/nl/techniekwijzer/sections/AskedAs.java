package nl.techniekwijzer.sections;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Section;

/**
 * The word that a question is asked with: "hoe", "wat", or none because it asks for yes or no. A heading asked the same way is likelier
 * the same question. Thread-safe.
 */
final class AskedAs {
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:(hoeveel|hoe veel|hoe lang|hoelang|hoe(?! heet)|waarom|waar|wanneer|wie)|(wat|welke?|hoe heet))\\b");
    private static final Pattern VERB_FIRST =
            Pattern.compile("^(?:lukt|kan|kun|kunnen|mag|mogen|moet|moeten|is|zijn|ben|heb|heeft|krijg|krijgt"
                    + "|verdien|verdient|bestaat|klopt|word|wordt|telt|verandert|geldt) .*");
    private static final String YES_OR_NO = "ja of nee";

    private static final Pattern INVERTED =
            Pattern.compile("\\b(?:kan|kun|kunnen|mag|mogen|ben|is|zijn|heb|moet|krijg|krijgt|krijgen|telt)"
                    + " (?:ik|je|we|wij|hij|ze|zij|het|dat|er|mijn|onze|deze)\\b");

    /** Asks how many rather than whether: "zijn er veel vrouwen?". */
    private static final Pattern QUANTITY = Pattern.compile("\\b(?:veel|weinig)\\b");

    private static final Pattern DIRECT = Pattern.compile("^(?:Ja|Nee|Deels|Soms|Meestal|Vaak|Bijna altijd)[, ]");

    /** Filled as headings are compared; never more than there are headings. */
    private final Map<String, Optional<String>> ofHeading = new ConcurrentHashMap<>();

    /** Whether the heading is asked with this word; false when one of them is no question in form. */
    boolean same(Optional<String> word, String heading) {
        return word.isPresent() && word.equals(ofHeading.computeIfAbsent(heading, AskedAs::word));
    }

    /** Whether a question asks for yes or no, also after what was told before it: "ik ben 45, kan ik nog lasser worden?". */
    static boolean isYesOrNo(String question) {
        String folded = Words.fold(question);
        return !QUANTITY.matcher(folded).find()
                && (VERB_FIRST.matcher(folded).matches()
                        || INVERTED.matcher(folded).find()
                                && !WORD.matcher(folded).find());
    }

    /** Whether this section begins with yes, no or something between. */
    static boolean saysYesOrNo(Section section) {
        return DIRECT.matcher(section.units().getFirst().text()).find();
    }

    /** The word that this text is asked with; empty when it is no question in form. */
    static Optional<String> word(String text) {
        String folded = Words.fold(text);
        Matcher word = WORD.matcher(folded);
        if (VERB_FIRST.matcher(folded).matches()) {
            return Optional.of(YES_OR_NO);
        }
        if (!word.find()) {
            return Optional.empty();
        }
        return Optional.of(word.group(1) != null ? word.group(1).replace(" ", "") : "wat");
    }
}
