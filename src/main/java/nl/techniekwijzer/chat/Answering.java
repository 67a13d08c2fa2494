package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.ExtractiveWriter;
import nl.techniekwijzer.answer.FollowUpQuestions;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.evidence.EvidenceSelector;
import nl.techniekwijzer.grounding.GroundingCheck;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.ranking.Scene;
import nl.techniekwijzer.ranking.SectionRanker;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.understanding.Understander;

/** The recipe: understand → search → select → write → check → outcome. Built once from the knowledge base; thread-safe. */
public final class Answering {
    /** Deep enough for the section scores to reorder, shallow enough to stay under a millisecond. */
    private static final int HITS = 40;
    /** Suggestions come from few sections of many pages. */
    private static final int MANY_HITS = 150;

    private final Understander understander;
    private final PassageIndex index;
    private final EvidenceSelector selector;
    private final ExtractiveWriter writer;
    private final GroundingCheck check = new GroundingCheck();
    private final FollowUpQuestions followUps;
    private final PartAnswers parts;
    private final JustSaid said;
    private final EasierAnswer easier;
    private final Wording wording;

    public Answering(
            Knowledge knowledge, Understander understander, PassageIndex index, SectionRanker ranker, Wording wording) {
        this.understander = understander;
        this.wording = wording;
        this.index = index;
        this.selector = new EvidenceSelector(knowledge, index, ranker);
        this.writer = new ExtractiveWriter(knowledge);
        this.followUps = new FollowUpQuestions(knowledge);
        this.parts = new PartAnswers(knowledge, understander, index, this::select);
        this.said = new JustSaid(index);
        this.easier = new EasierAnswer(knowledge, check);
    }

    /**
     * Answers the newest question of this turn; the listener hears each step. Without a model the same turn always gives the same outcome.
     * A message that only asks for easier words gets the question before it answered in those.
     */
    public Outcome answer(Turn turn, Listener listener) {
        Optional<Turn> before = EasierAnswer.isAskedFor(turn.question()) ? turn.before() : Optional.empty();
        return before.isPresent() ? easier(before.get(), listener) : inFull(turn, listener);
    }

    /** Answers in easier words: short sentences, each on its own, with what the difficult words mean. */
    public Outcome easier(Turn turn, Listener listener) {
        List<EasierAnswer.Said> said = new ArrayList<>();
        Outcome full = inFull(turn, EasierAnswer.hearing(said, listener));
        return easier.of(full, said, listener);
    }

    private Outcome inFull(Turn turn, Listener listener) {
        Turn impersonal = turn.withoutPersonalData();
        Outcome outcome = outcome(impersonal, listener);
        // Said only where it is new; somebody in distress gets the referral and nothing beside it.
        if (impersonal.question().equals(turn.question()) || outcome instanceof Outcome.SafetyReferral) {
            return outcome;
        }
        String note = FixedTexts.personalData(outcome.question());
        listener.sentence("\n\n" + note, List.of());
        return outcome.followedBy("\n\n" + note);
    }

    private Outcome outcome(Turn turn, Listener listener) {
        Understanding understanding = settled(understander.understand(turn));
        Question question = understanding.question();
        listener.understood(question);
        return switch (understanding) {
            case Understanding.Concerning c ->
                new Outcome.SafetyReferral(question, FixedTexts.safety(c.concern(), question));
            case Understanding.SmallTalk t ->
                new Outcome.SmallTalk(question, FixedTexts.smallTalk(t.talk(), question), FixedTexts.EXAMPLES);
            case Understanding.Outside o ->
                new Outcome.OutOfScope(question, FixedTexts.outside(o.reason(), question), FixedTexts.EXAMPLES);
            case Understanding.Ambiguous a ->
                new Outcome.NeedsClarification(
                        question, FixedTexts.withEnglish(a.ask(), "clarify", question), a.options());
            case Understanding.Answerable a ->
                parts.of(turn, question)
                        .flatMap(several -> answeredInTurn(question, several, listener))
                        .orElseGet(() -> answered(a, turn, listener));
        };
    }

