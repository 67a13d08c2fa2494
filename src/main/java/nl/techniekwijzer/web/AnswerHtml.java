package nl.techniekwijzer.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.language.Words;

/**
 * Renders the Markdown that answers are written in: paragraphs, lists, bold, links to our own pages and citation markers. Everything
 * else is text and is escaped, so no answer can bring markup of its own. Pure and thread-safe.
 */
final class AnswerHtml {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3})\\]");
    /** A link to a page of our own; to other sites there is none. */
    private static final Pattern OWN_LINK =
            Pattern.compile("\\[([^\\[\\]]{2,120})\\]\\((/(?!/)[\\w/-]*(?:#[\\w-]+)?)\\)");
    /** The free numbers of the referrals, which a phone can call at a tap. */
    private static final Pattern PHONE = Pattern.compile("\\b0800-(\\d{4})\\b");

    /** What is no text in the name of a column. */
    private static final Pattern NO_TEXT = Pattern.compile("\\*\\*|\\[\\d{1,3}\\]");

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern STEP = Pattern.compile("\\d+\\. ");

    /** Words that only one of the two languages has, and that nearly every sentence has some of. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "you", "your", "for", "with", "this", "are", "can", "not", "only", "which", "from", "to",
            "by");

    private static final Set<String> DUTCH = Set.of(
            "de", "het", "een", "en", "je", "van", "op", "voor", "dat", "niet", "met", "bij", "naar", "ook", "te");

    private AnswerHtml() {}

    static String render(String markdown, List<Citation> citations) {
        return render(markdown, citations, "nl");
    }

    /**
     * As {@link #render(String, List)}; the answer to a question in English may hold paragraphs in English, which are marked so that a
     * screen reader says them in English.
     */
    static String render(String markdown, List<Citation> citations, String language) {
        StringBuilder html = new StringBuilder();
        for (String block : markdown.split("\n\n")) {
            List<String> lines = block.lines().toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.getFirst().startsWith("| ")) {
                table(html, lines, citations);
            } else if (lines.getFirst().startsWith("- ")) {
                list(html, "ul", lines, 2, citations);
            } else if (STEP.matcher(lines.getFirst()).lookingAt()) {
                list(html, "ol", lines, -1, citations);
            } else {
                String paragraph = language.equals("en") && isEnglish(block) ? "<p lang=\"en\">" : "<p>";
                html.append(paragraph).append(inline(block, citations)).append("</p>");
            }
        }
        return html.toString();
    }

    private static boolean isEnglish(String text) {
        List<String> words =
                Words.of(Words.clean(text)).stream().map(Words.Word::form).toList();
        return words.stream().filter(ENGLISH::contains).count()
                > words.stream().filter(DUTCH::contains).count();
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

    /**
     * The head, the line under it, then a row for each aspect; the first cell names the row. On a phone its rows stand below each other:
     * hence the name of the column in each cell, and the roles that keep it a table all the same.
     */
    private static void table(StringBuilder html, List<String> lines, List<Citation> citations) {
        List<String> head = cells(lines.getFirst()).toList();
        html.append(
                "<table class=\"tw-table tw-stack\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\"><td role=\"cell\"></td>");
        head.stream()
                .skip(1)
                .forEach(cell -> html.append("<th scope=\"col\" role=\"columnheader\">")
                        .append(inline(cell, citations))
                        .append("</th>"));
        html.append("</tr></thead><tbody role=\"rowgroup\">");
        for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
            List<String> cells = cells(line).toList();
            html.append("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
                    .append(inline(cells.getFirst(), citations).replaceAll("</?strong>", ""))
                    .append("</th>");
            for (int i = 1; i < cells.size(); i++) {
                String column = i < head.size()
                        ? NO_TEXT.matcher(head.get(i)).replaceAll("").strip()
                        : "";
                html.append("<td role=\"cell\" data-label=\"")
                        .append(escape(column))
                        .append("\">");
                html.append(inline(cells.get(i), citations)).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static Stream<String> cells(String line) {
        return CELL.splitAsStream(line.substring(1, line.length() - 1)).map(String::strip);
    }

    private static String inline(String text, List<Citation> citations) {
        String bold = BOLD.matcher(escape(text)).replaceAll("<strong>$1</strong>");
        String phones = PHONE.matcher(bold).replaceAll("<a href=\"tel:0800$1\">0800-$1</a>");
        String links = OWN_LINK.matcher(phones).replaceAll("<a href=\"$2\">$1</a>");
        return MARKER.matcher(links).replaceAll(m -> Matcher.quoteReplacement(marker(m.group(1), citations)));
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
