package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.GuardedPattern;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;

/**
 * What a trade pays to this asker: to who is young the least that one of their age must get, to who begins what is known of beginners. What
 * all together earn is told with it. Thread-safe.
 */
final class WageOf {
    private static final GuardedPattern BEGINS =
            GuardedPattern.of("\\b(?:begin|start|starters|aanvangs)(?:loon|salaris|lonen|inkomen)\\b|\\bstarters?\\b"
                    + "|\\bbeginn(?:er|ers|end|ende)\\b|\\bin het begin\\b|\\beerste (?:jaar|baan|loon|salaris)\\b"
                    + "|\\b(?:net|pas) (?:begint?|begonnen|klaar|van school|afgestudeerd|gediplomeerd)\\b"
                    + "|\\bals (?:je|ik|hij|ze) (?:net |pas )?begint?\\b");

    /** A sentence on those who earn least, or on beginners themselves. */
    private static final Pattern OF_BEGINNERS = Pattern.compile(
            "(?i)\\bkwart van\\b.*\\b(?:minder|onder)\\b|\\bbeginnend|\\bbeginner|\\bnet van school|\\bnet begint");

    private static final Pattern BY_MONTH =
            Pattern.compile("\\b(?:per|in de|elke|iedere|de) maand\\b|\\bmaand(?:loon|salaris)\\b");

    private static final Pattern AMOUNT = Pattern.compile("\\d+,\\d\\d(?= euro)");

    private static final String FLOOR = "arbeidsmarkt/minimumloon";
    private static final String OF_THE_YOUNG = "hoe-hoog-is-het-minimumjeugdloon";
    private static final int GROWN_UP = 21;
    private static final int UNITS = 3;
    private static final int OF_THE_FEWEST = 2;

    private final Knowledge knowledge;
    private final Topics topics;
    private final Subjects subjects;

    WageOf(Knowledge knowledge, Topics topics, Subjects subjects) {
        this.knowledge = knowledge;
        this.topics = topics;
        this.subjects = subjects;
    }

    /** The same answer, with what holds for this asker in it, and that it is by the hour when it was asked by the month. */
    Selection toldTo(Question question, Selection selection) {
        Selection told = ofAsker(question, selection);
        return told instanceof Evidence evidence
                        && evidence.aside().isEmpty()
                        && question.intent() == Intent.LOON
                        && BY_MONTH.matcher(question.folded()).find()
                        && evidence.units().stream()
                                .noneMatch(unit -> unit.text().contains("maand"))
                        && evidence.units().stream()
                                .anyMatch(unit -> unit.text().contains("euro"))
                        && evidence.units().stream()
                                .anyMatch(unit -> unit.text().contains("per uur"))
                ? new Evidence(evidence.shape(), evidence.findings(), "per-hour")
                : told;
    }

    private Selection ofAsker(Question question, Selection selection) {
        boolean wage = question.intent() == Intent.LOON
                && question.of(Kind.LEERWEG).isEmpty()
                && selection instanceof Evidence evidence
                && evidence.shape() == Shape.TEXT
                && Topics.isSubject(evidence.main());
        if (!wage || !(selection instanceof Evidence evidence)) {
            return selection;
        }
        int age = question.asker().age();
        if (age > 0 && age < GROWN_UP) {
            return ofAge(age).map(least -> withLeast(evidence, least)).orElse(evidence);
        }
        return BEGINS.isIn(question.folded(), question.grams())
                ? new Evidence(evidence.shape(), ofBeginners(question, evidence), evidence.aside())
                : selection;
    }

    private Optional<Finding> ofAge(int age) {
        Pattern line = Pattern.compile("(?<!en )\\bmet " + age + " jaar\\b");
        return knowledge
                .page(FLOOR)
                .flatMap(page -> page.section(OF_THE_YOUNG)
                        .flatMap(section -> section.units().stream()
                                .filter(unit -> line.matcher(unit.text()).find())
                                .findFirst()
                                .map(unit -> new Finding(page, section, List.of(unit)))));
    }

    /** What is known of the trade, and then the least of that age instead of what an adult gets. */
    private static Evidence withLeast(Evidence evidence, Finding least) {
        List<Finding> findings = new ArrayList<>(evidence.findings().stream()
                .filter(finding -> !finding.page().id().equals(FLOOR))
                .map(WageOf::shortened)
                .toList());
        findings.add(least);
        return new Evidence(evidence.shape(), findings, evidence.aside());
    }

    private static Finding shortened(Finding finding) {
        return finding.with(finding.units().stream().limit(UNITS).toList());
    }

    /** What is known of beginners in the trade, or else in its sector, before what all of them earn. */
    private List<Finding> ofBeginners(Question question, Evidence evidence) {
        List<Finding> first = Stream.concat(Stream.of(evidence.main()), topics.of(question).stream())
                .flatMap(
                        page -> Stream.of(Stream.of(page), subjects.sector(page).stream(), measuredWith(page, evidence))
                                .flatMap(pages -> pages))
                .distinct()
                .flatMap(page -> page.about(Aspect.LOON).stream()
                        .flatMap(section ->
                                beginners(section.units()).map(unit -> new Finding(page, section, List.of(unit)))))
                .limit(OF_THE_FEWEST)
                .toList();
        List<Unit> said = first.stream().flatMap(f -> f.units().stream()).toList();
        List<Finding> findings = new ArrayList<>(first);
        evidence.findings().stream()
                .map(finding -> finding.with(finding.units().stream()
                        .filter(unit -> !said.contains(unit))
                        .limit(UNITS)
                        .toList()))
                .filter(finding -> !finding.units().isEmpty())
                .forEach(findings::add);
        return findings;
    }

    /** The trades that the same figure is told of: CBS measures some trades together. */
    private Stream<Page> measuredWith(Page page, Evidence evidence) {
        Set<String> amounts = amounts(evidence.units());
        return page.related().stream()
                .flatMap(id -> knowledge.page(id).stream())
                .filter(Topics::isSubject)
                .filter(related -> related.about(Aspect.LOON).stream()
                        .anyMatch(section -> !Collections.disjoint(amounts, amounts(section.units()))))
                .flatMap(related -> Stream.concat(Stream.of(related), subjects.sector(related).stream()));
    }

    private static Set<String> amounts(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> AMOUNT.matcher(unit.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Stream<Unit> beginners(List<Unit> units) {
        return units.stream().filter(unit -> OF_BEGINNERS.matcher(unit.text()).find());
    }
}
