package nl.techniekwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.chat.Outcome.Answered;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers to the shipped set are as good as was recorded, and a single worse one is seen. */
class ExpectationsTest {
    private static final Path FILE = Path.of("evaluation", EvaluationSet.EXPECTATIONS);

    private final Answering answering = RealService.app().answering();

    @Test
    void the_answers_are_as_good_as_was_recorded() {
        assertThat(Expectations.read(FILE).deviations(Expectations.of(ShippedSet.judged())))
                .as("compare with evaluate --compare; record what is meant with evaluate --record, better figures too")
                .isEmpty();
    }

    @Test
    void the_document_shows_the_figures_of_the_answers_of_now(@TempDir Path folder) throws IOException {
        String ablation = new SearchAblation(RealService.knowledge()).table(ShippedSet.judged(), folder);

        assertThat(Files.readString(Path.of("docs", "evaluation.md")))
                .as("make it anew with evaluate --record")
                .isEqualTo(EvaluationDocument.of(ShippedSet.judged(), ablation));
    }

    /** The same service with one answer spoiled, over the conversation that asks it. */
    private List<String> deviations(String id, BiFunction<Turn, Outcome, Outcome> spoil) {
        List<EvaluationCase> one =
                ShippedSet.cases().stream().filter(c -> c.id().equals(id)).toList();
        Expectations before = Expectations.of(new Evaluator(answering).run(one));
        Evaluator spoiled = new Evaluator(
                (turn, listener) -> spoil.apply(turn, answering.answer(turn, listener)), answering::found);
        return before.deviations(Expectations.of(spoiled.run(one)));
    }

    private String firstPassed(Predicate<Judged> kind) {
        return ShippedSet.judged().stream()
                .filter(j -> j.case_().turns().size() == 1 && j.passed() && kind.test(j))
                .findFirst()
                .orElseThrow()
                .case_()
                .id();
    }

    @Test
    void a_wrong_fact_is_seen() {
        String id = firstPassed(j -> j.answered() && !j.step().facts().isEmpty());

        assertThat(deviations(
                        id,
                        (turn, outcome) -> outcome instanceof Answered a
                                ? new Answered(
                                        a.question(), "Iets anders.", a.citations(), a.followUps(), a.generator())
                                : outcome))
                .anyMatch(line -> line.startsWith("all, passed") && line.endsWith("WORSE"));
    }

    @Test
    void a_dropped_citation_is_seen() {
        String id = firstPassed(j -> j.answered() && j.cited());

        assertThat(deviations(
                        id,
                        (turn, outcome) -> outcome instanceof Answered a
                                ? new Answered(a.question(), a.answer(), List.of(), a.followUps(), a.generator())
                                : outcome))
                .anyMatch(line -> line.startsWith("all, right page cited") && line.endsWith("WORSE"));
    }

    @Test
    void a_missed_refusal_is_seen() {
        String id = firstPassed(j -> j.case_().tags().contains("weiger-buiten-veld")
                && j.step().outcomes().equals(List.of("out_of_scope")));

        assertThat(deviations(
                        id,
                        (turn, outcome) -> new Answered(
                                outcome.question(), outcome.answer(), List.of(), List.of(), outcome.generator())))
                .anyMatch(line -> line.startsWith("all, refused of what must be") && line.endsWith("WORSE"));
    }

    @Test
    void one_turn_more_or_less_among_all_turns_is_seen() {
        List<Judged> all = ShippedSet.judged();
        Expectations before = Expectations.of(all);
        Judged right = all.stream().filter(Judged::passed).findFirst().orElseThrow();
        List<Judged> spoiled = all.stream()
                .map(j -> j.id().equals(right.id())
                        ? new Judged(
                                j.case_(),
                                j.number(),
                                j.step(),
                                j.outcome(),
                                j.audit(),
                                List.of("planted"),
                                j.wrong(),
                                j.found(),
                                j.nanos())
                        : j)
                .toList();

        assertThat(before.deviations(Expectations.of(spoiled)))
                .anyMatch(line -> line.startsWith("all, passed") && line.endsWith("WORSE"));
        assertThat(Expectations.of(spoiled).deviations(before))
                .as("better has to be recorded too")
                .anyMatch(line -> line.startsWith("all, passed") && line.endsWith("better"));
    }

    @Test
    void what_is_written_is_read_back(@TempDir Path folder) throws IOException {
        Expectations made = Expectations.of(ShippedSet.judged());
        Path file = Files.writeString(folder.resolve("e.yaml"), made.yaml());

        assertThat(Expectations.read(file)).isEqualTo(made);
    }

    @Test
    void a_file_in_another_form_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), "cijfers: {}");

        assertThatThrownBy(() -> Expectations.read(file)).hasMessageContaining("e.yaml holds no 'figures'");
    }
}
