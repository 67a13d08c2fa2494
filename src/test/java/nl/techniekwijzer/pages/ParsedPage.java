package nl.techniekwijzer.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Sources;

/**
 * A page parsed from a body of Markdown below good front matter, with the problems on the way.
 *
 * @param sections what was parsed; empty when the page could not be used
 * @param problems all that was wrong
 */
record ParsedPage(List<Section> sections, List<Problem> problems) {
    private static final String FRONT = """
            ---
            id: begrippen/bbl
            title: Bbl
            type: begrippen
            audiences: [leerling]
            tags: [mbo]
            sources: [sbb]
            gecontroleerd_op: 2026-11-20
            zekerheid: bron
            ---
            """;
    private static final String SOURCES = """
            - {id: redactie, name: Redactie, owner: Techniekwijzer, date: 2026-11-20}
            - {id: sbb, name: Register, owner: SBB, date: 2026}
            - {id: duo, name: Lesgeld, owner: DUO, date: 2024-08}
            """;

    /** The page with this body; its first line is line 11. {@code folder} is for the list of sources. */
    static ParsedPage of(Path folder, String body) {
        return ofText(folder, FRONT + body);
    }

    static ParsedPage ofText(Path folder, String text) {
        Problems problems = new Problems();
        try {
            Files.writeString(folder.resolve("sources.yaml"), SOURCES);
            Sources sources = Sources.load(folder, problems);
            List<Section> sections = new PageParser(sources, problems)
                    .parse("pages/begrippen/bbl.md", text)
                    .map(Page::sections)
                    .orElse(List.of());
            return new ParsedPage(sections, problems.sorted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only section. */
    Section section() {
        if (sections.size() != 1) {
            throw new AssertionError("expected one section but got " + sections + " with " + problems);
        }
        return sections.getFirst();
    }
}
