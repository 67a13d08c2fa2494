package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens that stand on each other keep the contrast of WCAG 2.2 AA, in light and in dark. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("--tw-color-([\\w-]+): (#[0-9a-f]{3,6});");
    private static final Map<String, String> LIGHT = new HashMap<>();
    private static final Map<String, String> DARK = new HashMap<>();

    static {
        String css = LiveServer.get("/static/css/tokens.css").body();
        String[] parts = css.split("@media");
        TOKEN.matcher(parts[0]).results().forEach(m -> LIGHT.put(m.group(1), m.group(2)));
        DARK.putAll(LIGHT);
        TOKEN.matcher(parts[1]).results().forEach(m -> DARK.put(m.group(1), m.group(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "text, page, 4.5",
        "text, surface, 4.5",
        "text, raised, 4.5",
        "text, question, 4.5",
        "text, mark, 4.5",
        "text, neutral-surface, 4.5",
        "text-subtle, page, 4.5",
        "text-subtle, surface, 4.5",
        "text-subtle, raised, 4.5",
        "link, page, 4.5",
        "link, surface, 4.5",
        "link, raised, 4.5",
        "link, question, 4.5",
        "on-action, action, 4.5",
        "on-action, action-hover, 4.5",
        "on-band, band, 4.5",
        "on-band-subtle, band, 4.5",
        "own, page, 4.5",
        "error, error-surface, 4.5",
        "calm, calm-surface, 4.5",
        "positive, positive-surface, 4.5",
        "warning, warning-surface, 4.5",
        "neutral, neutral-surface, 4.5",
        "control-line, page, 3",
        "control-line, raised, 3",
        "focus, page, 3",
        "mark-line, page, 3",
        "chart-1, page, 3",
        "chart-2, page, 3",
        "chart-3, page, 3",
        "chart-4, page, 3"
    })
    void text_and_lines_can_be_told_from_what_is_behind_them(String front, String back, double least) {
        assertThat(contrast(LIGHT, front, back)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(DARK, front, back)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static double contrast(Map<String, String> scheme, String front, String back) {
        double a = luminance(scheme.getOrDefault(front, ""));
        double b = luminance(scheme.getOrDefault(back, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String hex) {
        String six = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(six.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
