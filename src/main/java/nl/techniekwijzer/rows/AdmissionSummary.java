package nl.techniekwijzer.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.tables.Tables.AdmissionRule;

/**
 * The admission rules of one study for one previous education in few lines: profiles with the same rule together, and per school subject
 * whether it is needed. Pure and thread-safe.
 */
public final class AdmissionSummary {
    /** The subjects that people ask about, with the profiles that hold them anyhow. */
    private static final Map<String, Set<String>> HELD = new LinkedHashMap<>(Map.of(
            "wiskunde B", Set.of("N&T"),
            "natuurkunde", Set.of("N&T"),
            "scheikunde", Set.of("N&T", "N&G"),
            "biologie", Set.of("N&G")));

    private AdmissionSummary() {}

    /** The section, or nothing when there are no rules per profile. */
    public static List<Section> of(String study, String from, List<AdmissionRule> rules) {
        RowSection section = new RowSection(
                "toelating-" + from + "-samen",
                "Welk profiel heb je met " + from + " nodig voor " + study + "?",
                Aspect.TOELATING);
        Map<String, List<AdmissionRule>> same = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> !rule.profile().equals("alle"))
                .forEach(rule -> same.computeIfAbsent(
                                rule.rule() + "/" + rule.requirement() + "/" + AdmissionWording.source(rule),
                                k -> new ArrayList<>())
                        .add(rule));
        same.values()
                .forEach(group -> section.row(
                        together(study, from, group),
                        group.getFirst().provenance(),
                        Set.of(
                                Keys.SUMMARY,
                                Keys.from(from),
                                Keys.rule(group.getFirst().rule()))));
        RowSection subjects = new RowSection(
                "toelating-" + from + "-vakken",
                "Heb je met " + from + " wiskunde B, natuurkunde of een ander vak nodig voor " + study + "?",
                Aspect.TOELATING);
        if (same.size() > 0) {
            HELD.keySet().stream().sorted().forEach(subject -> subject(subjects, subject, study, from, rules));
        }
        return Stream.concat(section.sections().stream(), subjects.sections().stream())
                .toList();
    }

    private static String together(String study, String from, List<AdmissionRule> group) {
        AdmissionRule first = group.getFirst();
        String with = "Met " + from + " en "
                + Wording.or(group.stream().map(AdmissionRule::profile).toList());
        String law = AdmissionWording.source(first);
        return switch (first.rule()) {
            case "ja" ->
                with + " kun je naar " + study + ": "
                        + (group.size() == 1 && first.profile().equals("N&T")
                                ? "wiskunde B, natuurkunde en scheikunde zitten in dat profiel, en "
                                : "")
                        + law + " vraagt geen extra vak.";
            case "mits" ->
                with + " vraagt " + law + " voor " + study + " ook " + AdmissionWording.subjects(first.requirement())
                        + ".";
            default ->
                with + " gaf " + law + " geen toegang tot " + study
                        + "; sinds 2022 mag een instelling daarvan afwijken, dus vraag het na.";
        };
    }

    /** Whether a subject is needed, as far as the profiles that do not hold it tell. */
    private static void subject(
            RowSection section, String subject, String study, String from, List<AdmissionRule> rules) {
        Set<String> holding = HELD.getOrDefault(subject, Set.of());
        List<AdmissionRule> telling = rules.stream()
                .filter(rule -> !rule.profile().equals("alle")
                        && !holding.contains(rule.profile())
                        && !rule.rule().equals("nee"))
                .toList();
        if (telling.isEmpty()) {
            onlyHeld(section, subject, holding, study, from, rules);
            return;
        }
        long sources = telling.stream().map(AdmissionWording::source).distinct().count();
        boolean other = telling.stream().anyMatch(rule -> names(rule, subject) && !asks(rule, subject));
        if (sources != 1) {
            return;
        }
        boolean differ =
                telling.stream().map(AdmissionRule::requirement).distinct().count() > 1;
        String law = AdmissionWording.source(telling.getFirst());
        String text = !other
                ? needed(subject, study, from, telling, law)
                : differ ? mixed(subject, study, from, telling, law) : alternatives(subject, study, from, telling, law);
        if (text.isEmpty()) {
            return;
        }
        Set<String> keys = new HashSet<>(Set.of(Keys.SUMMARY, Keys.from(from), Keys.subject(subject)));
        if (other && !differ) {
            keys.add(Keys.rule("mits"));
        }
        profiles(telling.stream()).forEach(profile -> keys.add(Keys.profile(profile)));
        section.row(text, telling.getFirst().provenance(), keys);
    }

    /** The subject or another one is asked. */
    private static String alternatives(
            String subject, String study, String from, List<AdmissionRule> telling, String law) {
        String requirement = telling.getFirst().requirement();
        return (requirement.startsWith(subject) ? "Ja" : "Niet per se") + ", met " + from + " en "
                + Wording.or(profiles(telling.stream())) + " vraagt " + law + " voor " + study + " "
                + AdmissionWording.subjects(requirement) + ".";
    }

    /** Some profiles need nothing and others this subject or another; empty when one of them must have this very one. */
    private static String mixed(String subject, String study, String from, List<AdmissionRule> telling, String law) {
        if (telling.stream().anyMatch(rule -> asks(rule, subject))) {
            return "";
        }
        List<String> free = profiles(telling.stream().filter(rule -> !names(rule, subject)));
        List<String> choice = telling.stream()
                .filter(rule -> names(rule, subject))
                .map(AdmissionRule::requirement)
                .distinct()
                .toList();
        if (free.isEmpty() || choice.size() != 1) {
            return "";
        }
        return "Nee, " + subject + " is met " + from + " niet verplicht voor " + study + ": " + law
                + " vraagt het niet bij " + Wording.or(free) + ", en vraagt bij "
                + Wording.and(profiles(telling.stream().filter(rule -> names(rule, subject)))) + " "
                + AdmissionWording.subjects(choice.getFirst()) + ".";
    }

    private static String needed(String subject, String study, String from, List<AdmissionRule> telling, String law) {
        List<String> asking = profiles(telling.stream().filter(rule -> asks(rule, subject)));
        List<String> free = profiles(telling.stream().filter(rule -> !asks(rule, subject)));
        if (asking.isEmpty()) {
            return "Nee, " + subject + " is met " + from + " niet verplicht voor " + study + ": " + law
                    + " vraagt het niet bij " + Wording.or(free) + ".";
        }
        return free.isEmpty()
                ? "Ja, " + subject + " is met " + from + " nodig voor " + study + ": " + law + " vraagt het bij "
                        + Wording.and(asking) + ". Sinds 2022 mag een instelling daarvan afwijken."
                : "Of " + subject + " met " + from + " nodig is voor " + study + ", hangt af van je profiel: " + law
                        + " vraagt het bij " + Wording.and(asking) + ", en niet bij " + Wording.or(free) + ".";
    }

    /** All profiles that may enter hold the subject. */
    private static void onlyHeld(
            RowSection section,
            String subject,
            Set<String> holding,
            String study,
            String from,
            List<AdmissionRule> rules) {
        List<AdmissionRule> open = rules.stream()
                .filter(rule -> holding.contains(rule.profile()) && !rule.rule().equals("nee"))
                .toList();
        long sources = open.stream().map(AdmissionWording::source).distinct().count();
        if (sources == 1 && open.size() == holding.size()) {
            section.row(
                    "Ja, " + subject + " zit met " + from + " in "
                            + Wording.and(profiles(open.stream())) + ", en alleen met "
                            + Wording.or(profiles(open.stream())) + " gaf " + AdmissionWording.source(open.getFirst())
                            + " toegang tot " + study + ".",
                    open.getFirst().provenance(),
                    Set.of(Keys.SUMMARY, Keys.from(from), Keys.subject(subject)));
        }
    }

    private static List<String> profiles(Stream<AdmissionRule> rules) {
        return rules.map(AdmissionRule::profile).distinct().toList();
    }

    private static boolean names(AdmissionRule rule, String subject) {
        return rule.requirement().contains(subject);
    }

    /** Whether the subject itself is asked, with no other in its place. */
    private static boolean asks(AdmissionRule rule, String subject) {
        return List.of(rule.requirement().split(" \\+ ", -1)).contains(subject);
    }
}
