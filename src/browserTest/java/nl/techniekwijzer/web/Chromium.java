package nl.techniekwijzer.web;

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

/** The Chromium of this machine, and pages in it that report what goes wrong on them. One test class, one instance. */
final class Chromium implements AutoCloseable {
    static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
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

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));

    /** What the page logged as an error, and requests that failed or went elsewhere; empty when all is well. */
    final List<String> complaints = new ArrayList<>();

    /** A fresh page, with nothing of earlier ones. */
    Page open(NewContextOptions options) {
        complaints.clear();
        Page page = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(LiveServer.address("/").toString())
                    && !request.url().startsWith("data:")) {
                complaints.add("a request to " + request.url());
            }
        });
        return page;
    }

    /** Closes the page that was opened last, with all that it kept. */
    void closePage() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    static String address(String path) {
        return LiveServer.address(path).toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
