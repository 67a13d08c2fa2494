package nl.techniekwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.OfferKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole field is there: a test fails when an opleiding, beroep, profiel, regio, route or figure loses its place. */
class CoverageTest {
    private static final Pattern CREBO = Pattern.compile("crebo (\\d{5})");

    private final Knowledge knowledge = RealService.knowledge();
    private final Tables tables = knowledge.tables();

    @Test
    void all_303_qualifications_stand_on_a_page_with_their_crebo() {
        Set<String> shown = texts().flatMap(text -> CREBO.matcher(text).results())
                .map((MatchResult crebo) -> crebo.group(1))
                .collect(Collectors.toSet());

        assertThat(tables.qualifications())
                .hasSize(303)
                .extracting(Tables.Qualification::crebo)
                .doesNotHaveDuplicates()
                .isSubsetOf(shown);
    }

    @Test
    void each_dossier_has_one_written_page_that_answers_what_people_ask() {
        assertThat(tables.dossiers()).hasSize(106);
        assertThat(lacking(
                        tables.dossiers().stream().map(Tables.Dossier::code).toList(),
                        "dossier",
                        EnumSet.of(
                                Aspect.WAT,
                                Aspect.LEREN,
                                Aspect.PAST,
                                Aspect.DUUR,
                                Aspect.TOELATING,
                                Aspect.BEROEPEN,
                                Aspect.VERVOLG,
                                Aspect.WAAR,
                                Aspect.KANS,
                                Aspect.LIJKT_OP)))
                .isEmpty();
    }

    @Test
    void a_qualification_that_runs_out_names_what_takes_its_place() {
        List<Tables.Qualification> ending = tables.qualifications().stream()
                .filter(q -> !q.successors().isEmpty())
                .toList();

        assertThat(ending)
                .hasSizeGreaterThanOrEqualTo(17)
                .allSatisfy(q -> assertThat(written()
                                .filter(page -> q.dossier().equals(page.links().get("dossier")))
                                .flatMap(page -> page.sections().stream())
                                .filter(section -> !section.fromTable())
                                .flatMap(section -> section.units().stream())
                                .map(Unit::text)
                                .collect(Collectors.joining(" ")))
                        .contains(q.successors()));
    }

    @Test
    void each_study_of_today_in_the_admission_table_has_a_page() {
        Set<String> pages = linked("studie");

        assertThat(tables.studies().stream().map(Tables.Study::name).filter(name -> !pages.contains(name)))
                .isEmpty();
    }

    @Test
    void each_of_131_occupations_has_a_written_page_with_a_working_day_and_what_it_asks() {
        assertThat(tables.occupations()).hasSize(131);
        assertThat(lacking(
                        tables.occupations().stream()
                                .map(Tables.Occupation::name)
                                .toList(),
                        "beroep",
                        EnumSet.of(Aspect.WAT, Aspect.WERKDAG, Aspect.PAST, Aspect.EISEN, Aspect.OPLEIDING)))
                .isEmpty();
    }

    @Test
    void each_occupation_is_found_by_everyday_words_and_leads_to_others() {
        List<Page> occupations = knowledge.pages().stream()
                .filter(page -> page.links().containsKey("beroep"))
                .toList();

        assertThat(occupations).extracting(Page::names).noneMatch(List::isEmpty);
        assertThat(occupations).extracting(Page::related).noneMatch(List::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmbo-bwi",
                "vmbo-pie",
                "vmbo-mobiliteit-en-transport",
                "vmbo-maritiem-en-techniek",
                "vmbo-mvi",
                "vmbo-dienstverlening-en-producten",
                "vmbo-economie-en-ondernemen",
                "vmbo-groen",
                "vmbo-hbr",
                "vmbo-zorg-en-welzijn",
                "vmbo-bb",
                "vmbo-kb",
                "vmbo-gl",
                "vmbo-tl",
                "havo-natuur-en-techniek",
                "havo-natuur-en-gezondheid",
                "havo-economie-en-maatschappij",
                "havo-cultuur-en-maatschappij",
                "vwo-natuur-en-techniek",
                "vwo-natuur-en-gezondheid",
                "vwo-economie-en-maatschappij",
                "vwo-cultuur-en-maatschappij",
                "wiskunde-a",
                "wiskunde-b",
                "wiskunde-c",
                "wiskunde-d",
                "nlt",
                "informatica",
                "technasium",
                "profiel-wisselen",
                "vak-inhalen",
                "deadlines",
                "van-vmbo-naar-mbo",
                "van-vmbo-naar-havo",
                "van-mbo-naar-mbo",
                "van-mbo-naar-hbo",
                "van-havo-naar-mbo",
                "van-havo-naar-hbo-techniek",
                "van-vwo-naar-technische-universiteit"
            })
    void each_profile_subject_and_step_has_its_page(String slug) {
        assertThat(written()).extracting(Page::id).contains("profielen/" + slug);
    }

