package nl.techniekwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;
import nl.techniekwijzer.tables.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to get the wordings of questions wrong is reported with file and line; the good ones are kept. */
class WordingFaultsTest {
    private static final String FILE = "wordings/begrippen.txt";
    private static final String SECTION = "begrippen/bbl#wat-is-de-bbl";

    @TempDir
    private Path folder;

    private Loaded load(String text) {
        KnowledgeFolder knowledge = new KnowledgeFolder(folder);
        knowledge.write(FILE, text);
        return knowledge.load();
    }

    @Test
    void the_lines_below_a_section_are_other_words_for_it() {
        Loaded loaded = load("# Een opmerking\n" + SECTION + "\n  leren bij een baas\n\n  werken en leren\n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.knowledge().wordings(SECTION)).containsExactly("leren bij een baas", "werken en leren");
        assertThat(loaded.knowledge().wordings("begrippen/bbl#anders")).isEmpty();
    }

    @Test
    void a_section_that_is_not_there_is_reported() {
        assertThat(load("begrippen/bbl#weg\n  leren bij een baas\n").problems())
                .extracting(Problem::file, Problem::line, Problem::what)
                .containsExactly(tuple(FILE, 1, "De paragraaf 'begrippen/bbl#weg' bestaat niet."));
    }

    @Test
    void a_wording_without_a_section_is_reported() {
        assertThat(load("  leren bij een baas\n").problems())
                .extracting(Problem::line, Problem::what)
                .containsExactly(tuple(1, "Boven deze vraag staat geen paragraaf."));
    }

    @Test
    void a_wording_that_stands_twice_is_reported_and_kept_once() {
        Loaded loaded = load(SECTION + "\n  Leren bij een baas?\n  leren bij een baas\n");

        assertThat(loaded.problems())
                .extracting(Problem::line, Problem::what)
                .containsExactly(tuple(3, "De vraag 'leren bij een baas' staat ook bij " + SECTION + "."));
        assertThat(loaded.knowledge().wordings(SECTION)).containsExactly("Leren bij een baas?");
    }

    @Test
    void a_file_that_is_no_utf_8_is_reported() {
        KnowledgeFolder knowledge = new KnowledgeFolder(folder);
        knowledge.write(FILE, (SECTION + "\n  één\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(knowledge.load().problems()).extracting(Problem::what).containsExactly("Het bestand is geen UTF-8.");
    }
}
