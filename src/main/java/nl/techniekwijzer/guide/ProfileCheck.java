package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.Requirement;
import nl.techniekwijzer.rows.Requirement.Group;
import nl.techniekwijzer.tables.Tables.AdmissionRule;

/**
 * Which hbo and wo studies a profile with subjects leaves open, by the typed admission rules. What is asked (<em>eis</em>) stays apart
 * from what the editors advise, each rule keeps its date, and nothing is ever a hard no. Immutable and thread-safe.
 */
public final class ProfileCheck {
    /** Levels that have profiles with admission rules. */
    public static final List<String> LEVELS = List.of("havo", "vwo");
    /** The profiles of havo and vwo. */
    public static final List<String> PROFILES = List.of("N&T", "N&G", "E&M", "C&M");

    /** Rules that were changed later, or that sources differ on, decide nothing by themselves. */
    private static final Set<String> CERTAIN = Set.of("bevestigd", "oud");

    private final Knowledge knowledge;
    private final Catalogue catalogue;

    ProfileCheck(Knowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
    }

    /** What the rules say of a study for one choice; the order is from most to least open. */
    public enum Verdict {
        /** The rule asks no extra subject, or the subjects are there. */
        OPEN("Open"),
        /** The rule asks a subject that is not chosen. */
        WITH_SUBJECT("Open met een vak erbij"),
        /** The rule gave no access, was changed, or sources differ: the school knows. */
        CHECK("Na te vragen bij de school");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** As a reader sees it. */
        public String label() {
            return label;
        }
    }

    /**
     * What is said of one study.
     *
     * @param programme the study
     * @param level hbo or wo
     * @param technical whether its sector is technology, rather than near to it
     * @param verdict by the rule
     * @param missing what the rule asks and is not chosen, as words; empty unless the verdict is {@code WITH_SUBJECT}
     * @param rule the rule in words, with its source and date
     * @param advice the editors' advice; empty when there is none
     * @param note a remark on a rule that changed or is disputed; empty when there is none
     */
    public record Judged(
            Programme programme,
            String level,
            boolean technical,
            Verdict verdict,
            List<String> missing,
            Fact rule,
            Optional<Fact> advice,
            String note) {
        public Judged {
            missing = List.copyOf(missing);
        }

        /** The name of the study, without the level that stands above it. */
        public String name() {
            return programme.title().replace(" (" + level + ")", "");
        }

        /** Year of the rule. */
        public String year() {
            return rule.provenance().date().substring(0, 4);
        }
    }

    /** A study of which another choice changes the verdict. */
    public record Change(Judged before, Judged after) {}

    /** What one subject more would change: the studies that come open, or need fewer other subjects. */
    public record WhatIf(String subject, List<Change> changes) {
        public WhatIf {
            changes = List.copyOf(changes);
        }

        /** How many studies become open. */
        public long opened() {
            return changes.stream()
                    .filter(c -> c.after().verdict() == Verdict.OPEN)
                    .count();
        }
    }

    /** Every study with a rule for this choice: technical ones first, then by verdict and name. */
    public List<Judged> check(ProfileChoice choice) {
        ProfileSubjects own = subjects(choice);
        List<Set<String>> worlds = own.worlds(choice.subjects());
        List<Judged> judged = new ArrayList<>();
        for (AdmissionRule rule : knowledge.tables().admission()) {
            if (rule.from().equals(choice.level()) && rule.profile().equals(choice.profile())) {
                programme(rule).ifPresent(p -> judged.add(judge(rule, p, worlds)));
            }
        }
        judged.sort(Comparator.comparing((Judged j) -> !j.technical())
                .thenComparing(Judged::verdict)
                .thenComparingInt(j -> j.missing().size())
                .thenComparing(j -> j.programme().title()));
        return List.copyOf(judged);
    }

    /** The subjects that this profile has by itself. */
    public ProfileSubjects subjects(ProfileChoice choice) {
        return ProfileSubjects.of(knowledge.tables(), choice.level(), choice.profile());
    }

