package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and state is accessible by what axe can measure, and fits a small phone. */
@Tag("browser")
class LooksInTheBrowserTest {
    /** A small phone, and what is left of a screen of 1280 pixels at 400 %. */
    private static final int SMALLEST = 320;

    private static final int PHONE = 360;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    static List<BrowserPages> pages() {
        return BrowserPages.ALL;
    }

    static List<BrowserPages> all() {
        return Stream.concat(BrowserPages.ALL.stream(), BrowserPages.STATES.stream())
                .toList();
    }

    @BeforeEach
    void somePagesShowWhatGoesWrong() {
        CHROMIUM.expect("40[04]|ERR_FAILED");
    }

    @ParameterizedTest
    @MethodSource("all")
    void axe_finds_nothing_wrong_in_light_on_a_large_screen_or_in_dark_on_a_phone(BrowserPages what) {
        Page page = CHROMIUM.open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        what.open(page);
        assertThat(violations(page)).as("light").isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE, 740);
        assertThat(violations(page)).as("dark").isEmpty();
    }

    @Test
    void every_page_that_search_engines_are_told_of_is_looked_at() {
        Set<String> looked = BrowserPages.ALL.stream()
                .map(what -> what.path().split("[?#]")[0])
                .collect(Collectors.toSet());

        assertThat(SiteRoutes.PAGES).allMatch(looked::contains);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_fits_a_small_phone_without_scrolling_sideways(BrowserPages what) {
        Page page = CHROMIUM.open(new NewContextOptions().setViewportSize(SMALLEST, 640));
        what.open(page);

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(SMALLEST);
        assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('main *, dialog *')]
                          .filter((it) => /auto|scroll/.test(getComputedStyle(it).overflowX) && it.tagName !== 'TEXTAREA')
                          .filter((it) => it.scrollWidth > it.clientWidth + 1)
                          .map((it) => it.outerHTML.slice(0, 100))""")).as("nor anything in it").isEqualTo(List.of());
        assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('a, button, select, input:not([type=hidden]), textarea, summary')]
                          .filter((it) => it.checkVisibility() && getComputedStyle(it).display !== 'inline')
                          .filter((it) => !it.classList.contains('tw-hidden'))
                          .map((it) => [it.getBoundingClientRect(), it.outerHTML.slice(0, 100)])
                          .filter(([box]) => Math.min(box.height, box.width) < 23.99)
                          .map(([box, html]) => `${box.width} by ${box.height}: ${html}`)"""))
                .as("what can be tapped is at least 24 pixels wide and high, but for links in a text (WCAG 2.5.8)")
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_a_title_a_language_one_main_heading_and_room_for_letters_twice_as_large(BrowserPages what) {
        Page page = CHROMIUM.open(new NewContextOptions().setViewportSize(640, 720));
        what.open(page);

        assertThat(page.title()).contains("Techniekwijzer");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("main")).hasCount(1);
        page.evaluate("() => { document.documentElement.style.setProperty('font-size', '200%'); }");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(640);
    }

    @Test
    void where_the_focus_is_can_be_seen_in_forced_colours_too() {
        Page page = CHROMIUM.open(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        BrowserPages.ALL.getFirst().open(page);
        for (int stops = 0; stops < 12; stops++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
        }
    }
}
