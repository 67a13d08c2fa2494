package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pupil, a parent and somebody who wants to switch find what they came for, with and without a script. */
@Tag("browser")
class JourneysInTheBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_pupil_asks_about_a_profile_crosses_it_out_and_reads_the_source(boolean script) {
        Page page = CHROMIUM.open("/", script);
        ask(page, BrowserPages.QUESTION);
        assertThat(answer(page)).containsText("N&G");
        assertThat(chip(page, "N&G")).isVisible();

        chip(page, "N&G").click();
        assertThat(answer(page)).containsText("N&T");

        page.locator("article").last().locator(".tw-answer a.cite").first().click();
        assertThat(page.locator(script ? ".tw-panel .tw-quote" : ".tw-unit:target"))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_parent_takes_an_example_and_has_it_explained_in_easier_words(boolean script) {
        Page page = CHROMIUM.open("/", script);
        page.getByText("Wat kost een mbo-opleiding?").click();
        assertThat(answer(page)).containsText("lesgeld");

        page.getByText("Leg makkelijker uit").click();
        assertThat(answer(page)).containsText("Moeilijke woorden");
        assertThat(answer(page)).containsText("Lesgeld is");

        Locator next =
                page.locator("article").last().locator(".tw-next .tw-ask").first();
        String question = next.innerText();
        next.click();
        assertThat(page.locator("[data-part=question]").last()).hasText(question);
        assertThat(answer(page)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_who_switches_reads_a_page_and_asks_on_from_there(boolean script) {
        Page page = CHROMIUM.open("/", script);
        ask(page, "Hoe word ik elektromonteur?");
        page.locator("article").last().locator(".tw-answer a.cite").first().click();
        if (script) {
            page.locator(".tw-panel").getByText("Lees de hele pagina").click();
        }
        page.waitForURL(Pattern.compile(".*/kennis/.*"));

        page.locator("#vraag").fill("Wat verdien ik in de bbl?");
        page.locator(".tw-ask-form button").click();

        assertThat(answer(page)).containsText("bbl");
        assertThat(page.locator("[data-part=question]").last()).hasText("Wat verdien ik in de bbl?");
        assertThat(page.locator("article")).hasCount(script ? 2 : 1); // The conversation of this tab goes on.
        if (script) {
            page.reload();
            assertThat(page.locator("article")).hasCount(2);
        }
    }

    @Test
    void a_judgement_without_a_script_leads_back_to_the_answer() {
        Page page = CHROMIUM.open("/", false);
        ask(page, "Wat doe je bij Mechatronica?");
        ask(page, "en hoe lang duurt dat?");
        page.locator(".tw-feedback__wrong summary").click();
        page.getByText("Het is niet duidelijk").click();
        assertThat(page.locator("h1")).hasText("Bedankt!");

        page.getByText("Terug naar het antwoord").click();

        assertThat(page.locator("[data-part=question]")).hasText("en hoe lang duurt dat?");
        assertThat(answer(page)).containsText(Pattern.compile("mechatronica", Pattern.CASE_INSENSITIVE));
    }

    private static void ask(Page page, String question) {
        page.locator("#vraag").fill(question);
        page.locator("#verstuur").click();
    }

    private static Locator answer(Page page) {
        return page.locator("article[data-outcome=answered]").last().locator(".tw-answer");
    }

    private static Locator chip(Page page, String label) {
        return page.locator("article").last().locator(".tw-chip", new Locator.LocatorOptions().setHasText(label));
    }
}
