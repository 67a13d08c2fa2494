package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.GoldenQuestions.Conversation;
import nl.techniekwijzer.chat.Outcome.NeedsClarification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept answers: {@code mvn test -Dtest=GoldenAnswersTest -Dgolden=write} writes them anew for review. */
class GoldenAnswersTest {
    private static final String FOLDER = "answers/";

    static List<Conversation> conversations() {
        return GoldenQuestions.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void the_answer_is_as_it_was_kept(Conversation conversation) {
        Answering answering = RealService.app().answering();
        Outcome outcome = answering.answer(conversation.last(answering), Listener.NONE);

        Golden.check(FOLDER + conversation.name() + ".md", write(conversation, outcome));
    }

    @Test
    void every_kind_of_question_and_outcome_is_kept() {
        Answering answering = RealService.app().answering();
        List<String> outcomes = conversations().stream()
                .map(c -> answering.answer(c.last(answering), Listener.NONE).code())
                .toList();

        assertThat(conversations())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(Conversation::name)
                .doesNotHaveDuplicates();
        assertThat(outcomes).contains("answered", "clarify", "no_answer", "out_of_scope", "safety", "smalltalk");
    }

    @Test
    void no_answer_is_kept_without_its_question() throws IOException {
        Path folder = Path.of("src/test/resources/golden", FOLDER);
        List<String> names = conversations().stream().map(c -> c.name() + ".md").toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !names.contains(f.getFileName().toString()))
                    .toList()) {
                assertThat(Golden.isWriting())
                        .as("%s has no question in questions.tsv; -Dgolden=write removes it", file)
                        .isTrue();
                Files.delete(file);
            }
        }
    }

    private static String write(Conversation conversation, Outcome outcome) {
        StringBuilder text = new StringBuilder();
        conversation
                .questions()
                .forEach(question -> text.append("> ").append(question).append('\n'));
        text.append("\nuitkomst: ")
                .append(outcome.code())
                .append("\n\n")
                .append(outcome.answer())
                .append('\n');
        if (outcome instanceof NeedsClarification clarify) {
            clarify.options().forEach(option -> text.append("* ").append(option).append('\n'));
        }
        if (!outcome.citations().isEmpty()) {
            text.append("\n## Bronnen\n\n");
        }
        for (Citation c : outcome.citations()) {
            text.append("%d. %s (%s, %s)%n"
                    .formatted(c.n(), c.url(), c.source().name(), c.source().date())
                    .replace(System.lineSeparator(), "\n"));
        }
        if (!outcome.followUps().isEmpty()) {
            text.append("\n## Verder vragen\n\n");
            outcome.followUps().forEach(next -> text.append("* ").append(next).append('\n'));
        }
        return text.toString();
    }
}
