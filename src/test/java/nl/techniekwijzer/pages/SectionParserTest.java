package nl.techniekwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import nl.techniekwijzer.pages.Section.Block;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.tables.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionParserTest {
    private static final String HEADING = "## Wat is de bbl? {soort: wat}\n";

    @TempDir
    private Path folder;

    @Test
    void a_paragraph_becomes_sentences_that_each_have_their_anchor() {
        Section section = parse("De bbl is werken en leren.\nJe krijgt loon. Ook in de\nvakantie.\n");

        assertThat(section.anchor()).isEqualTo("wat-is-de-bbl");
        assertThat(section.heading()).isEqualTo("Wat is de bbl?");
        assertThat(section.aspect()).isEqualTo(Aspect.WAT);
        assertThat(section.fromTable()).isFalse();
        assertThat(section.units())
                .extracting(Unit::anchor, Unit::text)
                .containsExactly(
                        tuple("wat-is-de-bbl-1", "De bbl is werken en leren."),
                        tuple("wat-is-de-bbl-2", "Je krijgt loon."),
                        tuple("wat-is-de-bbl-3", "Ook in de vakantie."));
        assertThat(shapes(section)).containsExactly(Shape.PARAGRAPH);
    }

    @Test
    void a_list_item_is_one_unit_even_when_it_holds_two_sentences() {
        Section section = parse("- Je leert lassen. Ook boven je hoofd.\n- Je leert meten.\n");

        assertThat(shapes(section)).containsExactly(Shape.BULLETS);
        assertThat(texts(section)).containsExactly("Je leert lassen. Ook boven je hoofd.", "Je leert meten.");
    }

    @ParameterizedTest
    @CsvSource({"'1. Zoek een bedrijf.\n2. Meld je aan.', NUMBERS", "'* Zoek een bedrijf.\n* Meld je aan.', BULLETS"})
    void the_sign_of_a_list_says_its_shape(String list, Shape shape) {
        Section section = parse(list + "\n");

        assertThat(shapes(section)).containsExactly(shape);
        assertThat(texts(section)).containsExactly("Zoek een bedrijf.", "Meld je aan.");
        assertThat(section.isSteps()).isEqualTo(shape == Shape.NUMBERS);
    }

    @Test
    void a_line_that_goes_on_belongs_to_its_item() {
        assertThat(texts(parse("- Je leert lassen\n  en slijpen.\n- Je leert meten.\n")))
                .containsExactly("Je leert lassen en slijpen.", "Je leert meten.");
    }

    @Test
    void a_list_right_below_a_line_follows_its_paragraph() {
        Section section = parse("Je leert drie dingen:\n- lassen\n- meten\n");

        assertThat(shapes(section)).containsExactly(Shape.PARAGRAPH, Shape.BULLETS);
        assertThat(texts(section)).containsExactly("Je leert drie dingen:", "lassen", "meten");
    }

    @Test
    void a_paragraph_after_a_list_is_a_paragraph_again() {
        Section section = parse("Je leert:\n\n- lassen\n- meten\n\nDaarna ben je klaar. Echt.\n\nOf toch niet.\n");

        assertThat(shapes(section)).containsExactly(Shape.PARAGRAPH, Shape.BULLETS, Shape.PARAGRAPH, Shape.PARAGRAPH);
        assertThat(texts(section))
                .containsExactly("Je leert:", "lassen", "meten", "Daarna ben je klaar.", "Echt.", "Of toch niet.");
        assertThat(section.units())
                .extracting(Unit::anchor)
                .containsExactly(
                        "wat-is-de-bbl-1",
                        "wat-is-de-bbl-2",
                        "wat-is-de-bbl-3",
                        "wat-is-de-bbl-4",
                        "wat-is-de-bbl-5",
                        "wat-is-de-bbl-6");
    }

    @Test
    void steps_after_bullets_are_a_list_of_their_own() {
        Section section = parse("- lassen\n- meten\n\n1. Kies.\n2. Begin.\n");

        assertThat(shapes(section)).containsExactly(Shape.BULLETS, Shape.NUMBERS);
        assertThat(section.blocks()).extracting(block -> block.units().size()).containsExactly(2, 2);
    }

    @Test
    void an_empty_line_between_items_does_not_split_the_list() {
        Section section = parse("- lassen\n\n- meten\n");

        assertThat(shapes(section)).containsExactly(Shape.BULLETS);
        assertThat(texts(section)).containsExactly("lassen", "meten");
    }

    @Test
    void sections_take_over_the_source_and_certainty_of_their_page() {
        assertThat(parse("Werken.\n").units().getFirst().provenance())
                .extracting(from -> from.source().id(), from -> from.date(), from -> from.certainty())
                .containsExactly("sbb", "2026", Certainty.BRON);
    }

    @ParameterizedTest
    @CsvSource({
        "bron: duo,                        duo,      2024-08,    BRON",
        "bron: redactie,                   redactie, 2026-11-20, BRON",
        "bron: redactie; zekerheid: redactie, redactie, 2026-11-20, REDACTIE",
        "zekerheid: redactie,              sbb,      2026,       REDACTIE"
    })
    void a_heading_may_name_its_own_source_and_certainty(String extra, String id, String date, Certainty certainty) {
        ParsedPage page = ParsedPage.of(folder, "## Wat kost het? {soort: kosten; " + extra + "}\nNiets.\n");

        assertThat(page.problems()).isEmpty();
        assertThat(page.section().units().getFirst().provenance())
                .extracting(from -> from.source().id(), from -> from.date(), from -> from.certainty())
                .containsExactly(id, date, certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "Hoe lang duurt het?, hoe-lang-duurt-het",
        "Wat is 'N&T' (natuur en techniek)?, wat-is-n-t-natuur-en-techniek",
        "Eén jaar of drieënhalf?, een-jaar-of-drieenhalf",
        "Wat kost € 100?, wat-kost-100"
    })
    void an_anchor_is_the_heading_in_plain_letters(String heading, String anchor) {
        assertThat(ParsedPage.of(folder, "## " + heading + " {soort: overig}\nJa.\n")
                        .section()
                        .anchor())
                .isEqualTo(anchor);
    }

    @Test
    void every_word_for_an_aspect_can_stand_in_a_heading() {
        for (Aspect aspect : Aspect.values()) {
            assertThat(ParsedPage.of(folder, "## Echt? {soort: " + aspect.word() + "}\nJa.\n")
                            .section()
                            .aspect())
                    .isEqualTo(aspect);
        }
    }

    private Section parse(String content) {
        ParsedPage page = ParsedPage.of(folder, HEADING + content);
        assertThat(page.problems()).isEmpty();
        return page.section();
    }

    private static List<Shape> shapes(Section section) {
        return section.blocks().stream().map(Block::shape).toList();
    }

    private static List<String> texts(Section section) {
        return section.units().stream().map(Unit::text).toList();
    }
}
