package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions with two halves: both are answered, in the order in which they were asked, or it is said which has no answer. */
class TwoQuestionsTest {
    private static final Answering ANSWERING = RealService.app().answering();

    private static String answer(@Nullable Audience audience, String... questions) {
        List<Message> history = new ArrayList<>();
        String answer = "";
        for (String question : questions) {
            answer = ANSWERING
                    .answer(new Turn(question, Optional.ofNullable(audience), "", "", history), Listener.NONE)
                    .answer();
            history.add(new Message(Role.USER, question));
            history.add(new Message(Role.ASSISTANT, answer));
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bestaat het STAP budget nog en zo niet wat dan | Bestaat het STAP-budget nog? | Is er iets nieuws in plaats van STAP?",
                "Wat was het Techniekpact en bestaat het nog? | Techniekpact | Loopt het Techniekpact nog?",
                "wanneer moet ik me aanmelden voor mbo en wat als ik te laat ben | 1 april | Wat als je na 1 april bent?",
                "wanneer moet ik me aanmelden voor het mbo en hoe | 1 april | Hoe meld je je aan voor het mbo?",
                "wat is een bsa en geldt dat ook op het mbo? | studieadvies op het hbo | studieadvies in het mbo",
                "is een vca verplicht en wat kost het | Is VCA verplicht? | wie betaalt?",
                "wat kost evc en hoelang duurt het | De prijs van EVC | drie maanden",
                "hoe vraag ik studietoeslag aan, en hoeveel is het | Hoe vraag ik studietoeslag aan? | Hoe hoog is de studietoeslag?",
                "wat is een intake en kunnen ze me daar nog afwijzen? | Wat is een intake | na de intake nog afwijzen?",
                "hoe oud moet je zijn voor een heftruck en is dat certificaat verplicht | Hoe oud | certificaat verplicht?"
            })
    void a_second_half_is_answered_in_the_light_of_the_first(String question, String first, String second) {
        assertThat(answer(null, question)).containsSubsequence(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mijn zoon heeft dyslexie en dyscalculie kan hij wel de elektro in? | dyslexie | En dyscalculie?",
                "krijgt mijn dochter op de bbl ook een ov kaart en studiefinaciering? | reisproduct | geen studiefinanciering",
                "hoeveel vakantie heeft een mbo student en hoeveel huiswerk | vakantie | Hoeveel huiswerk krijg je op het mbo?",
                "wat kost een jaar hbo en een jaar mbo bol vanaf 18 | collegegeld | een jaar bol 1.419 euro",
                "is vmbo techniek niet te laag, kan ze daarna nog doorleren tot hbo | techniek genoeg? | nog hogerop",
                "krijg ik nog kinderbijslag als hij bbl doet en wat verandert er als hij 18 wordt | bbl | Als je kind 18 wordt"
            })
    void the_same_asked_of_another_thing_is_answered_too(String question, String first, String second) {
        assertThat(answer(Audience.OUDER, question)).containsSubsequence(first, second);
    }

    @Test
    void a_half_that_is_already_said_adds_no_block_about_something_else() {
        assertThat(answer(null, "hoeveel dagen school heb je bij bbl en hoeveel werk je dan"))
                .contains("één dag per week naar school en werk je vier dagen")
                .doesNotContain("80 procent");
    }

    @Test
    void it_is_said_which_half_has_no_answer() {
        assertThat(answer(Audience.ZIJINSTROMER, "wat is een bsn en wat is vca?"))
                .containsSubsequence("eerste vraag heb ik geen antwoord", "VCA");
        assertThat(answer(
                        Audience.ZIJINSTROMER,
                        "ik zit in de bijstand. mag ik een opleiding doen en moet ik dan nog solliciteren?"))
                .containsSubsequence("toestemming", "tweede vraag heb ik geen antwoord");
    }

    @Test
    void the_subject_of_the_talk_before_stays_out_of_a_question_with_a_subject_of_its_own() {
        assertThat(answer(
                        Audience.ZIJINSTROMER,
                        "ik ben al 20 jaar lasser zonder diploma, kan ik dat nog halen",
                        "ja dat eerste, evc. hoe gaat dat en wat kost het"))
                .containsSubsequence("stap naar EVC", "De prijs van EVC")
                .doesNotContain("lasdiploma");
    }

    @Test
    void what_is_told_behind_the_question_is_no_question() {
        assertThat(answer(
                        Audience.OUDER, "heeft hij wiskunde nodig voor software developer? hij heeft dat laten vallen"))
                .contains("wiskunde")
                .doesNotContain("**");
    }
}
