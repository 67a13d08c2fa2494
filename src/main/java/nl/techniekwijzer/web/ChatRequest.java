package nl.techniekwijzer.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.web.ApiError.Code;

/** Reads and checks what a client sends to {@code /api/chat} or the form. Pure and thread-safe. */
final class ChatRequest {
    static final int MAX_QUESTION = 1000;
    private static final int MAX_REGION = 80;
    private static final int MAX_HISTORY = 20;
    private static final int MAX_MESSAGE = 8000;
    private static final int MAX_DEPTH = 20;
    private static final Set<String> LEVELS =
            Set.of("vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "mbo-1", "mbo-2", "mbo-3", "mbo-4");
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MAX_WITHOUT = 20;

    private ChatRequest() {}

    /**
     * What a client asks.
     *
     * @param turn the question with what belongs to it
     * @param easier whether in easier words
     */
    record Asked(Turn turn, boolean easier) {}

    /**
     * What this body asks.
     *
     * @throws ApiError when it is not JSON or a field is out of bounds
     */
    static Asked parse(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ApiError(Code.MALFORMED_JSON, "Stuur een JSON-object met minstens het veld question.");
        } catch (IOException e) {
            throw new ApiError(Code.MALFORMED_JSON, "De aanvraag kon niet worden gelezen. Stuur hem opnieuw.");
        }
        if (root == null || !root.isObject()) {
            throw new ApiError(Code.MALFORMED_JSON, "Stuur een JSON-object met minstens het veld question.");
        }
        Turn turn = turn(
                text(root, "question"),
                text(root, "audience"),
                text(root, "region"),
                text(root, "level"),
                history(root.path("history")));
        return asked(turn, text(root, "style"), without(root.path("without")));
    }

    /**
     * The turn in this style.
     *
     * @param style empty, or {@code easy} for easier words
     * @param without words that the user crossed out
     * @throws ApiError when there is no such style
     */
    static Asked asked(Turn turn, String style, List<String> without) {
        if (!style.isEmpty() && !style.equals("easy")) {
            throw new ApiError(Code.STYLE_UNKNOWN, "Kies easy, of laat het veld weg.");
        }
        return new Asked(LeftOut.of(turn, without), !style.isEmpty());
    }

    private static List<String> without(JsonNode node) {
        List<String> texts = new ArrayList<>();
        boolean list = node.isArray() || node.isMissingNode() || node.isNull();
        node.forEach(entry -> texts.add(entry.isTextual() ? entry.asText() : ""));
        if (!list
                || texts.size() > MAX_WITHOUT
                || texts.stream().anyMatch(t -> t.isBlank() || t.length() > MAX_REGION)) {
            throw new ApiError(
                    Code.WITHOUT_INVALID,
                    "Stuur in without hoogstens " + MAX_WITHOUT + " woorden van hoogstens " + MAX_REGION + " tekens.");
        }
        return texts;
    }

    /**
     * The turn of these fields; empty text means not said.
     *
     * @throws ApiError when a field is out of bounds
     */
    static Turn turn(String question, String audience, String region, String level, List<Message> history) {
        String cleaned = Words.clean(question);
        if (cleaned.isEmpty()) {
            throw new ApiError(Code.QUESTION_MISSING, "Typ een vraag van 1 tot " + MAX_QUESTION + " tekens.");
        }
        if (question.codePointCount(0, question.length()) > MAX_QUESTION) {
            throw new ApiError(Code.QUESTION_TOO_LONG, "Maak de vraag korter dan " + MAX_QUESTION + " tekens.");
        }
        Optional<Audience> who = Audience.ofWord(audience);
        if (!audience.isEmpty() && who.isEmpty()) {
            throw new ApiError(
                    Code.AUDIENCE_UNKNOWN, "Kies leerling, ouder, zijinstromer of decaan, of laat het veld weg.");
        }
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            throw new ApiError(
                    Code.LEVEL_UNKNOWN,
                    "Kies uit " + String.join(", ", LEVELS.stream().sorted().toList()) + ", of laat het veld weg.");
        }
        if (region.length() > MAX_REGION) {
            throw new ApiError(
                    Code.REGION_INVALID,
                    "Noem een plaats, gemeente, provincie of regio van hoogstens " + MAX_REGION + " tekens.");
        }
        if (history.stream().anyMatch(message -> message.content().length() > MAX_MESSAGE)) {
            throw new ApiError(
                    Code.HISTORY_INVALID, "Een bericht uit de geschiedenis is hoogstens " + MAX_MESSAGE + " tekens.");
        }
        return new Turn(
                cleaned,
                who,
                region,
                level,
                history.stream().map(ChatRequest::asQuestion).toList());
    }

    /** An earlier question was no longer than a question may be; of anything longer only that much is read. */
    private static Message asQuestion(Message message) {
        String content = message.content();
        return message.role() == Role.USER && content.length() > MAX_QUESTION
                ? new Message(Role.USER, content.substring(0, MAX_QUESTION))
                : message;
    }

    private static String text(JsonNode root, String field) {
        JsonNode node = root.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isTextual()) {
            throw new ApiError(
                    field.equals("question") ? Code.QUESTION_MISSING : Code.MALFORMED_JSON,
                    "Het veld " + field + " moet tekst zijn.");
        }
        return node.asText();
    }

    private static List<Message> history(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > MAX_HISTORY) {
            throw new ApiError(
                    Code.HISTORY_INVALID, "Stuur hoogstens " + MAX_HISTORY + " berichten, de nieuwste als laatste.");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode entry : node) {
            String role = entry.path("role").asText("");
            JsonNode content = entry.path("content");
            if (!role.equals("user") && !role.equals("assistant")
                    || !content.isTextual()
                    || content.asText().length() > MAX_MESSAGE) {
                throw new ApiError(
                        Code.HISTORY_INVALID,
                        "Elk bericht heeft role (user of assistant) en content (hoogstens " + MAX_MESSAGE
                                + " tekens).");
            }
            messages.add(new Message(role.equals("user") ? Role.USER : Role.ASSISTANT, content.asText()));
        }
        return messages;
    }
}
