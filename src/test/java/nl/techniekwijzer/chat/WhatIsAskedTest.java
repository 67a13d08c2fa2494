package nl.techniekwijzer.chat;

import static nl.techniekwijzer.chat.OneQuestion.answer;
import static nl.techniekwijzer.chat.OneQuestion.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked is answered, and not what is told beside it; and of the thing that is named, not of another. */
class WhatIsAskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dochter zit in havo 3 en moet een profiel kiezen, ze denkt aan iets technisch. wat moet ze kiezen? | ouder | N&T",
                "kan hij niet gewoon gaan werken en 1 dag school doen? hij wil iets met auto's | ouder | bbl",
                "kan ik met kader niet meteen niveau 4 doen? iets met autos of machines | leerling | niveau 3 of 4",
                "ik ben 38, verkoopster en wil elektricien worden of iets met zonnepanelen. kan dat nog? | zijinstromer | bbl"
            })
    void what_somebody_likes_is_told_beside_the_question(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says).doesNotContain("Dit kun je gaan verkennen");
    }

    @Test
    void who_only_likes_something_still_gets_suggestions() {
        assertThat(answer("ik hou van auto's en sleutelen, wat past bij mij?", "leerling"))
                .contains("Dit kun je gaan verkennen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ok wat is beter voor mij bol of bbl dan | Bol is niet beter dan bbl",
                "wat past beter bij mij: bbl of bol? | Bol past beter bij wie",
                "profiel kiezen vmbo: PIE of BWI, weet nog niet wat ik wil worden | BWI past bij je",
                "ik twijfel tussen NT en NG op de havo, wat houdt de meeste deuren open? | elke technische hbo-studie"
            })
    void who_must_choose_is_told_whom_each_suits_or_where_it_leads(String question, String says) {
        assertThat(answer(question, "leerling")).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wat verdient een bouwkundige", "is er werk voor een bouwkundige"})
    void of_a_trade_without_a_figure_no_figure_of_another_is_given(String question) {
        assertThat(answer(question, "-"))
                .contains("zelf heb ik hier geen gegevens")
                .doesNotContain("oftwareontwikkelaars")
                .doesNotContain("lektrotechnisch ingenieurs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"is er veel werk voor lassers? | in de metaal", "is er werk voor een bouwkundige? | in de bouw"})
    void of_work_in_a_trade_its_sector_tells(String question, String says) {
        assertThat(answer(question, "-")).contains(says);
    }

    @Test
    void a_no_to_another_question_is_left_out() {
        assertThat(answer("Hoeveel tekort is er aan technici in Groningen?", "-"))
                .startsWith("In 2023 was er")
                .doesNotStartWith("Ja");
    }

    @Test
    void a_yes_to_the_very_question_is_kept() {
        assertThat(answer("Kun je leren en werken tegelijk?", "-")).startsWith("Ja, met bbl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "als ik 16 ben en bbl doe hoeveel krijg ik dan? | leerling | 5,17",
                "wat krijg je per uur in de bbl als je 17 bent | leerling | 5,92",
                "ik ben 43, wat verdien ik in de bbl | zijinstromer | 14,99"
            })
    void pay_in_the_bbl_goes_by_age(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says).doesNotContain("je kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "welke technische mbo opleidingen kan ik doen met gl zonder natuurkunde",
                "kan ik met tl zonder natuurkunde naar niveau 4 elektro"
            })
    void natuurkunde_of_the_vmbo_is_nask(String question) {
        assertThat(answer(question, "leerling")).contains("nask1").doesNotContain("havo N&G");
    }

    @Test
    void who_comes_from_one_study_asks_for_the_rules_of_the_other() {
        assertThat(answer("met mbo 4 elektrotechniek naar hbo werktuigbouwkunde, moet ik dan een toets doen?", "-"))
                .contains("Werktuigbouwkunde (hbo)")
                .doesNotContain("Elektrotechniek (hbo)");
    }

    @Test
    void who_pays_for_the_train_is_no_question_on_timetables() {
        assertThat(answer(
                        "de trein naar roermond, moeten wij die betalen of krijgt hij een ov kaart? hij is 17",
                        "ouder"))
                .contains("reisproduct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is lasser een zwaar beroep?", "krijg je als lasser last van je rug?"})
    void what_work_asks_of_the_body_is_told_of_that_trade(String question) {
        assertThat(answer(question, "-")).contains("lang stil in één houding");
    }

    @Test
    void a_study_is_found_by_the_trade_it_leads_to() {
        assertThat(answer("waar kan ik in utrecht civiel ingenieur studeren", "-"))
                .contains("Hogeschool Utrecht")
                .doesNotContain("ROC Midden Nederland");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zijn er in zeeland veel vacatures voor operators | zijinstromer | vacatures",
                "is er in zwolle nog wel werk in de ict | zijinstromer | Zwolle"
            })
    void work_in_a_place_is_no_question_for_a_school(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says).doesNotContain("Welke mbo-scholen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is het slimmer om eerst havo te doen en dan hbo | leerling | niet beter of slechter dan mbo 4",
                "zijn er eigenlijk veel meiden die ict doen | leerling | 14 procent",
                "als ik mijn diploma niet haal, kan ik dan entree doen | leerling | naar de entree",
                "maar als we de spullen niet kunnen betalen, is daar hulp voor? | ouder | studentenfonds",
                "mijn zoon van 17 is na een half jaar gestopt met mbo 3 motorvoertuigen, wat nu? | ouder | Doorstroompunt",
                "kan hij in januari of februari nog instromen bij elektro? | ouder | Soms, want een deel van de mbo-scholen",
                "hoe vind ik een bedrijf voor hem in de buurt van hoorn, hij wil bbl | ouder | stagemarkt.nl",
                "wie kan mij helpen kiezen, iemand om mee te praten | zijinstromer | Werkcentrum",
                "wie kan me helpen als ik nog twijfel | zijinstromer | Werkcentrum",
                "wat als de studie te zwaar blijkt in het eerste jaar | ouder | mentor",
                "wat kost hbo werktuigbouwkunde per jaar | ouder | 2.601 euro",
                "wat kost werktuigbouwkunde per jaar | ouder | euro",
                "welk werk in techniek kan met slechte knieen, dus zittend | zijinstromer | vooral zittend",
                "wat voor werktijden heb je als installatiemonteur | zijinstromer | rond vier uur klaar"
            })
    void what_people_ask_in_everyday_words_is_answered_from_its_section(String question, String audience, String says) {
        assertThat(answer(question, audience)).contains(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat is beter betaald, loodgieter of elektricien?",
                "loodgieter of elektricien, waar verdien je meer mee",
                "verschil in loon tussen een loodgieter en een elektricien"
            })
    void a_comparison_of_pay_tells_what_each_earns(String question) {
        assertThat(outcome(question, "-").citations())
                .extracting(citation -> citation.url().replaceFirst("-\\d+$", ""))
                .contains(
                        "/kennis/beroepen/loodgieter#wat-verdient-een-loodgieter",
                        "/kennis/beroepen/elektromonteur#wat-verdient-een-elektromonteur")
                .allMatch(url -> url.contains("verdient"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat is nou het verschil tussen bol en bbl | OUDER | ouders/bol-of-bbl-voor-mijn-kind",
                "wat is het verschil tussen bbl en bol voor iemand van 35 | ZIJINSTROMER | omscholen/bol-voor-volwassenen",
                "bol of bbl, wat is nou precies het verschil | LEERLING | #wat-is-het-verschil-tussen-bol-en-bbl"
            })
    void a_difference_that_was_written_for_the_asker_is_told_whatever_words_are_around_it(
            String question, String who, String page) {
        assertThat(outcome(question, who).citations()).allMatch(c -> c.url().contains(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schilder of stukadoor, welke is zwaarder?",
                "wat duurt langer, schilder of stukadoor",
                "is er meer werk als schilder of als stukadoor"
            })
    void what_is_asked_of_both_is_told_of_both(String question) {
        assertThat(answer(question, "-")).containsPattern("\\*\\*Schild").containsPattern("\\*\\*Stukado");
    }

    @Test
    void that_two_names_are_the_same_is_told_to_who_asks_it_and_to_nobody_else() {
        assertThat(answer("wat is het verschil tussen een elektricien en een elektromonteur", "-"))
                .contains("twee namen voor hetzelfde beroep");
        assertThat(answer("is fietsenmaker een opleiding, daar moet toch brood in zitten", "-"))
                .doesNotContain("gewone woord");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ik vind hout leuker dan metaal, wat past bij mij | Timmerman | Lasser",
                "ik werk liever met hout dan met metaal, welke opleiding past | Timmerman | Lasser",
                "ben 17 en gestopt met mbo handel, wil nu iets in de installatie | past bij wie | Agro"
            })
    void what_is_liked_less_or_left_is_not_suggested(String question, String says, String not) {
        assertThat(answer(question, "LEERLING")).contains(says).doesNotContain(not);
    }
}
