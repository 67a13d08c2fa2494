package nl.techniekwijzer.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page says, as far as these tests need it. */
final class Html {
    private Html() {}

    /** The text of the element with this id, which holds no element of its own kind. */
    static String textOf(String html, String id) {
        Matcher element = Pattern.compile(
                        "<(\\w+)[^>]* id=\"" + Pattern.quote(id) + "\"[^>]*>(.*?)</\\1>", Pattern.DOTALL)
                .matcher(html);
        if (!element.find()) {
            throw new AssertionError("no element with id " + id);
        }
        return text(element.group(2));
    }

    /** The text without tags, white space folded. */
    static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
