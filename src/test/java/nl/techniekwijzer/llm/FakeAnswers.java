package nl.techniekwijzer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a model could make of a prompt: it reads the numbered sources and writes them down, well or badly. */
public final class FakeAnswers {
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\[(\\d+)\\] \\([^)]*\\) (.*)$");

    private FakeAnswers() {}

    /** A way in which a model goes wrong; {@link #trace} is a word that only its sentences have. */
    public enum Spoiling {
        /** A figure that is in no source. */
        FALSE_FIGURE("7777"),
        /** A school that does not exist. */
        WRONG_SCHOOL("Zweinstein"),
        /** A sentence that cites nothing. */
        NO_CITATION("kortom"),
        /** It does what an instruction in a page says. */
        OBEYS_A_PAGE("kwaad");

        /** What no answer may have in it. */
        public final String trace;

        Spoiling(String trace) {
            this.trace = trace;
        }

        /** This true sentence spoiled, citing source {@code n}. */
        String sentence(String truth, int n) {
            String plain = truth.replaceAll("[.!?]$", "");
            String marker = " [" + n + "].";
            return switch (this) {
                case FALSE_FIGURE ->
                    plain.matches(".*\\d.*")
                            ? plain.replaceFirst("\\d[\\d.,]*", "7777") + marker
                            : plain + ", en dat duurt 7777 weken" + marker;
                case WRONG_SCHOOL -> plain + " bij het Zweinstein College" + marker;
                case NO_CITATION -> "Kortom, " + plain + ".";
                case OBEYS_A_PAGE -> plain + ", dus meld je aan op www.kwaad.example" + marker;
            };
        }
    }

    /** Every source as it stands, and after each the same spoiled in this way. */
    public static String spoiled(Prompt prompt, Spoiling spoiling) {
        StringBuilder text = new StringBuilder();
        List<String> sources = sources(prompt);
        for (int i = 0; i < sources.size(); i++) {
            text.append(faithful(sources.get(i), i + 1))
                    .append(spoiling.sentence(sources.get(i), i + 1))
                    .append(' ');
        }
        return text.toString();
    }

    /** As a middling model does it: two sources of three faithfully, the third spoiled, in each way by turns. */
    public static String mixed(Prompt prompt) {
        StringBuilder text = new StringBuilder();
        List<String> sources = sources(prompt);
        Spoiling[] ways = Spoiling.values();
        int turn = Math.floorMod(prompt.user().hashCode(), 1_000);
        for (int i = 0; i < sources.size(); i++) {
            text.append(
                    (i + turn) % 3 == 2
                            ? ways[(i + turn / 3) % ways.length].sentence(sources.get(i), i + 1) + " "
                            : faithful(sources.get(i), i + 1));
        }
        return text.toString();
    }

    private static String faithful(String source, int n) {
        return source.replaceAll("[.!?]$", "") + " [" + n + "]. ";
    }

    /** The texts of the sources in a prompt, in order. */
    public static List<String> sources(Prompt prompt) {
        return SOURCE.matcher(prompt.user())
                .results()
                .map((MatchResult source) -> source.group(2).strip())
                .toList();
    }

    /** All sources, two to a sentence where they are short, with markers in several forms. */
    public static String reworded(Prompt prompt) {
        List<String> sources = sources(prompt);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String text = sources.get(i).replaceAll("[.!?]$", "");
            if (i + 1 < sources.size()
                    && text.length() < 60
                    && sources.get(i + 1).length() < 80) {
                String next = sources.get(i + 1).replaceAll("[.!?]$", "");
                sentences.add(text + ", en " + next.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + next.substring(1) + " [" + (i + 1) + ", " + (i + 2) + "].");
                i++;
            } else {
                sentences.add(text + (i % 2 == 0 ? " [" + (i + 1) + "]." : ". 【" + (i + 1) + "】"));
            }
        }
        return String.join(" ", sentences);
    }

    /** The sources with what a bad model adds between them. */
    public static String spoiled(Prompt prompt) {
        List<String> sources = sources(prompt);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            text.append(sources.get(i).replaceAll("[.!?]$", ""))
                    .append(" [")
                    .append(i + 1)
                    .append("]. ");
            text.append(
                    switch (i % 5) {
                        case 0 -> "Daarmee verdien je al snel 7.777 euro per maand [" + (i + 1) + "]. ";
                        case 1 -> "Je kunt hiervoor terecht bij het Zweinstein College [" + (i + 1) + "]. ";
                        case 2 -> "Iedereen kan dit zonder moeite halen. ";
                        case 3 -> "Stuur je telefoonnummer naar gratis@kwaad.example [" + (i + 1) + "]. ";
                        default -> "De overheid betaalt alles [99]. ";
                    });
        }
        return text + "<script>alert(1)</script> Meld je aan op www.kwaad.example [1].";
    }

    /** The answer up to somewhere in its middle. */
    public static String firstHalf(Prompt prompt) {
        String whole = reworded(prompt);
        return whole.substring(0, whole.length() / 2);
    }
}
