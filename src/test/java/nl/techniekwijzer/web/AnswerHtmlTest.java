package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Citation.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHtmlTest {
    private static final SourceRef SOURCE = new SourceRef("SBB", "", "2026", "bron");
    private static final List<Citation> CITATIONS = List.of(
            new Citation(1, "begrippen/bbl#wat", "Bbl", "Wat?", "/kennis/begrippen/bbl#wat-1", "Werken.", SOURCE),
            new Citation(2, "x#y", "\"Q\" & A", "Wat?", "/kennis/begrippen/bol#a\"b", "Leren.", SOURCE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Gewone tekst.              | <p>Gewone tekst.</p>
                    Dit is **vet** hier.       | <p>Dit is <strong>vet</strong> hier.</p>
                    **Bbl**: werken.           | <p><strong>Bbl</strong>: werken.</p>
                    Een * en nog een * ster.   | <p>Een * en nog een * ster.</p>
                    <script>alert(1)</script>  | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                    a < b && c > "d" 'e'       | <p>a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;</p>
                    <img src=x onerror=y>      | <p>&lt;img src=x onerror=y&gt;</p>
                    [klik](javascript:x)       | <p>[klik](javascript:x)</p>
                    """)
    void text_stays_text_and_bold_is_bold(String markdown, String html) {
        assertThat(AnswerHtml.render(markdown, List.of())).isEqualTo(html);
    }

    @Test
    void a_marker_links_to_the_quoted_sentence() {
        assertThat(AnswerHtml.render("Werken [1].", CITATIONS))
                .isEqualTo("<p>Werken <a class=\"cite\" href=\"/kennis/begrippen/bbl#wat-1\""
                        + " aria-label=\"Bron 1: Bbl\">[1]</a>.</p>");
    }

    @Test
    void two_markers_are_two_links() {
        assertThat(AnswerHtml.render("Werken [1][1].", CITATIONS).split("<a ", -1))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3]", "[0]", "[12]", "[9999]", "[a]", "[]", "[1 ]"})
    void a_marker_without_a_citation_is_text(String marker) {
        assertThat(AnswerHtml.render("Zo " + marker + ".", CITATIONS)).isEqualTo("<p>Zo " + marker + ".</p>");
    }

    @Test
    void what_a_citation_holds_cannot_break_out_of_its_attribute() {
        assertThat(AnswerHtml.render("Zo [2].", CITATIONS))
                .contains("href=\"/kennis/begrippen/bol#a&quot;b\"")
                .contains("aria-label=\"Bron 2: &quot;Q&quot; &amp; A\"");
    }

    @Test
    void a_link_to_a_page_of_our_own_is_a_link() {
        assertThat(AnswerHtml.render(
                        "Kijk bij [Mechatronica & meer](/opleidingen/mechatronica#scholen) [1].", CITATIONS))
                .startsWith(
                        "<p>Kijk bij <a href=\"/opleidingen/mechatronica#scholen\">Mechatronica &amp; meer</a> <a ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[klik](https://kwaad.example)",
                "[klik](//kwaad.example)",
                "[klik](javascript:alert)",
                "[klik](/x?y=1)",
                "[klik](/x y)"
            })
    void a_link_to_anywhere_else_is_text(String link) {
        assertThat(AnswerHtml.render(link, CITATIONS)).isEqualTo("<p>" + link + "</p>");
    }

    @Test
    void blocks_are_paragraphs_and_lists() {
        assertThat(AnswerHtml.render("Eerst dit.\n\n- een\n- **twee**\n\n1. stap\n2. nog een\n\nKlaar.", List.of()))
                .isEqualTo("<p>Eerst dit.</p><ul><li>een</li><li><strong>twee</strong></li></ul>"
                        + "<ol><li>stap</li><li>nog een</li></ol><p>Klaar.</p>");
    }

    @Test
    void a_script_in_a_list_stays_text() {
        assertThat(AnswerHtml.render("- <b>x</b>\n- y", List.of()))
                .isEqualTo("<ul><li>&lt;b&gt;x&lt;/b&gt;</li><li>y</li></ul>");
    }

    @Test
    void an_empty_answer_is_empty_html() {
        assertThat(AnswerHtml.render("", List.of())).isEmpty();
    }
}
