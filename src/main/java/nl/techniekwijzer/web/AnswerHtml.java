package nl.techniekwijzer.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.chat.Citation;

/**
 * Renders the Markdown that answers are written in: paragraphs, lists, bold and citation markers. Everything else is text and is
 * escaped, so no answer can bring markup of its own. Pure and thread-safe.
 */
final class AnswerHtml {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3})\\]");
    private static final Pattern STEP = Pattern.compile("\\d+\\. ");

    private AnswerHtml() {}

    static String render(String markdown, List<Citation> citations) {
        StringBuilder html = new StringBuilder();
        for (String block : markdown.split("\n\n")) {
            List<String> lines = block.lines().toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.getFirst().startsWith("- ")) {
                list(html, "ul", lines, 2, citations);
            } else if (STEP.matcher(lines.getFirst()).lookingAt()) {
                list(html, "ol", lines, -1, citations);
            } else {
                html.append("<p>").append(inline(block, citations)).append("</p>");
            }
        }
        return html.toString();
    }

    private static void list(StringBuilder html, String tag, List<String> lines, int prefix, List<Citation> citations) {
        html.append('<').append(tag).append('>');
        for (String line : lines) {
            String text = prefix > 0
                    ? line.substring(Math.min(prefix, line.length()))
                    : STEP.matcher(line).replaceFirst("");
            html.append("<li>").append(inline(text, citations)).append("</li>");
        }
        html.append("</").append(tag).append('>');
    }

    private static String inline(String text, List<Citation> citations) {
        String bold = BOLD.matcher(escape(text)).replaceAll("<strong>$1</strong>");
        return MARKER.matcher(bold).replaceAll(m -> Matcher.quoteReplacement(marker(m.group(1), citations)));
    }

    private static String marker(String number, List<Citation> citations) {
        return citations.stream()
                .filter(c -> String.valueOf(c.n()).equals(number))
                .findFirst()
                .map(c -> "<a class=\"cite\" href=\"" + escape(c.url()) + "\" aria-label=\"Bron " + number + ": "
                        + escape(c.title()) + "\">[" + number + "]</a>")
                .orElse("[" + number + "]");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
