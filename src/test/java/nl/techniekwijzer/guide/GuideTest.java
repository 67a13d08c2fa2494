package nl.techniekwijzer.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.catalogue.Routes.Route;
import nl.techniekwijzer.catalogue.Routes.Stop;
import nl.techniekwijzer.catalogue.Schools;
import nl.techniekwijzer.catalogue.Wish;
import nl.techniekwijzer.guide.Charts.Chart;
import nl.techniekwijzer.guide.Charts.Point;
import nl.techniekwijzer.guide.Interests.Statement;
import nl.techniekwijzer.guide.Interests.Suggestions;
import nl.techniekwijzer.guide.RegionGuide.Place;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking around over the real knowledge base. */
class GuideTest {
    private static final Knowledge KNOWLEDGE = RealService.knowledge();
    private static final Guide GUIDE = Guide.of(KNOWLEDGE);

    @Test
    void the_catalogue_has_every_dossier_study_and_beroep() {
        assertThat(GUIDE.catalogue().programmes())
                .filteredOn(p -> p.kind() == Kind.MBO)
                .hasSameSizeAs(KNOWLEDGE.tables().dossiers());
        assertThat(GUIDE.catalogue().programmes())
                .filteredOn(p -> p.kind() == Kind.HBO || p.kind() == Kind.WO)
                .hasSizeGreaterThanOrEqualTo(KNOWLEDGE.tables().studies().size());
        assertThat(GUIDE.catalogue().trades()).hasSameSizeAs(KNOWLEDGE.tables().occupations());
    }

    @ParameterizedTest
    @CsvSource({
        "elektricien, '', '', '', elektrotechnische-installaties",
        "mechatro, mbo-4, bbl, '', mechatronica",
        "'', mbo-2, '', AM36, timmeren",
        "werktuigbouw, hbo, '', '', hbo-werktuigbouwkunde"
    })
    void a_wish_finds_what_fits(String text, String level, String form, String region, String slug) {
        Wish wish = new Wish(text, level, form, "", region, "");

        assertThat(GUIDE.catalogue().find(wish)).extracting(Programme::slug).contains(slug);
        assertThat(GUIDE.catalogue().find(wish))
                .allMatch(p -> level.isEmpty() || p.levels().contains(level))
                .allMatch(p -> form.isEmpty() || p.forms().contains(form))
                .allMatch(p -> region.isEmpty() || p.regions().containsKey(region));
    }

    @ParameterizedTest
    @CsvSource({
        "mbo-1, Mbo niveau 1 (entree)",
        "mbo-3;mbo-4, Mbo niveau 3 en 4",
        "'mbo-2;mbo-3;mbo-4;hbo', 'Mbo niveau 2, 3 en 4, Hbo'",
        "'ad;hbo', 'Associate degree, Hbo'"
    })
    void levels_are_named_as_one_would_say_them(String codes, String words) {
        assertThat(Catalogued.levels(List.of(codes.split(";")))).isEqualTo(words);
    }

    @Test
    void a_name_goes_before_other_words_for_the_same() {
        Wish wish = new Wish("mechatronica", "", "", "", "", "");

        assertThat(GUIDE.catalogue().find(wish).getFirst().title()).contains("Mechatronica");
    }

    @Test
    void vmbo_basis_leads_to_level_2_only() {
        Route route =
                GUIDE.routes().of(GUIDE.catalogue().programme("mechatronica").orElseThrow());

        assertThat(route.before())
                .extracting(Stop::label)
                .contains("Vmbo basis: niveau 2", "Vmbo kader", "Vmbo tl (mavo): niveau 3, 4");
        assertThat(route.after()).extracting(Stop::label).contains("Middenkader engineering", "Hbo Mechatronica");
        assertThat(route.jobs()).extracting(Stop::label).contains("Mechatronicus");
        assertThat(route.rules()).isNotEmpty().allMatch(rule -> !rule.source().isEmpty());
    }

