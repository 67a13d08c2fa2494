package nl.techniekwijzer.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Source;
import nl.techniekwijzer.tables.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Turns one Markdown file of {@code knowledge/pages} into a {@link Page}; every fault is reported with its line and mend.
 *
 * <p>One instance serves one load; thread-safe.
 */
public final class PageParser {
    private static final List<String> LINKS = List.of("dossier", "beroep", "studie", "regio", "instelling");

    private static final String FOLDER = "pages/";
    private static final String SUFFIX = ".md";

    private final Sources sources;
    private final Problems problems;

    public PageParser(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * Parses {@code text}.
     *
     * @param file path below {@code knowledge/}, such as {@code pages/begrippen/bbl.md}
     * @return empty when the front matter is not good enough to know what the page is
     */
    public Optional<Page> parse(String file, String text) {
        FrontMatter front = FrontMatter.of(file, text, problems);
        if (front.fields().isEmpty()) {
            return Optional.empty();
        }
        String expected = id(file);
        new FrontMatterCheck(file, front, problems).check(expected);
        Optional<PageType> type = PageType.ofFolder(front.text("type"));
        if (type.isEmpty() || !front.text("id").equals(expected)) {
            return Optional.empty();
        }
        List<Source> pageSources = sources(file, front);
        if (pageSources.isEmpty()) {
            return Optional.empty();
        }
        Certainty certainty = certainty(front.text("zekerheid"));
        SectionParser.Defaults defaults =
                new SectionParser.Defaults(pageSources.getFirst(), certainty, front.text("gecontroleerd_op"));
        List<Section> sections =
                new SectionParser(file, this, problems, defaults).parse(front.body(), front.bodyLine());
        if (sections.isEmpty()) {
            problems.add(file, 0, "De pagina heeft geen secties.", "Begin elke sectie met ## en een vraag.");
        }
        List<Audience> audiences = front.list("audiences").stream()
                .flatMap(a -> Audience.ofWord(a).stream())
                .toList();
        return Optional.of(new Page(
                expected,
                front.text("title"),
                type.get(),
                audiences,
                front.list("tags"),
                front.list("names"),
                front.list("related"),
                pageSources,
                front.text("gecontroleerd_op"),
                certainty,
                links(front),
                sections));
    }

    /** The id that the file's place asks for. */
    private static String id(String file) {
        int start = file.startsWith(FOLDER) ? FOLDER.length() : 0;
        int end = file.endsWith(SUFFIX) ? file.length() - SUFFIX.length() : file.length();
        return file.substring(start, end);
    }

    private List<Source> sources(String file, FrontMatter front) {
        List<Source> found = front.list("sources").stream()
                .map(id -> source(file, 1, id))
                .filter(Objects::nonNull)
                .toList();
        if (found.isEmpty()) {
            problems.add(
                    file,
                    1,
                    "De pagina heeft geen geldige bron.",
                    "Noem in sources een id uit sources.yaml, of redactie.");
        }
        return found;
    }

    private static Map<String, String> links(FrontMatter front) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String field : LINKS) {
            if (!front.text(field).isEmpty()) {
                links.put(field, front.text(field));
            }
        }
        return links;
    }

    static Certainty certainty(String word) {
        return word.equals("bron") ? Certainty.BRON : Certainty.REDACTIE;
    }

    /** The source with this id, or null after reporting that there is none. */
    @Nullable
    Source source(String file, int line, String id) {
        Optional<Source> source = sources.find(id);
        if (source.isEmpty()) {
            problems.add(
                    file,
                    line,
                    "De bron '" + id + "' staat niet in sources.yaml.",
                    "Voeg de bron toe of kies een bestaand id.");
        }
        return source.orElse(null);
    }
}
