package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How questions are understood, as people type them: kind, intent and what they name. A question after {@code »} follows on the one
 * before it. To add one, put it on a line of its own and run with {@code -Dgolden=write}.
 */
class UnderstandingGoldenTest {
    private static final String FILE = "understanding.tsv";
    private static final String HEAD = """
            # question (» follows on what is before it)	kind	intent	entities (! is denied), the readings of one name between |
            """;

    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    @Test
    void every_question_is_understood_as_it_was_before() {
        List<String> questions =
                Golden.lines(FILE).stream().map(line -> line.split("\t", -1)[0]).toList();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        Golden.check(
                FILE,
                questions.stream().map(UnderstandingGoldenTest::row).collect(Collectors.joining("\n", HEAD, "\n")));
    }

    private static String row(String question) {
        Understanding understood = understander.understand(turn(question));
        return String.join(
                "\t",
                question,
                kind(understood),
                understood.question().intent().word(),
                understood.question().entities().stream()
                        .map(UnderstandingGoldenTest::entity)
                        .collect(Collectors.joining(", ")));
    }

    private static Turn turn(String text) {
        String[] parts = text.split(" » ");
        List<Message> history = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i++) {
            history.add(new Message(Role.USER, parts[i]));
            history.add(new Message(Role.ASSISTANT, "…"));
        }
        return new Turn(parts[parts.length - 1], Optional.empty(), "", "", history);
    }

    private static String kind(Understanding understood) {
        return switch (understood) {
            case Understanding.Answerable a -> a.question().followUp() ? "answerable, follow-up" : "answerable";
            case Understanding.Ambiguous a -> "ambiguous";
            case Understanding.Concerning c -> "concerning: " + c.concern();
            case Understanding.Outside o -> "outside: " + o.reason();
            case Understanding.SmallTalk t -> "small talk: " + t.talk();
        };
    }

    private static String entity(Entity entity) {
        String readings = String.join("|", entity.ids());
        return (entity.negated() ? "!" : "")
                + (entity.kind() == Entity.Kind.PAGE ? "" : entity.kind() + ":")
                + readings;
    }
}
