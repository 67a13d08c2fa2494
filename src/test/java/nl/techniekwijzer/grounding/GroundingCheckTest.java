package nl.techniekwijzer.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import nl.techniekwijzer.grounding.Verdict.Unsupported;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroundingCheckTest {
    private static final String WAGE = "Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.500 euro per maand.";
    private static final String RULE =
            "Met havo en het profiel N&G vraagt de school voor Werktuigbouwkunde ook natuurkunde en wiskunde B.";
    private static final String DENIAL = "Met een diploma op niveau 2 mag je niet naar het hbo.";
    private static final Source SOURCE = new Source("cbs", "Lonen", "CBS", "", "2023", "", "");

    private final GroundingCheck check = new GroundingCheck();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    quoted as it stands          | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.500 euro per maand.
                    shortened                    | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.500 euro.
                    in another order             | In 2023 verdiende een lasser op niveau 2 gemiddeld 2.500 euro per maand.
                    number without dot           | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2500 euro per maand.
                    a plural                     | Lassers op niveau 2 verdienden in 2023 gemiddeld 2.500 euro per maand.
                    a name from the page's title | Een lasser bij Techniek in Metaal verdiende in 2023 gemiddeld 2.500 euro per maand.
                    """)
    void what_the_source_says_is_supported(String name, String sentence) {
        assertThat(check.check(citing(sentence, WAGE))).isEqualTo(new Verdict.Supported());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    changed number    | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.600 euro per maand.
                    rounded number    | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.5 euro per maand.
                    added number      | Een lasser op niveau 2 verdiende in 2023 gemiddeld 2.500 euro per 4 maanden.
                    other year        | Een lasser op niveau 2 verdiende in 2024 gemiddeld 2.500 euro per maand.
                    other level       | Een lasser op niveau 3 verdiende in 2023 gemiddeld 2.500 euro per maand.
                    added denial      | Een lasser op niveau 2 verdiende in 2023 niet gemiddeld 2.500 euro per maand.
                    added name        | Een lasser bij Tata Steel op niveau 2 verdiende in 2023 gemiddeld 2.500 euro.
                    name in front     | Philips gaf een lasser op niveau 2 in 2023 gemiddeld 2.500 euro per maand.
                    added level       | Een lasser met mbo op niveau 2 verdiende in 2023 gemiddeld 2.500 euro per maand.
                    other words       | Een piloot met ervaring krijgt tegenwoordig vaak ongeveer 2.500 euro.
                    """)
    void what_the_source_does_not_say_is_unsupported(String name, String sentence) {
        assertThat(check.check(citing(sentence, WAGE))).isInstanceOf(Unsupported.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    other profile   | Met havo en het profiel N&T vraagt de school voor Werktuigbouwkunde ook natuurkunde en wiskunde B.
                    other education | Met vwo en het profiel N&G vraagt de school voor Werktuigbouwkunde ook natuurkunde en wiskunde B.
                    other subject   | Met havo en het profiel N&G vraagt de school voor Werktuigbouwkunde ook natuurkunde en wiskunde A.
                    other study     | Met havo en het profiel N&G vraagt de school voor Bouwkunde ook natuurkunde en wiskunde B.
                    turned around   | Met havo en het profiel N&G vraagt de school voor Werktuigbouwkunde geen natuurkunde en wiskunde B.
                    """)
    void a_rule_about_something_else_is_unsupported(String name, String sentence) {
        assertThat(check.check(citing(sentence, RULE))).isInstanceOf(Unsupported.class);
    }

    @Test
    void a_dropped_denial_is_unsupported() {
        assertThat(check.check(citing(DENIAL.replace("niet ", ""), DENIAL)))
                .isEqualTo(new Unsupported("a denial that the source does not have, or the other way round"));
    }

    @Test
    void one_of_two_denials_dropped_is_unsupported() {
        String rule = "Met niveau 2 mag je niet zonder toets naar niveau 4.";

        assertThat(check.check(citing(rule.replace("niet ", ""), rule))).isInstanceOf(Unsupported.class);
    }

    @Test
    void the_reason_names_what_is_not_there() {
        assertThat(check.check(citing(WAGE.replace("2023", "2024"), WAGE)))
                .isEqualTo(new Unsupported("numbers not in the source: [2024]"));
        assertThat(check.check(citing(RULE.replace("N&G", "N&T"), RULE)))
                .isEqualTo(new Unsupported("names not in the source: [n&t]"));
    }

    @Test
    void two_sources_support_a_sentence_together() {
        Sentence both = new Sentence(
                "Een lasser verdiende in 2023 gemiddeld 2.500 euro, een timmerman 2.700 euro.",
                List.of(cited(WAGE), cited("Een timmerman verdiende in 2023 gemiddeld 2.700 euro.")),
                Form.PARAGRAPH,
                "");

        assertThat(check.check(both)).isEqualTo(new Verdict.Supported());
        assertThat(check.check(citing(both.text(), WAGE))).isInstanceOf(Unsupported.class);
    }

    @ParameterizedTest
    @EnumSource(value = Form.class, names = "LABEL", mode = EnumSource.Mode.EXCLUDE)
    void a_sentence_without_a_source_states_no_number(Form form) {
        assertThat(check.check(Sentence.frame("Kijk eens op een open dag.", form)))
                .isEqualTo(new Verdict.Supported());
        assertThat(check.check(Sentence.frame("Er zijn 35 regio's.", form)))
                .isEqualTo(new Unsupported("a number without a source"));
    }

    @Test
    void a_label_may_carry_the_number_of_a_title() {
        assertThat(check.check(Sentence.frame("Mbo niveau 4", Form.LABEL))).isEqualTo(new Verdict.Supported());
    }

    static Stream<Sentence> quotes() {
        return Stream.of(WAGE, RULE, DENIAL).map(text -> citing(text, text));
    }

    @Test
    void a_quotation_is_always_supported() {
        assertThat(quotes())
                .allSatisfy(
                        quote -> assertThat(check.check(quote).isSupported()).isTrue());
    }

    private static Sentence citing(String sentence, String unit) {
        return new Sentence(sentence, List.of(cited(unit)), Form.PARAGRAPH, "");
    }

    private static Cited cited(String text) {
        Unit unit = new Unit("loon-1", text, text, new Provenance(SOURCE, "2023", Certainty.BRON), Set.of());
        Section section = new Section(
                "loon",
                "Wat verdient een lasser in de metaal?",
                Aspect.LOON,
                List.of(new Block(Shape.PARAGRAPH, List.of(unit))),
                false);
        Page page = new Page(
                "beroepen/lasser",
                "Lasser bij Techniek in Metaal",
                PageType.BEROEPEN,
                List.of(Audience.LEERLING),
                List.of(),
                List.of(),
                List.of(),
                List.of(SOURCE),
                "2026-11-20",
                Certainty.BRON,
                Map.of(),
                List.of(section));
        return new Cited(page, section, unit);
    }
}
