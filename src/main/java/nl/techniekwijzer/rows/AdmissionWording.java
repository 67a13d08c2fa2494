package nl.techniekwijzer.rows;

import java.util.List;
import nl.techniekwijzer.tables.Tables.AdmissionRule;

/** Says in Dutch what an admission rule is, with its date; an old "nee" never sounds like a hard no. Pure and thread-safe. */
public final class AdmissionWording {
    private AdmissionWording() {}

    /** The rule itself. */
    public static String rule(AdmissionRule rule, String study) {
        if (rule.from().equals("mbo-4")) {
            return "Met een mbo-diploma op niveau 4 mag je naar " + study + "; sinds "
                    + Wording.date(rule.provenance().date()) + " gelden daarvoor geen vakeisen meer.";
        }
        String with = "Met " + rule.from() + (rule.profile().equals("alle") ? "" : " en het profiel " + rule.profile());
        String law = source(rule);
        String text = switch (rule.rule()) {
            case "ja" ->
                rule.profile().equals("N&T")
                        ? with + " kun je naar " + study
                                + ": wiskunde B, natuurkunde en scheikunde zitten in dat profiel, en " + law
                                + " vraagt geen extra vak."
                        : with + " kun je naar " + study + ": " + law + " vraagt geen extra vak.";
            case "mits" -> with + " vraagt " + law + " voor " + study + " ook " + subjects(rule.requirement()) + ".";
            default ->
                with + " gaf " + law + " geen toegang tot " + study
                        + "; sinds 2022 mag een instelling daarvan afwijken, dus vraag het na.";
        };
        return text;
    }

    /** The editors' safe choice, apart from the rule. */
    public static String advice(AdmissionRule rule, String study) {
        String advice = rule.advice().strip();
        String tail = advice.endsWith(".") ? advice : advice + ".";
        return "Ons advies bij " + rule.from() + " met " + rule.profile() + " voor " + study + ": " + tail;
    }

    /**
     * One rule for several studies.
     *
     * @param names the studies that are named
     * @param rest how many more have the same rule
     */
    public static String studies(AdmissionRule rule, List<String> names, int rest) {
        String with = "Met " + rule.from() + " " + rule.profile();
        String what = rule.level()
                + (names.size() == 1 ? "-studie " : "-studies ")
                + Wording.and(names)
                + (rest > 0 ? ", en nog " + rest + " andere" : "");
        return switch (rule.rule()) {
            case "ja" -> with + " vraagt " + source(rule) + " geen extra vak voor de " + what + ".";
            case "mits" ->
                with + " vraagt " + source(rule) + " ook " + subjects(rule.requirement()) + " voor de " + what + ".";
            default ->
                with + " gaf " + source(rule) + " geen toegang tot de " + what
                        + "; sinds 2022 mag een instelling daarvan afwijken, dus vraag het na.";
        };
    }

    /** Which rule it is, with its year. */
    static String source(AdmissionRule rule) {
        String year = rule.provenance().date().substring(0, 4);
        boolean national = rule.provenance().source().id().startsWith("ratho");
        return national
                ? "de landelijke regel van " + year
                : "de regel uit " + year + " van " + rule.provenance().source().owner();
    }

    /** {@code wiskunde B + natuurkunde} → {@code wiskunde B en natuurkunde}. */
    static String subjects(String requirement) {
        return requirement.isBlank() ? "een extra vak" : requirement.replace(" + ", " en ");
    }
}