    /** Where one section is what nearly anybody means who asks in these words, there is nothing to ask back. */
    private Understanding settled(Understanding understanding) {
        return understanding instanceof Understanding.Ambiguous ambiguous && isClear(ambiguous.question())
                ? new Understanding.Answerable(ambiguous.question())
                : understanding;
    }

    private boolean isClear(Question question) {
        return selector.isClear(question, search(question));
    }

    private Outcome answered(Understanding.Answerable asked, Turn turn, Listener listener) {
        Question question = asked.question();
        List<Hit> hits = search(question);
        listener.found(hits.size());
        return switch (selector.select(question, hits)) {
            case Evidence evidence -> answeredAnew(question, evidence, turn, listener);
            case NoEvidence none ->
                asked.inTalk()
                        .filter(inTalk -> none.reason() == Reason.OUT_OF_FIELD)
                        .map(inTalk -> answeredInTalk(inTalk, turn, listener))
                        .orElseGet(() -> notKnown(question, none, listener));
        };
    }

    /** What nothing is known of alone is asked of what was talked of; a question without an intent of its own is not. */
    private Outcome answeredInTalk(Question inTalk, Turn turn, Listener listener) {
        boolean asks = inTalk.intent() != Intent.ALGEMEEN && inTalk.intent() != Intent.INFO;
        return asks && select(inTalk) instanceof Evidence evidence
                ? answeredAnew(inTalk, evidence, turn, listener)
                : notKnown(inTalk, new NoEvidence(Reason.NOT_KNOWN, "", List.of(), List.of()), listener);
    }

    /** The answer, unless it is the one that was given just before to another question. */
    private Outcome answeredAnew(Question question, Evidence evidence, Turn turn, Listener listener) {
        if (!JustSaid.repeats(writer.write(question, evidence).toList(), turn)) {
            return answered(question, evidence, listener);
        }
        return said.rest(question, evidence, turn)
                .map(rest -> answered(question, rest, listener))
                .orElseGet(() -> notKnown(
                        question, new NoEvidence(Reason.SAID, "", List.of(), List.of(evidence.main())), listener));
    }

    private Selection select(Question question) {
        return selector.select(question, search(question));
    }

    /** Each question of the message under the heading that answers it. */
    private Optional<Outcome> answeredInTurn(Question question, PartAnswers.Parts several, Listener listener) {
        Evidence main = several.parts().getFirst().evidence();
        List<Sentence> sentences =
                new ArrayList<>(writer.inEnglish(question, main).toList());
        several.open().stream().filter(part -> part == 0).map(Answering::open).forEach(sentences::add);
        for (PartAnswers.Part part : several.parts()) {
            Finding first = part.evidence().findings().getFirst();
            if (!several.isOne()) {
                sentences.add(Sentence.frame(first.section().heading(), Form.LABEL));
            }
            writer.write(part.question(), part.evidence())
                    .filter(sentence -> several.isOne()
                            || sentence.form() != Form.LABEL
                            || part.evidence().findings().size() > 1)
                    .forEach(sentences::add);
        }
        several.open().stream().filter(part -> part > 0).map(Answering::open).forEach(sentences::add);
        Draft draft = new Draft(main.main().type(), check, listener);
        draft.announce(sentences);
        sentences.forEach(draft::add);
        draft.addCertaintyNote();
        return draft.hasFacts()
                ? Optional.of(new Outcome.Answered(
                        question, draft.answer(), draft.citations(), followUps.after(main), Wording.NONE.name()))
                : Optional.empty();
    }

    private static Sentence open(int part) {
        return Sentence.frame(FixedTexts.partNotKnown(part), Form.PARAGRAPH);
    }

    private List<Hit> search(Question question) {
        int depth = question.intent() == Intent.INTERESSE ? MANY_HITS : HITS;
        return index.search(searched(question), subjects(question), depth);
    }

