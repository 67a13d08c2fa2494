package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question in English is read as a Dutch one; Dutch with an English name in it is not. */
class EnglishTest {
    private static Outcome answer(String question) {
        return RealService.app().answering().answer(Turn.of(question), Listener.NONE);
    }

    private final English english = new English(word -> word.equals("school") || word.equals("software"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how much does an electrician earn|wat verdient een elektromonteur",
                "What is the difference between bol and bbl?|wat is het verschil tussen bol en bbl?",
                "where can I study mechatronics near Eindhoven|waar kan ik de opleiding volgen mechatronica in de buurt van eindhoven",
                "how do I become an elctrician|hoe word ik een elektromonteur",
                "do I need maths B|heb ik nodig wiskunde b",
                "what do plumbers do|wat doet loodgieter"
            })
    void the_words_of_the_field_are_read_in_dutch(String question, String dutch) {
        assertThat(english.inDutch(question, word -> false)).isEqualTo(dutch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is bbl",
                "Is there enough work for technicians?",
                "My son wants to do mbo, do we have to pay?",
                "how to become a welder"
            })
    void english_is_heard(String question) {
        assertThat(english.isSpoken(Words.of(question))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik wil software engineer worden",
                "wat doet een cloud engineer",
                "hoe word ik developer of architect",
                "is er werk in de bouw",
                "bbl",
                "kan ik the voice studeren op het mbo"
            })
    void dutch_with_an_english_word_stays_dutch(String question) {
        assertThat(english.isSpoken(Words.of(question))).isFalse();
    }

    @Test
    void a_page_with_a_summary_is_answered_with_that_line_and_its_source_first() {
        Outcome outcome = answer("what is bbl");

        assertThat(outcome.answer()).startsWith("Bbl is the mbo route in which you work for a company");
        assertThat(outcome.citations().getFirst().url()).startsWith("/kennis/begrippen/in-english#");
    }

    @Test
    void any_other_answer_begins_with_a_pointer() {
        assertThat(answer("how much does a welder earn").answer()).startsWith("I can only answer in Dutch;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what's the weather tomorrow",
                "who are you and what can you do",
                "how do I become a flubberologist"
            })
    void what_is_not_answered_says_so_in_english_too(String question) {
        assertThat(answer(question).answer()).contains("In English:");
    }

    @Test
    void each_summary_is_one_sentence_without_figures_that_belongs_to_one_page() {
        Knowledge knowledge = RealService.knowledge();

        assertThat(knowledge.english().orElseThrow().sections())
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(
                        section -> assertThat(knowledge.page(about(section))).isPresent())
                .allSatisfy(section ->
                        assertThat(section.units().getFirst().text()).doesNotContainPattern("20\\d\\d|euro"));
    }

    private static String about(Section section) {
        return section.units().getLast().html().replaceFirst(".*href=\"/kennis/([^\"]+)\".*", "$1");
    }
}
