package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a screen reader hears of the chat, and where the focus is. */
@Tag("browser")
class ScreenReaderContractTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private Page page;

    @BeforeEach
    void open() {
        page = CHROMIUM.open("/", true);
    }

    @Test
    void an_answer_is_announced_once_when_it_is_whole_and_never_word_by_word() {
        page.evaluate("""
                () => {
                  window.heard = [];
                  new MutationObserver((changes) => window.heard.push(...changes.flatMap((c) => [...c.addedNodes]
                    .map((n) => n.nodeName + ':' + c.target.id))))
                    .observe(document.querySelector('[role=log]'), {childList: true, subtree: true, characterData: true});
                }""");

        ask(BrowserPages.QUESTION);

        assertThat(page.evaluate("() => window.heard")).isEqualTo(List.of("ARTICLE:gesprek"));
        assertThat(page.locator("#lopend")).not().hasAttribute("aria-live", Pattern.compile(".*"));
        assertThat(page.locator("#status")).hasRole(com.microsoft.playwright.options.AriaRole.STATUS);
        assertThat(page.locator("#status")).hasText("Antwoord staat klaar.");
    }

    @Test
    void what_stands_around_an_answer_is_not_read_with_it() {
        ask(BrowserPages.QUESTION);

        for (String part : List.of(".tw-recognised", ".tw-actions", ".tw-feedback", ".tw-next", ".tw-sources")) {
            assertThat(page.locator("article " + part)).hasAttribute("aria-live", "off");
        }
    }

    @Test
    void a_citation_says_what_it_leads_to() {
        ask(BrowserPages.QUESTION);

        assertThat(page.locator(".tw-answer a.cite").first())
                .hasAttribute("aria-label", Pattern.compile("Bron 1: .{5,}"));
    }

    @Test
    void an_error_is_said_at_once_and_can_be_tried_again() {
        CHROMIUM.expect("ERR_FAILED");
        page.route("**/api/chat", Route::abort);
        page.locator("#vraag").fill(BrowserPages.QUESTION);
        page.locator("#verstuur").click();

        assertThat(page.locator("#vraag-fout")).hasAttribute("role", "alert");
        assertThat(page.locator("#vraag-fout")).containsText("geen verbinding");
        page.unroute("**/api/chat");
        page.locator("#opnieuw").click();
        assertThat(page.locator("article[data-outcome=answered]")).isVisible();
        assertThat(page.locator("#fout")).isHidden();
    }

    @Test
    void an_answer_can_be_stopped_and_the_focus_is_not_lost() {
        page.route("**/api/chat", route -> {});
        page.locator("#vraag").fill(BrowserPages.QUESTION);
        page.locator("#verstuur").click();
        page.locator("#stop").click();

        assertThat(page.locator("#status")).hasText("Gestopt.");
        assertThat(page.locator("article[data-outcome=stopped]")).isVisible();
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("verstuur");
    }

    @Test
    void a_source_takes_the_focus_and_gives_it_back() {
        ask(BrowserPages.QUESTION);
        page.locator(".tw-answer a.cite").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".tw-panel")).isVisible();
        assertThat(page.locator(".tw-panel")).hasAccessibleName(Pattern.compile("Bron:.*"));

        page.keyboard().press("Escape");

        assertThat(page.locator(".tw-panel")).isHidden();
        assertThat(page.locator(".tw-answer a.cite").first()).isFocused();
    }

    @Test
    void a_thumb_is_thanked_for_even_when_it_cannot_be_sent() {
        CHROMIUM.expect("ERR_FAILED");
        page.route("**/api/feedback", Route::abort);
        ask(BrowserPages.QUESTION);
        page.locator(".tw-thumb--down").click();
        page.getByText("Het is verouderd").click();

        assertThat(page.locator(".tw-feedback")).hasText(Pattern.compile("Bedankt!.*"));
    }

    @Test
    void what_a_thumb_sends_is_only_what_was_agreed() {
        String[] sent = {""};
        page.route("**/api/feedback", route -> {
            sent[0] = String.valueOf(route.request().postData());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        ask(BrowserPages.QUESTION);
        page.locator(".tw-feedback .tw-thumb").first().click();
        page.waitForCondition(() -> !sent[0].isEmpty());

        assertThat(LiveServer.json(sent[0]).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "question", "pages", "verdict", "reason");
        assertThat(LiveServer.json(sent[0]).path("verdict").asText()).isEqualTo("goed");
        assertThat(LiveServer.json(sent[0]).path("reason").isNull()).isTrue();
    }

    private void ask(String question) {
        page.locator("#vraag").fill(question);
        page.locator("#verstuur").click();
        assertThat(page.locator("article[data-outcome=answered]")).isVisible();
    }
}
