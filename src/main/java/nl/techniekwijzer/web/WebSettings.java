package nl.techniekwijzer.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What can be set of the web service; immutable.
 *
 * @param publicUrl where people reach the service, such as {@code https://techniekwijzer.example}, without a slash at the end; empty
 *     when not said, then the address of each request serves
 * @param widgetOrigins sites whose pages may ask questions with the widget, such as {@code https://www.school.example}
 * @param keptAnswers how many of the last answers are kept in memory for who asks the same; 0 for none
 */
public record WebSettings(String publicUrl, List<String> widgetOrigins, int keptAnswers) {
    /** Takes some 10 kB each. */
    private static final int USUAL_KEPT = 500;

    private static final int MOST_KEPT = 100_000;

    /** Nothing set: no site but this one. */
    public static final WebSettings NONE = new WebSettings("", List.of(), USUAL_KEPT);

    /** The names of these settings, as README's table lists them. */
    public static final List<String> NAMES = List.of("TW_PUBLIC_URL", "TW_WIDGET_ORIGINS", "TW_KEPT_ANSWERS");

    public WebSettings {
        widgetOrigins = List.copyOf(widgetOrigins);
    }

    /** Reads them out of an environment; what is wrong goes into {@code problems}, one line each. */
    public static WebSettings from(Map<String, String> environment, List<String> problems) {
        String url = environment.getOrDefault("TW_PUBLIC_URL", "").strip().replaceAll("/$", "");
        if (!url.isEmpty() && !isOrigin(url)) {
            problems.add(
                    "TW_PUBLIC_URL: '" + url + "' is not an address. Use one such as https://techniekwijzer.example.");
        }
        List<String> origins = Arrays.stream(
                        environment.getOrDefault("TW_WIDGET_ORIGINS", "").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        origins.stream()
                .filter(origin -> !isOrigin(origin))
                .forEach(origin -> problems.add("TW_WIDGET_ORIGINS: '" + origin
                        + "' is not an origin. Use https:// and the host, such as https://www.school.example,"
                        + " with commas between them."));
        return new WebSettings(url, origins, kept(environment.getOrDefault("TW_KEPT_ANSWERS", ""), problems));
    }

    private static int kept(String text, List<String> problems) {
        if (text.isBlank()) {
            return USUAL_KEPT;
        }
        if (text.strip().matches("\\d{1,6}") && Integer.parseInt(text.strip()) <= MOST_KEPT) {
            return Integer.parseInt(text.strip());
        }
        problems.add(
                "TW_KEPT_ANSWERS: '" + text + "' is not a number from 0 to " + MOST_KEPT + ". Use 0 to keep none.");
        return USUAL_KEPT;
    }

    /** Scheme, host and perhaps a port, as a browser sends it in the Origin header: no path, no user, no wildcard. */
    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            String host = uri.getHost();
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && host != null
                    && text.equals(uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
