package nl.techniekwijzer.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Keeps another question from getting the very answer that was given just before: of that only what it asks is said again, or else what the
 * page has left to tell. Thread-safe.
 */
final class JustSaid {
    private static final Pattern MARKERS = Pattern.compile(" ?\\[\\d+\\]");
    /** A sentence that says so much of what is asked is what is asked. */
    private static final double SAID = 0.25;

    private static final double HEADED = 0.6;
    /** A sentence that says less than this has nothing to do with it. */
    private static final double LITTLE = 0.1;

    private static final List<Aspect> ONWARD = List.of(Aspect.ROUTE, Aspect.HULP, Aspect.TIP);

    /** Of what is told in one answer no step is the rest. */
    private static final Set<Intent> TOLD = EnumSet.of(Intent.LOON, Intent.KANS, Intent.DUUR, Intent.NIVEAU);

    private static final int SENTENCES = 2;
    private static final int MORE = 4;

    private final PassageIndex index;

    JustSaid(PassageIndex index) {
        this.index = index;
    }

    /** Whether another question got these facts and no others for an answer just before. */
    static boolean repeats(List<Sentence> sentences, Turn turn) {
        String last = last(turn);
        return !last.isEmpty()
                && sentences.stream().filter(Sentence::isFact).allMatch(sentence -> last.contains(sentence.text()));
    }

    private static String last(Turn turn) {
        boolean again = turn.before()
                .filter(before -> Words.phrase(before.question()).equals(Words.phrase(turn.question())))
                .isPresent();
        boolean answered = !turn.history().isEmpty() && turn.history().getLast().role() == Role.ASSISTANT;
        return answered && !again
                ? MARKERS.matcher(turn.history().getLast().content()).replaceAll("")
                : "";
    }

    /** What is left of the answer for this question; empty when nothing in it is what is asked. */
    Optional<Evidence> rest(Question question, Evidence evidence, Turn turn) {
        if (evidence.shape() == Shape.REGION) {
            return Optional.of(evidence); // The same schools may serve another place, and are its answer.
        }
        List<Finding> asked = asked(question, evidence);
        String last = last(turn);
        return Stream.<Supplier<List<Finding>>>of(
                        () -> asked,
                        () -> more(question, evidence, last),
                        () -> likest(question, evidence),
                        () -> TOLD.contains(question.intent()) ? List.of() : onward(evidence, last))
                .map(Supplier::get)
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .map(findings -> new Evidence(Shape.TEXT, findings, ""));
    }

    /** The sentences that say what this question adds. */
    private List<Finding> asked(Question question, Evidence evidence) {
        List<String> forms = own(question);
        List<Finding> asked = new ArrayList<>();
        for (Finding finding : forms.isEmpty() ? List.<Finding>of() : evidence.findings()) {
            List<Unit> units = finding.units().stream()
                    .filter(unit -> index.coverage(index.ask(forms), unit.text()) >= SAID)
                    .limit(SENTENCES)
                    .toList();
            if (!units.isEmpty() && asked.isEmpty()) {
                asked.add(finding.with(units));
            }
        }
        return asked;
    }

    /** The one sentence that says most of what this question adds. */
    private List<Finding> likest(Question question, Evidence evidence) {
        List<String> forms = own(question);
        Finding main = evidence.findings().getFirst();
        return forms.isEmpty()
                ? List.of()
                : main.units().stream()
                        .filter(unit -> index.coverage(index.ask(forms), unit.text()) > LITTLE)
                        .max(Comparator.comparingDouble(unit -> index.coverage(index.ask(forms), unit.text())))
                        .map(unit -> main.with(List.of(unit)))
                        .stream()
                        .toList();
    }

    /** What to do or whom to ask, of the same page, where that was not told. */
    private static List<Finding> onward(Evidence evidence, String last) {
        return ONWARD.stream()
                .flatMap(aspect -> evidence.main().about(aspect).stream())
                .filter(s -> !s.fromTable() && s.units().stream().noneMatch(unit -> last.contains(unit.text())))
                .findFirst()
                .map(s -> beginning(evidence.main(), s))
                .stream()
                .toList();
    }

    /** The words that this question adds to the one before. */
    private static List<String> own(Question question) {
        String own = question.folded();
        Set<String> names = new HashSet<>();
        question.topics().stream()
                .filter(topic ->
                        topic.id().startsWith("beroepen/") || topic.id().startsWith("opleidingen/"))
                .filter(topic ->
                        question.of(Kind.VAK).stream().noneMatch(v -> v.text().equals(topic.text())))
                .forEach(topic -> names.addAll(topic.words()));
        List<String> words = question.terms().stream()
                .filter(term -> own.contains(term) && !names.contains(term))
                .toList();
        return words.isEmpty() ? levels(question, own) : words;
    }

    private static List<String> levels(Question question, String own) {
        return question.mboLevel().isPresent()
                        && own.contains(String.valueOf(question.mboLevel().getAsInt()))
                ? List.of("niveau", String.valueOf(question.mboLevel().getAsInt()))
                : List.of();
    }

    /** The section of the page that is headed by what is asked; of a policy the next one that was not told. */
    private List<Finding> more(Question question, Evidence evidence, String last) {
        List<String> forms = own(question);
        boolean next = evidence.main().type() == PageType.BELEID && question.followUp();
        return evidence.main().sections().stream()
                .filter(s -> !s.fromTable() && s.units().stream().noneMatch(unit -> last.contains(unit.text())))
                .filter(s -> next || !forms.isEmpty() && index.coverage(index.ask(forms), s.heading()) >= HEADED)
                .findFirst()
                .map(s -> beginning(evidence.main(), s))
                .stream()
                .toList();
    }

    private static Finding beginning(Page page, Section section) {
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(MORE, section.units().size())));
    }
}
