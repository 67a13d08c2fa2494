package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking around in a real browser: on a phone, by keyboard, and with scripts switched off. */
@Tag("browser")
class ExploreInTheBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_opleidingen_are_found_and_set_side_by_side(boolean script) {
        Page page = CHROMIUM.open("/opleidingen", script);

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
        Page page = CHROMIUM.open("/profielkeuze", script);

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
    void a_comparison_of_three_is_read_from_top_to_bottom_on_a_phone_and_stays_a_table() {
        Page page = CHROMIUM.open(new NewContextOptions().setViewportSize(360, 740));
        page.navigate(Chromium.address("/vergelijk?ids=mechatronica,timmeren,hbo-werktuigbouwkunde"));

        assertThat(page.getByRole(AriaRole.TABLE)).hasCount(1);
        assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasCount(3);
        assertThat(page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("Niveau")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.CELL).nth(1)).hasCSS("width", Pattern.compile("32[0-9](\\.\\d+)?px"));
        assertThat(page.evaluate("() => document.querySelector('.vk-scroll').scrollWidth"))
                .isEqualTo(page.evaluate("() => document.querySelector('.vk-scroll').clientWidth"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_asked_for_stands_on_the_screen_of_a_phone_and_not_below_the_form(boolean script) {
        Page page =
                CHROMIUM.open(new NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/profielkeuze?niveau=havo"));
        page.getByLabel("Je profiel").selectOption("N&G");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Laat zien"))
                .click();
        assertThat(page.locator("#uitkomst")).isInViewport();

        page.navigate(Chromium.address("/profielkeuze?niveau=vmbo-kb"));
        page.getByLabel("Je profiel").selectOption("PIE");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Laat zien"))
                .click();
        assertThat(page.locator("#uitkomst")).isInViewport();

        page.navigate(Chromium.address("/opleidingen"));
        page.getByLabel("Naam van de opleiding").fill("lassen");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zoek")).click();
        assertThat(page.locator("#gevonden")).isInViewport();
    }

    @Test
    void statements_are_chosen_by_keyboard_alone() {
        Page page = CHROMIUM.open("/interesses", true);

        Chromium.tabTo(page, "input[name=ja][value='2']");
        page.keyboard().press("Space");
        Chromium.tabTo(page, ".vk-form button");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/interesses\\?ja=2"));
        assertThat(page.locator(".vk-card").first()).containsText("Omdat je dit aantikte");
    }

    @Test
    void a_region_is_chosen_on_the_map_by_keyboard() {
        Page page = CHROMIUM.open("/regio", true);

        Chromium.tabTo(page, ".vk-tiles a[href='/regio/drechtsteden']");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Drechtsteden");
    }
}
