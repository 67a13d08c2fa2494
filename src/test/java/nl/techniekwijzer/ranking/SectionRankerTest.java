package nl.techniekwijzer.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.evaluation.LabelledQuestions;
import nl.techniekwijzer.evaluation.LabelledQuestions.Labelled;
import nl.techniekwijzer.evaluation.LabelledQuestions.Talk;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.ranking.Ranking.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranking of the shipped weights over the real knowledge base. */
class SectionRankerTest {
    private static final Path QUESTIONS = Path.of("evaluation", "sections");

    private static Scene scene(String question, Audience audience) {
        return RealService.app().answering().scene(new Turn(question, Optional.of(audience), "", "", List.of()));
    }

    private static Ranking ranking(String question, Audience audience) {
        return RealService.app().edition().ranker().rank(scene(question, audience), passage -> true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoe lang blijft mijn veiligheidspasje voor op de bouw goed                 | ZIJINSTROMER | omscholen/vca
            mijn rug is kapot, welk werk kan ik dan nog in de techniek                 | ZIJINSTROMER | omscholen/met-een-arbeidsbeperking
            onze dochter is de enige meid in de klas, gaat dat wel goed                | OUDER        | ouders/mijn-dochter-en-techniek
            hoeveel geld krijg je als je met een leerbaan werkt en 17 bent             | LEERLING     | begrippen/bbl
            """)
    void a_question_in_other_words_than_the_page_finds_its_page(String question, Audience audience, String page) {
        assertThat(ranking(question, audience).sections().stream()
                        .limit(3)
                        .map(ranked -> ranked.passage().page().id()))
                .contains(page);
    }

    @Test
    void the_probabilities_with_that_of_nothing_make_one_and_fall() {
        Ranking ranking = ranking("wat verdient een lasser", Audience.LEERLING);

        List<Double> likely =
                ranking.sections().stream().map(Ranked::probability).toList();

        assertThat(likely.stream().mapToDouble(p -> p).sum() + ranking.none()).isCloseTo(1, within(1e-9));
        assertThat(likely).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource({"wie won de tour de france", "welke telefoon is het beste onder 300 euro", "blorp de fnark in de zwiep"
    })
    void what_the_knowledge_base_does_not_hold_is_likeliest_not_answered(String question) {
        Ranking ranking = ranking(question, Audience.LEERLING);

        assertThat(ranking.none()).isGreaterThan(ranking.sections().getFirst().probability());
    }

    @Test
    void only_what_is_allowed_is_ranked_and_no_table() {
        Scene scene = scene("wat verdient een lasser", Audience.LEERLING);

        Ranking ranking = RealService.app()
                .edition()
                .ranker()
                .rank(scene, passage -> passage.page().id().startsWith("beroepen/"));

        assertThat(ranking.sections()).isNotEmpty().allSatisfy(ranked -> {
            assertThat(ranked.passage().page().id()).startsWith("beroepen/");
            assertThat(ranked.passage().section().fromTable()).isFalse();
        });
    }

    @Test
    void the_shipped_weights_rank_a_right_section_first_for_most_labelled_questions() {
        int all = 0;
        int first = 0;
        for (Talk talk : LabelledQuestions.load(QUESTIONS)) {
            Labelled labelled = talk.turns().getFirst();
            if (!labelled.sections().isEmpty()) {
                all++;
                first += isFirst(labelled, ranking(labelled.question(), talk.audience())) ? 1 : 0;
            }
        }

        assertThat(all).isGreaterThan(800);
        assertThat((double) first / all).as("part of %d questions", all).isGreaterThan(0.72);
    }

    private static boolean isFirst(Labelled labelled, Ranking ranking) {
        return labelled.sections()
                .contains(ranking.sections().getFirst().passage().sectionId());
    }

    @Test
    void every_section_that_a_labelled_question_names_exists() {
        Set<String> known = RealService.knowledge().pages().stream()
                .flatMap(page -> Passage.of(page).stream())
                .map(Passage::sectionId)
                .collect(java.util.stream.Collectors.toSet());

        assertThat(LabelledQuestions.load(QUESTIONS).stream()
                        .flatMap(talk -> talk.turns().stream())
                        .flatMap(turn -> turn.sections().stream()))
                .isSubsetOf(known);
    }

    @Test
    void weights_are_learned_from_questions_and_the_same_ones_teach_the_same() {
        SectionRanker ranker = RealService.app().edition().ranker();
        List<Labelled> questions = List.of(
                new Labelled("wat verdient een lasser", Set.of("beroepen/lasser#wat-verdient-een-lasser"), false),
                new Labelled("wat doet een timmerman", Set.of("beroepen/timmerman#wat-doet-een-timmerman"), false),
                new Labelled("wat is bbl", Set.of("begrippen/bbl#wat-is-bbl"), false));

        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            RankingTraining training =
                    new RankingTraining(ranker.with(new RankingModel(new double[Feature.values().length])));
            questions.forEach(q -> training.add(scene(q.question(), Audience.LEERLING), q.sections()));
            lines.add(training.lines());
            SectionRanker learned = training.trained();
            assertThat(questions)
                    .allSatisfy(q -> assertThat(
                                    isFirst(q, learned.rank(scene(q.question(), Audience.LEERLING), passage -> true)))
                            .isTrue());
        }

        assertThat(lines.get(0)).isEqualTo(lines.get(1)).hasSize(Feature.values().length);
    }

    @Test
    void a_missing_weight_names_the_feature_and_what_to_do() {
        assertThatThrownBy(() -> RankingModel.of(List.of("asked 1.0")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HEADING")
                .hasMessageContaining("train");
    }
}