    @ParameterizedTest
    @CsvSource({"1 april", "1 mei", "15 januari", "numerus fixus", "bindend studieadvies"})
    void the_dates_and_limits_of_applying_are_told(String term) {
        assertThat(texts()).anyMatch(text -> text.contains(term));
    }

    @Test
    void the_35_regions_12_provinces_and_5_landsdelen_each_have_a_page() {
        Set<String> provinces =
                tables.municipalities().stream().map(Municipality::province).collect(Collectors.toSet());
        Set<String> landsdelen =
                tables.landsdelen().stream().map(Tables.Landsdeel::name).collect(Collectors.toSet());

        assertThat(tables.regions()).hasSize(35).extracting(Tables.Region::code).isSubsetOf(linked("regio"));
        assertThat(provinces).hasSize(12).isSubsetOf(linked("provincie"));
        assertThat(landsdelen).hasSize(5).isSubsetOf(linked("landsdeel"));
    }

    @Test
    void each_region_names_its_schools_its_gemeenten_and_where_to_get_advice() {
        Map<String, Set<String>> headings = new TreeMap<>();
        knowledge.pages().stream()
                .filter(page -> page.links().containsKey("regio"))
                .forEach(page -> headings.computeIfAbsent(page.links().get("regio"), code -> new TreeSet<>())
                        .addAll(page.sections().stream().map(Section::heading).toList()));

        assertThat(headings)
                .hasSize(35)
                .allSatisfy((code, of) -> assertThat(of)
                        .anyMatch(heading -> heading.contains("scholen"))
                        .anyMatch(heading -> heading.contains("gemeenten"))
                        .anyMatch(heading -> heading.contains("dvies")));
    }

    @Test
    void each_of_342_gemeenten_is_a_place_in_a_region() {
        Set<String> places = new HashSet<>();
        tables.places().forEach(place -> places.add(place.municipality()));

        assertThat(tables.municipalities())
                .hasSize(342)
                .extracting(Municipality::name)
                .doesNotHaveDuplicates()
                .isSubsetOf(places)
                .allSatisfy(
                        name -> assertThat(knowledge.geography().regionOf(name)).isPresent());
    }

    @Test
    void the_offer_of_the_register_of_2019_and_of_the_regulations_is_there() {
        Map<OfferKind, Long> kinds = tables.offers().stream()
                .collect(Collectors.groupingBy(Tables.Offer::kind, TreeMap::new, Collectors.counting()));

        assertThat(kinds.get(OfferKind.REGISTER)).isGreaterThan(450);
        assertThat(kinds.get(OfferKind.IN_2019)).isGreaterThan(1900);
        assertThat(kinds.get(OfferKind.BEVESTIGD)).isGreaterThan(60);
    }

