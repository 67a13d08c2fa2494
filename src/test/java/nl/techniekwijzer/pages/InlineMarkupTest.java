package nl.techniekwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Markdown inside a sentence becomes: the plain text that is quoted and the HTML that is shown. */
class InlineMarkupTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Lees [de bbl](begrippen/bbl).      | Lees de bbl.               | Lees <a href="/kennis/begrippen/bbl">de bbl</a>.
                    Je krijgt **altijd** loon.         | Je krijgt altijd loon.     | Je krijgt <strong>altijd</strong> loon.
                    Zie **[bol](begrippen/bol)** ook.  | Zie bol ook.               | Zie <strong><a href="/kennis/begrippen/bol">bol</a></strong> ook.
                    Kies [N&T](profielen/n-t) of N&G.  | Kies N&T of N&G.           | Kies <a href="/kennis/profielen/n-t">N&amp;T</a> of N&amp;G.
                    Een maat < 3 en > 2.               | Een maat < 3 en > 2.       | Een maat &lt; 3 en &gt; 2.
                    De "vaste" regel.                  | De "vaste" regel.          | De &quot;vaste&quot; regel.
                    <script>alert(1)</script> staat er.| <script>alert(1)</script> staat er. | &lt;script&gt;alert(1)&lt;/script&gt; staat er.
                    Twee * drie is zes * een.          | Twee * drie is zes * een.  | Twee * drie is zes * een.
                    Haken [zo] blijven (staan).        | Haken [zo] blijven (staan).| Haken [zo] blijven (staan).
                    """)
    void links_and_bold_are_shown_and_all_else_is_text(String markdown, String text, String html) {
        Unit unit = unit(markdown);

        assertThat(unit.text()).isEqualTo(text);
        assertThat(unit.html()).isEqualTo(html);
    }

    @Test
    void two_links_in_a_sentence_are_two_links() {
        assertThat(unit("Kies [bol](begrippen/bol) of [bbl](begrippen/bbl).").html())
                .isEqualTo(
                        "Kies <a href=\"/kennis/begrippen/bol\">bol</a> of <a href=\"/kennis/begrippen/bbl\">bbl</a>.");
    }

    @Test
    void a_link_cannot_bring_an_attribute_of_its_own() {
        assertThat(unit("Klik [hier](x\"onclick=\"y).").html()).doesNotContain("\"onclick=\"");
    }

    private Unit unit(String markdown) {
        return ParsedPage.of(folder, "## Wat? {soort: wat}\n" + markdown + "\n")
                .section()
                .units()
                .getFirst();
    }
}
