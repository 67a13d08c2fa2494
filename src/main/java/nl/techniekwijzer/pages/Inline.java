package nl.techniekwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inline Markdown that a page may use: links to other pages and bold. Pure and thread-safe.
 *
 * <p>A sentence is split off before its links are rendered, so a renderer for whole documents would not do.
 */
final class Inline {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private Inline() {}

    /** Whether there may be a link or bold in it; most sentences are without, and they are many. */
    private static boolean isMarked(String markdown) {
        return markdown.indexOf('[') >= 0 || markdown.contains("**");
    }

    /** The text as a reader sees it. */
    static String plain(String markdown) {
        if (!isMarked(markdown)) {
            return markdown;
        }
        return BOLD.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("$1");
    }

    /** The page ids that it links to. */
    static List<String> targets(String markdown) {
        List<String> targets = new ArrayList<>();
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            targets.add(link.group(2));
        }
        return targets;
    }

    /** Safe HTML; links go to pages of this service. */
    static String html(String markdown) {
        if (!isMarked(markdown)) {
            return escape(markdown);
        }
        Matcher link = LINK.matcher(escape(markdown));
        String linked = link.replaceAll(
                m -> Matcher.quoteReplacement("<a href=\"/kennis/" + m.group(2) + "\">" + m.group(1) + "</a>"));
        return BOLD.matcher(linked).replaceAll("<strong>$1</strong>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
