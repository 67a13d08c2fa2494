package nl.techniekwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Problem;
import nl.techniekwijzer.tables.Source;
import nl.techniekwijzer.tables.Tables;
import org.junit.jupiter.api.Test;

/** The knowledge base that we ship: without faults, and complete where the project promised it to be. */
class KnowledgeCheckTest {
    private static final Pattern CREBO = Pattern.compile("crebo (\\d{5})");

    private final Knowledge knowledge = RealService.knowledge();

    @Test
    void it_has_no_problems() {
        assertThat(RealService.loaded().problems())
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void all_303_qualifications_stand_on_a_page_with_their_crebo() {
        Set<String> shown = units().stream()
                .flatMap(unit -> CREBO.matcher(unit.text()).results())
                .map((MatchResult crebo) -> crebo.group(1))
                .collect(Collectors.toSet());

        assertThat(knowledge.tables().qualifications())
                .hasSize(303)
                .extracting(Tables.Qualification::crebo)
                .doesNotHaveDuplicates()
                .isSubsetOf(shown);
    }

    @Test
    void every_dossier_has_a_page_that_someone_wrote() {
        Set<String> written = authored().stream()
                .map(page -> page.links().getOrDefault("dossier", ""))
                .collect(Collectors.toSet());

        assertThat(knowledge.tables().dossiers())
                .extracting(Tables.Dossier::code)
                .isSubsetOf(written);
    }

    @Test
    void at_least_60_written_pages_are_spread_over_all_nine_types() {
        assertThat(authored()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(authored()).extracting(Page::type).contains(PageType.values());
        assertThat(PageType.values()).hasSize(9);
    }

    @Test
    void all_35_labour_market_regions_have_a_page() {
        Set<String> pages = knowledge.pages().stream()
                .map(page -> page.links().getOrDefault("regio", ""))
                .collect(Collectors.toSet());

        assertThat(knowledge.tables().regions())
                .hasSize(35)
                .extracting(Tables.Region::code)
                .doesNotHaveDuplicates()
                .isSubsetOf(pages);
    }

    @Test
    void all_342_municipalities_lie_in_a_region() {
        assertThat(knowledge.tables().municipalities())
                .hasSize(342)
                .extracting(Tables.Municipality::name)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(knowledge.geography().regionOf(name)).isPresent());
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
