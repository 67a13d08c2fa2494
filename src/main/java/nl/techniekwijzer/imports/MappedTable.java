package nl.techniekwijzer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables.Qualification;

/**
 * Any table with figures or wages, by a map in YAML that names its columns: what a row is about, of which area and year, and the sentence
 * that says it. The form of a map stands in {@code docs/actueel-houden.md}. Immutable.
 *
 * @param map the parsed map
 */
record MappedTable(JsonNode map) implements OpenData {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{2,40}");

    /**
     * Reads a map.
     *
     * @throws ImportFault when something of it is missing
     */
    static MappedTable of(Path file) throws IOException {
        JsonNode map;
        try {
            map = new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ImportFault(file.getFileName() + " is geen geldige YAML: " + e.getOriginalMessage(), e);
        }
        List<String> missing = Stream.of("naam", "bron", "peildatum", "jaar", "sleutel", "zin", "onderwerp")
                .filter(field -> !map.hasNonNull(field))
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportFault("In " + file.getFileName() + " ontbreekt: " + String.join(", ", missing)
                    + ". Kijk naar een voorbeeld in docs/import-voorbeelden.");
        }
        if (!NAME.matcher(map.get("naam").asText()).matches()) {
            throw new ImportFault("De naam '" + map.get("naam").asText() + "' in " + file.getFileName()
                    + " mag alleen kleine letters, cijfers en streepjes hebben.");
        }
        return new MappedTable(map);
    }

    @Override
    public String name() {
        return ImportedTables.MAPPED + map.get("naam").asText();
    }

    @Override
    public String source() {
        return map.get("bron").asText();
    }

    /** The date of the data, which no such file tells by itself. */
    String date() {
        return map.get("peildatum").asText();
    }

    @Override
    public List<String> addresses() {
        return map.hasNonNull("adres") ? List.of(map.get("adres").asText()) : List.of();
    }

    @Override
    public List<String> columns() {
        return ImportedTables.FIGURES;
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Targets targets = new Targets(work.knowledge());
        for (Work.Input input : files) {
            SourceTable.open(input.file(), input.name())
                    .require(named().toArray(String[]::new))
                    .read(row -> row(row, targets, work).ifPresent(rows::add), work.progress());
        }
        return new ImportTable(columns(), key(), rows);
    }

    /** Every column that the map names. */
    private List<String> named() {
        List<String> columns = new ArrayList<>();
        for (String field : List.of("sleutel", "gebied", "waarde", "jaar")) {
            JsonNode node = map.path(field);
            if (node.hasNonNull("kolom")) {
                columns.add(node.get("kolom").asText());
            }
        }
        map.path("velden")
                .properties()
                .forEach(field -> columns.add(field.getValue().asText()));
        return columns;
    }

    private Optional<List<String>> row(SourceTable.Row row, Targets targets, Work work) {
        String key = cell(row, "sleutel");
        Optional<Target> target = targets.find(map.get("sleutel").path("soort").asText("pagina"), key);
        if (target.isEmpty()) {
            work.aside().add(Reason.ONBEKENDE_PAGINA, key, row.line());
            return Optional.empty();
        }
        Optional<String> area = area(cell(row, "gebied"), work);
        if (area.isEmpty()) {
            work.aside().add(Reason.ONBEKENDE_PLAATS, cell(row, "gebied"), row.line());
            return Optional.empty();
        }
        String value = words(cell(row, "waarde"));
        String year = cell(row, "jaar");
        if (value.isEmpty() || !year.matches("(?:19|20)\\d\\d.*")) {
            work.aside().add(Reason.ONBEKENDE_WAARDE, ("'" + value + "' " + year).strip(), row.line());
            return Optional.empty();
        }
        Map<String, String> fields =
                new HashMap<>(Map.of("naam", target.get().name(), "gebied", area.get(), "waarde", value, "jaar", year));
        map.path("velden")
                .properties()
                .forEach(field ->
                        fields.put(field.getKey(), row.get(field.getValue().asText())));
        String subject = map.get("onderwerp").asText();
        List<String> cells = new ArrayList<>(List.of(
                map.path("soort").asText("cijfer"),
                id(List.of(key, area.get(), subject, year), fields),
                target.get().page(),
                subject,
                area.get(),
                value,
                map.path("eenheid").asText(),
                year,
                filled(map.get("zin").asText(), fields)));
        cells.addAll(work.origin().cells());
        return Optional.of(cells);
    }

    /** What names a row: the same in every edition of the table. */
    private String id(List<String> parts, Map<String, String> fields) {
        List<String> all = new ArrayList<>(parts);
        map.path("velden").properties().forEach(field -> all.add(fields.getOrDefault(field.getKey(), "")));
        return map.get("naam").asText()
                + all.stream().map(part -> "-" + slug(part)).collect(Collectors.joining());
    }

    /** The cell of the column that this field names, or what the map says for all rows. */
    private String cell(SourceTable.Row row, String field) {
        JsonNode node = map.path(field);
        return node.hasNonNull("kolom")
                ? row.get(node.get("kolom").asText())
                : node.isObject() ? node.path("waarde").asText() : node.asText();
    }

    /** A value as the map translates it; a point for decimals becomes a comma. */
    private String words(String value) {
        JsonNode words = map.path("waarde").path("woorden");
        if (words.isObject()) {
            return words.path(value).asText();
        }
        return value.matches("\\d+\\.\\d+") ? value.replace('.', ',') : value;
    }

    /** An area as we call it; without one the whole country. */
    private Optional<String> area(String name, Work work) {
        if (name.isEmpty() || Words.phrase(name).equals("nederland")) {
            return Optional.of("Nederland");
        }
        String plain = Words.phrase(name);
        return work.knowledge().tables().regions().stream()
                .filter(r -> r.code().equalsIgnoreCase(name)
                        || Words.phrase(r.name()).equals(plain)
                        || Words.phrase(r.name()).equals("regio " + plain)
                        || r.searchNames().stream()
                                .anyMatch(n -> Words.phrase(n).equals(plain)))
                .map(r -> r.name())
                .findFirst()
                .or(() -> work.knowledge().tables().municipalities().stream()
                        .map(m -> m.province())
                        .filter(p -> Words.phrase(p).equals(plain))
                        .findFirst());
    }

    private static String filled(String sentence, Map<String, String> fields) {
        Matcher field = FIELD.matcher(sentence);
        return field.replaceAll(m -> Matcher.quoteReplacement(fields.getOrDefault(m.group(1), m.group())));
    }

    private static String slug(String text) {
        return Words.phrase(text).replaceAll("[^a-z0-9]+", "-");
    }

    /** A page that a row belongs to, and what the row calls it. */
    private record Target(String page, String name) {}

    /** Finds the page of a crebo, dossier or beroep. */
    private static final class Targets {
        private final Knowledge knowledge;
        private final Map<String, Page> byLink = new HashMap<>();
        private final Map<String, Qualification> byCrebo = new HashMap<>();

        Targets(Knowledge knowledge) {
            this.knowledge = knowledge;
            knowledge
                    .pages()
                    .forEach(page -> page.links()
                            .forEach((link, value) -> byLink.putIfAbsent(link + ":" + Words.phrase(value), page)));
            knowledge.tables().qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
        }

        Optional<Target> find(String kind, String key) {
            if (kind.equals("crebo")) {
                return Optional.ofNullable(byCrebo.get(Cells.code(key)))
                        .flatMap(q -> Optional.ofNullable(byLink.get("dossier:" + Words.phrase(q.dossier())))
                                .map(page -> new Target(page.id(), q.name() + " (niveau " + q.level() + ")")));
            }
            return (kind.equals("pagina")
                            ? knowledge.page(key)
                            : Optional.ofNullable(byLink.get(kind + ":" + Words.phrase(key))))
                    .map(page -> new Target(page.id(), page.title()));
        }
    }
}
