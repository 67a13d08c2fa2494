package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as people type them, each of a kind that was once answered from the wrong table or page. */
class SingleQuestionsTest {
    private static final int SHORT_TABLE = 130;

    private static final Answering ANSWERING = RealService.app().answering();

    private static Outcome outcome(String question) {
        return ANSWERING.answer(Turn.of(question), Listener.NONE);
    }

    private static String answer(String question) {
        return outcome(question).answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bb pie wa kan je daarna | mbo niveau 2 | niveau 4",
                "kbl bwi wat kan ik dr mee | niveau 3 of 4 | modulen",
                "zit op bb en doe pie, welke niveau 2 opleidingen zijn er voor mij | mbo niveau 2 | modulen",
                "welke mbo opleidingen kan je doen met profiel groen | groen, grond en groene infra | nask1 mist",
                "kan ik met bb ook lasser worde | mbo niveau 2 | niveau 3",
                "kan ik met kbl profiel bwi een opleiding in de elektro doen | zonder extra vak | ontheffing",
                "ik doe tl met d&p zonder wiskunde, kan ik naar mbo 4 techniek | waarschijnlijk wiskunde of nask1 | hbo",
                "mag ik met gl zorg en welzijn naar mbo 4 elektrotechniek | Wiskunde of nask1 | hbo",
                "ik doe tl met wiskunde maar geen nask, mag ik dan mechatronica niv 4 | geen nask1 nodig | hbo",
                "mag ik met kader direct naar niveau 4 werktuigbouw | niveau 3 of 4 | (hbo)",
                "kan ik van mavo naar havo met een technisch pakket | extra examenvak | Z&W",
                "kan ik na de mavo naar hbo | kun je niet naar het hbo | zzz"
            })
    void a_vmbo_pupil_is_told_the_own_level_profile_and_subjects(String question, String says, String not) {
        assertThat(answer(question)).contains(says).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is wiskunde b verplicht voor technische bedrijfskunde | Nee, wiskunde B",
                "is wiskunde b verplicht voor industrial design engineering | Nee, wiskunde B",
                "heb je wiskunde b nodig voor bouwkunde op het hbo | Nee, wiskunde B",
                "wiskunde b nodig voor technische informatica wo? | Ja, wiskunde B",
                "heb je scheikunde nodig voor chemie hbo | Ja, scheikunde",
                "moet je natuurkunde hebben voor informatica | Nee, natuurkunde"
            })
    void a_subject_for_a_study_is_answered_with_yes_or_no_first(String question, String first) {
        assertThat(answer(question).replaceFirst("^- ", "")).startsWith(first);
    }

    @Test
    void who_drops_a_subject_is_not_told_yes() {
        assertThat(answer("mag ik natuurkunde laten vallen als ik werktuigbouwkunde wil gaan studeren op het hbo"))
                .startsWith("- Met havo en N&G vraagt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik doe vwo n&g, kan ik elektrotechniek in delft studeren",
                "vwo ng naar tu delft werktuigbouwkunde",
                "vwo e&m technische bestuurskunde delft kan dat"
            })
    void level_and_profile_beside_a_university_ask_for_its_rule(String question) {
        assertThat(answer(question)).contains("TU Delft").contains("wiskunde B en natuurkunde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoe word ik onzichtbare timmerman",
                "wat verdient een tijdreizende lasser",
                "opleiding magische monteur",
                "waar kan ik betoverde loodgieter leren"
            })
    void a_trade_with_what_nobody_can_be_is_not_answered_from_its_known_half(String question) {
        assertThat(outcome(question)).isInstanceOf(Outcome.NotKnown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat doet een zelfstandige timmerman",
                "wat verdient een beginnend lasser",
                "wat verdient een jonge elektricien",
                "hoe word ik een goede timmerman",
                "wat doet een allround lasser"
            })
    void a_trade_with_what_people_are_is_answered(String question) {
        assertThat(outcome(question)).isInstanceOf(Outcome.Answered.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zijn er beurzen voor meisjes | alleen voor meisjes",
                "bestaan er techniekbeurzen voor studenten | studiefinanciering van DUO",
                "is er een studiebeurs voor techniek | kennen wij niet",
                "hoe oud mag je maximaal zijn voor studiefinanciering | voordat je 30 jaar wordt",
                "hoe oud mag je maximaal zijn voor bbl | geen maximumleeftijd",
                "waar koop ik een mbo diploma | kun je niet kopen",
                "kan ik een mbo-certificaat halen in plaats van heel diploma | mbo-certificaat halen",
                "ik wil alleen een deel van de opleiding doen, kan dat | mbo-certificaat halen",
                "ik krijg ww, mag ik dan een opleiding volgen | als UWV vooraf toestemming geeft",
                "mijn zoon wil van school en gaan werken, mag dat als hij 16 is | kwalificatieplicht",
                "voor welke datum moet ik me aanmelden bij een hbo met loting | 15 januari",
                "is een 4 voor wiskunde een probleem voor mbo niveau 4 techniek | niet hoe hoog je cijfer",
                "van c&m naar n&g welke vakken moet ik inhalen | Van C&M naar N&G",
                "wat kost mbo per jaar voor mijn zoon van 17 | geen lesgeld",
                "ik ben vrachtwagenchauffeur en wil automonteur worden, hoe lang duurt dat | voertuigen"
            })
    void the_asker_s_own_case_is_answered_from_its_page(String question, String says) {
        assertThat(answer(question)).contains(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoeveel plekken zijn er nog bij het deltion voor mechatronica",
                "hoeveel leerlingen heeft het deltion in klas 3"
            })
    void what_only_one_school_can_count_is_not_known(String question) {
        assertThat(outcome(question)).isInstanceOf(Outcome.NotKnown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik hou van auto's | Automonteur",
                "ik hou van hout | Timmerman",
                "ben goed met me handen | Timmerman",
                "ik vind sleutelen leuk | Automonteur"
            })
    void what_most_people_mean_stands_first_among_several_directions(String question, String first) {
        assertThat(answer(question))
                .contains("verkennen:\n\n- **" + first + "**")
                .matches("(?s).*(?:- \\*\\*.*){3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verschil timmerman en metselaar",
                "verschil werktuigbouwkunde en elektrotechniek",
                "vergelijk hbo bouwkunde en civiele techniek"
            })
    void a_comparison_is_short_enough_to_read(String question) {
        String table =
                answer(question).lines().filter(line -> line.startsWith("| **")).reduce("", String::concat);
        String words =
                table.replaceAll("\\*\\*[^*]+\\*\\*|\\[\\d+\\]|[|*]", " ").strip();

        assertThat(words.split("\\s+")).hasSizeBetween(20, SHORT_TABLE);
    }

    @Test
    void wages_of_two_trades_stand_beside_each_other() {
        assertThat(answer("timmerman of metselaar wat verdient meer")).contains("**Timmerman**", "**Metselaar**");
    }

    @Test
    void region_and_level_are_both_used() {
        assertThat(answer("welke technische opleidingen zijn er in drenthe op kb"))
                .contains("niveau 3 of 4", "Drenthe College");
    }
}
