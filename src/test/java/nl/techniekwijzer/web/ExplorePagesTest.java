package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for looking around, as a browser without a script gets them. */
class ExplorePagesTest {
    private static final Pattern OWN_LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** Pages with hundreds of links are covered by those that they share with others. */
    private static final int MOST_LINKS = 60;

    static List<String> paths() {
        return ExplorePaths.all();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_page_has_one_heading_a_title_and_says_where_it_is_in_the_menu(String path) {
        HttpResponse<String> page = LiveServer.page(path);
        String html = page.body();

        assertThat(page.statusCode()).isEqualTo(path.endsWith("bestaat-niet") ? 404 : 200);
        assertThat(html).containsOnlyOnce("<h1>").contains("<html lang=\"nl\">", " – Techniekwijzer</title>");
        assertThat(html).doesNotContain("<style", " style=\"", " onclick=", "javascript:", "null", "Optional");
        assertThat(html).doesNotContainPattern("(?:src|action)=\"(?:https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_id_is_used_twice(String path) {
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(LiveServer.page(path).body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_link_on_these_pages_leads_somewhere() {
        Set<String> links = new TreeSet<>();
        for (String path : paths()) {
            OWN_LINK.matcher(LiveServer.page(path).body())
                    .results()
                    .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                    .limit(MOST_LINKS)
                    .forEach(links::add);
        }
        assertThat(links)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        link -> assertThat(LiveServer.page(link).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/opleidingen?niveau=mbo-9, Het filter niveau",
        "/opleidingen?regio=Atlantis, Deze plaats of regio kennen wij niet",
        "/opleidingen?vergelijk=a, kennen wij niet",
        "/opleidingen?q=mekatronica, Mechatronica",
        "/opleidingen?pagina=9999, opleidingen",
        "/opleidingen/mechatronika, Mechatronica",
        "/beroepen?sector=x, Het filter sector",
        "/beroepen/bestaat-niet, Dit beroep kennen wij niet",
        "'/vergelijk?ids=mechatronica,timmeren,metselen,logistiek', hoogstens 3 naast elkaar",
        "/vergelijk?ids=bestaat-niet, kennen wij niet",
        "/profielkeuze?niveau=mavo, Het filter niveau",
        "/profielkeuze?niveau=havo&profiel=PIE, Dit profiel hoort niet bij dit niveau",
        "/profielkeuze?niveau=havo&profiel=N%26G&vakken=toveren, Een vak in het adres kennen wij niet",
        "/profielkeuze?niveau=havo&profiel=N%26T&erbij=toveren, Havo met N&amp;T",
        "'/interesses?ja=99,x', Een deel van de antwoorden",
        "/regio?q=Atlantis, Deze plaats kennen wij niet",
        "/regio/atlantis, Deze regio kennen wij niet",
        "/begrippen?q=zzzz, Dit woord staat niet in de lijst",
        "/bronnen/bestaat-niet, Deze bron kennen wij niet"
    })
    void an_odd_address_gets_a_page_that_helps(String path, String says) {
        HttpResponse<String> page = LiveServer.page(path);

        assertThat(page.statusCode()).isIn(200, 404);
        assertThat(page.body()).contains(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opleidingen?q=",
                "/beroepen?q=",
                "/regio?q=",
                "/begrippen?q=",
                "/vergelijk?ids=",
                "/interesses?ja=",
                "/opleidingen/"
            })
    void what_an_address_holds_is_never_markup(String path) {
        String attack = "\"><script>alert(1)</script>";

        assertThat(LiveServer.page(path + LiveServer.encode(attack)).body()).doesNotContain("<script>alert");
    }

    @Test
    void a_list_keeps_what_was_set_aside_when_a_filter_changes() {
        String page = LiveServer.page("/opleidingen?vergelijk=mechatronica&q=timmeren")
                .body();

        assertThat(page)
                .contains("name=\"vergelijk\" value=\"mechatronica\"")
                .contains("/opleidingen?q=timmeren&amp;vergelijk=mechatronica,timmeren");
        assertThat(LiveServer.page("/opleidingen?vergelijk=mechatronica,timmeren")
                        .body())
                .contains("href=\"/vergelijk?ids=mechatronica,timmeren\"");
    }

    @Test
    void the_profile_check_keeps_what_is_asked_apart_from_what_is_advised_and_dates_it() {
        String page = LiveServer.page("/profielkeuze?niveau=havo&profiel=N%26G").body();

        assertThat(page)
                .contains("eis: ook natuurkunde of NLT", "regel van 2015", "<strong>Eis:</strong>")
                .contains("<strong>Advies:</strong>", "Bron van de eis:", "Bron van het advies:")
                .contains("natuurkunde erbij</a>:", "erbij=natuurkunde#verschil");
        assertThat(Html.text(page)).contains("Na te vragen is geen nee");
    }

    @Test
    void an_opleiding_names_how_sure_each_school_is() {
        String page = LiveServer.page("/opleidingen/mechatronica?regio=AM36").body();

        assertThat(page)
                .contains("Bevestigd in een regeling van de school", "Had studenten in 2019; vraag of het nog kan")
                .contains(
                        "<svg class=\"vk-route\"",
                        "<desc id=\"route-tekst\">Ervoor: ",
                        "<details class=\"vk-region\" open>");
    }

    @Test
    void every_bar_of_a_chart_stands_in_a_table_with_year_and_source() {
        String page = LiveServer.page("/arbeidsmarkt").body();

        assertThat(page.split("class=\"vk-bars__value\"", -1)).hasSizeGreaterThan(20);
        assertThat(Html.text(page)).contains("46.800 vacatures", "2023", "Bron", "23,0 (17,9 tot 27,8)");
    }
}
