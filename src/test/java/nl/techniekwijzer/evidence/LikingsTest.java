package nl.techniekwijzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;

class LikingsTest {
    @Test
    void every_page_that_is_named_exists() {
        assertThat(Likings.all())
                .allSatisfy(id ->
                        assertThat(RealService.knowledge().page(id)).as(id).isPresent());
    }

    @Test
    void of_several_likings_the_first_of_each_comes_before_the_second_of_any() {
        assertThat(Likings.of(List.of("hout", "computers")).subList(0, 2))
                .containsExactlyInAnyOrder("beroepen/timmerman", "beroepen/medewerker-ict-support");
    }

    @Test
    void what_is_done_with_something_else_is_no_liking_of_its_own() {
        assertThat(Likings.of(List.of("robots", "bouwen"))).doesNotContain("beroepen/metselaar");
        assertThat(Likings.of(List.of("bouwen"))).contains("beroepen/metselaar");
    }
}
