package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.web.ApiError.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {
    private static final String HIDDEN = "zeekomkommer";

    @Test
    void a_full_request_becomes_a_turn() {
        Turn turn = parse("""
                {"question": "  Waar kan\\u200B dat? ", "audience": "ouder", "region": "Zwolle", "level": "havo",
                 "history": [{"role": "user", "content": "Wat is de bbl?"}, {"role": "assistant", "content": "…"}],
                 "later": {"iets": "nieuws"}}
                """);

        assertThat(turn)
                .isEqualTo(new Turn(
                        "Waar kan dat?",
                        Optional.of(Audience.OUDER),
                        "Zwolle",
                        "havo",
                        List.of(new Message(Role.USER, "Wat is de bbl?"), new Message(Role.ASSISTANT, "…"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"question\": \"Wat?\"}",
                "{\"question\": \"Wat?\", \"audience\": null, \"region\": null, \"level\": null, \"history\": null}",
                "{\"question\": \"Wat?\", \"audience\": \"\", \"region\": \"\", \"level\": \"\", \"history\": []}"
            })
    void what_is_left_out_null_or_empty_is_not_said(String body) {
        assertThat(parse(body)).isEqualTo(Turn.of("Wat?"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Code.MALFORMED_JSON, ""),
                Arguments.of(Code.MALFORMED_JSON, "{"),
                Arguments.of(Code.MALFORMED_JSON, "null"),
                Arguments.of(Code.MALFORMED_JSON, "[]"),
                Arguments.of(Code.MALFORMED_JSON, "\"vraag\""),
                Arguments.of(Code.MALFORMED_JSON, "{'question': 'x'}"),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\"} {}"),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\", \"question\": \"y\"}"),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\", \"a\": " + nested(30) + "}"),
                Arguments.of(Code.MALFORMED_JSON, nested(100_000)),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\", \"audience\": 3}"),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\", \"region\": [\"Zwolle\"]}"),
                Arguments.of(Code.MALFORMED_JSON, "{\"question\": \"x\", \"level\": {}}"),
                Arguments.of(Code.QUESTION_MISSING, "{}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"vraag\": \"x\"}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"question\": null}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"question\": 5}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"question\": [\"x\"]}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"question\": \"\"}"),
                Arguments.of(Code.QUESTION_MISSING, "{\"question\": \" \\u200B\\n\"}"),
                Arguments.of(Code.QUESTION_TOO_LONG, question("a".repeat(1001))),
                Arguments.of(Code.AUDIENCE_UNKNOWN, "{\"question\": \"x\", \"audience\": \"" + HIDDEN + "\"}"),
                Arguments.of(Code.AUDIENCE_UNKNOWN, "{\"question\": \"x\", \"audience\": \"Ouder\"}"),
                Arguments.of(Code.LEVEL_UNKNOWN, "{\"question\": \"x\", \"level\": \"" + HIDDEN + "\"}"),
                Arguments.of(Code.LEVEL_UNKNOWN, "{\"question\": \"x\", \"level\": \"mbo-5\"}"),
                Arguments.of(Code.REGION_INVALID, "{\"question\": \"x\", \"region\": \"" + "z".repeat(81) + "\"}"),
                Arguments.of(Code.HISTORY_INVALID, history("\"" + HIDDEN + "\"")),
                Arguments.of(Code.HISTORY_INVALID, history("{}")),
                Arguments.of(Code.HISTORY_INVALID, history("[\"" + HIDDEN + "\"]")),
                Arguments.of(Code.HISTORY_INVALID, history("[{\"role\": \"system\", \"content\": \"x\"}]")),
                Arguments.of(Code.HISTORY_INVALID, history("[{\"role\": \"user\"}]")),
                Arguments.of(Code.HISTORY_INVALID, history("[{\"role\": \"user\", \"content\": 1}]")),
                Arguments.of(Code.HISTORY_INVALID, history(messages(21))),
                Arguments.of(
                        Code.HISTORY_INVALID,
                        history("[{\"role\": \"user\", \"content\": \"" + "x".repeat(8001) + "\"}]")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_has_its_code_and_says_what_to_do_without_repeating_the_user(Code code, String body) {
        ApiError error = catchThrowableOfType(ApiError.class, () -> parse(body));

        assertThat(error.code).isEqualTo(code);
        assertThat(error.detail).isNotBlank().doesNotContain(HIDDEN).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "🔧"})
    void a_question_of_exactly_1000_characters_is_taken(String character) {
        assertThat(parse(question(character.repeat(1000))).question()).isEqualTo(character.repeat(1000));
    }

    private static String said(String role, int length) {
        String message = "[{\"role\": \"" + role + "\", \"content\": \"" + "x".repeat(length) + "\"}]";
        return parse(history(message)).history().getFirst().content();
    }

    @Test
    void the_bounds_themselves_are_taken() {
        assertThat(parse(history(messages(20))).history()).hasSize(20);
        assertThat(parse("{\"question\": \"x\", \"region\": \"" + "z".repeat(80) + "\"}")
                        .region())
                .hasSize(80);
        assertThat(said("assistant", 8000)).hasSize(8000);
        assertThat(said("user", 8000))
                .as("of an earlier question as much as may be asked")
                .hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "mbo-1", "mbo-2", "mbo-3", "mbo-4"})
    void every_level_of_the_contract_is_known(String level) {
        assertThat(parse("{\"question\": \"x\", \"level\": \"" + level + "\"}").level())
                .isEqualTo(level);
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        byte[] latin1 = "{\"question\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(ApiError.class, () -> ChatRequest.parse(latin1)).code)
                .isEqualTo(Code.MALFORMED_JSON);
    }

    private static Turn parse(String body) {
        return ChatRequest.parse(body.getBytes(StandardCharsets.UTF_8)).turn();
    }

    private static String question(String text) {
        return "{\"question\": \"" + text + "\"}";
    }

    private static String history(String json) {
        return "{\"question\": \"x\", \"history\": " + json + "}";
    }

    private static String messages(int count) {
        return Stream.generate(() -> "{\"role\": \"user\", \"content\": \"x\"}")
                .limit(count)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
