package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page tells search engines is what it shows, and cannot leave its script element. */
class StructuredDataTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "/kennis/opleidingen/mechatronica, Course",
        "/kennis/beroepen/lasser, Occupation",
        "/kennis/begrippen/bbl, FAQPage"
    })
    void a_page_says_of_what_kind_it_is(String path, String type) {
        assertThat(data(path).path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(data(path).path("@graph").findValuesAsText("@type")).contains(type);
    }

    @Test
    void questions_and_answers_are_those_of_the_page() {
        String page = Html.text(LiveServer.page("/kennis/begrippen/bbl").body());
        JsonNode questions =
                data("/kennis/begrippen/bbl").path("@graph").path(0).path("mainEntity");

        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            assertThat(page).contains(question.path("name").asText());
            assertThat(page)
                    .contains(question.path("acceptedAnswer").path("text").asText());
        });
    }

    @Test
    void no_text_can_end_its_element() {
        String page = LiveServer.page("/kennis/opleidingen/mechatronica").body();
        Matcher data = DATA.matcher(page);

        assertThat(data.find()).isTrue();
        assertThat(data.group(1)).doesNotContain("<", ">");
    }

    private static JsonNode data(String path) {
        Matcher data = DATA.matcher(LiveServer.page(path).body());
        assertThat(data.find()).isTrue();
        return LiveServer.json(data.group(1));
    }
}
