package nl.techniekwijzer.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.Requirement;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** "Welke technische studies kan ik met havo N&G?": what the rules say of a profile when no study is named. Thread-safe. */
public final class OpenStudyEvidence {
    private static final String CATCH_UP = "profielen/vak-inhalen";
    private static final String GENERAL = "profielen/toelating-hbo-techniek";
    private static final String UNIVERSITY = "profielen/van-vwo-naar-technische-universiteit";

    private static final Pattern STUDIES = Pattern.compile(
            "\\b(?:welke?|wat voor|wat kan|wat kun|wat mag|waar kan|waar kun|mogelijkheden|opties|lijst)\\b.*"
                    + "\\b(?:studies?|studeren|opleiding(?:en)?|richting(?:en)?|techniek|technisch\\w*|hbo"
                    + "|wo|tu|uni\\w*|doen|worden|naar ?toe|heen|kiezen)\\b"
                    + "|\\b(?:welke|technische) (?:\\w+ ){0,2}(?:studies?|opleiding(?:en)?)\\b"
                    + "|\\b(?:naar|in) (?:de |een )?(?:techniek|technisch\\w*)\\b|\\biets (?:met techniek|technisch)");
    /** Which profile or subjects to choose, and how lessons are, is told by other pages. */
    private static final Pattern OTHER =
            Pattern.compile("\\bwelk profiel|\\badvies\\b|\\bwelke? (?:\\w+ )?vak(?:ken)?\\b|\\bmbo\\b");

    private static final Set<Intent> OTHER_INTENTS = Set.of(
            Intent.BEGRIP,
            Intent.VAKKEN,
            Intent.VERSCHIL,
            Intent.WAAR,
            Intent.LOON,
            Intent.KOSTEN,
            Intent.DATUM,
            Intent.CIJFERS,
            Intent.WISSEL);

    private static final int OPEN = 2;
    private static final int WITH_SUBJECT = 2;
    private static final int MAX_ROWS = 5;
    private static final int MAX_PROFILES = 2;

    private final Knowledge knowledge;