    @Test
    void schools_stand_in_their_regions_with_how_sure_it_is() {
        Programme programme = GUIDE.catalogue().programme("mechatronica").orElseThrow();

        assertThat(Schools.of(KNOWLEDGE, programme)).hasSizeGreaterThan(20).allSatisfy(in -> {
            assertThat(in.schools())
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> a.kind().compareTo(b.kind()));
            assertThat(programme.regions())
                    .containsEntry(in.region().code(), in.schools().getFirst().kind());
        });
    }

    @Test
    void every_region_has_a_tile_of_its_own() {
        List<Place> places = GUIDE.regions().places();
        Set<String> tiles = new HashSet<>();
        places.forEach(place -> tiles.add(place.column() + "/" + place.row()));

        assertThat(places).hasSize(35);
        assertThat(tiles).hasSize(35);
    }

    @ParameterizedTest
    @CsvSource({"Velp, Midden-Gelderland", "twente, Twente", "Den Bosch, Noordoost-Brabant", "ZWOLLE, Regio Zwolle"})
    void a_place_leads_to_its_region(String name, String region) {
        assertThat(GUIDE.regions().find(name))
                .map(place -> place.region().name())
                .hasValue(region);
    }

    @Test
    void neighbours_on_the_map_are_mostly_neighbours_on_the_ground() {
        List<Place> places = GUIDE.regions().places();
        long near = places.stream()
                .filter(place -> GUIDE.regions().neighbours(place).stream()
                        .anyMatch(other -> Math.abs(other.column() - place.column()) <= 1
                                && Math.abs(other.row() - place.row()) <= 1))
                .count();

        assertThat(near).isEqualTo(places.size());
    }

    @Test
    void the_statements_are_few_and_about_activities_of_opleidingen() {
        Set<String> activities = new HashSet<>();
        KNOWLEDGE.tables().dossiers().forEach(d -> activities.addAll(d.interests()));

        assertThat(GUIDE.interests().statements()).hasSizeBetween(10, 20);
        assertThat(GUIDE.interests().statements()).extracting(Statement::number).doesNotHaveDuplicates();
        assertThat(GUIDE.interests().statements())
                .flatExtracting(Statement::activities)
                .allMatch(activity -> activities.contains(String.valueOf(activity)));
        assertThat(GUIDE.interests().statements())
                .extracting(Statement::text)
                .allMatch(text -> text.startsWith("Ik ") && text.endsWith(".") && text.split(" ").length <= 13);
    }

    @Test
    void nearly_every_opleiding_can_be_reached_by_some_statement() {
        List<Statement> all = GUIDE.interests().statements();

        assertThat(GUIDE.catalogue().programmes())
                .filteredOn(p -> p.kind() == Kind.MBO)
                .filteredOn(p -> p.interests().stream()
                        .noneMatch(
                                i -> all.stream().anyMatch(s -> s.activities().contains(i))))
                .hasSizeLessThan(4);
    }

    @Test
    void what_is_suggested_has_its_reasons_and_comes_from_several_themes() {
        Suggestions found = GUIDE.interests().suggest(GUIDE.interests().chosen(Set.of(1, 2, 8)));

        assertThat(found.programmes()).isNotEmpty().allSatisfy(match -> {
            assertThat(match.because()).isNotEmpty();
            assertThat(match.programme().interests()).containsAll(match.reasons());
        });
        assertThat(found.themes()).hasSizeGreaterThan(1);
        assertThat(found.trades()).isNotEmpty();
        assertThat(GUIDE.interests().suggest(List.of()).programmes()).isEmpty();
    }

    @Test
    void every_figure_of_a_chart_exists_and_a_chart_has_one_unit() {
        long named = CueFile.lines(Charts.class, "charts.txt").stream()
                .filter(line -> line.startsWith(" "))
                .count();
        List<Chart> charts = GUIDE.charts().all();

        assertThat(charts.stream().mapToLong(chart -> chart.points().size()).sum())
                .as("charts.txt names a figure that the tables do not have, or that is no number")
                .isEqualTo(named);
        assertThat(charts)
                .allSatisfy(chart ->
                        assertThat(chart.points()).extracting(Point::unit).containsOnly(chart.unit()));
        assertThat(charts)
                .flatExtracting(Chart::points)
                .allSatisfy(point -> assertThat(point.fact().text()).contains(point.year()));
    }

    @ParameterizedTest
    @CsvSource({"46.800, 46800", "'4,32', 4.32", "16, 16", "1.530.000, 1530000"})
    void a_number_is_read_as_dutch_writes_it(String text, double number) {
        assertThat(Charts.number(text)).hasValue(number);
    }

    @Test
    void every_source_is_there_with_the_pages_that_use_it() {
        assertThat(GUIDE.sources().all()).hasSameSizeAs(KNOWLEDGE.sources().all());
        assertThat(GUIDE.sources().source("ratho-2015").orElseThrow().pages())
                .extracting(Page::id)
                .contains("profielen/havo-natuur-en-gezondheid", "opleidingen/hbo-werktuigbouwkunde");
    }

    @Test
    void a_comparison_says_of_each_what_it_is_and_never_adds_up_what_is_sure_and_what_is_not() {
        List<Page> subjects = List.of(
                GUIDE.comparisons().subject("mechatronica").orElseThrow(),
                GUIDE.comparisons().subject("opleidingen/timmeren").orElseThrow());

        assertThat(GUIDE.comparisons().of(subjects).rows().getFirst().cells())
                .hasSize(2)
                .noneMatch(List::isEmpty);
        assertThat(GUIDE.comparisons().of(subjects).briefs().getLast().values())
                .allMatch(value -> value.contains("bevestigd") && value.contains("in 2019"));
        assertThat(GUIDE.comparisons().subject("bestaat-niet")).isEmpty();
    }
}
