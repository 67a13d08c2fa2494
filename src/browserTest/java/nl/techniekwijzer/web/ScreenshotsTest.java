package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Makes pictures of every page and state to look at: {@code mvn test -Dtest=ScreenshotsTest -Dscreenshots=target/screenshots}. */
@Tag("browser")
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsTest {
    private static final int[] WIDTHS = {360, 768, 1280};
    /** Of a page with hundreds of rows the first screen is enough; a browser cannot picture much more. */
    private static final int TALLEST = 8000;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void every_page_and_state_is_pictured() {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        CHROMIUM.expect("40[04]|ERR_FAILED"); // Of the states that show what goes wrong.
        Stream.of(BrowserPages.ALL, BrowserPages.STATES).flatMap(List::stream).forEach(what -> picture(what, folder));
        assertThat(folder).isNotEmptyDirectory();
    }

    private static int height(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollHeight");
    }

    private static void picture(BrowserPages what, Path folder) {
        for (int width : WIDTHS) {
            Page page = CHROMIUM.open(new NewContextOptions().setViewportSize(width, 800));
            what.open(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(what.name() + "-" + width + ".png"))
                    .setFullPage(!BrowserPages.STATES.contains(what) && height(page) < TALLEST));
            CHROMIUM.closePages();
        }
    }
}
