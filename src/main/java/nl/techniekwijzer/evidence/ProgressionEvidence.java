package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.knowledge.Keys;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** "Mag ik met kader naar niveau 4?": the rules between two levels, when the question names no study. Thread-safe. */
final class ProgressionEvidence {
    private static final String PAGE = "profielen/doorstroomregels";
    /** Pages about levels and routes in general; other pages of profiles and subjects know better than a general rule. */
    private static final Pattern GENERAL =
            Pattern.compile("profielen/(?:vmbo-(?:bb|kb|gl|tl|leerwegen)|van-.*|doorstroomregels|welk-.*)");

    private static final int MAX_RULES = 2;
    /** A rule that speaks of more levels than this is about everybody. */
    private static final int SPECIFIC = 5;

    private final Knowledge knowledge;

    ProgressionEvidence(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Selection> select(Question question) {
        boolean about = question.intent() == Intent.TOELATING || question.intent() == Intent.VERVOLG;
        boolean subject = question.topics().stream()
                .flatMap(t -> t.ids().stream())
                .anyMatch(id -> id.startsWith("opleidingen/") || id.startsWith("beroepen/"));
        boolean narrowed = question.of(Kind.VAK).stream().anyMatch(e -> true)
                || question.of(Kind.PROFIEL).stream().anyMatch(Entity::exact);
        Optional<String> from = question.from();
        Optional<String> target = question.target();
        boolean profile = question.topics().stream()
                .flatMap(t -> t.ids().stream())
                .anyMatch(id ->
                        id.startsWith("profielen/") && !GENERAL.matcher(id).matches());
        if (!about || subject || profile || narrowed || from.isEmpty()) {
            return Optional.empty();
        }
        return knowledge.page(PAGE).flatMap(page -> rules(page, from.get(), target.orElse("")));
    }

    private static Optional<Selection> rules(Page page, String from, String target) {
        List<Rule> own = new ArrayList<>();
        for (Section section : page.sections()) {
            section.units().stream()
                    .filter(u -> u.has(Keys.from(from)) && isRule(u))
                    .forEach(u -> own.add(new Rule(section, u)));
        }
        List<Rule> specific =
                own.stream().filter(rule -> rule.breadth() <= SPECIFIC).toList();
        List<Rule> direct =
                specific.stream().filter(rule -> reaches(rule.unit(), target)).toList();
        List<Finding> findings = (direct.isEmpty() ? specific : direct)
                .stream()
                        .sorted(Comparator.comparing((Rule rule) -> rule.unit().has("kracht:geen-recht"))
                                .thenComparingInt(Rule::breadth)
                                .thenComparing(rule -> rule.unit().anchor()))
                        .limit(MAX_RULES)
                        .map(rule -> new Finding(page, rule.section(), List.of(rule.unit())))
                        .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    /** A rule with the section that shows it. */
    private record Rule(Section section, Unit unit) {
        /** How many levels it speaks of: a rule for everybody says less about this question. */
        int breadth() {
            return (int) unit.keys().stream()
                    .filter(k -> k.startsWith("van:") || k.startsWith("naar:"))
                    .count();
        }
    }

    private static boolean reaches(Unit unit, String target) {
        return unit.has(Keys.to(target))
                || target.equals("mbo") && unit.keys().stream().anyMatch(k -> k.startsWith("naar:mbo"));
    }

    /** Plans and lapsed rules are no answer to what is allowed. */
    private static boolean isRule(Unit unit) {
        return !unit.has(Keys.NOTE) && !unit.has("kracht:vervallen") && !unit.has("kracht:gepland");
    }
}
