package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.insight.Feedback;
import nl.techniekwijzer.insight.Feedback.Reason;
import nl.techniekwijzer.insight.Feedback.Verdict;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.Scrubber;
import nl.techniekwijzer.insight.StoreOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editors' area as an editor sees it, with a worklist that is filled; {@code -Dscreenshots=FOLDER} makes pictures. */
@Tag("browser")
class EditorsInTheBrowserTest {
    private static final List<String> QUESTIONS = List.of(
            "Waar kan ik leren voor dronebouwer?",
            "waar leer je drones bouwen",
            "kan je ergens drones leren bouwen in de buurt van Zwolle",
            "Is er een opleiding tot zeppelinbouwer?",
            "Hoeveel verdient een onderwaterlasser in Noorwegen per uur als hij ook nog moet duiken en zijn eigen spullen meeneemt?",
            "wat is een hoogwaterbeschermingsprogrammacoördinatiemedewerkersopleiding",
            "mijn zoon Daan zit in klas 3b, wanneer is de open dag van het Deltion",
            "=HYPERLINK(\"http://x\") <b>vet</b>",
            "kan ik met een beperking lasser worden");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private static Path folder;

    private static Insight insight = Insight.off();
    private static OwnServer server;

    @BeforeAll
    static void start() {
        insight = new Insight(
                new StoreOptions(true, "jdbc:sqlite:" + folder.resolve("w.db"), 90),
                new Scrubber(word -> false),
                Clock.systemUTC());
        List<Reason> reasons = List.of(Reason.values());
        for (int i = 0; i < 30; i++) {
            Optional<Reason> reason = Optional.of(reasons.get(i % reasons.size()));
            insight.keep(new Feedback(
                    "0123abcd",
                    QUESTIONS.get(i % QUESTIONS.size()),
                    List.of("begrippen/bbl", i % 2 == 0 ? "begrippen/bol" : "opleidingen/dossier-23110"),
                    i % 3 == 0 ? Verdict.GOED : Verdict.FOUT,
                    i % 3 == 0 ? Optional.empty() : reason));
        }
        QUESTIONS.forEach(question -> insight.missed(question, "0123abcd"));
        server = new OwnServer(OwnServer.settings(0, 100, 60), insight);
    }

    @AfterAll
    static void stop() {
        server.close();
        insight.close();
    }

    private static Page open(String path, int width) {
        CHROMIUM.expect("."); // This server is another than the one whose pages it listens to.
        Page page = CHROMIUM.open(
                new NewContextOptions().setViewportSize(width, 800).setHttpCredentials("redactie", OwnServer.TOKEN));
        page.navigate("http://localhost:" + server.port + path);
        return page;
    }

    private static Page show(String name, int width) {
        return switch (name) {
            case "werkbank" ->
                tryOut(open("/redactie/werkbank", width), "Heb ik wiskunde B nodig voor werktuigbouwkunde?");
            case "testvraag" -> {
                Page page = open("/redactie", width);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak er een testvraag van"))
                        .first()
                        .click();
                yield loaded(page, "Begin van een pagina");
            }
            case "werklijst" -> open("/redactie", width);
            default -> open("/redactie/" + name, width);
        };
    }

    private static Page tryOut(Page page, String question) {
        page.getByLabel("Vraag", new Page.GetByLabelOptions().setExact(true)).fill(question);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Bekijk").setExact(true))
                .click();
        return loaded(page, "Gevonden");
    }

    /** The next page, with its styles, once it has this heading. */
    private static Page loaded(Page page, String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)))
                .isVisible();
        page.waitForLoadState();
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "werklijst, 360",
        "werklijst, 1280",
        "paginas, 360",
        "paginas, 1280",
        "werkbank, 360",
        "werkbank, 1280",
        "testvraag, 360",
        "testvraag, 1280"
    })
    void it_fits_and_axe_finds_nothing_wrong(String name, int width) {
        Page page = show(name, width);
        String pictures = System.getProperty("screenshots", "");
        if (!pictures.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures).resolve("redactie-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Test
    void a_question_leaves_the_list_and_the_list_can_be_taken_along() throws IOException {
        Page page = open("/redactie", 1280);
        int rows = page.locator(".tw-editor-list > li").count();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal van de lijst"))
                .first()
                .click();
        assertThat(page.locator(".tw-editor-list > li")).hasCount(rows - 1);

        Download csv =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("als CSV"))
                        .click());
        assertThat(csv.suggestedFilename()).isEqualTo("werklijst.csv");
        assertThat(Files.readString(csv.path())).contains("dag,vraag,reden,kennisversie", "\"'=HYPERLINK(");
    }
}
