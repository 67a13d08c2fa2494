package nl.techniekwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    @TempDir
    private Path folder;

    private List<Judged> run(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("set.yaml"), yaml);
        return new Evaluator(RealService.app().answering()).run(EvaluationSet.load(file));
    }

    @Test
    void a_right_answer_passes() throws IOException {
        Judged judged = run("""
                - id: bbl
                  tags: [leerling, begrip]
                  turns:
                    - ask: "Wat is de bbl?"
                      outcome: answered
                      facts: [leerbedrijf|werk]
                      forbid: [fulltime school]
                      pages: [begrippen/bbl]
                """).getFirst();

        assertThat(judged.passed()).isTrue();
        assertThat(judged.rank()).isPositive();
        assertThat(judged.cited()).isTrue();
    }

    @Test
    void a_wrong_outcome_a_missing_fact_and_a_forbidden_claim_each_fail() throws IOException {
        List<Judged> judged = run("""
                - id: uitkomst
                  turns: [{ask: "Wat is de bbl?", outcome: safety}]
                - id: feit
                  turns: [{ask: "Wat is de bbl?", outcome: answered, facts: [xyzzy]}]
                - id: verboden
                  turns: [{ask: "Wat is de bbl?", outcome: answered, forbid: [leer]}]
                """);

        assertThat(judged).extracting(Judged::passed).containsExactly(false, false, false);
        assertThat(judged).extracting(Judged::rightOutcome).containsExactly(false, true, true);
        assertThat(EvaluationReport.failures(judged))
                .contains("expected [safety]", "missing: xyzzy", "forbidden: leer");
        assertThat(Metric.PASSED.over(judged)).isZero();
        assertThat(Metric.FORBIDDEN.over(judged)).isEqualTo(1);
    }

    @Test
    void facts_of_a_question_that_may_be_refused_only_count_when_it_was_answered() throws IOException {
        assertThat(run("""
                        - id: een
                          turns: [{ask: "wie wint het voetbal", outcome: [answered, out_of_scope], facts: [xyzzy]}]
                        """).getFirst().passed()).isTrue();
    }

    @Test
    void later_turns_see_the_earlier_ones() throws IOException {
        List<Judged> judged = run("""
                - id: gesprek
                  turns:
                    - {ask: "Wat doet een lasser?", outcome: answered, pages: [beroepen/lasser]}
                    - {ask: "en welke opleiding is dat?", outcome: answered, pages: [beroepen/lasser]}
                """);

        assertThat(judged).hasSize(2);
        assertThat(judged.getLast().cited()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, turns: [{ask: x, outcome: misschien}]} | outcome",
                "- {id: a, turns: [{ask: '', outcome: answered}]} | asks nothing",
                "- {id: a, turns: []} | no turns",
                "- {id: a, audience: opa, turns: [{ask: x, outcome: answered}]} | unknown audience",
                "- {id: a, turns: [{ask: x, outcome: answered, facts: ['(']}]} | regular expression",
                "'- [' | not valid YAML"
            })
    void a_case_that_is_not_in_form_is_named(String yaml, String complaint) {
        assertThatThrownBy(() -> run(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void the_shipped_set_is_in_form_and_large_enough() {
        List<EvaluationCase> cases = EvaluationSet.load(Path.of("evaluation"));

        assertThat(cases).hasSizeGreaterThanOrEqualTo(700);
        assertThat(cases)
                .allSatisfy(c -> c.turns()
                        .forEach(step -> assertThat(step.pages())
                                .as(c.id())
                                .allSatisfy(page -> assertThat(
                                                RealService.knowledge().page(page))
                                        .as(page)
                                        .isPresent())));
    }
}
