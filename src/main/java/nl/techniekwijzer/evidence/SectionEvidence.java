package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;

/**
 * The general case: the section that answers best, completed from the same page. Thread-safe.
 *
 * <p>A section's score adds how much of the question it covers, its rank in the search, whether its page is what the question names,
 * and whether it is about what the intent asks. The weights were set by reading the golden answers; their order matters, not their
 * second digit.
 */
final class SectionEvidence {
    private static final double COVERAGE = 1.2;
    private static final double HEADING = 0.4;
    private static final double RANK = 0.6;
    private static final double TOPIC = 0.8;
    private static final double OTHER_TOPIC = 0.35;
    private static final double[] ASPECT = {0.55, 0.3, 0.15, 0.1};
    private static final double AUDIENCE = 0.12;
    /** A page for the asker's own kind that covers the question beats the page of the subject. */
    private static final double OWN_PAGES = 0.5;
    /** A section that is not about a named subject must cover this much of the question. */
    static final double ENOUGH = 0.6;
    /** And more still when it is not about what the intent asks. */
    private static final double ENOUGH_OFF_ASPECT = 0.78;
    /** A named subject and the right aspect need little more than that. */
    private static final double ENOUGH_WITH_TOPIC = 0.25;

    /** A second page must nearly tie with the first, or it distracts. */
    private static final double SECOND_COVERAGE = 0.75;

    private static final double SECOND_SCORE = 0.92;
    private static final int MAX_UNITS = 6;
    private static final int MAX_WORDS = 110;

    private final PassageIndex index;
    private final Topics topics;
    private final Units units;

    SectionEvidence(PassageIndex index, Topics topics) {
        this.index = index;
        this.topics = topics;
        this.units = new Units(index);
    }

    /** The words of the question, and those that are not names of its subject. */
    private record Terms(Asked all, Asked rest) {}

    /** A section with what speaks for it. */
    private record Candidate(
            Page page,
            Section section,
            double score,
            double coverage,
            double heading,
            boolean topical,
            int aspectRank) {}

    Optional<Selection> select(Question question, List<Hit> hits) {
        Terms asked = new Terms(index.ask(question.terms()), index.ask(rest(question)));
        List<Page> about = subjects(question);
        List<Candidate> candidates = candidates(question, hits, asked, about);
        Optional<Candidate> best =
                candidates.stream().filter(c -> acceptable(c, question)).findFirst();
        return best.map(candidate -> {
            List<Finding> findings = new ArrayList<>();
            int words = add(findings, candidate, question, asked, limit(candidate, question), 0);
            complete(findings, candidate, question, asked, words);
            if (findings.size() == 1) {
                candidates.stream()
                        .filter(c -> c.coverage() >= SECOND_COVERAGE && c.score() >= SECOND_SCORE * candidate.score())
                        .filter(c -> completes(c, candidate, question))
                        .findFirst()
                        .ifPresent(second -> add(findings, second, question, asked, 2, 60));
            }
            boolean figures = candidate.section().aspect() == Aspect.CIJFERS;
            return new Evidence(figures ? Shape.FIGURES : Shape.TEXT, findings, "");
        });
    }

    /** Whether a second section is of another page on the same matter: "zonder diploma" is another matter than "met diploma". */
    private static boolean completes(Candidate second, Candidate best, Question question) {
        return second.topical() == best.topical()
                && !second.page().id().equals(best.page().id())
                && !second.page().title().equals(best.page().title())
                && Words.isWithout(second.section().heading()) == Words.isWithout(question.corrected());
    }

