package nl.techniekwijzer.knowledge;

import static nl.techniekwijzer.knowledge.KnowledgeFolder.HEADING_LINE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.NEXT_LINE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE;
import static nl.techniekwijzer.knowledge.KnowledgeFolder.PAGE_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a page wrong gives a problem with its file, its line and how to mend it, and never an exception. */
class PageFaultsTest {
    private static final int WHOLE_FILE = 0;
    private static final int FRONT_MATTER = 1;

    @TempDir
    private Path folder;

    /** A page with one fault; {@code what} is part of the message. */
    record Fault(String name, String text, int line, String what) {
        /** The valid page with this piece of it replaced. */
        static Fault replaced(String name, String from, String to, int line, String what) {
            assertThat(PAGE_TEXT).contains(from);
            return new Fault(name, PAGE_TEXT.replace(from, to), line, what);
        }

        /** The valid page with these lines added below. */
        static Fault added(String name, String more, int line, String what) {
            return new Fault(name, PAGE_TEXT + more, line, what);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> frontMatter() {
        return Stream.of(
                new Fault(
                        "no front matter",
                        "## Wat is de bbl? {soort: wat}\nWerken.\n",
                        FRONT_MATTER,
                        "begint niet met"),
                new Fault("an empty file", "", FRONT_MATTER, "begint niet met"),
                Fault.replaced(
                        "front matter that never ends", "redactie\n---", "redactie", FRONT_MATTER, "begint niet"),
                Fault.replaced("bad YAML", "title: Bbl", "title: [Bbl", 4, "geen geldige YAML"),
                Fault.replaced("another id", "id: begrippen/bbl", "id: begrippen/bol", FRONT_MATTER, "begrippen/bol"),
                Fault.replaced("no title", "title: Bbl\n", "", FRONT_MATTER, "title ontbreekt"),
                Fault.replaced("no tags", "tags: [mbo]\n", "", FRONT_MATTER, "tags ontbreekt"),
                Fault.replaced("another type", "type: begrippen", "type: beroepen", FRONT_MATTER, "type 'beroepen'"),
                Fault.replaced("unknown audience", "[leerling]", "[leerling, buurman]", FRONT_MATTER, "buurman"),
                Fault.replaced("no date", "2026-11-20", "20 november 2026", FRONT_MATTER, "gecontroleerd_op"),
                Fault.replaced("unknown certainty", "zekerheid: redactie", "zekerheid: vast", FRONT_MATTER, "vast"),
                Fault.replaced("unknown source", "[redactie]", "[redactie, krant]", FRONT_MATTER, "De bron 'krant'"),
                Fault.replaced("dead related page", "tags: [mbo]", "tags: [mbo]\nrelated: [begrippen/weg]", 1, "weg"),
                Fault.replaced("unknown dossier", "tags: [mbo]", "tags: [mbo]\ndossier: 99999", 1, "dossier: 99999"),
                Fault.replaced("unknown occupation", "tags: [mbo]", "tags: [mbo]\nberoep: Tovenaar", 1, "Tovenaar"),
                Fault.replaced("unknown study", "tags: [mbo]", "tags: [mbo]\nstudie: Toveren", 1, "Toveren"));
    }

    static Stream<Fault> sections() {
        return Stream.of(
                Fault.replaced("unknown soort", "{soort: wat}", "{soort: iets}", HEADING_LINE, "De soort 'iets'"),
                Fault.replaced("no soort", "{soort: wat}", "", HEADING_LINE, "De kop heeft geen {soort"),
                Fault.replaced(
                        "unknown attribute", "soort: wat", "soort: wat; kleur: rood", HEADING_LINE, "'kleur: rood'"),
                Fault.replaced(
                        "unknown source of a section", "soort: wat", "soort: wat; bron: krant", HEADING_LINE, "krant"),
                Fault.replaced(
                        "unknown second source of a section",
                        "soort: wat",
                        "soort: wat; bron: redactie, krant",
                        HEADING_LINE,
                        "krant"),
                Fault.replaced(
                        "unknown certainty of a section",
                        "soort: wat",
                        "soort: wat; zekerheid: vast",
                        HEADING_LINE,
                        "vast"),
                Fault.added("empty section", "## Hoe lang duurt het? {soort: duur}\n", NEXT_LINE, "sectie is leeg"),
                Fault.added("same heading", "## Wat is de bbl? {soort: duur}\nKort.\n", NEXT_LINE, "staat al op"),
                Fault.added(
                        "table in a page",
                        "## Hoe lang? {soort: duur}\nKort.\n\n| a | b |\n",
                        NEXT_LINE + 3,
                        "tabellen mogen niet"),
                Fault.added(
                        "heading below a heading",
                        "## Hoe lang? {soort: duur}\n### Per niveau\nKort.\n",
                        NEXT_LINE + 1,
                        "Tussenkoppen"),
                Fault.replaced(
                        "text above the first heading",
                        "---\n\n##",
                        "---\nEerst dit.\n##",
                        HEADING_LINE - 1,
                        "niet onder een kop"),
                Fault.replaced("heading that asks nothing", "Wat is de bbl?", "De bbl", WHOLE_FILE, "geen vraag"),
                Fault.added(
                        "dead link", "## Hoe? {soort: tip}\nLees [dit](begrippen/weg).\n", WHOLE_FILE, "begrippen/weg"),
                Fault.added(
                        "figure without a year",
                        "## Hoeveel? {soort: cijfers}\nDe bbl kost 200 euro.\n",
                        WHOLE_FILE,
                        "cijfer zonder jaar"),
                Fault.added(
                        "percentage without a year",
                        "## Hoeveel? {soort: cijfers}\nZo kiest 20% van ons.\n",
                        WHOLE_FILE,
                        "cijfer zonder jaar"),
                Fault.added(
                        "text that was there before",
                        "## En de bbl? {soort: overig}\nDe bbl is een leerweg in het mbo. Je werkt en je leert.\n",
                        WHOLE_FILE,
                        "dezelfde tekst als begrippen/bbl#wat-is-de-bbl"),
                Fault.added(
                        "long sentences",
                        "## Hoe? {soort: tip}\n" + "een en twee en ".repeat(20) + "drie.\n",
                        WHOLE_FILE,
                        "woorden per zin"),
                Fault.added(
                        "hard words",
                        "## Hoe? {soort: tip}\nArbeidsmarktcommunicatiemedewerkers organiseren kwalificatiestructuren.\n",
                        WHOLE_FILE,
                        "De tekst is moeilijk"));
    }

    @ParameterizedTest
    @MethodSource({"frontMatter", "sections"})
    void a_fault_in_a_page_is_reported_with_its_line_and_mend(Fault fault) {
        List<Problem> problems =
                new KnowledgeFolder(folder).write(PAGE, fault.text()).load().problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(PAGE);
            assertThat(problem.line()).isEqualTo(fault.line());
            assertThat(problem.what()).contains(fault.what());
        });
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(PAGE);
            assertThat(problem.mend()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("sections")
    void a_fault_in_a_section_is_reported_once(Fault fault) {
        List<Problem> problems =
                new KnowledgeFolder(folder).write(PAGE, fault.text()).load().problems();

        assertThat(problems)
                .filteredOn(problem -> problem.what().contains(fault.what()))
                .hasSize(1);
    }

    @Test
    void the_folder_that_the_faults_start_from_has_none() {
        assertThat(new KnowledgeFolder(folder).load().problems()).isEmpty();
    }
}
