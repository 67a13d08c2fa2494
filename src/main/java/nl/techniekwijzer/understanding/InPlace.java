package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.regex.Pattern;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;

/** "Wat kan hij in Venlo doen?" asks what there is in a place, as no rule for words alone can tell. Pure and thread-safe. */
final class InPlace {
    private static final String ONE_DOES = "(?:doen|leren|studeren|volgen|kiezen)";

    /** "Informatica op de Hanze in Groningen": no more than a study and a school. */
    private static final String AT = "^(?:[\\w'-]+ ){1,4}(?:op|aan|bij) (?:de |het )?";

    private static final String IN_PLACE = "(?: in [\\w' -]+)?\\W*$";

    private InPlace() {}

    /** Whether the words ask what can be done in a place that is named; with a profile or subject they ask whether one may. */
    static boolean asks(String folded, List<Entity> entities) {
        boolean may = entities.stream().anyMatch(e -> e.kind() == Kind.PROFIEL || e.kind() == Kind.VAK);
        return !may
                        && entities.stream()
                                .filter(entity -> entity.isPlace() && !entity.negated())
                                .map(entity -> Pattern.quote(entity.text().replaceFirst("^(?:in|bij|te) ", "")))
                                .anyMatch(
                                        place -> pattern(place).matcher(folded).find())
                || entities.stream()
                        .filter(entity -> entity.kind() == Kind.SCHOOL && !entity.negated())
                        .anyMatch(school -> Pattern.compile(AT + Pattern.quote(school.text()) + IN_PLACE)
                                .matcher(folded)
                                .find());
    }

    private static Pattern pattern(String place) {
        String here = "(?:in|bij) (?:de buurt van )?" + place + "\\b";
        return Pattern.compile("\\b(?:wat|welke?|kan|kun|kunnen)\\b.{1,40}\\b" + here + "(?: zelf| ook)? " + ONE_DOES
                + "\\b|\\b(?:wat|welke?|kan|kun|kunnen)\\b.{1,40}\\b" + ONE_DOES + " (?:hier |daar |ook )?" + here
                + "|\\bwelke (?:[\\w-]+ ){0,3}(?:opleidingen|studies|bachelors)\\b.{0,40}\\b" + here);
    }
}
