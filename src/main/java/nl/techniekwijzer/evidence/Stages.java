package nl.techniekwijzer.evidence;

import static nl.techniekwijzer.evidence.Stage.firm;
import static nl.techniekwijzer.evidence.Stage.firmer;
import static nl.techniekwijzer.evidence.Stage.loose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.admission.AdmissionEvidence;
import nl.techniekwijzer.admission.AfterVmbo;
import nl.techniekwijzer.admission.OpenStudyEvidence;
import nl.techniekwijzer.admission.ProfileForWork;
import nl.techniekwijzer.admission.ProgressionEvidence;
import nl.techniekwijzer.compare.CompareEvidence;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.offers.RegionEvidence;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;

/** The ways to find evidence other than by ranking sections, in the order in which they are tried. Built once; thread-safe. */
final class Stages {
    private static final Pattern WHERE = Pattern.compile(
            "\\bwaar\\b|\\bschool|scholen\\b|\\broc|hogeschool|universiteit|locatie|vestiging|\\bbuurt\\b");

    private static final String FAILED = "profielen/als-het-niet-lukt";

    private final Subjects subjects;
    private final RegionEvidence region;
    private final GeneralEvidence general;
    private final Topics topics;
    private final Matters matters;
    private final Cases cases;
    private final Conditions conditions;
    private final Unknown unknown;
    private final DirectEvidence direct;
    private final WordedEvidence worded;
    private final AdmissionEvidence admission;
    private final ProgressionEvidence progression;
    private final CompareEvidence compare;
    private final DeadlineEvidence deadline;
    private final TermEvidence term;
    private final List<Stage> inOrder;

    Stages(
            Knowledge knowledge,
            Topics topics,
            Subjects subjects,
            RegionEvidence region,
            Judgement judgement,
            GeneralEvidence general,
            PassageIndex index) {
        this.subjects = subjects;
        this.region = region;
        this.general = general;
        this.topics = topics;
        this.matters = new Matters(knowledge);
        this.cases = new Cases(knowledge);
        this.conditions = new Conditions(knowledge, topics, index);
        this.unknown = new Unknown(index);
        this.direct = new DirectEvidence(index);
        this.worded = new WordedEvidence(index);
        this.admission = new AdmissionEvidence(knowledge, topics);
        this.progression = new ProgressionEvidence(knowledge, index);
        this.compare = new CompareEvidence(knowledge, topics, subjects, index);
        this.deadline = new DeadlineEvidence(knowledge);
        this.term = new TermEvidence(knowledge, topics, index);
        Stream<Stage> first = Stream.of(
                firm(this::unanswerable),
                firm(this::matter),
                loose((q, hits) ->
                        judgement.select(q).filter(judged -> cases.select(q).isEmpty())));
        this.inOrder = Stream.of(
                        first,
                        cases(knowledge, topics, index),
                        rules(knowledge, topics, index),
                        others(knowledge, topics, index))
                .flatMap(stages -> stages)
                .toList();
    }

    /** What is said of one's own case. */
    private Stream<Stage> cases(Knowledge knowledge, Topics topics, PassageIndex index) {
        return Stream.of(
                firm(rule(new Premises(knowledge)::select)),
                firm(rule(cases::select)),
                firm(rule(compare::matter)),
                loose(rule(conditions::select)),
                firm(rule(new FirstSteps(knowledge, topics)::select)),
                firm(rule(new AdultField(knowledge, subjects)::select)),
                firm(rule(new PayWhileLearning(knowledge)::select)),
                firm(rule(new ProfileForWork(knowledge, topics, index)::select)));
    }

