package nl.techniekwijzer.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.ranking.Ranking;
import nl.techniekwijzer.ranking.Ranking.Ranked;
import nl.techniekwijzer.ranking.Scene;
import nl.techniekwijzer.ranking.SectionRanker;
import nl.techniekwijzer.ranking.Signs;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** The general case: the section that is most likely the answer, completed from the same page. Thread-safe. */
public final class SectionEvidence {
    /** A second section is told as well when it is more than half as likely as the first. */
    private static final double NEARLY = 0.55;

    /** Below it more than four of five are wrong. */
    private static final double LEAST = 0.05;
    /** As a part of how likely it is that nothing answers it; where it is lower two of three are wrong. */
    private static final double RATHER_THAN_NONE = 0.4;

    private static final String WAGES = "arbeidsmarkt/lonen";

    private static final int MAX_UNITS = 6;
    private static final int MAX_WORDS = 110;
    /** Of a second section. */
    private static final int FEW_WORDS = 60;

    private final PassageIndex index;
    private final Subjects subjects;
    private final Besides besides;
    private final Units units;
    private final Repeats repeats;
    private final SectionRanker ranker;
    private final HeadingFit headings = new HeadingFit();

    public SectionEvidence(PassageIndex index, Subjects subjects, Besides besides, SectionRanker ranker) {
        this.index = index;
        this.subjects = subjects;
        this.besides = besides;
        this.units = new Units(index);
        this.repeats = new Repeats(index);
        this.ranker = ranker;
    }

    /** What the sections that may answer are measured against. */
    public Scene scene(Question asker, List<Hit> hits) {
        Question question = AsAsked.atLevel(asker);
        Asked words = index.ask(AsAsked.words(question));
        HeadingFit.Asking asking = HeadingFit.asking(question);
        Optional<Page> situation = subjects.situation(question); // Once: it reads the question with every cue.
        return new Scene(
                question,
                hits,
                subjects.of(asker),
                words,
                passage -> signs(passage, question, words, asking, situation),
                Wanted.by(question));
    }

    private Signs signs(
            Passage passage, Question question, Asked words, HeadingFit.Asking asking, Optional<Page> situation) {
        Page page = passage.page();
        Section section = passage.section();
        return new Signs(
                headings.isSameWord(section, asking),
                headings.answersYesOrNo(section, asking),
                headings.isSameMatter(section, asking),
                headings.isOfOther(section, asking),
                AudienceFit.isForOthers(page, section, question),
                situation.filter(page::equals).isEmpty() && Situations.isOfSituation(page, question),
                situation.filter(page::equals).isPresent(),
                Subjects.isSector(page) && index.coverage(words, page.title()) == 0);
    }

    /** The sections that may answer, most likely first. */
    public Ranking ranking(Scene scene) {
        boolean ofNames = AsAsked.ofNames(scene.question());
        return ranker.rank(scene, passage -> (ofNames || !passage.section().isOfNames()) && mayAnswer(passage, scene));
    }

    /** Who likes something asks for no meaning of a word, and who asks for pay or chances in a trade not for what else its page says. */
    private static boolean mayAnswer(Passage passage, Scene scene) {
        Page page = passage.page();
        boolean onAspect =
                scene.question().intent().aspects().contains(passage.section().aspect());
        return switch (scene.question().intent()) {
            case INTERESSE -> page.type() != PageType.BEGRIPPEN;
            case KANS -> !Subjects.isTrade(page) || onAspect;
            case LOON ->
                Subjects.isTrade(page)
                        ? onAspect
                        : !page.id().equals(WAGES)
                                || scene.about().stream().noneMatch(Subjects::isTrade); // Those are of other trades.
            default -> true;
        };
    }

    /**
     * The evidence of the most likely section, with what belongs beside it.
     *
     * @param ranking what {@link #ranking} gave for this scene
     * @param enough how likely it must be
     * @return empty when none is
     */
    public Optional<Selection> select(Question asker, Scene scene, Ranking ranking, double enough) {
        return ranking.sections().stream()
                .filter(section -> section.probability() >= enough)
                .findFirst()
                .map(best -> evidence(asker, scene, ranking, best));
    }

    /**
     * The evidence of the most likely section, unless it is much more likely that nothing answers the question; then what the page that
     * the question names says on what it asks.
     */
    public Optional<Selection> likeliest(Question asker, Scene scene, Ranking ranking) {
        return select(asker, scene, ranking, Math.max(LEAST, RATHER_THAN_NONE * ranking.none()))
                .or(() -> ranking.sections().stream()
                        .filter(section -> isOfSubject(section.passage(), scene))
                        .findFirst()
                        .map(best -> evidence(asker, scene, ranking, best)));
    }