    @Test
    void all_78_routes_and_schemes_stand_on_a_page_with_their_state() {
        Set<String> shown = texts().collect(Collectors.toSet());

        assertThat(tables.schemes()).hasSize(78);
        assertThat(tables.schemes().stream()
                        .map(Tables.Scheme::statusSentence)
                        .filter(sentence -> sentence.isEmpty() || !shown.contains(sentence)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met-een-ww-uitkering",
                "met-bijstand",
                "als-je-werk-hebt",
                "als-zzper",
                "zonder-diploma",
                "als-statushouder",
                "als-je-ouder-bent-dan-45",
                "met-een-hbo-diploma",
                "met-een-arbeidsbeperking",
                "leraar-techniek-worden"
            })
    void each_situation_has_an_overview_page(String slug) {
        assertThat(written()).extracting(Page::id).contains("omscholen/" + slug);
    }

    @Test
    void all_figures_and_wages_stand_on_a_page() {
        Set<String> shown = texts().collect(Collectors.toSet());

        assertThat(tables.figures()).hasSizeGreaterThanOrEqualTo(174);
        assertThat(tables.wages()).hasSizeGreaterThanOrEqualTo(49);
        assertThat(Stream.concat(
                                tables.figures().stream().map(Tables.Figure::sentence),
                                tables.wages().stream().map(Tables.Wage::sentence))
                        .filter(sentence -> !shown.contains(sentence)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kans-op-werk",
                "spanning",
                "cijfers-lezen",
                "sector-bouw",
                "sector-installatie",
                "sector-metaal",
                "sector-elektro",
                "sector-ict",
                "sector-procesindustrie",
                "sector-mobiliteit",
                "sector-maritiem",
                "energietransitie"
            })
    void the_labour_market_is_explained_per_sector(String slug) {
        assertThat(written()).extracting(Page::id).contains("arbeidsmarkt/" + slug);
    }

    @Test
    void at_least_120_terms_are_explained() {
        assertThat(written().filter(page -> page.type() == PageType.BEGRIPPEN)).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiesmbo",
                "stagemarkt",
                "leerbanenmarkt",
                "123technologie",
                "techportal",
                "techniekpactmonitor",
                "arbeidsmarktinzicht",
                "levenlangontwikkelen",
                "techniek-onderwijs",
                "leo-loopbaan",
                "lerarenloket",
                "house-of-skills",
                "betamentality",
                "jet-net-technet",
                "sterk-techniekonderwijs",
                "katapult",
                "competentnl",
                "techniekpact-2013",
                "techniekpact-2018",
                "techniekpact-2019-tussenstand",
                "techniekpact-evaluatie-2020",
                "ptvt-voorstellen-2023",
                "actielijnen"
            })
    void the_techniekpact_and_the_services_it_names_have_a_page(String slug) {
        assertThat(written()).extracting(Page::id).contains("beleid/" + slug);
    }

    @Test
    void there_are_at_least_2000_written_sections() {
        assertThat(written().flatMap(page -> page.sections().stream()).filter(section -> !section.fromTable()))
                .hasSizeGreaterThanOrEqualTo(2000);
    }

    /** Per value of a link: the aspects that none of its pages has; a value without any page lacks all of them. */
    private Map<String, Set<Aspect>> lacking(List<String> values, String link, Set<Aspect> asked) {
        Map<String, Page> pages = written()
                .filter(page -> page.links().containsKey(link))
                .collect(Collectors.toMap(page -> page.links().get(link), Function.identity()));
        Map<String, Set<Aspect>> lacking = new TreeMap<>();
        for (String value : values) {
            Set<Aspect> missing = EnumSet.copyOf(asked);
            Page page = pages.get(value);
            if (page != null) {
                page.sections().forEach(section -> missing.remove(section.aspect()));
            }
            if (!missing.isEmpty()) {
                lacking.put(value, missing);
            }
        }
        return lacking;
    }

    private Set<String> linked(String link) {
        return knowledge.pages().stream()
                .map(page -> page.links().getOrDefault(link, ""))
                .collect(Collectors.toSet());
    }

    /** The pages that somebody wrote at least a section of. */
    private Stream<Page> written() {
        return knowledge.pages().stream()
                .filter(page -> page.sections().stream().anyMatch(section -> !section.fromTable()));
    }

    private Stream<String> texts() {
        return knowledge.pages().stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(section -> section.units().stream())
                .map(Unit::text);
    }
}
