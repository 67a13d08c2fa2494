package nl.techniekwijzer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chat on the page of a school: what it shows, what a screen reader hears of it, and where the focus is. */
@Tag("browser")
class WidgetInTheBrowserTest {
    /** Two sentences, and nothing after them: the answer stays on its way. */
    private static final String HALF_AN_ANSWER = """
            event: sources
            data: [{"n":1,"id":"begrippen/bol#wat","title":"Bol","section":"Wat?","url":"/kennis/begrippen/bol#wat-1","quote":"x","source":{"name":"y","url":"","date":"2026","certainty":"bron"}}]

            event: sentence
            data: {"markdown":"Bol is vooral naar school [1]."}

            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private Page page;

    @BeforeEach
    void open() {
        page = CHROMIUM.open("/widget-demo", true);
        page.locator("#techniekwijzer .launch").focus();
        page.keyboard().press("Enter");
    }

    @Test
    void it_opens_and_closes_by_keyboard_and_gives_the_focus_back() {
        assertThat(part("textarea")).isFocused();
        assertThat(part(".panel")).hasAccessibleName("Vraag het Techniekwijzer");

        page.keyboard().press("Escape");

        assertThat(part(".panel")).isHidden();
        assertThat(part(".launch")).isFocused();
    }

    @Test
    void an_answer_is_announced_once_when_it_is_whole_and_never_word_by_word() {
        page.evaluate("""
                () => {
                  window.heard = [];
                  new MutationObserver((changes) => window.heard.push(...changes.flatMap((c) => [...c.addedNodes]
                    .map((n) => n.className))))
                    .observe(document.querySelector('#techniekwijzer').shadowRoot.querySelector('[role=log]'), {childList: true, subtree: true});
                }""");

        ask(BrowserPages.QUESTION);

        assertThat(part(".status")).hasText("Antwoord staat klaar.");
        assertThat(page.evaluate("() => window.heard")).isEqualTo(List.of("turn answered"));
        assertThat(part(".status")).hasRole(AriaRole.STATUS);
        assertThat(part(".turn a.cite").first()).hasAttribute("aria-label", Pattern.compile("Bron 1: .{5,}"));
        for (String around : List.of(".tw-feedback", "ul.plain", "details")) {
            assertThat(part(".turn " + around)).hasAttribute("aria-live", "off");
        }
    }

    @Test
    void what_came_in_can_be_read_before_the_answer_is_whole_and_stays_when_it_is_stopped() {
        page.evaluate("""
                (half) => {
                  window.fetch = (url, options) => {
                    const body = new ReadableStream({start(it) {
                      it.enqueue(new TextEncoder().encode(half));
                      options.signal.addEventListener('abort', () => it.error(options.signal.reason));
                    }});
                    return Promise.resolve(new Response(body, {headers: {'Content-Type': 'text/event-stream'}}));
                  };
                }""", HALF_AN_ANSWER);

        ask("Wat is bol?");

        assertThat(part(".answer")).hasText("Bol is vooral naar school [1].");
        assertThat(part("[role=log] .turn")).hasCount(0);
        part(".send").press("Enter");
        assertThat(part("[role=log] .turn")).containsText("Het is niet af.");
        assertThat(part(".status")).hasText("Gestopt.");
        assertThat(part(".send")).isFocused();
    }

    @Test
    void a_table_is_a_table_and_no_row_of_strokes() {
        ask("Wat is het verschil tussen mechatronica en timmeren?");

        assertThat(part("table th[scope=col]")).hasCount(2);
        assertThat(part(".answer")).not().containsText("|");
    }

    @Test
    void who_needs_a_person_can_call_at_a_tap() {
        ask("ik wil niet meer leven");

        assertThat(part(".safety a[href='tel:08000113']")).isVisible();
    }

    @Test
    void an_error_is_said_at_once_and_can_be_tried_again() {
        CHROMIUM.expect("ERR_FAILED");
        page.route("**/api/chat", Route::abort);
        ask(BrowserPages.QUESTION);

        assertThat(part(".error")).hasAttribute("role", "alert");
        assertThat(part(".error")).containsText("geen verbinding");
        page.unroute("**/api/chat");
        part(".error button").press("Enter");
        assertThat(part(".turn.answered")).isVisible();
        assertThat(part("textarea")).isFocused();
    }

    @Test
    void the_next_question_is_read_together_with_what_came_before_until_the_conversation_is_wiped() {
        ask("Wat doe je bij Mechatronica?");
        ask("en hoe lang duurt dat?");
        assertThat(part(".turn .answer").last())
                .containsText(Pattern.compile("mechatronica", Pattern.CASE_INSENSITIVE));

        part("form .foot button").press("Enter");

        assertThat(part(".turn")).hasCount(0);
        assertThat(part("textarea")).isFocused();
        assertThat(page.evaluate("() => sessionStorage.length + localStorage.length + document.cookie.length"))
                .isEqualTo(0);
    }

    private Locator part(String selector) {
        return page.locator("#techniekwijzer " + selector);
    }

    private void ask(String question) {
        int before = part(".turn .answer:not(:empty)").count();
        part("textarea").fill(question);
        part("textarea").press("Enter");
        page.waitForCondition(() -> part(".turn .answer:not(:empty)").count() > before
                || part(".error button").count() > 0);
    }
}
