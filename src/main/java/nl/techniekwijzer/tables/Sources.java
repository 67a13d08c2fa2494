package nl.techniekwijzer.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Every source of the knowledge base by id, read from {@code sources.yaml}. Immutable. */
public final class Sources {
    private static final String FILE = "sources.yaml";
    static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

    private final Map<String, Source> byId;

    /** Whether this is a date as our tables write it: yyyy, yyyy-mm or yyyy-mm-dd. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private Sources(Map<String, Source> byId) {
        this.byId = Map.copyOf(byId);
    }

    /**
     * Reads {@code sources.yaml} in {@code folder}; what is wrong goes to {@code problems} and is left out.
     *
     * @throws IOException when the file is there but cannot be read
     */
    public static Sources load(Path folder, Problems problems) throws IOException {
        Map<String, Source> byId = new LinkedHashMap<>();
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            problems.add(FILE, 0, "Het bestand ontbreekt.", "Maak sources.yaml met minstens de bron redactie.");
            return new Sources(byId);
        }
        try {
            String text = Files.readString(file);
            for (Source source : sources(text)) {
                add(byId, source, problems);
            }
        } catch (CharacterCodingException e) {
            problems.add(FILE, 0, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(
                    FILE,
                    line,
                    "Dit is geen geldige YAML.",
                    "Controleer inspringen, dubbele punten en aanhalingstekens.");
        }
        return new Sources(byId);
    }

    private static List<Source> sources(String text) throws JsonProcessingException {
        Optional<List<Map<String, PlainYaml.Value>>> plain =
                PlainYaml.records(text.lines().toList());
        List<Source> sources = new ArrayList<>();
        if (plain.isPresent()) {
            plain.get()
                    .forEach(entry -> sources.add(source(field -> {
                        PlainYaml.Value value = entry.get(field);
                        return value == null ? "" : value.text();
                    })));
        } else {
            JsonNode root = new YAMLMapper().readTree(text);
            root.forEach(entry -> sources.add(source(field -> entry.path(field).asText(""))));
        }
        return sources;
    }

    private static void add(Map<String, Source> byId, Source source, Problems problems) {
        if (source.id().isBlank() || source.name().isBlank() || source.owner().isBlank()) {
            problems.add(FILE, 0, "Een bron mist id, name of owner: " + source, "Vul de drie velden in.");
        } else if (!DATE.matcher(source.date()).matches()) {
            problems.add(
                    FILE,
                    0,
                    "Bron " + source.id() + " heeft geen geldige date.",
                    "Schrijf jjjj, jjjj-mm of jjjj-mm-dd.");
        } else if (byId.put(source.id(), source) != null) {
            problems.add(
                    FILE,
                    0,
                    "Bron " + source.id() + " staat er twee keer in.",
                    "Haal er een weg of geef een ander id.");
        }
    }

    private static Source source(UnaryOperator<String> field) {
        return new Source(
                field.apply("id"),
                field.apply("name"),
                field.apply("owner"),
                field.apply("url"),
                field.apply("date"),
                field.apply("licence"),
                field.apply("via"));
    }

    /** The source with this id, if there is one. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All sources, in no particular order. */
    public Collection<Source> all() {
        return byId.values();
    }
}
