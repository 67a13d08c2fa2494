package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.offers.RegionEvidence;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.ranking.Ranking;
import nl.techniekwijzer.ranking.Scene;
import nl.techniekwijzer.ranking.SectionRanker;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Besides;
import nl.techniekwijzer.sections.ExactRows;
import nl.techniekwijzer.sections.SectionEvidence;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.sections.YesOrNo;

/**
 * Chooses the evidence for a question: what the rules find, unless the ranking of sections is surer of something else, and then the section
 * that ranks first. Built once; thread-safe.
 */
public final class EvidenceSelector {
    /** So likely a section must be to leave nothing to ask back. */
    private static final double CLEAR = 0.5;
    /** And so likely to be offered as what may be meant. */
    private static final double POSSIBLE = 0.02;

    private static final int MEANT = 3;

    private final RegionEvidence region;
    private final BestSchool best;
    private final ExactRows rows;
    private final Judgement judgement;
    private final Stages stages;
    private final SectionEvidence sections;
    private final GeneralEvidence general;
    private final WageOf wages;
    private final YesOrNo yesOrNo;

    public EvidenceSelector(Knowledge knowledge, PassageIndex index, SectionRanker ranker) {
        Topics topics = new Topics(knowledge);
        Subjects subjects = new Subjects(knowledge, topics);
        Besides besides = new Besides(knowledge, subjects);
        this.region = new RegionEvidence(knowledge, topics, index);
        this.best = new BestSchool(knowledge, region);
        this.rows = new ExactRows(index);
        this.judgement = new Judgement(knowledge);
        this.general = new GeneralEvidence(knowledge, topics, subjects, index, besides);
        this.stages = new Stages(knowledge, topics, subjects, region, judgement, general, index);
        this.sections = new SectionEvidence(index, subjects, besides, ranker);
        this.wages = new WageOf(knowledge, topics, subjects);
        this.yesOrNo = new YesOrNo(index);
    }

    /** The evidence for this question out of these hits and the tables, or the reason that there is none. */
    public Selection select(Question question, List<Hit> hits) {
        Selection chosen = wages.toldTo(question, chosen(question, hits));
        return yesOrNo.keptApart(question, region.withWorkThere(question, chosen));
    }

    private Selection chosen(Question question, List<Hit> hits) {
        Scene scene = sections.scene(question, hits);
        return best.select(question).or(() -> rows.select(scene)).orElseGet(() -> ruledOrRanked(question, scene));
    }

    private Selection ruledOrRanked(Question question, Scene scene) {
        Question ruled = judgement.select(question).isPresent() ? question : judgement.asked(question);
        for (Stage stage : stages.inOrder()) {
            Optional<? extends Selection> found = stage.way().select(ruled, scene.hits());
            if (found.isPresent()) {
                return stage.stands(found.get())
                        ? found.get()
                        : foundOrSurer(question, scene, found.get(), stage.sure());
            }
        }
        Ranking ranking = sections.ranking(scene);
        return sections.select(question, scene, ranking, Stage.SURE)
                .or(() -> rows.duration(scene))
                .or(() -> sections.likeliest(question, scene, ranking))
                .or(() -> stages.lastly(ruled))
                .or(() -> general.select(ruled))
                .filter(found -> !(isWageOfPlace(ruled) && isGeneral(found)))
                .orElseGet(() -> Unknown.nothing(ruled, scene.hits(), meant(ranking)));
    }

    /** What a stage found, unless a section is so likely to be something else. */
    private Selection foundOrSurer(Question question, Scene scene, Selection found, double sure) {
        Ranking ranking = sections.ranking(scene);
        return tellsMore(found, scene, ranking)
                ? found
                : sections.select(question, scene, ranking, sure).orElse(found);
    }

    /** What may be meant where no section is likely enough to be told: the headings of the likeliest. */
    private static List<String> meant(Ranking ranking) {
        return ranking.sections().stream()
                .filter(section -> section.probability() >= POSSIBLE)
                .map(section -> section.passage().section().heading())
                .filter(heading -> heading.endsWith("?"))
                .distinct()
                .limit(MEANT)
                .toList();
    }

    /** Whether one section is so likely the answer that there is nothing to ask back. */
    public boolean isClear(Question question, List<Hit> hits) {
        return !question.topics().isEmpty()
                && question.terms().size() > 1
                && sections.ranking(sections.scene(question, hits)).sections().stream()
                        .anyMatch(section -> section.probability() >= CLEAR);
    }

    /** What the sections that may answer this question are measured against. */
    public Scene scene(Question question, List<Hit> hits) {
        return sections.scene(question, hits);
    }

    /** The pages of the schools and areas that the question names: no names of pages, but their search must find them. */
    public Set<String> schoolsAndAreas(Question question) {
        return region.named(question);
    }

    /** Whether what was found tells just what is asked of the section that ranks first, or of the trade named where that does not. */
    private static boolean tellsMore(Selection found, Scene scene, Ranking ranking) {
        if (!(found instanceof Evidence evidence) || ranking.sections().isEmpty()) {
            return false;
        }
        Passage first = ranking.sections().getFirst().passage();
        Page page = evidence.findings().getFirst().page();
        boolean ofTrade = page.type() == PageType.BEROEPEN && scene.about().contains(page);
        return ofTrade && !scene.about().contains(first.page())
                || evidence.findings().stream()
                        .anyMatch(finding -> finding.section().equals(first.section()));
    }

    private static boolean isGeneral(Selection found) {
        return found instanceof Evidence evidence && evidence.aside().startsWith("general:");
    }

    /** What somebody earns in one place is in no table, and wages in general are not an answer to it. */
    private static boolean isWageOfPlace(Question question) {
        return question.intent() == Intent.LOON
                && !question.places().isEmpty()
                && !question.topics().isEmpty();
    }
}
