package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * "Is er veel werk voor lassers in Rotterdam?": beside what is known of the work of the trade, what the page of the area tells of work
 * there, and the sentences that name the place first. Thread-safe.
 */
record WorkThere(PlaceEvidence places, Geography geography) {
    /** A section of an area that tells what work or companies there are. */
    private static final Pattern OF_WORK = Pattern.compile("(?i)technisch werk|\\bveel werk\\b");
    /** And one that tells of the trade that is asked, if it is on companies. */
    private static final Pattern OF_COMPANIES = Pattern.compile("(?i)\\bbekend|\\w*bedrijven\\b");

    /** So many letters of a trade tell that a section is on it. */
    private static final int STEM = 5;

    private static final int UNITS = 2;

    /** The evidence on the chance of work in a trade, with what is known of the asked place. */
    Selection with(Question question, Selection selection) {
        boolean asked = question.intent() == Intent.KANS
                && !question.places().isEmpty()
                && !question.topics().isEmpty();
        if (!asked || !(selection instanceof Evidence evidence) || evidence.shape() == Shape.REGION) {
            return selection;
        }
        List<Finding> findings = new ArrayList<>();
        evidence.findings().forEach(finding -> findings.add(placeFirst(finding, question)));
        there(question)
                .filter(area -> findings.stream().noneMatch(f -> f.page().equals(area.page())))
                .ifPresent(area -> findings.add(Math.min(1, findings.size()), area));
        return new Evidence(evidence.shape(), findings, evidence.aside());
    }

    /** What the page of the named sector tells of work in it; empty when none is named. */
    static List<Finding> ofSector(Question question, Knowledge knowledge) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> id.startsWith("arbeidsmarkt/sector-"))
                .flatMap(id -> knowledge.page(id).stream())
                .flatMap(page -> page.about(Aspect.KANS).stream().limit(1).map(s -> new Finding(page, s, s.units())))
                .limit(1)
                .toList();
    }

    private Optional<Finding> there(Question question) {
        return places.pages(Area.of(question, geography)).stream()
                .flatMap(page -> ofWork(page, question).stream())
                .findFirst();
    }

    private static Optional<Finding> ofWork(Page page, Question question) {
        return page.sections().stream()
                .filter(section -> !section.fromTable()
                        && (OF_WORK.matcher(section.heading()).find()
                                || OF_COMPANIES.matcher(section.heading()).find() && tells(section, question)))
                .findFirst()
                .map(section -> new Finding(
                        page,
                        section,
                        section.units()
                                .subList(0, Math.min(UNITS, section.units().size()))));
    }

    private static boolean tells(Section section, Question question) {
        String said = Words.phrase(section.units().stream().map(Unit::text).collect(Collectors.joining(" ")));
        return question.topics().stream()
                .flatMap(topic -> topic.words().stream())
                .filter(word -> word.length() >= STEM)
                .anyMatch(word -> said.contains(word.substring(0, STEM)));
    }

    private static Finding placeFirst(Finding finding, Question question) {
        if (finding.section().isSteps()) {
            return finding;
        }
        List<Unit> units = finding.units().stream()
                .sorted(Comparator.comparing(unit -> !names(unit, question)))
                .toList();
        return new Finding(finding.page(), finding.section(), units);
    }

    private static boolean names(Unit unit, Question question) {
        String said = " " + Words.phrase(unit.text()) + " ";
        return question.places().stream()
                .map(Entity::text)
                .map(text -> text.replaceFirst("^(?:in|bij|te|uit) ", ""))
                .anyMatch(place -> said.contains(" " + Words.phrase(place) + " "));
    }
}
