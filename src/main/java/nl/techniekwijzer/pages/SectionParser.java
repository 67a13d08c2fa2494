package nl.techniekwijzer.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;

/** Parses the body of one page into sections, blocks and units. Not thread-safe: one page, one instance. */
final class SectionParser {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HEADING = Pattern.compile("## (.+?)\\s*\\{([^}]*)\\}\\s*");

    private final String file;
    private final PageParser parent;
    private final Problems problems;
    private final Defaults defaults;
    private final Set<String> anchors = new HashSet<>();

    /** What a section inherits from its page. */
    record Defaults(Source source, Certainty certainty, String date) {}

    SectionParser(String file, PageParser parent, Problems problems, Defaults defaults) {
        this.file = file;
        this.parent = parent;
        this.problems = problems;
        this.defaults = defaults;
    }

    List<Section> parse(List<String> lines, int firstLine) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (!lines.get(at).startsWith("## ")) {
                if (!lines.get(at).isBlank()) {
                    problems.add(
                            file,
                            firstLine + at,
                            "Deze tekst staat niet onder een kop.",
                            "Zet er een regel met ## en een vraag boven.");
                }
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("## ")) {
                end++;
            }
            section(lines.get(at), lines.subList(at + 1, end), firstLine + at, sections);
            at = end;
        }
        return sections;
    }

    private void section(String line, List<String> content, int lineNumber, List<Section> sections) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            problems.add(
                    file,
                    lineNumber,
                    "De kop heeft geen {soort: …}.",
                    "Schrijf bijvoorbeeld: ## Hoe lang duurt het? {soort: duur}.");
            return;
        }
        Map<String, String> attributes = attributes(heading.group(2), lineNumber);
        String word = attributes.getOrDefault("soort", "");
        Aspect aspect = Aspect.ofWord(word).orElse(null);
        if (aspect == null) {
            List<String> words =
                    Arrays.stream(Aspect.values()).map(Aspect::word).toList();
            problems.add(
                    file,
                    lineNumber,
                    "De soort '" + word + "' bestaat niet.",
                    "Kies uit: " + String.join(", ", words) + ".");
            return;
        }
        String anchor = anchor(heading.group(1), lineNumber);
        List<Block> blocks = new BlockParser(file, anchor, provenance(attributes, lineNumber), problems)
                .parse(content, lineNumber + 1);
        if (blocks.isEmpty()) {
            problems.add(file, lineNumber, "De sectie is leeg.", "Schrijf het antwoord op de kop of haal de kop weg.");
            return;
        }
        sections.add(new Section(anchor, heading.group(1).strip(), aspect, blocks, false));
    }

    private Provenance provenance(Map<String, String> attributes, int lineNumber) {
        String ids = attributes.getOrDefault("bron", "");
        List<Source> named = ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(id -> parent.source(file, lineNumber, id))
                        .filter(Objects::nonNull)
                        .toList();
        Source source = named.isEmpty() ? defaults.source() : Source.together(named);
        String certainty = attributes.getOrDefault("zekerheid", "");
        String date = source.id().equals(Source.EDITORS) ? defaults.date() : source.date();
        return new Provenance(
                source, date, certainty.isEmpty() ? defaults.certainty() : PageParser.certainty(certainty));
    }

    private Map<String, String> attributes(String text, int lineNumber) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            String key = colon < 0 ? part.strip() : part.substring(0, colon).strip();
            if (colon < 0 || !Set.of("soort", "bron", "zekerheid").contains(key)) {
                problems.add(
                        file,
                        lineNumber,
                        "'" + part.strip() + "' tussen de accolades is onbekend.",
                        "Gebruik soort, bron of zekerheid, met een dubbele punt.");
            } else {
                String value = part.substring(colon + 1).strip();
                if (key.equals("zekerheid") && !Set.of("bron", "redactie").contains(value)) {
                    problems.add(
                            file, lineNumber, "De zekerheid '" + value + "' bestaat niet.", "Kies bron of redactie.");
                }
                attributes.put(key, value);
            }
        }
        return attributes;
    }

    private String anchor(String heading, int lineNumber) {
        String anchor = slug(heading);
        if (!anchors.add(anchor)) {
            problems.add(file, lineNumber, "Deze kop staat al op de pagina.", "Geef de secties verschillende vragen.");
        }
        return anchor;
    }

    /** Lower case without accents, other signs to a single dash; what stands in addresses. */
    static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        boolean dash = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
        return dash ? slug.substring(0, slug.length() - 1) : slug.toString();
    }
}