    private static boolean isOfSubject(Passage passage, Scene scene) {
        return !scene.question().topics().isEmpty()
                && passage.page().equals(scene.about().stream().findFirst().orElse(null))
                && scene.question()
                        .intent()
                        .aspects()
                        .contains(passage.section().aspect());
    }

    private Selection evidence(Question asker, Scene scene, Ranking ranking, Ranked best) {
        Page page = best.passage().page();
        Section section = best.passage().section();
        List<Finding> findings = new ArrayList<>();
        int words = add(findings, page, section, scene, limit(best, scene), 0);
        boolean situation = subjects.situation(asker).isPresent();
        if (scene.about().contains(page)
                && !(situation && scene.about().stream().anyMatch(Subjects::isTrade))) {
            complete(findings, page, section, scene, words);
        }
        if (findings.size() == 1 && subjects.worry(asker).isEmpty()) {
            ranking.sections().stream()
                    .filter(second -> second.probability() >= NEARLY * best.probability())
                    .filter(second -> completes(second, best, scene))
                    .findFirst()
                    .ifPresent(second -> add(
                            findings, second.passage().page(), second.passage().section(), scene, 2, FEW_WORDS));
        }
        findings.addAll(besides.with(findings, asker, scene.about()));
        Shape shape = section.aspect() == Aspect.CIJFERS ? Shape.FIGURES : Shape.TEXT;
        return new Evidence(shape, repeats.leftOut(findings), general(scene, page));
    }

    /** What a trade earns or its chances are, nothing but its own page says; where no page does, another is told as being general. */
    private static String general(Scene scene, Page page) {
        Intent intent = scene.question().intent();
        if (intent != Intent.LOON && intent != Intent.KANS) {
            return "";
        }
        boolean told =
                Subjects.isSector(page) ? intent == Intent.KANS : scene.about().contains(page);
        boolean known = scene.about().stream()
                .filter(about -> !Subjects.isSector(about))
                .anyMatch(about -> !Subjects.isTrade(about)
                        || !about.about(intent.aspects().getFirst()).isEmpty());
        return told || known
                ? ""
                : scene.about().stream()
                        .filter(Subjects::isTrade)
                        .filter(subject -> !subject.links().containsKey("thema"))
                        .findFirst()
                        .map(subject -> "general:" + subject.title())
                        .orElse("");
    }

    /** Whether a second section is on the same matter: "zonder diploma" is another matter than "met diploma". */
    private static boolean completes(Ranked second, Ranked best, Scene scene) {
        Page page = second.passage().page();
        Page first = best.passage().page();
        return !second.equals(best)
                && scene.about().contains(page) == scene.about().contains(first)
                && (page.equals(first) || !page.title().equals(first.title()))
                && Words.isWithout(second.passage().section().heading())
                        == Words.isWithout(scene.question().corrected());
    }

    private static int limit(Ranked best, Scene scene) {
        boolean whole = scene.question().intent().aspects().isEmpty()
                || best.passage().section().isSteps()
                || !scene.about().contains(best.passage().page())
                || Wanted.wholeList(scene.question());
        return whole ? MAX_UNITS : 4;
    }

    /** Adds units up to the limit; returns the number of words so far. */
    private int add(List<Finding> findings, Page page, Section section, Scene scene, int limit, int words) {
        List<Unit> kept = new ArrayList<>();
        int total = words;
        for (Unit unit : units.pick(page, section, scene.question(), scene.words(), limit)) {
            int length = unit.text().split(" ").length;
            if (!kept.isEmpty() && total + length > MAX_WORDS) {
                break;
            }
            kept.add(unit);
            total += length;
        }
        if (!kept.isEmpty()) {
            findings.add(new Finding(page, section, kept));
        }
        return total;
    }

    /** What to know besides: the page's sections on the intent's other aspects, two units each, while there is room. */
    private void complete(List<Finding> findings, Page page, Section first, Scene scene, int words) {
        int total = words;
        for (Aspect aspect : AsAsked.companions(page, first, scene.question())) {
            for (Section section : page.about(aspect)) {
                boolean used = aspect == Aspect.ROUTE && !Situations.mayBeAdult(scene.question())
                        || findings.stream().anyMatch(f -> f.section().anchor().equals(section.anchor()));
                int count = findings.stream().mapToInt(f -> f.units().size()).sum();
                boolean fits = !used && !AudienceFit.isForOthers(page, section, scene.question());
                if (fits && count < MAX_UNITS && total < MAX_WORDS - 20) {
                    total = add(findings, page, section, scene, Math.min(2, MAX_UNITS - count), total);
                }
            }
        }
    }
}
