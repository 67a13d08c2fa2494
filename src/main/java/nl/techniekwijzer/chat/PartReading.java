package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.chat.PartAnswers.Part;
import nl.techniekwijzer.chat.PartAnswers.Parts;
import nl.techniekwijzer.chat.PartAnswers.Understood;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.understanding.SeveralQuestions;

/**
 * The questions of one message, read in their order: the first as it stands in the conversation, each further one with the subject and
 * the conditions of those before it. Made for one message; not thread-safe.
 */
final class PartReading {
    private static final Set<Intent> COUNTS = EnumSet.of(Intent.CIJFERS, Intent.KANS);

    private final PartAnswers answers;
    private final Turn turn;
    private final Question whole;
    /** Whether they are the same question of several things, so that none leans on another. */
    private final boolean each;

    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();
    private final List<Message> history;
    private final Set<String> used = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    PartReading(PartAnswers answers, Turn turn, Question whole, boolean each) {
        this.answers = answers;
        this.turn = turn;
        this.whole = whole;
        this.each = each;
        this.history = new ArrayList<>(turn.history());
    }

    /** Reads the next question. */
    void read(String text) {
        String named = asked.isEmpty() || each ? text : SeveralQuestions.naming(text, asked.getFirst());
        Understood next = answers.understood(turn(named, history));
        Optional<Evidence> found = asked.isEmpty() ? first(next) : each ? beside(next) : leaning(text, next);
        if (found.isEmpty()) {
            open.add(asked.size());
        } else if (used.add(id(found.get().findings().getFirst()))) {
            parts.add(new Part(next.question(), found.get()));
        }
        if (asked.isEmpty() && !each && (found.isEmpty() || turnsAway(next.question(), found.get()))) {
            history.clear(); // What the conversation was about before is not what this message asks of.
        }
        history.add(new Message(Role.USER, text));
        words.addAll(next.question().terms());
        asked.add(next.question());
    }

    /** Whether it names its own subject, or is answered by a page that the talk before was not about. */
    private boolean turnsAway(Question first, Evidence evidence) {
        return !SeveralQuestions.topics(first).isEmpty() || !answers.other().isNamed(evidence.main(), List.of(first));
    }

    private Turn turn(String text, List<Message> before) {
        return new Turn(text, whole.audience(), turn.region(), whole.level(), before);
    }

    /** What was found for the questions that were read. */
    Parts parts() {
        return new Parts(parts, open);
    }

    /** Whether the message read as one question has an answer of theirs as well, with what goes with it. */
    boolean isIn(Selection selection) {
        return selection instanceof Evidence evidence
                && evidence.findings().stream().anyMatch(finding -> used.contains(id(finding)));
    }

    private Optional<Evidence> first(Understood next) {
        Optional<Finding> lasting =
                next.evidence().flatMap(evidence -> answers.page().lasting(evidence.main(), next.question()));
        return lasting.map(PartReading::text).or(next::evidence);
    }

    /** The same asked of another thing: where both share a page, the section on this one. */
    private Optional<Evidence> beside(Understood next) {
        Optional<Evidence> own = next.evidence();
        return again(own)
                ? answers.page()
                        .about(own.orElseThrow().main(), next.question(), words, used)
                        .map(PartReading::text)
                        .or(() -> own)
                : own;
    }

    /** What answers a question that is asked beside another: on the page of that other where it names nothing else. */
    private Optional<Evidence> leaning(String text, Understood next) {
        if (parts.isEmpty()) {
            return next.evidence();
        }
        Question question = next.question();
        Set<Page> pages = pages();
        Optional<Evidence> headed = namesMore(question)
                ? Optional.empty()
                : pages.stream()
                        .flatMap(page -> answers.page().headed(page, text, question, used).stream())
                        .findFirst()
                        .map(PartReading::text);
        if (headed.isEmpty() && COUNTS.contains(question.intent()) && isSaid(question)) {
            return Optional.of(parts.getLast().evidence()); // "En hoeveel werk je dan" counts no people.
        }
        return headed.or(() -> own(text, next, pages))
                .or(() -> elsewhere(text, question, pages))
                .or(() -> pages.stream()
                        .flatMap(page -> answers.page().nearest(page, question, words).stream())
                        .findFirst()
                        .map(PartReading::text))
                .or(() -> again(next.evidence()) || isSaid(question)
                        ? Optional.of(parts.getLast().evidence())
                        : Optional.empty());
    }

    /** What the question finds in the light of those before it, where that belongs to them and says anything new. */
    private Optional<Evidence> own(String text, Understood next, Set<Page> pages) {
        Question question = next.question();
        return next.evidence()
                .filter(evidence ->
                        again(Optional.of(evidence)) ? isSaid(question) : belongs(evidence, text, question, pages));
    }

    private boolean isSaid(Question question) {
        return answers.page().isSaid(parts.getLast().evidence().findings(), question, words);
    }

    /** What answers the question with what the first one names added to it, standing on its own. */
    private Optional<Evidence> elsewhere(String text, Question question, Set<Page> pages) {
        String names = asked.getFirst().entities().stream()
                .map(Entity::text)
                .distinct()
                .collect(Collectors.joining(" "));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Understood full = answers.understood(turn(text + " " + names, List.of()));
        return answers.page()
                .anywhere(full.question(), question, words, used)
                .filter(finding -> !answers.other().isOfAnother(finding.page(), full.question(), asked))
                .map(PartReading::text)
                .or(() -> full.evidence()
                        .filter(evidence ->
                                !again(Optional.of(evidence)) && belongs(evidence, text, full.question(), pages)));
    }

    private boolean belongs(Evidence evidence, String text, Question question, Set<Page> pages) {
        Finding finding = evidence.findings().getFirst();
        boolean quoted = evidence.shape() == Shape.TEXT || evidence.shape() == Shape.FIGURES;
        return SamePage.suits(finding.page(), question)
                && !OtherPage.onlyDefines(text, finding.section())
                && (!quoted
                        || pages.contains(finding.page())
                        || answers.other().belongs(finding, question, asked, words));
    }

    private boolean again(Optional<Evidence> evidence) {
        return evidence.filter(e -> used.contains(id(e.findings().getFirst()))).isPresent();
    }

    /** Whether it names a thing that the questions before it do not. */
    private boolean namesMore(Question question) {
        Set<String> ids = parts.stream()
                .flatMap(part -> part.question().topics().stream())
                .flatMap(topic -> topic.ids().stream())
                .collect(Collectors.toSet());
        return SeveralQuestions.topics(question).stream().map(Entity::id).anyMatch(id -> !ids.contains(id));
    }

    /** The pages that answered the questions before it, the last first, and those that the first of them named. */
    private Set<Page> pages() {
        Set<Page> pages = new LinkedHashSet<>();
        parts.reversed().forEach(part -> pages.add(part.evidence().main()));
        parts.getFirst().question().topics().stream()
                .flatMap(topic -> topic.ids().stream().limit(1))
                .flatMap(id -> answers.knowledge().page(id).stream())
                .forEach(pages::add);
        return pages;
    }

    private static String id(Finding finding) {
        return finding.page().id() + "#" + finding.section().anchor();
    }

    private static Evidence text(Finding finding) {
        return new Evidence(Shape.TEXT, List.of(finding), "");
    }
}
