package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;

/**
 * What people mean, by intent, in wordings as they type them. The intents and entities were written from the meaning, not from what the
 * code gave: a row is mended only when it is untrue.
 */
class IntentTableTest {
    private static final List<String[]> ROWS = Golden.lines("intents.tsv").stream()
            .map(line -> line.split("\t", -1))
            .toList();

    private final Understander understander = new Understander(RealService.knowledge(), WordFilter.load());

    @Test
    void each_intent_has_many_wordings() {
        Map<String, Long> wordings = ROWS.stream().collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));

        assertThat(ROWS).extracting(row -> row[1]).doesNotHaveDuplicates();
        assertThat(Intent.values())
                .filteredOn(intent -> intent != Intent.ALGEMEEN)
                .allSatisfy(intent -> assertThat(wordings.getOrDefault(intent.word(), 0L))
                        .as(intent.word())
                        .isGreaterThanOrEqualTo(15));
    }

    @Test
    void a_wording_is_understood_as_it_is_meant() {
        assertThat(ROWS)
                .filteredOn(row -> !isUnderstood(row))
                .extracting(row -> String.join(" | ", row))
                .isEmpty();
    }

    private boolean isUnderstood(String[] row) {
        Question question = understander
                .understand(new Turn(row[1], Optional.empty(), "", "", List.of()))
                .question();
        Set<String> named =
                question.entities().stream().flatMap(IntentTableTest::names).collect(Collectors.toSet());
        return question.intent().word().equals(row[0])
                && Stream.of(row[2].split(";")).filter(name -> !name.isBlank()).allMatch(named::contains);
    }

    private static Stream<String> names(Entity entity) {
        String before = (entity.negated() ? "!" : "") + (entity.kind() == Entity.Kind.PAGE ? "" : entity.kind() + ":");
        return entity.ids().stream().map(id -> before + id);
    }
}
