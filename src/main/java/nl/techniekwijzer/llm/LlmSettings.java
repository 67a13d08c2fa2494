package nl.techniekwijzer.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/**
 * Which language model words answers, if any, and how long it may take.
 *
 * @param baseUrl of an OpenAI-compatible endpoint, up to and including {@code /v1}; empty for no model
 * @param model name of the model at that endpoint; empty for no model
 * @param apiKey sent as a bearer token; empty for none
 * @param firstTokenMillis how long the first piece of text may take
 * @param timeoutMillis how long the whole call may take
 * @param maxConcurrent calls at the same time; answers beyond that are quoted
 * @param maxTokens longest text that is asked for
 * @param promptTokens how much evidence goes into a prompt, estimated; what does not fit is quoted
 */
public record LlmSettings(
        String baseUrl,
        String model,
        String apiKey,
        int firstTokenMillis,
        int timeoutMillis,
        int maxConcurrent,
        int maxTokens,
        int promptTokens) {

    /** The names of these settings. */
    public static final List<String> NAMES = List.of(
            "TW_LLM_BASE_URL",
            "TW_LLM_MODEL",
            "TW_LLM_API_KEY",
            "TW_LLM_FIRST_TOKEN_MILLIS",
            "TW_LLM_TIMEOUT_MILLIS",
            "TW_LLM_MAX_CONCURRENT",
            "TW_LLM_MAX_TOKENS",
            "TW_LLM_PROMPT_TOKENS");

    private static final int FIRST_TOKEN_MILLIS = 5_000;
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int MAX_CONCURRENT = 4;
    private static final int MAX_TOKENS = 400;
    private static final int PROMPT_TOKENS = 1_500;

    /** No model. */
    public static final LlmSettings OFF =
            new LlmSettings("", "", "", FIRST_TOKEN_MILLIS, TIMEOUT_MILLIS, MAX_CONCURRENT, MAX_TOKENS, PROMPT_TOKENS);

    /** Reads these settings out of an environment; what is wrong is added to {@code problems}. */
    public static LlmSettings from(Map<String, String> environment, List<String> problems) {
        String baseUrl = text(environment, "TW_LLM_BASE_URL").replaceAll("/+$", "");
        String model = text(environment, "TW_LLM_MODEL");
        if (!baseUrl.isEmpty() && !isHttp(baseUrl)) {
            problems.add("TW_LLM_BASE_URL: '" + baseUrl
                    + "' is not a web address. Use one such as http://localhost:11434/v1.");
        }
        if (baseUrl.isEmpty() != model.isEmpty()) {
            problems.add((baseUrl.isEmpty() ? "TW_LLM_BASE_URL" : "TW_LLM_MODEL")
                    + ": is empty while " + (baseUrl.isEmpty() ? "TW_LLM_MODEL" : "TW_LLM_BASE_URL")
                    + " is set. Set both for answers worded by a model, or neither.");
        }
        LlmSettings read = new LlmSettings(
                baseUrl,
                model,
                text(environment, "TW_LLM_API_KEY"),
                number(environment, "TW_LLM_FIRST_TOKEN_MILLIS", FIRST_TOKEN_MILLIS, 600_000, problems),
                number(environment, "TW_LLM_TIMEOUT_MILLIS", TIMEOUT_MILLIS, 600_000, problems),
                number(environment, "TW_LLM_MAX_CONCURRENT", MAX_CONCURRENT, 1_000, problems),
                number(environment, "TW_LLM_MAX_TOKENS", MAX_TOKENS, 100_000, problems),
                number(environment, "TW_LLM_PROMPT_TOKENS", PROMPT_TOKENS, 100_000, problems));
        if (read.firstTokenMillis > read.timeoutMillis) {
            problems.add("TW_LLM_FIRST_TOKEN_MILLIS: " + read.firstTokenMillis
                    + " is more than the whole call may take. Make it at most TW_LLM_TIMEOUT_MILLIS, "
                    + read.timeoutMillis + ".");
        }
        return read;
    }

    /** Whether a model words answers. */
    public boolean isOn() {
        return !baseUrl.isEmpty();
    }

    /** The writer with this model, or {@link Wording#NONE}. */
    public Wording open() {
        return isOn() ? new ModelWording(new OpenAiModel(this), this, System::nanoTime) : Wording.NONE;
    }

    /** Without the key, so that it does not get into a log. */
    @Override
    public String toString() {
        return "LlmSettings[baseUrl=" + baseUrl + ", model=" + model + ", apiKey=" + (apiKey.isEmpty() ? "" : "***")
                + ", firstTokenMillis=" + firstTokenMillis + ", timeoutMillis=" + timeoutMillis + ", maxConcurrent="
                + maxConcurrent + ", maxTokens=" + maxTokens + ", promptTokens=" + promptTokens + "]";
    }

    private static String text(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int number(
            Map<String, String> environment, String name, int normal, int most, List<String> problems) {
        String text = text(environment, name);
        if (text.isEmpty()) {
            return normal;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            problems.add(name + ": '" + text + "' is not a whole number from 1 to " + most + ".");
            return normal;
        }
        return Integer.parseInt(text);
    }
}
