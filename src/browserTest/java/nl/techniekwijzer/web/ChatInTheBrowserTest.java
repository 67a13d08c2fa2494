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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone asks a question and looks up where the answer comes from, in a real browser. */
@Tag("browser")
class ChatInTheBrowserTest {
    private static final String QUESTION = "Wat is het verschil tussen bol en bbl?";
    private static final Pattern CITED = Pattern.compile(".*/kennis/[a-z]+/[a-z0-9-]+#[a-z0-9-]+$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_citation_of_an_answer_leads_to_the_highlighted_sentence_with_and_without_a_script(boolean script) {
        Page page = CHROMIUM.open("/", script);

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
        Page page = CHROMIUM.open("/", true);

        Chromium.tabTo(page, "#vraag");
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page.locator("article[data-outcome=answered]")).isVisible();
        String quote = page.locator(".tw-source blockquote").first().innerText();
        page.locator("#inhoud").focus();
        Chromium.tabTo(page, ".tw-answer a.cite");
        page.keyboard().press("Enter");
        assertThat(page.locator(".tw-panel .tw-quote")).hasText(quote);
        Chromium.tabTo(page, ".tw-panel__foot a");
        page.keyboard().press("Enter");

        page.waitForURL(CITED);
        assertHighlighted(page, quote);
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        Page page = CHROMIUM.open("/", true);

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Ga naar de inhoud");
        page.keyboard().press("Enter");

        assertThat(page.locator(":target")).hasId("inhoud");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_to_go_on_with_is_one_tap_away(boolean script) {
        Page page = CHROMIUM.open("/", script);
        ask(page, QUESTION);

        Locator next = page.locator(".tw-next .tw-ask").first();
        String question = next.innerText();
        next.click();

        assertThat(page.locator("[data-part=question]").last()).hasText(question);
        assertThat(page.locator("article[data-outcome=answered]").last()).isVisible();
    }

    @Test
    void a_follow_up_is_read_together_with_what_came_before() {
        Page page = CHROMIUM.open("/", true);
        ask(page, "Wat doe je bij Mechatronica?");

        ask(page, "en hoe lang duurt dat?");

        assertThat(page.locator("article")).hasCount(2);
        assertThat(page.locator("article .tw-answer").last())
                .containsText(Pattern.compile("mechatronica", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void the_conversation_is_still_there_after_a_look_at_a_source() {
        Page page = CHROMIUM.open("/", true);
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
        Page page = CHROMIUM.open("/", true);
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
        Page page = CHROMIUM.open("/", script);
        String attack = "<img src=x onerror=alert(1)> wat is de bbl";

        ask(page, attack);

        assertThat(page.locator("[data-part=question]")).hasText(attack);
        assertThat(page.locator("article img")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wat is het verschil tussen mechatronica en timmeren?",
                "ik wil niet meer leven",
                "Hoe word ik elektromonteur?",
                "What is bbl?"
            })
    void what_streams_in_looks_as_what_the_server_renders(String question) {
        Page page = CHROMIUM.open("/", true);
        ask(page, question);

        assertThat(page.evaluate("""
                        async () => {
                          const {renderMarkdown} = await import('/static/js/markdown.js');
                          const {marker, isEnglish} = await import('/static/js/sources.js');
                          const {answer} = JSON.parse(sessionStorage.getItem('techniekwijzer.gesprek')).turns.at(-1);
                          const cited = (n) => answer.citations.find((c) => c.n === n);
                          const made = document.createElement('div');
                          made.append(renderMarkdown(answer.answer, (n) => marker(cited(n)), (n) => isEnglish(cited(n))));
                          const served = document.createElement('div');
                          served.append(...document.querySelector('.tw-answer').cloneNode(true).childNodes);
                          served.normalize();
                          made.normalize();
                          return made.isEqualNode(served) ? 'the same' : made.innerHTML;
                        }""")).isEqualTo("the same");
    }

    @Test
    void no_other_text_of_a_script_can_become_html() {
        Page page = CHROMIUM.open("/", true);

        assertThat(page.evaluate("""
                        () => {
                          try {
                            document.body.innerHTML = '<b>x</b>';
                            return 'done';
                          } catch (refused) {
                            return refused.name;
                          }
                        }""")).isEqualTo("TypeError");
        CHROMIUM.expect("TrustedHTML");
    }

    @Test
    void the_question_stands_at_the_top_of_a_phone_when_its_answer_comes_in() {
        Page page = CHROMIUM.open(new NewContextOptions()
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true));
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);
        ask(page, "en wat verdien ik dan?");

        assertThat(page.locator("[data-part=question]").last()).isInViewport();
        assertThat(page.locator(".tw-answer").last()).isInViewport();
    }

    @Test
    void the_focus_is_never_lost_on_the_way() {
        Page page = CHROMIUM.open("/", true);
        page.locator(".tw-examples .tw-ask").first().press("Enter");
        assertFocused(page);
        for (String act :
                List.of("[data-makkelijker]", ".tw-next .tw-ask", ".tw-thumb--down", ".tw-feedback__form button")) {
            page.locator("article[data-outcome=answered] " + act).last().press("Enter");
            assertFocused(page);
        }
        ask(page, BrowserPages.QUESTION);
        page.locator("article .tw-chip").last().press("Enter");
        assertFocused(page);
    }

    @Test
    void nothing_moves_for_who_asked_for_less_motion() {
        Page page = CHROMIUM.open("/kennis/begrippen/bbl#wat-1", true);
        assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
        page.navigate(Chromium.address("/"));
        ask(page, QUESTION);
        page.locator(".tw-answer a.cite").first().click();
        page.locator(".tw-panel").waitFor();
        assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior"))
                .isEqualTo("auto");
    }

    @Test
    void an_answer_is_copied_with_its_sources() {
        Page page = CHROMIUM.open();
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
        Page page = CHROMIUM.open("/", true);
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
        Page page = CHROMIUM.open();
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
        Page page = CHROMIUM.open("/", true);

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

    private static void assertFocused(Page page) {
        page.waitForCondition(() -> page.locator("#stop").isHidden());
        assertThat(page.evaluate("() => document.activeElement.tagName")).isNotEqualTo("BODY");
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
