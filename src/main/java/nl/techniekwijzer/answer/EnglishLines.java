package nl.techniekwijzer.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * The one line in English above an answer: what the editors wrote about its main page, with its source, or else where to find a
 * translation. Immutable and thread-safe.
 */
final class EnglishLines {
    private static final Pattern LINK = Pattern.compile("href=\"/kennis/([^\"#]+)");
    private static final Sentence POINTER = Sentence.frame(
            "I can only answer in Dutch; a translation tool can help you read this answer and its sources.",
            Form.PARAGRAPH);

    private final Map<String, Sentence> byPage = new HashMap<>();

    EnglishLines(Knowledge knowledge) {
        knowledge.english().ifPresent(page -> page.sections().forEach(section -> add(page, section)));
    }

    /** Each section is one sentence and then the page that it is about. */
    private void add(Page page, Section section) {
        Unit summary = section.units().getFirst();
        Finding finding = new Finding(page, section, section.units());
        for (Unit unit : section.units()) {
            Matcher links = LINK.matcher(unit.html());
            while (links.find()) {
                byPage.put(links.group(1), Sentence.quote(finding, summary, Form.PARAGRAPH));
            }
        }
    }

    /** The line above an answer that is mainly about this page. */
    Sentence about(Page main) {
        return byPage.getOrDefault(main.id(), POINTER);
    }
}
