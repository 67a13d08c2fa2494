package nl.techniekwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Source;
import nl.techniekwijzer.tables.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageParserTest {
    private static final String TEXT = """
            ---
            id: opleidingen/mechatronica
            title: "Mechatronica: machines en besturing"
            type: opleidingen
            audiences: [leerling, ouder]
            tags: [mbo, metaal]
            names: [mechatronicus worden]
            related: [begrippen/bbl]
            sources: [redactie]
            gecontroleerd_op: 2026-11-20
            zekerheid: redactie
            dossier: 23358
            ---

            ## Wat doe je? {soort: wat}
            Je bouwt machines.

            ## Hoe lang duurt het? {soort: duur}
            - Niveau 4 duurt drie jaar.
            """;

    @TempDir
    private Path folder;

    @Test
    void a_page_carries_all_its_front_matter() throws IOException {
        Problems problems = new Problems();

        Page page = parse(TEXT, problems);

        Unit first = page.sections().getFirst().units().getFirst();
        assertThat(problems.sorted()).isEmpty();
        assertThat(page)
                .isEqualTo(new Page(
                        "opleidingen/mechatronica",
                        "Mechatronica: machines en besturing",
                        PageType.OPLEIDINGEN,
                        List.of(Audience.LEERLING, Audience.OUDER),
                        List.of("mbo", "metaal"),
                        List.of("mechatronicus worden"),
                        List.of("begrippen/bbl"),
                        List.of(first.provenance().source()),
                        "2026-11-20",
                        Certainty.REDACTIE,
                        Map.of("dossier", "23358"),
                        page.sections()));
        assertThat(first.provenance().source().id()).isEqualTo(Source.EDITORS);
        assertThat(page.url()).isEqualTo("/kennis/opleidingen/mechatronica");
    }

    @Test
    void a_section_is_found_by_its_anchor_and_its_aspect() throws IOException {
        Page page = parse(TEXT, new Problems());

        assertThat(page.section("hoe-lang-duurt-het")).contains(page.sections().get(1));
        assertThat(page.section("niet-daar")).isEmpty();
        assertThat(page.about(Aspect.DUUR)).containsExactly(page.sections().get(1));
    }

    @Test
    void windows_line_ends_make_no_difference() throws IOException {
        assertThat(parse(TEXT.replace("\n", "\r\n"), new Problems())).isEqualTo(parse(TEXT, new Problems()));
    }

    @Test
    void lines_of_problems_are_those_of_the_file() throws IOException {
        Problems problems = new Problems();

        parse(TEXT + "\n## Zonder soort\nTekst.\n", problems);

        assertThat(problems.sorted()).extracting(Problem::line).containsExactly(21);
    }

    private Page parse(String text, Problems problems) throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "- {id: redactie, name: Redactie, owner: Techniekwijzer, date: 2026-11-20}\n");
        Sources sources = Sources.load(folder, problems);
        return new PageParser(sources, problems)
                .parse("pages/opleidingen/mechatronica.md", text)
                .orElseThrow();
    }
}
