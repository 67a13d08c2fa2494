package nl.techniekwijzer.understanding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Asker;

/** How old the one is that is asked for, what diploma they have and what they can do already, as one message says. Pure and thread-safe. */
final class ToldOf {
    /** How long something takes or took is no age. */
    private static final Pattern SPAN = Pattern.compile(
            "\\b(?:over|binnen|na|sinds|al|afgelopen|komende|laatste|ruim) (?:bijna |ruim |zo'n )?\\d+ (?:jaar|jr)\\b(?! oud)"
                    + "|\\b\\d+ jaar (?:ervaring|gewerkt|geleden|lang|\\w*(?:er|eur|man|or|kundige)\\b)");

    private static final Pattern AGE = Pattern.compile(
            "\\b(?:ben|word|wordt|is|van|met|op)(?: (?:ik|hij|ze|zij|nu|nou|dan|bijna|al|pas|net|ook|zelf|mijn|m'n|zijn|haar|in \\w+))*"
                    + " (1[2-9]|[2-6]\\d)(?:e|ste)?\\b(?! ?(?:euro|uur|uren|procent|%|km|dagen|weken|maanden"
                    + "|graden|vakken|studenten|leerlingen|mensen|punten|scholen|januari|februari|maart|april|mei|juni|juli|augustus"
                    + "|september|oktober|november|december))"
                    + "|\\b(?:als|nu|dat) (?:ik|je|jij|u|hij|ze|zij|mijn \\w+) (?:nu |dan |pas |nog |al )*(1[2-9]|[2-6]\\d)\\b"
                    + "|\\b(1[2-9]|[2-6]\\d)(?: |-)?(?:jaar|jarige?|jr)\\b");

    private static final String HIGHER = "(hbo|wo|universitair\\w*|universiteit|bachelor|master)";
    private static final Pattern GRADUATE =
            Pattern.compile("\\bheb (?:ik )?(?:al |een |wel |ook |net |ooit |zelf )*" + HIGHER
                    + "\\b(?!.{0,25}\\bnodig\\b)|\\bal (?:een )?" + HIGHER
                    + "(?:[ -]?diploma)? (?:heb|gedaan|gehaald|afgerond|op zak)\\b|\\bmet (?:mijn|m'n|mn) " + HIGHER
                    + "\\b|\\bik heb (?:[\\w-]+ ){1,2}gestudeerd op (?:het |de )?" + HIGHER
                    + "\\b|\\bik ben " + HIGHER + "[ -]?opgeleid|\\bik (?:deed|heb) (?:een |de )?" + HIGHER + "\\b");

    /** A diploma of another country is first to be compared with those of here. */
    private static final Pattern ABROAD = Pattern.compile(
            "\\b(?:uit|in|van) (?:syrie|eritrea|afghanistan|oekraine|iran|irak|somalie|turkije|jemen|soedan|ethiopie|marokko|polen"
                    + "|mijn (?:eigen )?land|het buitenland|een ander land)\\b|buitenlands");

    private static final Pattern SKILLED =
            Pattern.compile("\\bkan (?:het|dat|dit)(?: werk| vak)? (?:al|eigenlijk al|gewoon al)\\b"
                    + "|\\bwerk al (?:jaren|\\d+ jaar) in (?:het|dit|dat) vak\\b|\\b(?:jaar|jaren) (?:werk)?ervaring (?:in|als|met)\\b"
                    + "|\\b(?:\\d+|tien|vijftien|twintig|dertig|jaren) (?:jaar )?(?:als )?(?:las\\b"
                    + "|\\w*(?:lasser|monteur|timmerman|schilder|metselaar|loodgieter|stukadoor"
                    + "|technicus|elektricien|electricien|verspaner|installateur|machinist|bankwerker)\\b)"
                    + "|\\bal (?:jaren|\\d+ jaar) (?:las|metsel|schilder|timmer|sleutel|verspaan)\\b");

    private ToldOf() {}

    /** What this folded message tells. */
    static Asker asker(String folded) {
        return new Asker(age(folded), diploma(folded), SKILLED.matcher(folded).find());
    }

    private static int age(String folded) {
        Matcher age = AGE.matcher(SPAN.matcher(folded).replaceAll(" "));
        return age.find() ? Integer.parseInt(group(age).orElse("0")) : 0;
    }

    private static String diploma(String folded) {
        Matcher had = GRADUATE.matcher(folded);
        return ABROAD.matcher(folded).find() || !had.find()
                ? ""
                : group(had)
                                .filter(d -> d.startsWith("wo") || d.startsWith("univ"))
                                .isPresent()
                        ? "wo"
                        : "hbo";
    }

    private static Optional<String> group(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return Optional.of(found.group(i));
            }
        }
        return Optional.empty();
    }
}