    public OpenStudyEvidence(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Which studies are open with the profile and subjects that the question names; empty when it names none. */
    public Optional<Selection> select(Question question) {
        String folded = question.folded();
        boolean study =
                question.topics().stream().flatMap(t -> t.ids().stream()).anyMatch(OpenStudyEvidence::isOther);
        if (OTHER_INTENTS.contains(question.intent())
                || study
                || !STUDIES.matcher(folded).find()
                || OTHER.matcher(folded).find()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        List<Page> profiles = profiles(question);
        profiles.forEach(page -> page.section("open-studies").ifPresent(section -> {
            List<Unit> rows = rows(section, question, profiles.size() > 1);
            if (!rows.isEmpty()) {
                findings.add(new Finding(page, section, rows));
            }
        }));
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        findings.addAll(help(findings));
        return Optional.of(new Evidence(Shape.ADMISSION, findings, ""));
    }

    /** A subject that happens to be called like a study is not one; trades and mbo opleidingen are told elsewhere. */
    private static boolean isOther(String id) {
        return id.startsWith("beroepen/")
                || id.startsWith("opleidingen/")
                        && !id.matches(
                                "opleidingen/(?:hbo|wo)-(?:natuurkunde|wiskunde|scheikunde|biologie|informatica)");
    }

    /** The pages of the named profile; of both havo and vwo when the question says neither. */
    private List<Page> profiles(Question question) {
        String from = question.from().orElse("");
        return question.of(Kind.PROFIEL).stream()
                .filter(e -> !e.negated())
                .map(Entity::id)
                .distinct()
                .limit(MAX_PROFILES)
                .flatMap(profile -> knowledge.pages().stream()
                        .filter(page -> page.section("open-studies").stream()
                                .flatMap(s -> s.units().stream())
                                .anyMatch(u -> u.has(Keys.profile(profile)))))
                .filter(page -> from.isEmpty() || page.id().startsWith("profielen/" + from + "-"))
                .sorted(Comparator.comparing(Page::id))
                .limit(MAX_PROFILES)
                .toList();
    }

    private static List<Unit> rows(Section section, Question question, boolean few) {
        Set<String> held = subjects(question, false);
        Set<String> missing = subjects(question, true);
        List<Unit> rows = section.units().stream()
                .filter(u ->
                        question.towards().map(level -> u.has(Keys.to(level))).orElse(true))
                .toList();
        int levels = few || rows.stream().noneMatch(u -> u.has(Keys.to("wo"))) ? 1 : OPEN;
        List<Unit> open = spread(
                rows.stream()
                        .filter(u -> u.has(Keys.rule("ja")) || satisfied(u, held))
                        .sorted(Comparator.comparing(u -> !satisfied(u, held)))
                        .toList(),
                held.isEmpty() ? levels : levels + 1);
        List<Unit> with = spread(
                rows.stream()
                        .filter(u -> u.has(Keys.rule("mits")) && !satisfied(u, held))
                        .sorted(Comparator.comparing(u -> missing.stream().noneMatch(requirement(u)::contains)))
                        .toList(),
                few ? 1 : WITH_SUBJECT);
        List<Unit> chosen = new ArrayList<>(open);
        chosen.addAll(with);
        rows.stream()
                .filter(u -> u.has(Keys.rule("nee")) && !few && chosen.size() < MAX_ROWS)
                .limit(1)
                .forEach(chosen::add);
        return chosen;
    }

    /** At most so many rows, the first of hbo and of wo before the others. */
    private static List<Unit> spread(List<Unit> rows, int limit) {
        List<Unit> chosen = new ArrayList<>();
        for (String level : List.of("wo", "hbo")) {
            rows.stream().filter(u -> u.has(Keys.to(level))).limit(1).forEach(chosen::add);
        }
        rows.stream().filter(u -> !chosen.contains(u)).toList().forEach(chosen::add);
        return chosen.subList(0, Math.min(limit, chosen.size()));
    }

    /** Subjects that the asker has, or lacks. */
    private static Set<String> subjects(Question question, boolean lacking) {
        return question.of(Kind.VAK).stream()
                .filter(e -> e.negated() == lacking)
                .map(Entity::id)
                .collect(Collectors.toSet());
    }

    private static String requirement(Unit unit) {
        return unit.keys().stream()
                .filter(k -> k.startsWith(Keys.REQUIREMENT))
                .map(k -> k.substring(Keys.REQUIREMENT.length()))
                .findFirst()
                .orElse("");
    }

    /** Whether the subjects meet what this row asks; a row that asks nothing is open by itself. */
    private static boolean satisfied(Unit unit, Set<String> held) {
        Requirement asked = Requirement.parse(requirement(unit));
        return !asked.isEmpty() && asked.isMetBy(held);
    }

    /** Our advice, how to catch up on a subject that is asked, and that the school decides. */
    private List<Finding> help(List<Finding> rules) {
        List<Finding> help = new ArrayList<>();
        Page profile = rules.getFirst().page();
        profile.sections()
                .forEach(section -> section.units().stream()
                        .filter(u -> u.text().startsWith("Ons advies is") && rules.size() == 1)
                        .limit(1)
                        .forEach(u -> help.add(new Finding(profile, section, List.of(u)))));
        boolean extra = rules.stream().flatMap(f -> f.units().stream()).anyMatch(u -> u.has(Keys.rule("mits")));
        if (extra) {
            first(CATCH_UP, Aspect.ROUTE, 2).ifPresent(help::add);
        }
        boolean university = rules.getFirst().units().getFirst().has(Keys.to("wo"));
        first(university ? UNIVERSITY : GENERAL, Aspect.HULP, 1).ifPresent(help::add);
        return help;
    }

    private Optional<Finding> first(String pageId, Aspect aspect, int limit) {
        return knowledge
                .page(pageId)
                .flatMap(page -> page.about(aspect).stream()
                        .findFirst()
                        .map(s -> new Finding(
                                page,
                                s,
                                s.units().subList(0, Math.min(limit, s.units().size())))));
    }
}
