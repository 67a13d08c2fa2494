package nl.techniekwijzer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.insight.Likeness.Group;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void questions_that_ask_the_same_in_other_words_are_one_group_and_the_largest_comes_first() {
        List<Group> groups = Likeness.groups(
                List.of(
                        missed("Waar kan ik drones leren bouwen?", 0),
                        missed("is er een zwembad op school", 0),
                        missed("drone bouwen leren hoe", 1),
                        missed("kun je drones leren bouwen", 9)),
                TODAY);

        assertThat(groups)
                .extracting(g -> g.questions().size(), g -> g.example().question())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "Waar kan ik drones leren bouwen?"),
                        org.assertj.core.groups.Tuple.tuple(1, "is er een zwembad op school"));
    }

    @Test
    void what_most_questions_have_and_what_was_taken_out_makes_nothing_alike_or_unlike() {
        assertThat(Likeness.groups(
                        List.of(
                                missed("kan je ergens drones leren bouwen in de buurt van [naam]", 0),
                                missed("waar leer je drones bouwen", 0),
                                missed("welke opleiding is er voor zeppelins in [naam]", 0),
                                missed("welke opleiding is er voor raketten in [naam]", 0)),
                        TODAY))
                .extracting(group -> group.questions().size())
                .containsExactly(2, 1, 1);
    }

    @Test
    void the_trend_compares_this_week_with_the_one_before() {
        Group rising = Likeness.groups(List.of(missed("drones", 0), missed("drones", 6), missed("drones", 7)), TODAY)
                .getFirst();

        assertThat(rising.thisWeek()).isEqualTo(2);
        assertThat(rising.weekBefore()).isEqualTo(1);
        assertThat(rising.trend()).isPositive();
        assertThat(rising.last()).isEqualTo(TODAY);
    }

    @Test
    void small_words_alone_make_nothing_alike() {
        assertThat(Likeness.groups(
                        List.of(missed("wat is het", 0), missed("hoe kan dat", 0), missed("wat is het", 0)), TODAY))
                .hasSize(2);
    }

    @Test
    void twenty_thousand_questions_are_grouped_while_an_editor_waits() {
        List<Missed> many = new ArrayList<>();
        for (int i = 0; i < Tables.MOST_READ; i++) {
            many.add(missed("hoe leer ik vak" + i % 5000 + " en werk" + i % 700, i % 30));
        }
        long start = System.nanoTime();

        assertThat(Likeness.groups(many, TODAY)).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static Missed missed(String question, int daysAgo) {
        return new Missed(question + daysAgo, TODAY.minusDays(daysAgo), question, "geen-antwoord", "abc");
    }
}
