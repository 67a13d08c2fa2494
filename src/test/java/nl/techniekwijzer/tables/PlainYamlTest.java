package nl.techniekwijzer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.PlainYaml.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plain reader takes, it reads as the YAML parser does; the rest it leaves to that parser. */
class PlainYamlTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SIGNS = "ab2e0[],:#'\"-&*!|>%@`{}?~. \\n\tü–(";

    @Test
    void fields_are_single_values_and_lists() {
        assertThat(PlainYaml.fields(List.of("title: Bbl: nee", "id: a")).isPresent())
                .isFalse();
        assertThat(PlainYaml.fields(List.of("id: begrippen/bbl", "tags: [mbo, \"a, b\", 18 jaar]", "dossier: 23125")))
                .contains(Map.of(
                        "id", new Value(List.of("begrippen/bbl"), false),
                        "tags", new Value(List.of("mbo", "a, b", "18 jaar"), true),
                        "dossier", new Value(List.of("23125"), false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: [a",
                "id: a]: b",
                "id: 0x1F",
                "id: 010",
                "id: 1e3",
                "id: yes",
                "id: ~",
                "id:",
                "id: *a",
                "id: \"a\\n\"",
                "id: [a, , b]",
                "id: a # b",
                " id: a",
                "id : a",
                "id: |",
                "- id: a",
                "id: [a, {b: c}]",
                "id: 'it''s'"
            })
    void what_may_mean_something_else_is_left_to_the_parser(String line) {
        assertThat(PlainYaml.fields(List.of(line))).isEmpty();
    }

    @Test
    void a_field_that_is_given_twice_is_left_to_the_parser() {
        assertThat(PlainYaml.fields(List.of("id: a", "id: b"))).isEmpty();
    }

    @Test
    void the_front_matter_of_every_page_is_plain_and_read_as_the_parser_reads_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("knowledge/pages"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                List<String> front =
                        lines.subList(1, 1 + lines.subList(1, lines.size()).indexOf("---"));

                assertThat(PlainYaml.fields(front)).as("%s", file).contains(parsed(front));
            }
        }
    }

    @Test
    void the_list_of_sources_is_plain_and_read_as_the_parser_reads_it() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("knowledge/sources.yaml"));
        List<Map<String, Value>> parsed = new ArrayList<>();
        YAML.readTree(String.join("\n", lines)).forEach(entry -> parsed.add(values(entry)));

        assertThat(PlainYaml.records(lines)).contains(parsed);
    }

    /** Real lines with a few signs put in or taken out: whatever becomes of them, both readers agree or the parser decides. */
    @Test
    void a_line_with_any_sign_anywhere_is_never_read_otherwise_than_by_the_parser() throws IOException {
        List<String> seeds = List.of(
                "title: Bbl (beroepsbegeleidende leerweg)",
                "tags: [mbo, leerweg, 3d, \"a, b\"]",
                "dossier: 23125",
                "gecontroleerd_op: 2026-11-21",
                "naam: \"met: dubbele punt\"",
                "naam: 'enkel'",
                "names: []");
        Random random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder line = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                int at = random.nextInt(line.length());
                if (random.nextBoolean()) {
                    line.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                } else {
                    line.deleteCharAt(at);
                }
            }
            Optional<Map<String, Value>> plain = PlainYaml.fields(List.of(line.toString()));
            if (plain.isPresent()) {
                taken++;
                assertThat(plain.get()).as("%s", line).isEqualTo(parsed(List.of(line.toString())));
            }
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    private static Map<String, Value> parsed(List<String> lines) throws JsonProcessingException {
        return values(YAML.readTree(String.join("\n", lines)));
    }

    private static Map<String, Value> values(JsonNode node) {
        Map<String, Value> values = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            List<String> items = new ArrayList<>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> items.add(item.asText("")));
            } else {
                items.add(field.getValue().asText(""));
            }
            values.put(field.getKey(), new Value(items, field.getValue().isArray()));
        });
        return values;
    }
}