    /** What follows from tables. */
    private Stream<Stage> rules(Knowledge knowledge, Topics topics, PassageIndex index) {
        return Stream.of(
                firm(rule(ofPupils(new AfterVmbo(knowledge, topics)::select))),
                firm(rule(ofPupils(progression::sameForAll))),
                loose(rule(progression::sameForAll)),
                firm(rule(admission::select)),
                firm(rule(new OpenStudyEvidence(knowledge)::select)),
                loose(rule(progression::withoutDiploma)),
                firm(rule(deadline::ofLevel)),
                loose(rule(term::mboAndHbo)),
                loose(rule(term::shorterStudy)),
                loose(rule(term::durationOfSubject)),
                loose(rule(term::durationOfStudy)),
                loose(rule(admission::subjects)),
                firm(rule(q -> isChanceInSector(q) ? general.select(q) : Optional.empty())),
                loose(rule(new EachOf(topics, index)::select)));
    }

    private Stream<Stage> others(Knowledge knowledge, Topics topics, PassageIndex index) {
        InterestEvidence interest = new InterestEvidence(knowledge, topics, index);
        TradeOfWork trade = new TradeOfWork(index);
        return Stream.of(
                loose(direct::select),
                loose((q, hits) -> worded.ofItself(q)),
                loose((q, hits) -> term.select(q)),
                firm((q, hits) -> progression.select(q)),
                firm((q, hits) -> asksWhere(q) ? region.select(q) : Optional.empty()),
                loose((q, hits) -> region.select(q)),
                firm(compare::select),
                firm((q, hits) -> trade.select(q)),
                firmer((q, hits) -> failsExam(q) ? Optional.empty() : interest.select(q)));
    }

    List<Stage> inOrder() {
        return inOrder;
    }

    /** What may be told where neither a stage nor the ranking finds anything. */
    Optional<Selection> lastly(Question question) {
        return deadline.select(question).or(() -> term.durationOfMbo(question)).or(() -> progression.anyway(question));
    }

    /** The typed rules say of a case what no page says as exactly; a worry alone asks for no rule. */
    private Stage.Way rule(Function<Question, Optional<? extends Selection>> rule) {
        return (question, hits) -> isWorryAlone(question) ? Optional.empty() : rule.apply(question);
    }

    /** Of the chances in a trade whose page says nothing of them its sector says most. */
    private boolean isChanceInSector(Question question) {
        return question.intent() == Intent.KANS
                && topics.of(question).stream()
                        .findFirst()
                        .filter(page -> page.type() == PageType.BEROEPEN
                                && page.about(Aspect.KANS).isEmpty())
                        .flatMap(subjects::sector)
                        .isPresent();
    }

    /** What follows on a school one is still at says little to an adult. */
    private static Function<Question, Optional<? extends Selection>> ofPupils(
            Function<Question, Optional<? extends Selection>> rule) {
        return question -> question.audience()
                        .filter(audience -> audience == Audience.ZIJINSTROMER)
                        .isPresent()
                ? Optional.empty()
                : rule.apply(question);
    }

    /** "Ze is het enige meisje bij elektro, is dat een probleem?" asks for no rule: it names no level, profile or subject. */
    private boolean isWorryAlone(Question question) {
        return subjects.worry(question).isPresent()
                && question.from().isEmpty()
                && question.of(Kind.PROFIEL).isEmpty()
                && question.of(Kind.VAK).isEmpty();
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

    /** Why nothing can answer it; what was told of the asker may still bring a question in other words into the field. */
    private Optional<NoEvidence> unanswerable(Question question, List<Hit> hits) {
        return region.unanswerable(question)
                .or(() -> unknown.select(question, hits))
                .filter(no -> no.reason() != Reason.OUT_OF_FIELD
                        || matters.select(question)
                                .or(() -> cases.select(question))
                                .or(() -> conditions.select(question))
                                .isEmpty());
    }

    /** Whether it says that it asks for schools or a place; anything else may be read so by mistake. */
    private static boolean asksWhere(Question question) {
        return !question.places().isEmpty()
                || question.first(Kind.SCHOOL).isPresent()
                || WHERE.matcher(question.folded()).find();
    }

    /** Who may not get a diploma wants to know where that leaves them, before what there is to like. */
    private boolean failsExam(Question question) {
        return subjects.worry(question).filter(page -> page.id().equals(FAILED)).isPresent();
    }
}
