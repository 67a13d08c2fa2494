package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.admission.AdmissionEvidence;
import nl.techniekwijzer.admission.AfterVmbo;
import nl.techniekwijzer.admission.OpenStudyEvidence;
import nl.techniekwijzer.admission.ProfileForWork;
import nl.techniekwijzer.admission.ProgressionEvidence;
import nl.techniekwijzer.compare.CompareEvidence;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.GuardedPattern;
import nl.techniekwijzer.offers.RegionEvidence;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Besides;
import nl.techniekwijzer.sections.SectionEvidence;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.sections.YesOrNo;

/** Chooses the evidence for a question: the special cases first, then the general one. Built once; thread-safe. */
public final class EvidenceSelector {
    private static final GuardedPattern BEST = GuardedPattern.of(
            "\\b(?:beste|top \\d+|fijnste|leukste) (?:\\w+ ){0,2}(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\b(?:school|scholen|roc|hogeschool|hogescholen|universiteit) .{0,30}\\b(?:het|de) beste?\\b");
    /** What only a ranking of schools could tell. */
    private static final GuardedPattern RANKING =
            GuardedPattern.of("\\bslechtste (?:\\w+ )?(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\bwelke? (?:\\w+ )?(?:school|scholen|roc|hogeschool|universiteit|college)\\b.{0,40}"
                    + "\\b(?:meeste|minste|hoogste|laagste|slechtste)\\b");

    private static final String FAILED = "profielen/als-het-niet-lukt";

    private final Knowledge knowledge;
    private final Subjects subjects;
    private final AdmissionEvidence admission;
    private final AfterVmbo vmbo;
    private final EachOf each;
    private final OpenStudyEvidence open;
    private final DirectEvidence direct;
    private final WordedEvidence worded;
    private final DeadlineEvidence deadline;
    private final TermEvidence term;
    private final ProgressionEvidence progression;
    private final RegionEvidence region;
    private final CompareEvidence compare;
    private final InterestEvidence interest;
    private final SectionEvidence sections;
    private final GeneralEvidence general;
    private final TradeOfWork trade;
    private final ProfileForWork profile;
    private final Premises premises;
    private final Cases cases;
    private final Conditions conditions;
    private final WageOf wages;
    private final Matters matters;
    private final Judgement judgement;
    private final Unknown unknown;
    private final FirstSteps steps;
    private final AdultField field;
    private final PayWhileLearning pay;
    private final YesOrNo yesOrNo;

    public EvidenceSelector(Knowledge knowledge, PassageIndex index) {
        Topics topics = new Topics(knowledge);
        this.knowledge = knowledge;
        this.admission = new AdmissionEvidence(knowledge, topics);
        this.vmbo = new AfterVmbo(knowledge, topics);
        this.each = new EachOf(topics, index);
        this.progression = new ProgressionEvidence(knowledge, index);
        this.open = new OpenStudyEvidence(knowledge);
        this.direct = new DirectEvidence(index);
        this.worded = new WordedEvidence(index);
        this.term = new TermEvidence(knowledge, topics, index);
        this.deadline = new DeadlineEvidence(knowledge);
        this.region = new RegionEvidence(knowledge, topics, index);
        this.interest = new InterestEvidence(knowledge, topics, index);
        this.subjects = new Subjects(knowledge, topics);
        this.field = new AdultField(knowledge, subjects);
        this.compare = new CompareEvidence(knowledge, topics, subjects, index);
        this.trade = new TradeOfWork(index);
        this.premises = new Premises(knowledge);
        this.cases = new Cases(knowledge);
        this.wages = new WageOf(knowledge, topics, subjects);
        this.conditions = new Conditions(knowledge, topics, index);
        this.matters = new Matters(knowledge);
        this.judgement = new Judgement(knowledge);
        this.unknown = new Unknown(index);
        this.steps = new FirstSteps(knowledge, topics);
        this.pay = new PayWhileLearning(knowledge);
        this.profile = new ProfileForWork(knowledge, topics, index);
        this.yesOrNo = new YesOrNo(index);
        Besides besides = new Besides(knowledge, subjects);
        this.sections = new SectionEvidence(index, subjects, besides);
        this.general = new GeneralEvidence(knowledge, topics, subjects, index, besides);
    }

    /** The evidence for this question out of these hits and the tables, or the reason that there is none. */
    public Selection select(Question question, List<Hit> hits) {
        Selection chosen = wages.toldTo(question, chosen(question, hits));
        return yesOrNo.keptApart(question, region.withWorkThere(question, chosen));
    }

    private Selection chosen(Question question, List<Hit> hits) {
        String folded = question.folded();
        Optional<Page> compared = knowledge.page("regio/beste-school");
        if (RANKING.isIn(folded, question.grams())) {
            return new NoEvidence(
                    Reason.RANKING,
                    "",
                    compared.map(EvidenceSelector::whole).stream().toList(),
                    compared.stream().toList());
        }
        if (BEST.isIn(folded, question.grams()) && compared.isPresent()) {
            return best(question, compared.get());
        }
        Optional<Selection> matter = matter(question, hits);
        Optional<NoEvidence> none =
                unanswerable(question, hits).filter(no -> no.reason() != Reason.OUT_OF_FIELD || matter.isEmpty());
        if (none.isPresent()) {
            return none.get();
        }
        return matter.or(() -> judgement
                        .select(question)
                        .filter(judged -> cases.select(question).isEmpty()))
                .orElseGet(() -> byRule(judgement.asked(question), hits));
    }

