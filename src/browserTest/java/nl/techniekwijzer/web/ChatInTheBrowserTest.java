package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone asks a question and looks up where the answer comes from, in a real browser. */
@Tag("browser")
class ChatInTheBrowserTest {
    private static final String QUESTION = "Wat is het verschil tussen bol en bbl?";
    private static final Pattern CITED = Pattern.compile(".*/kennis/[a-z]+/[a-z0-9-]+#[a-z0-9-]+$");
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
    void nothingWentWrongOnThePage() {
        chromium.closePage();
        assertThat(chromium.complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_citation_of_an_answer_leads_to_the_highlighted_sentence_with_and_without_a_script(boolean script) {
        Page page = chromium.open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/"));

        ask(page, QUESTION);
        String quote = page.locator(".tw-source blockquote").first().innerText();
        page.locator(".tw-answer a.cite").first().click();
        if (script) {
            assertThat(page.locator(".tw-panel .tw-quote")).hasText(quote);
            page.getByText("Lees de hele pagina").click();
        }

        page.waitForURL(CITED);
        assertHighlighted(page, quote);
    }

    @Test
    void it_works_with_the_keyboard_only() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));

        tabTo(page, "#vraag");
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page.locator("article[data-outcome=answered]")).isVisible();
        String quote = page.locator(".tw-source blockquote").first().innerText();
        page.locator("#inhoud").focus();
        tabTo(page, ".tw-answer a.cite");
        page.keyboard().press("Enter");
        assertThat(page.locator(".tw-panel .tw-quote")).hasText(quote);
        tabTo(page, ".tw-panel__foot a");
        page.keyboard().press("Enter");

        page.waitForURL(CITED);
        assertHighlighted(page, quote);
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Ga naar de inhoud");
        page.keyboard().press("Enter");

        assertThat(page.locator(":target")).hasId("inhoud");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_to_go_on_with_is_one_tap_away(boolean script) {
        Page page = chromium.open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);

        Locator next = page.locator(".tw-next .tw-ask").first();
        String question = next.innerText();
        next.click();

        assertThat(page.locator("[data-part=question]").last()).hasText(question);
        assertThat(page.locator("article[data-outcome=answered]").last()).isVisible();
    }

    @Test
    void a_follow_up_is_read_together_with_what_came_before() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));
        ask(page, "Wat doe je bij Mechatronica?");

        ask(page, "en hoe lang duurt dat?");

        assertThat(page.locator("article")).hasCount(2);
        assertThat(page.locator("article .tw-answer").last())
                .containsText(Pattern.compile("mechatronica", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void the_conversation_is_still_there_after_a_look_at_a_source() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);
        String answer = page.locator(".tw-answer").textContent();

        page.locator(".tw-answer a.cite").first().click();
        page.getByText("Lees de hele pagina").click();
        page.waitForURL(CITED);
        page.goBack();

        assertThat(page.locator(".tw-answer")).hasText(answer);
    }

    @Test
    void wiping_the_conversation_leaves_nothing_behind() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Wis gesprek"))
                .click();

        assertThat(page.locator("article")).hasCount(0);
        assertThat(page.evaluate("() => sessionStorage.length + localStorage.length"))
                .isEqualTo(0);
        assertThat(page.context().cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_someone_types_is_shown_and_never_run(boolean script) {
        Page page = chromium.open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(Chromium.address("/"));
        String attack = "<img src=x onerror=alert(1)> wat is de bbl";

        ask(page, attack);

        assertThat(page.locator("[data-part=question]")).hasText(attack);
        assertThat(page.locator("article img")).hasCount(0);
    }

    @Test
    void an_answer_is_copied_with_its_sources() {
        Page page = chromium.open(new NewContextOptions());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);

        page.getByText("Kopieer").click();

        assertThat(page.getByText("Gekopieerd").first()).isVisible();
        assertThat(String.valueOf(page.evaluate("() => navigator.clipboard.readText()")))
                .startsWith(QUESTION)
                .contains("[1]", "Bronnen", "/kennis/")
                .doesNotContain("**");
    }

    @Test
    void on_paper_an_answer_has_its_sources_and_no_buttons() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".tw-answer")).isVisible();
        assertThat(page.locator(".tw-source blockquote").first()).isVisible();
        for (String gone : List.of(".tw-composer", ".tw-actions", ".tw-feedback", ".tw-next", ".tw-menu")) {
            assertThat(page.locator(gone)).isHidden();
        }
    }

    @Test
    void an_address_says_who_asks_and_the_chat_goes_on_with_that() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/?regio=Twente&niveau=havo"));
        ask(page, "Welke scholen zijn er?");

        assertThat(page.locator(".tw-recognised")).containsText("Twente");
        page.locator(".tw-chip")
                .filter(new Locator.FilterOptions().setHasText("Twente"))
                .click();

        assertThat(page.locator("article")).hasCount(2);
        assertThat(page.locator("#regio")).hasValue("");
        assertThat(page.locator("article").last()).not().containsText("ROC van Twente");
    }

    @Test
    void an_empty_question_is_asked_for() {
        Page page = chromium.open(new NewContextOptions());
        page.navigate(Chromium.address("/"));

        page.locator("#verstuur").click();

        assertThat(page.locator("#vraag-fout")).hasText("Typ eerst je vraag.");
        assertThat(page.locator("#vraag")).isFocused();
    }

    private static void ask(Page page, String question) {
        Locator answers = page.locator("article[data-outcome]");
        int before = answers.count();
        page.locator("#vraag").fill(question);
        page.locator("#verstuur").click();
        page.waitForCondition(() -> answers.count() > before);
        assertThat(answers.last()).isVisible();
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

    private static void assertHighlighted(Page page, String quote) {
        Locator target = page.locator(":target");
        assertThat(target).hasText(quote);
        assertThat(target).isInViewport();
        assertThat(target.evaluate("unit => getComputedStyle(unit).backgroundColor"))
                .isNotEqualTo(page.locator(".tw-unit:not(:target)")
                        .first()
                        .evaluate("unit => getComputedStyle(unit).backgroundColor"));
    }
}
