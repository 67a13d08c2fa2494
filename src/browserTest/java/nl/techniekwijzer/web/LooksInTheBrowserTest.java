package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page is accessible by what axe can measure, and fits a phone. */
@Tag("browser")
class LooksInTheBrowserTest {
    private static final int PHONE = 360;
    private static final String ASKED = "/?vraag=";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    static List<String> paths() {
        return List.of(
                "/",
                ASKED + LiveServer.encode("Welke technische opleidingen zijn er in Zwolle?"),
                ASKED + LiveServer.encode("Wat past bij mij?"),
                ASKED,
                "/kennis/opleidingen/mechatronica#scholen-1",
                "/over",
                "/kennis/begrippen/bestaat-niet");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void axe_finds_nothing_wrong(String path) {
        assertThat(violations(path, ColorScheme.LIGHT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void axe_finds_nothing_wrong_in_the_dark(String path) {
        assertThat(violations(path, ColorScheme.DARK)).isEmpty();
    }

    private static List<String> violations(String path, ColorScheme scheme) {
        Page page = chromium.open(new NewContextOptions().setColorScheme(scheme));
        page.navigate(Chromium.address(path));
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_page_fits_a_phone_without_scrolling_sideways(String path) {
        Page page = chromium.open(new NewContextOptions().setViewportSize(PHONE, 740));
        page.navigate(Chromium.address(path));

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('button, select, input:not([type=hidden]), textarea')]
                          .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 24)
                          .map((it) => it.outerHTML.slice(0, 100))"""))
                .as("what can be tapped is at least 24 pixels high (WCAG 2.5.8)")
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_page_has_a_title_a_language_and_one_main_heading_at_most(String path) {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address(path));

        assertThat(page.title()).contains("Techniekwijzer");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("h1").count()).isLessThanOrEqualTo(1);
    }
}
