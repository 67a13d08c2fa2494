package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Fit;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * The general case: the section that answers best, completed from the same page. Thread-safe.
 *
 * <p>A section's score adds how much of the question it covers, its rank in the search, whether its page is what the question names,
 * and whether it is about what the intent asks. The weights were set by reading the golden answers; only their order matters.
 */
public final class SectionEvidence {
    private static final double COVERAGE = 1.2;
    private static final double HEADING = 0.4;
    private static final double RANK = 0.6;
    private static final double PRECISE = 0.2;
    private static final double REST = 0.3;
    private static final double BESIDE = 0.35;
    /** A sentence with the figure asked for, or on the age or year asked for. */
    private static final double FIGURE = 0.6;

    private static final double TOPIC = 0.8;
    private static final double OTHER_TOPIC = 0.35;
    private static final double[] ASPECT = {0.65, 0.3, 0.15, 0.1};

    /** A second page must nearly tie with the first, or it distracts. */
    private static final double SECOND_COVERAGE = 0.75;

    private static final double SECOND_SCORE = 0.92;
    /** Only a section on just that tells how long, how much or when, in whatever words it is asked for. */
    private static final Set<Intent> OF_ASPECT = EnumSet.of(Intent.DUUR, Intent.NIVEAU, Intent.LOON, Intent.DATUM);

    private static final int MAX_UNITS = 6;
    private static final int MAX_WORDS = 110;

    private final PassageIndex index;
    private final Subjects subjects;
    private final Besides besides;
    private final Units units;
    private final Repeats repeats;
    private final HeadingFit headings = new HeadingFit();

    public SectionEvidence(PassageIndex index, Subjects subjects, Besides besides) {
        this.index = index;
        this.subjects = subjects;
        this.besides = besides;
        this.units = new Units(index);
        this.repeats = new Repeats(index);
    }

    /**
     * A question, read once for all sections.
     *
     * @param all its words
     * @param rest those that are not names of its subject
     * @param bare whether there are none of those
     * @param may whether it asks if something may be done
     */
    private record Terms(Asked all, Asked rest, boolean bare, Wanted wanted, HeadingFit.Asking asking, boolean may) {}

    /** The sections that fit the question best, cut to size; empty when none fits well enough. */
    public Optional<Selection> select(Question asker, List<Hit> hits) {
        // A worry is answered by what its page says of it, whatever the words around it ask.
        boolean worried = subjects.worry(asker).isPresent() && asker.intent() != Intent.CIJFERS;
        Question question = worried ? asker.as(Intent.ALGEMEEN) : AsAsked.atLevel(asker);
        Asked all = index.ask(AsAsked.words(question));
        List<String> rest = AsAsked.rest(question);
        Wanted wanted = Wanted.by(question);
        boolean may = AsAsked.mayI(question) && wanted.age() == 0;
        Terms asked = new Terms(all, index.ask(rest), rest.isEmpty(), wanted, HeadingFit.asking(question), may);
        List<Page> about = subjects.of(asker);
        List<Candidate> candidates = candidates(question, hits, asked, about);
        Optional<Page> worry = subjects.worry(asker);
        Optional<Candidate> best = candidates.stream()
                .filter(c -> c.answers(question, wanted))
                .filter(c -> worry.filter(p -> !p.equals(c.page())).isEmpty())
                .findFirst();
        return best.map(candidate -> {
            List<Finding> findings = new ArrayList<>();
            int words = add(findings, candidate, question, asked, limit(candidate, question), 0);
            if (subjects.situation(asker).isEmpty() || about.stream().noneMatch(OtherSubjects::isSubject)) {
                complete(findings, candidate, question, asked, words);
            }
            if (findings.size() == 1 && worry.isEmpty()) {
                candidates.stream()
                        .filter(c -> c.coverage() >= SECOND_COVERAGE && c.score() >= SECOND_SCORE * candidate.score())
                        .filter(c -> completes(c, candidate, question))
                        .findFirst()
                        .ifPresent(second -> add(findings, second, question, asked, 2, 60));
            }
            findings.addAll(besides.with(findings, asker, about));
            Shape shape = candidate.section().aspect() == Aspect.CIJFERS ? Shape.FIGURES : Shape.TEXT;
            return new Evidence(shape, repeats.leftOut(findings), "");
        });
    }

