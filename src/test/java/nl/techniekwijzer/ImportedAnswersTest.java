package nl.techniekwijzer;

import static nl.techniekwijzer.imports.SampleFiles.mbo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.imports.Download.Limits;
import nl.techniekwijzer.imports.ImportFault;
import nl.techniekwijzer.imports.Importer;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import nl.techniekwijzer.imports.SampleFiles;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.llm.Wording;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.retrieval.Dense;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.tables.Tables.Institution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told once tables were imported into our own knowledge base. */
class ImportedAnswersTest {
    private static final String QUESTION = "Waar kan ik mechatronica niveau 4 bbl doen bij Eindhoven?";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T19:00:00Z"));
    private static final Path EXAMPLES = Path.of("docs/import-voorbeelden");

    @TempDir
    private static Path root;

    private static Path folder = Path.of("");

    @BeforeAll
    static void copy() throws IOException {
        folder = root.resolve("knowledge");
        Path real = Path.of("knowledge");
        try (Stream<Path> files = Files.walk(real)) {
            files.forEach(
                    file -> copy(file, folder.resolve(real.relativize(file).toString())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void importNothingYet() throws IOException {
        if (Importer.isUsed(folder)) {
            try (Stream<Path> files = Files.walk(folder.resolve("import"))) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, String> technician(String school, String place, String postcode, String leertraject) {
        return mbo("25893", "Technicus mechatronica", school, place, postcode, leertraject, "");
    }

    private static List<Map<String, String>> offers() {
        return new ArrayList<>(List.of(
                mbo(
                        "25893",
                        "Technicus mechatronica",
                        "Summa College",
                        "EINDHOVEN",
                        "5612AA",
                        "BBL",
                        "https://www.summacollege.nl/opleidingen/technicus-mechatronica-bbl"),
                technician("Summa College", "HELMOND", "5701AA", "BOL"),
                mbo("25892", "Eerste monteur mechatronica", "Summa College", "HELMOND", "5701AA", "BBL", ""),
                technician("ROC Ter AA", "HELMOND", "5701AA", "BBL"),
                technician("ROC van Twente", "HENGELO", "7553AA", "BBL")));
    }

    private static Renewed run(Request request) throws IOException {
        return (Renewed) new Importer(folder, Limits.USUAL, "http://localhost:1", CLOCK, line -> {}).run(request);
    }

    private static void offer(List<Map<String, String>> rows, String date) throws IOException {
        Path file = SampleFiles.writeMbo(root.resolve("mbo.csv"), rows);
        run(new Request(
                "mbo-aanbod",
                List.of(file),
                List.of(),
                Optional.of(date),
                "",
                List.of(),
                Optional.empty(),
                false,
                true));
    }

    private static Outcome ask(String question) {
        return App.load(folder.toString(), new Freshness(400, CLOCK), Dense.OFF, Wording.NONE)
                .answering()
                .answer(new Turn(question, Optional.empty(), "", "", List.of()), Listener.NONE);
    }

    @Test
    void where_to_do_a_programme_is_answered_from_the_register_nearest_first() throws IOException {
        assertThat(ask(QUESTION).answer()).contains("gaf in 2019");
        offer(offers(), "2026-11-20");
        Outcome outcome = ask(QUESTION);

        assertThat(outcome.answer())
                .containsSubsequence(
                        "Summa College biedt in Eindhoven Technicus mechatronica (niveau 4, bbl) aan, volgens DUO,"
                                + " peildatum 20 november 2026",
                        "summacollege.nl/opleidingen/technicus-mechatronica-bbl",
                        "ROC Ter AA biedt in Helmond Technicus mechatronica (niveau 4, bbl) aan")
                .as("the bol of niveau 4 and the bbl of niveau 3 are not the bbl of niveau 4")
                .doesNotContain("Summa College biedt in Helmond")
                .doesNotContain("Hengelo")
                .doesNotContain("Summa College (Eindhoven) gaf in 2019");
        Citation first = outcome.citations().getFirst();
        assertThat(first.source().name()).isEqualTo("DUO, MBO Opleidingsaanbod");
        assertThat(first.source().date()).isEqualTo("2026-11-20");
        assertThat(first.url()).startsWith("/kennis/opleidingen/mechatronica#scholen-");
    }

    @Test
    void old_data_is_told_with_a_warning() throws IOException {
        offer(offers(), "2026-11-20");
        assertThat(ask(QUESTION).answer()).doesNotContain("lang niet vernieuwd");
        offer(offers(), "2025-10-01");
        assertThat(ask(QUESTION).answer())
                .contains("peildatum 1 oktober 2025")
                .contains(
                        "Let op: deze gegevens zijn al lang niet vernieuwd. Controleer ze bij de school of bij de bron.");
    }

    @Test
    void of_many_schools_eight_are_named_with_the_way_to_all_of_them() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Institution school : RealService.knowledge().tables().institutions()) {
            if (school.active() && school.kind().equals("roc") && rows.size() < 12) {
                rows.add(technician(school.name(), school.place(), "", "BBL"));
            }
        }
        offer(rows, "2026-11-20");
        Outcome outcome = ask("Op welke scholen kan ik mechatronica niveau 4 bbl doen?");

        assertThat(outcome.answer().lines().filter(line -> line.startsWith("- ")))
                .hasSize(8);
        assertThat(outcome.answer())
                .contains("Dit zijn niet alle scholen. Alle scholen met deze opleiding staan bij"
                        + " [Mechatronica](/opleidingen/mechatronica#scholen), en wat er in een regio is, staat"
                        + " [op de kaart](/regio).");
        offer(offers(), "2026-11-20");
        assertThat(ask(QUESTION).answer()).doesNotContain("niet alle scholen");
    }

    @Test
    void every_page_with_schools_that_an_answer_may_send_to_is_in_the_catalogue() {
        List<String> listed = Guide.of(RealService.knowledge()).catalogue().programmes().stream()
                .map(programme -> programme.page().id())
                .toList();

        assertThat(RealService.knowledge().pages())
                .filteredOn(page -> page.id().startsWith("opleidingen/")
                        && page.section("scholen").isPresent()
                        && !page.id().startsWith("opleidingen/thema-"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(listed).contains(page.id()));
    }

    @Test
    void the_same_programme_of_a_school_in_several_towns_of_a_region_is_told_once_with_its_page() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String town : List.of("Eindhoven", "Veldhoven", "Best")) {
            rows.add(mbo(
                    "25893",
                    "Technicus mechatronica",
                    "Summa College",
                    town,
                    "",
                    "BBL",
                    "https://www.summa.example/mt"));
        }
        rows.add(mbo(
                "25893", "Technicus mechatronica", "Summa College", "Helmond", "", "BOL", "https://summa.example/mt"));
        rows.add(mbo(
                "25893", "Technicus mechatronica", "Summa College", "Helmond", "", "BBL", "https://summa.example/mt"));
        offer(rows, "2026-11-20");
        String answer = ask(QUESTION).answer();

        assertThat(answer)
                .contains(
                        "Summa College biedt in Best, Eindhoven en Veldhoven Technicus mechatronica (niveau 4, bbl) aan")
                .contains("Summa College biedt in Helmond Technicus mechatronica (niveau 4, bol en bbl) aan")
                .containsOnlyOnce("summa.example/mt");
    }

    @Test
    void pages_of_a_school_are_told_with_what_they_are_about() throws IOException {
        offer(
                List.of(
                        mbo(
                                "25893",
                                "Technicus mechatronica",
                                "Summa College",
                                "Eindhoven",
                                "",
                                "BBL",
                                "https://summa.example/technicus-bbl"),
                        mbo(
                                "25893",
                                "Technicus mechatronica",
                                "Summa College",
                                "Eindhoven",
                                "",
                                "BOL",
                                "https://summa.example/technicus-bol"),
                        mbo(
                                "25892",
                                "Eerste monteur mechatronica",
                                "Summa College",
                                "Eindhoven",
                                "",
                                "BBL",
                                "https://summa.example/monteur")),
                "2026-11-20");

        assertThat(ask(QUESTION).answer())
                .contains("summa.example/technicus-bbl (Technicus mechatronica bbl)")
                .contains("summa.example/technicus-bol (Technicus mechatronica bol)")
                .contains("summa.example/monteur (Eerste monteur mechatronica)");
    }

    @Test
    void a_region_tells_how_many_programmes_the_register_has() throws IOException {
        offer(offers(), "2026-11-20");

        assertThat(ask("Welke mbo-scholen zijn er in Eindhoven?").answer())
                .contains(
                        "Summa College biedt in Eindhoven een technische opleiding aan, volgens DUO, peildatum 20 november 2026")
                .doesNotContain("Summa College zit in Eindhoven en heeft technische opleidingen");
    }

    @Test
    void what_ended_stands_on_the_page_of_the_school() throws IOException {
        offer(offers(), "2026-11-20");

        assertThat(text("regio/school-summa-college", "niet-meer"))
                .contains("gaf in 2019")
                .contains("bij DUO staat het niet meer, peildatum 20 november 2026.");
    }

    @Test
    void who_asks_a_school_for_what_has_ended_is_told_so() throws IOException {
        offer(offers(), "2026-11-20");

        assertThat(ask("Geeft het Summa College monteur mechatronica niveau 2?").answer())
                .contains("Monteur mechatronica (niveau 2")
                .contains("bij DUO staat het niet meer, peildatum 20 november 2026");
    }

    private static String text(String page, String anchor) {
        Knowledge knowledge = App.knowledge(folder.toString()).knowledge();
        return knowledge.page(page).flatMap(p -> p.section(anchor)).stream()
                .flatMap(section -> section.units().stream())
                .map(unit -> unit.text())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private static Renewed map(String name) throws IOException {
        return run(new Request(
                "tabel",
                List.of(EXAMPLES.resolve(name + ".csv")),
                List.of(),
                Optional.empty(),
                "",
                List.of(),
                Optional.of(EXAMPLES.resolve(name + ".yaml")),
                false,
                false));
    }

    @Test
    void the_examples_of_maps_put_their_sentences_on_the_pages() throws IOException {
        assertThatThrownBy(() -> map("lonen"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("'lonen-per-beroep-2026' staat niet in sources.yaml");
        for (String id : List.of(
                "sbb-kans-op-werk-2026", "roa-prognoses-2025", "uwv-spanning-2026-q2", "lonen-per-beroep-2026")) {
            Files.writeString(folder.resolve("sources.yaml"), """
                    - id: %s
                      name: Voorbeeld
                      owner: Uitgever
                      url: ""
                      date: 2026
                      licence: voorbeeld
                      via: verzonnen
                    """.formatted(id), StandardOpenOption.APPEND);
        }

        assertThat(map("sbb-kans-op-werk").offered()).isEqualTo(3);
        assertThat(map("roa-prognoses").offered()).isEqualTo(3);
        assertThat(map("uwv-spanning").offered()).isEqualTo(2);
        assertThat(map("lonen").offered()).isEqualTo(2);
        assertThat(text("opleidingen/mechatronica", "cijfers-uit-de-tabel"))
                .contains(
                        "SBB noemde in 2026 de kans op werk met Technicus mechatronica (niveau 4) in Zuidoost-Brabant goed.");
        assertThat(text("arbeidsmarkt/spanning", "cijfers-uit-de-tabel"))
                .contains("In 2026 waren er in Twente volgens UWV 8,4 vacatures per werkzoekende in de beroepsgroep"
                        + " Elektriciens en elektronicamonteurs.");
        assertThat(text("beroepen/elektromonteur", "lonen-uit-de-tabel"))
                .contains("Het middelste loon bij het beroep Elektromonteur was in 2026 21,35 euro bruto per uur.");
    }

    @Test
    void an_import_is_served_without_a_restart() throws IOException {
        CurrentEdition current = new CurrentEdition(App.load(folder.toString()).edition());
        try (KnowledgeWatch watch = new KnowledgeWatch(folder, current, 1)) {
            watch.look();
            offer(offers(), "2026-11-20");
            watch.look();
            watch.look();
            watch.look();

            assertThat(current.get()
                            .answering()
                            .answer(new Turn(QUESTION, Optional.empty(), "", "", List.of()), Listener.NONE)
                            .answer())
                    .contains("volgens DUO, peildatum 20 november 2026");
        }
    }
}
