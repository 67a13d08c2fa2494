package nl.techniekwijzer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.techniekwijzer.insight.StoreOptions;
import nl.techniekwijzer.web.guard.EditorAccess;
import nl.techniekwijzer.web.guard.GuardSettings;
import nl.techniekwijzer.web.guard.Networks;

/**
 * What keeps the service safe, private and observable; immutable.
 *
 * @param editorToken opens the editors' area; empty for no such area
 * @param store what is kept for the editors; off without an editor, because then nobody could use it
 * @param guard limits
 */
public record TrustSettings(String editorToken, StoreOptions store, GuardSettings guard) {
    /** The names of these settings, as README's table lists them. */
    public static final List<String> NAMES = List.of(
            "TW_EDITOR_TOKEN",
            "TW_STORE",
            "TW_DATABASE_URL",
            "TW_RETENTION_DAYS",
            "TW_RATE_PER_MINUTE",
            "TW_MAX_CONCURRENT",
            "TW_REQUEST_SECONDS",
            "TW_TRUSTED_PROXIES",
            "TW_SECURITY_CONTACT",
            "TW_LOG");

    /** As when nothing is set. */
    public static final TrustSettings DEFAULT = new TrustSettings("", StoreOptions.OFF, GuardSettings.DEFAULT);

    private static final int MOST = 1_000_000;

    /** Reads them out of an environment; what is wrong goes into {@code problems}, one line each. */
    public static TrustSettings from(Map<String, String> environment, List<String> problems) {
        String token = text(environment, "TW_EDITOR_TOKEN");
        if (!token.isEmpty() && token.length() < EditorAccess.MIN_TOKEN) {
            problems.add("TW_EDITOR_TOKEN: too short. Use " + EditorAccess.MIN_TOKEN
                    + " characters or more, such as the output of: openssl rand -hex 24");
        }
        boolean keeps = word(environment, "TW_STORE", List.of("true", "false"), problems)
                .equals("true");
        String url = text(environment, "TW_DATABASE_URL");
        if (!url.isEmpty() && !url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            problems.add("TW_DATABASE_URL: use jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE?user=…&password=…");
        }
        StoreOptions store = new StoreOptions(
                keeps && !token.isEmpty(),
                url.isEmpty() ? StoreOptions.DEFAULT_URL : url,
                number(environment, "TW_RETENTION_DAYS", 1, StoreOptions.DEFAULT_RETENTION_DAYS, problems));
        return new TrustSettings(token, store, guard(environment, problems));
    }

    private static GuardSettings guard(Map<String, String> environment, List<String> problems) {
        List<String> proxies = Arrays.stream(
                        text(environment, "TW_TRUSTED_PROXIES").split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .toList();
        List<String> good = new ArrayList<>();
        for (String proxy : proxies) {
            try {
                good.add(proxy);
                new Networks(List.of(proxy));
            } catch (IllegalArgumentException e) {
                good.remove(proxy);
                problems.add("TW_TRUSTED_PROXIES: '" + proxy
                        + "' is not an address or network. Use figures, such as 127.0.0.1 or 10.0.0.0/8,"
                        + " with commas between them.");
            }
        }
        String contact = text(environment, "TW_SECURITY_CONTACT");
        if (!contact.isEmpty() && !contact.matches("(?:mailto:|https://)[\\x21-\\x7e]+")) {
            problems.add("TW_SECURITY_CONTACT: use mailto:NAME@HOST or https://…");
        }
        boolean json =
                word(environment, "TW_LOG", List.of("text", "json"), problems).equals("json");
        return new GuardSettings(
                number(environment, "TW_RATE_PER_MINUTE", 0, GuardSettings.DEFAULT_RATE_PER_MINUTE, problems),
                number(environment, "TW_MAX_CONCURRENT", 1, GuardSettings.DEFAULT_MAX_CONCURRENT, problems),
                number(environment, "TW_REQUEST_SECONDS", 1, GuardSettings.DEFAULT_REQUEST_SECONDS, problems),
                good,
                json,
                contact);
    }

    private static String text(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    /** One of these words; the first when nothing is said. */
    private static String word(
            Map<String, String> environment, String name, List<String> words, List<String> problems) {
        String word = text(environment, name);
        if (!word.isEmpty() && !words.contains(word)) {
            problems.add(name + ": '" + word + "' is not one of " + String.join(", ", words) + ".");
        }
        return words.contains(word) ? word : words.getFirst();
    }

    private static int number(
            Map<String, String> environment, String name, int least, int usual, List<String> problems) {
        String text = text(environment, name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > MOST) {
            problems.add(name + ": '" + text + "' will not do. Use a number from " + least + " to " + MOST + ".");
            return usual;
        }
        return Integer.parseInt(text);
    }
}
