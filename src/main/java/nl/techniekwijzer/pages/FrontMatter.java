package nl.techniekwijzer.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.tables.PlainYaml;
import nl.techniekwijzer.tables.PlainYaml.Value;
import nl.techniekwijzer.tables.Problems;

/**
 * The YAML between the two {@code ---} lines at the top of a page.
 *
 * @param fields by name; empty when there is no good front matter
 * @param body the lines below it
 * @param bodyLine line number of the first line of the body, counted from 1
 */
record FrontMatter(Map<String, Value> fields, List<String> body, int bodyLine) {
    private static final String FENCE = "---";

    /** Cuts {@code text} in front matter and body; reports to {@code problems} when there is no good front matter. */
    static FrontMatter of(String file, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        int end = !lines.isEmpty() && lines.getFirst().strip().equals(FENCE) ? secondFence(lines) : lines.size();
        if (end == lines.size()) {
            problems.add(
                    file,
                    1,
                    "De pagina begint niet met een blok tussen --- en ---.",
                    "Zet bovenaan het blok met id, title en de andere velden.");
            return new FrontMatter(Map.of(), lines, 1);
        }
        List<String> yaml = lines.subList(1, end);
        List<String> body = lines.subList(end + 1, lines.size());
        try {
            Optional<Map<String, Value>> plain = PlainYaml.fields(yaml);
            Map<String, Value> fields = plain.isPresent() ? plain.get() : parsed(String.join("\n", yaml));
            if (fields.isEmpty()) {
                problems.add(
                        file, 1, "Het blok bovenaan heeft geen velden.", "Zet er id, title en de andere velden in.");
            }
            return new FrontMatter(fields, body, end + 2);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            problems.add(
                    file,
                    line,
                    "Het blok bovenaan is geen geldige YAML.",
                    "Controleer dubbele punten, haken en aanhalingstekens.");
            return new FrontMatter(Map.of(), body, end + 2);
        }
    }

    private static int secondFence(List<String> lines) {
        int at = 1;
        while (at < lines.size() && !lines.get(at).strip().equals(FENCE)) {
            at++;
        }
        return at;
    }

    private static Map<String, Value> parsed(String yaml) throws JsonProcessingException {
        Map<String, Value> fields = new HashMap<>();
        JsonNode root = new YAMLMapper().readTree(yaml);
        root.fieldNames().forEachRemaining(name -> {
            List<String> items = new ArrayList<>();
            JsonNode node = root.path(name);
            if (node.isArray()) {
                node.forEach(item -> items.add(item.asText("")));
            } else {
                items.add(node.asText(""));
            }
            fields.put(name, new Value(items, node.isArray()));
        });
        return fields;
    }

    String text(String field) {
        Value value = fields.get(field);
        return value == null ? "" : value.text().strip();
    }

    List<String> list(String field) {
        Value value = fields.get(field);
        if (value == null || !value.list() && value.text().isBlank()) {
            return List.of();
        }
        return value.items().stream().map(String::strip).toList();
    }
}
