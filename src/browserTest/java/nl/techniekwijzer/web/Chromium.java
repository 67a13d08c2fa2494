package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine for one test class, registered as a static {@code @RegisterExtension}. After each test it closes the page
 * and fails when something went wrong on it that the test did not {@linkplain #expect expect}.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final int MOST_TABS = 60;
    /** Without a sandbox, since builds mostly run as root; and without anything that reaches out to the network. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    /** What the page logged as an error, and requests that failed or went elsewhere; empty when all is well. */
    private final List<String> complaints = new ArrayList<>();

    private final List<Pattern> expected = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright started = Playwright.create();
        playwright = started;
        browser = started.chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));
    }

    /** A fresh page, with nothing of earlier ones. */
    Page open(NewContextOptions options) {
        Page page = running()
                .newContext(options.setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/")) && !request.url().startsWith("data:")) {
                complaints.add("a request to " + request.url());
            }
        });
        return page;
    }

    /** A fresh page of the usual size. */
    Page open() {
        return open(new NewContextOptions());
    }

    /** A fresh page with or without JavaScript, at this path. */
    Page open(String path, boolean script) {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(address(path));
        return page;
    }

    /** Complaints with this in them are meant to be there in this test. */
    void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** Closes all pages, with all that they kept. */
    void closePages() {
        List.copyOf(running().contexts()).forEach(BrowserContext::close);
    }

    static String address(String path) {
        return LiveServer.address(path).toString();
    }

    /** Presses Tab until this has the focus. */
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the keyboard");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closePages();
        List<String> wrong = complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
        complaints.clear();
        expected.clear();
        if (context.getExecutionException().isEmpty()) {
            assertThat(wrong).as("what the page complained of").isEmpty();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running().close();
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browser running() {
        if (browser == null) {
            throw new IllegalStateException("register Chromium with @RegisterExtension on a static field");
        }
        return browser;
    }
}
