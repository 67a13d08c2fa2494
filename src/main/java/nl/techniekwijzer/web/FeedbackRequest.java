package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.insight.Feedback;
import nl.techniekwijzer.insight.Feedback.Reason;
import nl.techniekwijzer.insight.Feedback.Verdict;
import nl.techniekwijzer.web.ApiError.Code;

/** Reads and checks what a client sends to {@code /api/feedback} or its form. Pure and thread-safe. */
final class FeedbackRequest {
    private static final int MAX_PAGES = 40;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]{1,40}/[a-z0-9-]{1,160}");

    private FeedbackRequest() {}

    /**
     * The feedback in this body.
     *
     * @throws ApiError when it is not JSON or a field is out of bounds
     */
    static Feedback parse(byte[] body) {
        JsonNode root;
        try {
            root = ChatRequest.JSON.readTree(body);
        } catch (IOException e) {
            throw new ApiError(Code.MALFORMED_JSON, "Stuur een JSON-object met id, question, pages en verdict.");
        }
        if (root == null || !root.isObject() || !root.path("pages").isArray()) {
            throw new ApiError(Code.MALFORMED_JSON, "Stuur een JSON-object met id, question, pages en verdict.");
        }
        List<String> pages = new ArrayList<>();
        root.path("pages").forEach(page -> pages.add(page.asText("")));
        return feedback(
                root.path("id").asText(""),
                root.path("question").asText(""),
                pages,
                root.path("verdict").asText(""),
                root.path("reason").isNull() ? "" : root.path("reason").asText(""));
    }

    /**
     * The feedback of these fields; an empty reason is none.
     *
     * @throws ApiError when a field is out of bounds
     */
    static Feedback feedback(String id, String question, List<String> pages, String verdict, String reason) {
        Optional<Verdict> said = Verdict.ofWord(verdict);
        Optional<Reason> why = Reason.ofWord(reason);
        require(ID.matcher(id).matches(), "Geef in id de indexVersion van het antwoord.");
        require(
                question.codePointCount(0, question.length()) <= ChatRequest.MAX_QUESTION,
                "Maak question korter dan " + ChatRequest.MAX_QUESTION + " tekens.");
        require(
                pages.size() <= MAX_PAGES
                        && pages.stream().allMatch(page -> PAGE.matcher(page).matches()),
                "Noem in pages hoogstens " + MAX_PAGES + " pagina's, zoals begrippen/bbl.");
        require(reason.isEmpty() || why.isPresent(), "Kies een reason uit /openapi.json, of laat het veld leeg.");
        return new Feedback(
                id,
                question,
                pages,
                said.orElseThrow(() -> new ApiError(Code.FEEDBACK_INVALID, "Zet in verdict goed of fout.")),
                why);
    }

    private static void require(boolean good, String advice) {
        if (!good) {
            throw new ApiError(Code.FEEDBACK_INVALID, advice);
        }
    }
}