    /** Whether a second section is of another page on the same matter: "zonder diploma" is another matter than "met diploma". */
    private static boolean completes(Candidate second, Candidate best, Question question) {
        return second.topical() == best.topical()
                && !second.page().id().equals(best.page().id())
                && !second.page().title().equals(best.page().title())
                && Words.isWithout(second.section().heading()) == Words.isWithout(question.corrected());
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
            boolean names = passage.section().isOfNames() && !AsAsked.ofNames(question);
            boolean other = rows || OtherSubjects.isInstead(passage, about, question);
            if (names || other && !about.contains(passage.page())) {
                continue;
            }
            keep(bySection, candidate(question, hit.passage(), hit.score() / top, asked, about));
        }
        for (Page page : about) {
            Passage.of(page).stream()
                    .filter(passage -> !passage.isSummary())
                    .filter(passage -> !passage.section().isOfNames() || AsAsked.ofNames(question))
                    .forEach(passage -> keep(bySection, candidate(question, passage, 0, asked, about)));
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

    private Candidate candidate(Question question, Passage passage, double rank, Terms asked, List<Page> about) {
        int topic = about.indexOf(passage.page());
        boolean same = topic >= 0 && headings.isSameMatter(passage.section(), asked.asking());
        int aspect = same ? 0 : AsAsked.rank(passage, question);
        // Who names a trade gets its own page, however many wordings a general one has.
        boolean worded = (topic == 0 || about.stream().noneMatch(OtherSubjects::isSubject))
                && (aspect >= 0 || !OF_ASPECT.contains(question.intent()))
                && !(question.intent() == Intent.KANS && passage.page().type() == PageType.BEGRIPPEN);
        Fit fit = index.fit(asked.all(), asked.rest(), passage, worded);
        double coverage = fit.coverage();
        double rest = fit.rest();
        double score = COVERAGE * coverage
                + HEADING * fit.heading()
                + PRECISE * fit.precision()
                + REST * rest
                + RANK * rank
                + AudienceFit.of(passage.page(), question, coverage)
                + (Wanted.asksFigures(question)
                        ? FIGURE * units.best(passage.page(), passage.units(), asked.wanted(), asked.all())
                        : 0)
                + headings.of(passage.section(), asked.asking(), asked.wanted(), fit.said(), topic >= 0);
        score += ofSubject(question, passage, about, asked, aspect, rest);
        score += ofCase(question, passage, asked, topic, aspect);
        return new Candidate(passage.page(), passage.section(), score, coverage, fit.heading(), topic >= 0, aspect);
    }

    /** What it counts that its page is what the question names, or something else. */
    private double ofSubject(
            Question question, Passage passage, List<Page> about, Terms asked, int aspect, double rest) {
        int topic = about.indexOf(passage.page());
        if (topic >= 0) {
            return isBeside(passage.page(), about, question, asked.bare())
                    ? BESIDE * rest
                    : AsAsked.isMain(topic, passage.page(), question) ? TOPIC : OTHER_TOPIC;
        }
        if (OtherSubjects.isAnother(passage.page(), about) || subjects.isSomebodyElses(passage.page(), question)) {
            return -TOPIC;
        }
        return aspect < 0 && OtherSubjects.isTermBeside(passage.page(), about) ? -OTHER_TOPIC : 0;
    }

    /** What speaks for or against it in this case: whose it is, what is asked of a situation, and the aspect itself. */
    private double ofCase(Question question, Passage passage, Terms asked, int topic, int aspect) {
        double score = aspect < 0 ? 0 : ASPECT[Math.min(aspect, ASPECT.length - 1)];
        if (topic < 0 && Subjects.isSector(passage.page()) && !saysSector(passage.page(), asked)) {
            score -= OTHER_TOPIC; // Figures of one sector are not those of all.
        }
        if (AudienceFit.isForOthers(passage.page(), passage.section(), question)) {
            score -= TOPIC;
        }
        if (asked.may() && passage.section().aspect() == Aspect.TOELATING && isOnSituation(passage.page(), question)) {
            score += ASPECT[0];
        }
        if (aspect == 0 && isPlain(question, passage.page(), topic)) {
            score += TOPIC;
        }
        return score;
    }

    /** A day, or what the work asks, is asked of a trade, however much the words are those of what it is or of another one. */
    private boolean isPlain(Question question, Page page, int topic) {
        boolean work = topic == 0 && question.intent() == Intent.EISEN && page.type() == PageType.BEROEPEN;
        return topic >= 0 && question.intent() == Intent.WERKDAG
                || work && subjects.situation(question).isEmpty();
    }

    private boolean isOnSituation(Page page, Question question) {
        return page.type() == PageType.OMSCHOLEN
                && subjects.situation(question).filter(page::equals).isPresent();
    }

    private boolean saysSector(Page page, Terms asked) {
        return index.coverage(asked.all(), page.title()) > 0;
    }

    /** A level or "techniek" is named beside what the question is about, when that is anything else. */
    private static boolean isBeside(Page page, List<Page> about, Question question, boolean bare) {
        boolean itself = switch (question.intent()) {
            case BEGRIP, INFO, VERSCHIL -> true;
            default -> bare && about.stream().allMatch(Topics::isGeneral);
        };
        return Topics.isGeneral(page) && !itself;
    }

    private static int limit(Candidate candidate, Question question) {
        boolean whole = question.intent().aspects().isEmpty()
                || candidate.section().isSteps()
                || !candidate.topical()
                || Wanted.wholeList(question);
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
        for (Aspect aspect : AsAsked.companions(best, question)) {
            for (Section section : best.page().about(aspect)) {
                boolean used = aspect == Aspect.ROUTE && !Situations.mayBeAdult(question)
                        || findings.stream().anyMatch(f -> f.section().anchor().equals(section.anchor()));
                int count = findings.stream().mapToInt(f -> f.units().size()).sum();
                boolean fits = !used && !AudienceFit.isForOthers(best.page(), section, question);
                if (fits && count < MAX_UNITS && total < MAX_WORDS - 20) {
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