    /** The pages whose passages are found even when they share no word with the question. */
    private Set<String> subjects(Question question) {
        Set<String> subjects = new LinkedHashSet<>(named(question));
        subjects.addAll(selector.schoolsAndAreas(question));
        return subjects;
    }

    /** The words that are searched for: the question as read, with what it means beside that. */
    static String searched(Question question) {
        StringBuilder text = new StringBuilder(question.corrected());
        for (String term : question.terms()) {
            text.append(' ').append(term);
        }
        if (question.followUp()) {
            question.entities().forEach(entity -> text.append(' ').append(entity.text()));
        }
        return text.toString();
    }

    /** The pages that the question names, every reading of each name; one that only says the asker's level last of all. */
    static Set<String> named(Question question) {
        List<Entity> topics = question.topics();
        List<Entity> subjects =
                topics.stream().filter(topic -> !narrows(topic, question)).toList();
        return (subjects.isEmpty() ? topics : subjects)
                .stream().flatMap(topic -> topic.ids().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the same words are also a level or another detail of the question, and not only its subject. */
    private static boolean narrows(Entity topic, Question question) {
        return question.entities().stream()
                .anyMatch(other ->
                        other.kind() != Kind.PAGE && other.start() == topic.start() && other.end() == topic.end());
    }

    private Outcome answered(Question question, Evidence evidence, Listener listener) {
        Draft draft = new Draft(evidence.main().type(), check, listener);
        List<Sentence> sentences = writer.write(question, evidence).toList();
        draft.announce(sentences);
        String generator = WordedPart.of(question, evidence, sentences).write(question, wording, draft);
        if (!draft.hasFacts()) {
            return notKnown(
                    question, new NoEvidence(Reason.NOT_KNOWN, "", List.of(), List.of(evidence.main())), listener);
        }
        draft.addCertaintyNote();
        return new Outcome.Answered(question, draft.answer(), draft.citations(), followUps.after(evidence), generator);
    }

    private Outcome notKnown(Question question, NoEvidence none, Listener listener) {
        if (none.reason() == Reason.OUT_OF_FIELD) {
            return new Outcome.OutOfScope(question, FixedTexts.notKnown(none, question), FixedTexts.EXAMPLES);
        }
        Draft draft = new Draft(PageType.REGIO, check, listener);
        String text = FixedTexts.notKnown(none, question);
        List<Sentence> sentences = none.findings().stream()
                .flatMap(f -> f.units().stream().map(unit -> Sentence.quote(f, unit, Form.CONTINUE)))
                .toList();
        draft.announce(sentences);
        sentences.forEach(draft::add);
        String answer = draft.answer().isEmpty() ? text : text + "\n\n" + draft.answer();
        return new Outcome.NotKnown(question, answer, draft.citations(), followUps.instead(none));
    }

    /** Ids of the pages that the search finds for the newest question, best first; for measuring. */
    public List<String> found(Turn turn) {
        return hits(turn).stream()
                .map(hit -> hit.passage().page().id())
                .distinct()
                .toList();
    }

    /** What the search finds for the newest question as it is understood, best first. */
    public List<Hit> hits(Turn turn) {
        return search(understander.understand(turn.withoutPersonalData()).question());
    }

    /** The second writer. */
    public Wording wording() {
        return wording;
    }

    /** What the sections that may answer the newest question are measured against; for measuring and learning. */
    public Scene scene(Turn turn) {
        Question question = understander.understand(turn.withoutPersonalData()).question();
        return selector.scene(question, search(question));
    }

    /** How the question was understood, what was found and why, and the verdict per sentence; for editors. */
    public Explanation explain(Turn turn) {
        Understanding understanding = understander.understand(turn.withoutPersonalData());
        Question question = understanding.question();
        List<Hit> hits = search(question);
        Selection selection = selector.select(question, hits);
        Draft draft = new Draft(PageType.REGIO, check, Listener.NONE);
        if (selection instanceof Evidence evidence) {
            writer.write(question, evidence).forEach(draft::add);
        }
        return Explanation.of(understanding, subjects(question), index, hits, selection, draft);
    }
}
