package nl.techniekwijzer.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import nl.techniekwijzer.tables.Problems;

/**
 * The YAML between the two {@code ---} lines at the top of a page.
 *
 * @param fields the parsed YAML; a missing node when there is none
 * @param body the text below it
 * @param bodyLine line number of the first line of the body, counted from 1
 */
record FrontMatter(JsonNode fields, String body, int bodyLine) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FENCE = "---";

    /** Cuts {@code text} in front matter and body; reports to {@code problems} when there is no good front matter. */
    static FrontMatter of(String file, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).stream()
                                .map(String::strip)
                                .toList()
                                .indexOf(FENCE)
                        + 1;
        if (end < 1) {
            problems.add(
                    file,
                    1,
                    "De pagina begint niet met een blok tussen --- en ---.",
                    "Zet bovenaan het blok met id, title en de andere velden.");
            return new FrontMatter(MissingNode.getInstance(), text, 1);
        }
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        try {
            JsonNode fields = YAML.readTree(String.join("\n", lines.subList(1, end)));
            if (!fields.isObject()) {
                problems.add(
                        file, 1, "Het blok bovenaan heeft geen velden.", "Zet er id, title en de andere velden in.");
                return new FrontMatter(MissingNode.getInstance(), body, end + 2);
            }
            return new FrontMatter(fields, body, end + 2);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            problems.add(
                    file,
                    line,
                    "Het blok bovenaan is geen geldige YAML.",
                    "Controleer dubbele punten, haken en aanhalingstekens.");
            return new FrontMatter(MissingNode.getInstance(), body, end + 2);
        }
    }

    String text(String field) {
        return fields.path(field).asText("").strip();
    }

    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        JsonNode node = fields.path(field);
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText("").strip()));
        } else if (!node.asText("").isBlank()) {
            values.add(node.asText().strip());
        }
        return values;
    }
}