    /** The matter that is asked, unless a heading or a known wording is just what is asked. */
    private Optional<Selection> matter(Question question, List<Hit> hits) {
        Optional<Selection> matter = matters.select(question);
        return matter.isEmpty()
                ? matter
                : direct.select(question, hits)
                        .or(() -> worded.word(question, hits))
                        .or(() -> matter);
    }

    private Selection byRule(Question question, List<Hit> hits) {
        return rules(question)
                .or(() -> direct.select(question, hits).or(() -> worded.ofItself(question)))
                .or(() -> term.select(question))
                .or(() -> progression.select(question))
                .or(() -> region.select(question))
                .or(() -> compare.select(question, hits))
                .or(() -> trade.select(question))
                .or(() -> failsExam(question) ? Optional.empty() : interest.select(question))
                .or(() -> sections.select(question, hits))
                .or(() -> lastly(question, hits))
                .orElseGet(() -> Unknown.nothing(question, hits));
    }

    /** Why nothing can answer it; what was told of the asker may still bring a question in other words into the field. */
    private Optional<NoEvidence> unanswerable(Question question, List<Hit> hits) {
        return region.unanswerable(question)
                .or(() -> unknown.select(question, hits))
                .filter(no -> no.reason() != Reason.OUT_OF_FIELD
                        || cases.select(question)
                                .or(() -> conditions.select(question))
                                .isEmpty());
    }

    /** What may answer the question when nothing says so for certain. */
    private Optional<Selection> lastly(Question question, List<Hit> hits) {
        boolean wageOfPlace = isWageOfPlace(question);
        return Optional.<Selection>empty()
                .or(() -> wageOfPlace ? Optional.empty() : worded.anyway(question, hits))
                .or(() -> deadline.select(question).or(() -> term.durationOfMbo(question)))
                .or(() -> progression.anyway(question))
                .or(() -> wageOfPlace ? Optional.empty() : general.select(question));
    }

    /** What the typed rules say of this case, which no page says as exactly. */
    private Optional<Selection> rules(Question question) {
        if (isWorryAlone(question)) {
            return Optional.empty();
        }
        return premises.select(question)
                .or(() -> cases.select(question))
                .or(() -> compare.matter(question))
                .or(() -> conditions.select(question))
                .or(() -> steps.select(question))
                .or(() -> field.select(question))
                .or(() -> pay.select(question))
                .or(() -> profile.select(question))
                .or(() -> vmbo.select(question))
                .or(() -> progression.sameForAll(question))
                .or(() -> admission.select(question))
                .or(() -> open.select(question))
                .or(() -> progression.withoutDiploma(question))
                .or(() -> deadline.ofLevel(question))
                .or(() -> term.mboAndHbo(question))
                .or(() -> term.shorterStudy(question))
                .or(() -> term.durationOfSubject(question))
                .or(() -> term.durationOfStudy(question))
                .or(() -> admission.subjects(question))
                .or(() -> each.select(question));
    }

    /** "Ze is het enige meisje bij elektro, is dat een probleem?" asks for no rule: it names no level, profile or subject. */
    private boolean isWorryAlone(Question question) {
        return subjects.worry(question).isPresent()
                && question.from().isEmpty()
                && question.of(Kind.PROFIEL).isEmpty()
                && question.of(Kind.VAK).isEmpty();
    }

    /** No verdict on which school is best: how to compare them, and which there are near the place that is named. */
    private Selection best(Question question, Page page) {
        List<Finding> findings = new ArrayList<>(page.sections().stream()
                .limit(2)
                .map(s -> new Finding(page, s, s.units()))
                .toList());
        if (!question.places().isEmpty() && region.schoolsNear(question).orElse(null) instanceof Evidence near) {
            findings.add(near.findings().getFirst());
        }
        return new Evidence(Shape.TEXT, findings, "ranking");
    }

    /** The pages of the schools and areas that the question names: no names of pages, but their search must find them. */
    public Set<String> schoolsAndAreas(Question question) {
        return region.named(question);
    }

    /** Who may not get a diploma wants to know where that leaves them, before what there is to like. */
    private boolean failsExam(Question question) {
        return subjects.worry(question).filter(page -> page.id().equals(FAILED)).isPresent();
    }

    static Selection.Finding whole(Page page) {
        var section = page.sections().getFirst();
        return new Selection.Finding(
                page,
                section,
                section.units().subList(0, Math.min(4, section.units().size())));
    }

    /** What somebody earns in one place is in no table, and wages in general are not an answer to it. */
    private static boolean isWageOfPlace(Question question) {
        return question.intent() == Intent.LOON
                && !question.places().isEmpty()
                && !question.topics().isEmpty();
    }
}