    /** The subjects that matter for a rule of this profile and are not in it already, by name. */
    public List<String> choosable(ProfileChoice choice) {
        Set<String> subjects = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        knowledge.tables().admission().stream()
                .filter(rule ->
                        rule.from().equals(choice.level()) && rule.profile().equals(choice.profile()))
                .forEach(rule ->
                        subjects.addAll(Requirement.parse(rule.requirement()).subjects()));
        ProfileSubjects own = subjects(choice);
        subjects.removeAll(own.fixed());
        own.either()
                .forEach(options -> options.stream()
                        .filter(option -> option.startsWith("wiskunde"))
                        .forEach(subjects::add));
        return List.copyOf(subjects);
    }

    /** Every subject that the tables know at the level of this choice, whether it matters for a rule or not. */
    public Set<String> known(ProfileChoice choice) {
        Set<String> subjects = new TreeSet<>();
        knowledge.tables().profileSubjects().stream()
                .filter(row -> row.level().equals(choice.level()))
                .forEach(row -> subjects.addAll(ProfileSubjects.options(row.subject())));
        knowledge.tables().admission().stream()
                .filter(rule -> rule.from().equals(choice.level()))
                .forEach(rule ->
                        subjects.addAll(Requirement.parse(rule.requirement()).subjects()));
        return subjects;
    }

    /** What a subject more would change. */
    public WhatIf whatIf(ProfileChoice choice, String subject) {
        List<Judged> before = check(choice);
        List<Change> changes = new ArrayList<>();
        for (Judged after : check(choice.with(subject))) {
            before.stream()
                    .filter(b -> b.programme().equals(after.programme()))
                    .filter(b -> b.verdict() != after.verdict() || !b.missing().equals(after.missing()))
                    .forEach(b -> changes.add(new Change(b, after)));
        }
        return new WhatIf(subject, changes);
    }

    /** What each subject that is not chosen would change alone; those that open most first, those that change nothing left out. */
    public List<WhatIf> whatIfs(ProfileChoice choice) {
        Set<String> held = new LinkedHashSet<>(subjects(choice).fixed());
        held.addAll(choice.subjects());
        return choosable(choice).stream()
                .filter(subject -> !held.contains(subject))
                .map(subject -> whatIf(choice, subject))
                .filter(what -> !what.changes().isEmpty())
                .sorted(Comparator.comparingLong((WhatIf what) -> -what.opened())
                        .thenComparing(WhatIf::subject))
                .toList();
    }

    private Judged judge(AdmissionRule rule, Programme programme, List<Set<String>> worlds) {
        Requirement asked = Requirement.parse(rule.requirement());
        Set<String> sure = new LinkedHashSet<>(worlds.getFirst());
        worlds.forEach(sure::retainAll);
        boolean met = worlds.stream().allMatch(asked::isMetBy);
        Verdict verdict = verdict(rule, met);
        List<String> missing = verdict == Verdict.WITH_SUBJECT
                ? asked.missing(sure).stream()
                        .filter(group -> !worlds.stream().allMatch(group::isMetBy))
                        .map(Group::words)
                        .toList()
                : List.of();
        Page page = programme.page();
        List<Unit> units = page.section("toelating-" + rule.from()).map(Section::units).orElse(List.of()).stream()
                .filter(u -> u.has(Keys.profile(rule.profile())))
                .toList();
        Fact sentence = units.stream()
                .filter(u -> u.has(Keys.rule(rule.rule())))
                .findFirst()
                .map(u -> Fact.of(page, u))
                .orElseGet(() -> new Fact(rule.requirement(), page.url(), rule.provenance()));
        Optional<Fact> advice =
                units.stream().filter(u -> u.has(Keys.ADVICE)).findFirst().map(u -> Fact.of(page, u));
        boolean technical = programme.theme().startsWith("Techniek");
        String note = CERTAIN.contains(rule.status()) ? "" : rule.note();
        return new Judged(programme, rule.level(), technical, verdict, missing, sentence, advice, note);
    }

    private static Verdict verdict(AdmissionRule rule, boolean met) {
        if (rule.rule().equals("nee") || !CERTAIN.contains(rule.status())) {
            return Verdict.CHECK;
        }
        return met ? Verdict.OPEN : Verdict.WITH_SUBJECT;
    }

    private Optional<Programme> programme(AdmissionRule rule) {
        return catalogue.programmes().stream()
                .filter(p -> p.levels().contains(rule.level())
                        && rule.study().equals(p.page().links().get("studie")))
                .findFirst();
    }
}
