package nl.techniekwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Source;
import org.junit.jupiter.api.Test;

/** The knowledge base that we ship has no faults; {@link CoverageTest} says that it is complete. */
class KnowledgeCheckTest {

    private final Knowledge knowledge = RealService.knowledge();

    @Test
    void it_has_no_problems() {
        assertThat(RealService.loaded().problems())
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void at_least_60_written_pages_are_spread_over_all_nine_types() {
        assertThat(authored()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(authored()).extracting(Page::type).contains(PageType.values());
        assertThat(PageType.values()).hasSize(9);
    }

    @Test
    void regions_border_each_other_in_both_directions() {
        assertThat(knowledge.tables().regions())
                .allSatisfy(region -> assertThat(region.neighbours())
                        .isNotEmpty()
                        .doesNotContain(region.code())
                        .allSatisfy(other -> assertThat(knowledge.geography().neighbours(other))
                                .contains(region.code())));
    }

    @Test
    void an_anchor_stands_only_once_on_a_page() {
        List<String> addresses = knowledge.pages().stream()
                .flatMap(page -> page.sections().stream()
                        .flatMap(KnowledgeCheckTest::anchors)
                        .map(anchor -> page.url() + "#" + anchor))
                .toList();
        Set<String> once = new HashSet<>();

        assertThat(addresses.stream().filter(address -> !once.add(address))).isEmpty();
    }

    @Test
    void the_copy_that_a_source_was_read_from_is_never_shown() {
        List<String> copies = knowledge.sources().all().stream()
                .map(Source::via)
                .filter(via -> via.contains("/"))
                .toList();

        assertThat(copies).isNotEmpty();
        assertThat(units())
                .extracting(Unit::text)
                .noneMatch(text -> copies.stream().anyMatch(text::contains));
    }

    private static Stream<String> anchors(Section section) {
        return Stream.concat(
                Stream.of(section.anchor()), section.units().stream().map(Unit::anchor));
    }

    private List<Page> authored() {
        return knowledge.pages().stream()
                .filter(page -> page.sections().stream().anyMatch(section -> !section.fromTable()))
                .toList();
    }

    private List<Unit> units() {
        return knowledge.pages().stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(section -> section.units().stream())
                .toList();
    }
}
