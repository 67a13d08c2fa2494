package nl.techniekwijzer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;

/**
 * A page in the words of schema.org: an opleiding is a {@code Course}, a beroep an {@code Occupation}, and written questions with their
 * answers are a {@code FAQPage}. It says nothing that the page does not show. Pure and thread-safe.
 */
final class StructuredData {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_QUESTIONS = 20;

    private StructuredData() {}

    /** JSON-LD that cannot end the script element it stands in. */
    static String of(Page page) {
        List<Object> graph = new ArrayList<>();
        switch (page.type()) {
            case OPLEIDINGEN -> graph.add(thing("Course", page));
            case BEROEPEN -> graph.add(thing("Occupation", page));
            default -> {}
        }
        List<Map<String, Object>> questions = page.sections().stream()
                .filter(s -> !s.fromTable()
                        && s.heading().endsWith("?")
                        && !s.units().isEmpty())
                .limit(MOST_QUESTIONS)
                .map(StructuredData::question)
                .toList();
        if (!questions.isEmpty()) {
            graph.add(object("FAQPage", "inLanguage", "nl", "dateModified", page.checkedOn(), "mainEntity", questions));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", "https://schema.org");
        root.put("@graph", graph);
        return write(root);
    }

    private static Map<String, Object> thing(String type, Page page) {
        String description = page.sections().stream()
                .filter(s -> !s.units().isEmpty())
                .findFirst()
                .map(s -> s.units().getFirst().text())
                .orElse(page.title());
        Map<String, Object> thing = object(type, "name", page.title(), "description", description, "url", page.url());
        List<String> names = page.names().stream()
                .filter(name -> !name.equalsIgnoreCase(page.title()))
                .toList();
        if (!names.isEmpty()) {
            thing.put("alternateName", names);
        }
        return thing;
    }

    private static Map<String, Object> question(Section section) {
        String answer = section.units().stream().map(Unit::text).collect(Collectors.joining(" "));
        return object("Question", "name", section.heading(), "acceptedAnswer", object("Answer", "text", answer));
    }

    /** Fields by turns with their values. */
    private static Map<String, Object> object(String type, Object... fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", type);
        for (int i = 0; i < fields.length; i += 2) {
            object.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return object;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }
}
