package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking around in a real browser: on a phone, by keyboard, and with scripts switched off. */
@Tag("browser")
class ExploreInTheBrowserTest {
    private static final int PHONE = 360;
    private static final int MOST_TABS = 60;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void close() {
        chromium.closePage();
    }

    static List<String> paths() {
        return ExplorePaths.all();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void axe_finds_nothing_wrong_on_a_phone_and_the_page_loads_nothing_from_elsewhere(String path) {
        Page page = chromium.open(new NewContextOptions().setViewportSize(PHONE, 740));
        page.navigate(Chromium.address(path));

        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
        assertThat(chromium.complaints.stream().filter(c -> !c.contains("404"))).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_opleidingen_are_found_and_set_side_by_side(boolean script) {
        Page page = chromium.open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/opleidingen"));

        page.getByLabel("Naam van de opleiding").fill("mechatronica");
        page.getByLabel("Niveau", new Page.GetByLabelOptions().setExact(true)).selectOption("mbo-4");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zoek")).click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Vergelijk Mechatronica"))
                .first()
                .click();
        page.getByLabel("Naam van de opleiding").fill("timmeren");
        page.getByLabel("Niveau", new Page.GetByLabelOptions().setExact(true)).selectOption("");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zoek")).click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Vergelijk Timmeren"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Zet naast elkaar"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/vergelijk\\?ids=mechatronica,timmeren"));
        assertThat(page.locator("th[scope=col]")).hasCount(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_profile_is_checked_and_a_subject_tried(boolean script) {
        Page page = chromium.open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/profielkeuze"));

        page.getByLabel("Je niveau").selectOption("havo");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Verder"))
                .click();
        page.getByLabel("Je profiel").selectOption("N&G");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Laat zien"))
                .click();
        assertThat(page.locator("#uitkomst")).hasText("Havo met N&G");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("natuurkunde erbij"))
                .click();

        assertThat(page.locator("#verschil")).hasText("Wat als je natuurkunde erbij neemt?");
        assertThat(page.locator("#verschil ~ .vk-scroll tbody")).containsText("Werktuigbouwkunde");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Neem natuurkunde erbij"))
                .click();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("natuurkunde")))
                .isChecked();
        assertThat(page.locator("[data-print]")).isVisible(new IsVisibleOptions().setVisible(script));
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void statements_are_chosen_by_keyboard_alone() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/interesses"));

        tabTo(page, "input[name=ja][value='2']");
        page.keyboard().press("Space");
        tabTo(page, ".vk-form button");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/interesses\\?ja=2"));
        assertThat(page.locator(".vk-card").first()).containsText("Omdat je dit aantikte");
    }

    @Test
    void a_region_is_chosen_on_the_map_by_keyboard() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/regio"));

        tabTo(page, ".vk-tiles a[href='/regio/drechtsteden']");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Drechtsteden");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the keyboard");
    }
}