    /** The named pages; for a beroep whose page lacks the aspect also the opleidingen that lead to it. */
    private List<Page> subjects(Question question) {
        List<Page> pages = new ArrayList<>(topics.subjects(question));
        List<Aspect> wanted = question.intent().aspects();
        for (Page page : List.copyOf(pages)) {
            boolean lacks = !wanted.isEmpty() && page.about(wanted.getFirst()).isEmpty();
            if (lacks) {
                Stream.concat(topics.educations(page).stream(), topics.related(page).stream())
                        .filter(p -> !p.about(wanted.getFirst()).isEmpty() && !pages.contains(p))
                        .limit(2)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private List<Candidate> candidates(Question question, List<Hit> hits, Terms asked, List<Page> about) {
        Map<String, Candidate> bySection = new LinkedHashMap<>();
        double top = hits.isEmpty() ? 1 : hits.getFirst().score();
        for (Hit hit : hits) {
            Passage passage = hit.passage();
            // Rows of one study or school say nothing about a question that does not name it.
            boolean rows = passage.section().fromTable()
                    && passage.page().type() != PageType.ARBEIDSMARKT
                    && passage.page().type() != PageType.BELEID;
            if (rows && !about.contains(passage.page())) {
                continue;
            }
            keep(bySection, candidate(question, hit.passage(), hit.score() / top, asked, about));
        }
        for (Page page : about) {
            Passage.of(page).forEach(passage -> keep(bySection, candidate(question, passage, 0, asked, about)));
        }
        return bySection.values().stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score())
                        .thenComparing(c -> c.page().id() + c.section().anchor()))
                .toList();
    }

    private static void keep(Map<String, Candidate> bySection, Candidate candidate) {
        bySection.merge(
                candidate.page().id() + "#" + candidate.section().anchor(),
                candidate,
                (a, b) -> a.score() >= b.score() ? a : b);
    }

    /** What the question asks of its subject: its words without the names. */
    private static List<String> rest(Question question) {
        Set<String> names = new HashSet<>();
        question.topics().forEach(topic -> names.addAll(List.of(topic.text().split(" "))));
        return question.terms().stream().filter(term -> !names.contains(term)).toList();
    }

    private Candidate candidate(Question question, Passage passage, double rank, Terms asked, List<Page> about) {
        double coverage = index.coverage(asked.all(), passage);
        int topic = about.indexOf(passage.page());
        int aspect = question.intent().aspects().indexOf(passage.section().aspect());
        double heading = index.coverage(asked.rest(), passage.section().heading());
        double score =
                COVERAGE * coverage + HEADING * heading + RANK * rank + audience(passage.page(), question, coverage);
        if (topic >= 0) {
            score += topic == 0 ? TOPIC : OTHER_TOPIC;
        } else if (isAnotherSubject(passage.page(), about)) {
            score -= TOPIC;
        }
        if (aspect >= 0) {
            score += ASPECT[Math.min(aspect, ASPECT.length - 1)];
        }
        return new Candidate(passage.page(), passage.section(), score, coverage, heading, topic >= 0, aspect);
    }

    /** When one opleiding or beroep is named, the page of another is hardly ever the answer. */
    private static boolean isAnotherSubject(Page page, List<Page> about) {
        boolean subject = page.type() == PageType.OPLEIDINGEN || page.type() == PageType.BEROEPEN;
        return subject
                && about.stream().anyMatch(p -> p.type() == PageType.OPLEIDINGEN || p.type() == PageType.BEROEPEN);
    }

    /** Pages for the asker's own kind come first; pages for parents speak of "je kind" and suit nobody else. */
    private static double audience(Page page, Question question, double coverage) {
        Audience audience = question.audience().orElse(Audience.LEERLING);
        if (page.type() == PageType.OUDERS) {
            return audience == Audience.OUDER ? AUDIENCE + OWN_PAGES * coverage : -2 * AUDIENCE;
        }
        if (audience == Audience.ZIJINSTROMER && page.type() == PageType.PROFIELEN) {
            return -2 * AUDIENCE; // Those speak of "je school".
        }
        if (audience == Audience.ZIJINSTROMER && page.type() == PageType.OMSCHOLEN) {
            return AUDIENCE + OWN_PAGES * coverage;
        }
        boolean policy = page.type() == PageType.BELEID && question.intent() != Intent.BELEID;
        return policy || !page.audiences().contains(audience) ? -AUDIENCE : 0;
    }

    private static boolean acceptable(Candidate candidate, Question question) {
        boolean free = question.intent().aspects().isEmpty();
        if (!candidate.topical()) {
            boolean offAspect = !free && candidate.aspectRank() < 0;
            return candidate.coverage() >= (offAspect ? ENOUGH_OFF_ASPECT : ENOUGH);
        }
        boolean open = free || question.intent() == Intent.INFO || question.intent() == Intent.BEGRIP;
        boolean subject = Topics.isSubject(candidate.page()) || candidate.coverage() >= ENOUGH_WITH_TOPIC;
        return open || candidate.aspectRank() >= 0 && subject || candidate.heading() >= ENOUGH;
    }

    private static int limit(Candidate candidate, Question question) {
        boolean whole =
                question.intent().aspects().isEmpty() || candidate.section().isSteps() || !candidate.topical();
        return whole ? MAX_UNITS : 4;
    }

    /** Adds units up to the limit; returns the number of words so far. */
    private int add(List<Finding> findings, Candidate candidate, Question question, Terms asked, int limit, int words) {
        List<Unit> kept = new ArrayList<>();
        int total = words;
        for (Unit unit : units.pick(candidate.page(), candidate.section(), question, asked.all(), limit)) {
            int length = unit.text().split(" ").length;
            if (!kept.isEmpty() && total + length > MAX_WORDS) {
                break;
            }
            kept.add(unit);
            total += length;
        }
        if (!kept.isEmpty()) {
            findings.add(new Finding(candidate.page(), candidate.section(), kept));
        }
        return total;
    }

    /** What to know besides: the page's sections on the intent's other aspects, two units each, while there is room. */
    private void complete(List<Finding> findings, Candidate best, Question question, Terms asked, int words) {
        int total = words;
        if (!best.topical()) {
            return;
        }
        for (Aspect aspect : question.intent().companions()) {
            for (Section section : best.page().about(aspect)) {
                boolean used =
                        findings.stream().anyMatch(f -> f.section().anchor().equals(section.anchor()));
                int count = findings.stream().mapToInt(f -> f.units().size()).sum();
                if (!used && count < MAX_UNITS && total < MAX_WORDS - 20) {
                    total = add(
                            findings,
                            new Candidate(best.page(), section, 0, 0, 0, true, 0),
                            question,
                            asked,
                            Math.min(2, MAX_UNITS - count),
                            total);
                }
            }
        }
    }
}
