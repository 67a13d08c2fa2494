package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.question.Turn.Message;
import nl.techniekwijzer.question.Turn.Role;
import nl.techniekwijzer.question.Understanding;
import nl.techniekwijzer.question.Understanding.Ambiguous;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstanderTest {
    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mijn dochter wil de techniek in                     | OUDER
                    welk niveau past bij onze zoon                      | OUDER
                    ik ben 38 en wil elektricien worden                 | ZIJINSTROMER
                    ik zit in de ww en zoek iets in de techniek         | ZIJINSTROMER
                    ik werk nu in de horeca en wil lasser worden        | ZIJINSTROMER
                    Hoe word ik lasser?                                 |
                    ik zit in 4 havo                                    |
                    """)
    void the_wording_shows_who_asks(String text, Audience audience) {
        assertThat(read(text).audience()).isEqualTo(Optional.ofNullable(audience));
    }

    @Test
    void who_says_who_asks_is_believed_over_the_wording() {
        Turn turn = new Turn("mijn zoon wil lasser worden", Optional.of(Audience.DECAAN), "", "", List.of());

        assertThat(understander.understand(turn).question().audience()).contains(Audience.DECAAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ik ben 45 en lasser, wil windturbinemonteur worden   | beroepen/windturbinemonteur
                    ik werk nu als lasser, hoe word ik windturbinemonteur | beroepen/windturbinemonteur
                    ik ben 45 en wil lasser worden                       | beroepen/lasser
                    ik ben lasser                                        | beroepen/lasser
                    hoe word ik lasser of windturbinemonteur             | beroepen/lasser
                    """)
    void the_trade_somebody_has_comes_after_the_one_they_want(String text, String first) {
        assertThat(read(text).topics().getFirst().id()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wie betaalt mijn omscholing", "ik ben lasser en 45, wie betaald me omscholing"})
    void who_pays_is_a_question_of_costs(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.KOSTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "What do I need to become a welder?, en",
        "Where can I study mechatronics in Zwolle?, en",
        "Wat doet een software developer in the cloud?, nl",
        "Hoe lang duurt de bbl?, nl",
        "havo?, nl"
    })
    void the_language_is_seen(String text, String language) {
        assertThat(read(text).language()).isEqualTo(language);
    }

    @Test
    void a_follow_up_takes_the_subject_of_the_question_before() {
        List<Message> history = List.of(
                new Message(Role.USER, "Wat doet een loodgieter?"), new Message(Role.ASSISTANT, "Een loodgieter …"));

        Question question = understander
                .understand(new Turn("en wat verdient die?", Optional.empty(), "", "", history))
                .question();

        assertThat(question.followUp()).isTrue();
        assertThat(question.intent()).isEqualTo(Intent.LOON);
        assertThat(question.topics()).extracting(Entity::text).containsExactly("loodgieter");
    }

    @Test
    void a_question_about_something_else_leaves_the_conversation_behind() {
        List<Message> history = List.of(new Message(Role.USER, "Wat doet een loodgieter?"));

        Question question = understander
                .understand(new Turn("Hoe lang duurt de opleiding Mechatronica?", Optional.empty(), "", "", history))
                .question();

        assertThat(question.followUp()).isFalse();
        assertThat(question.topics()).extracting(Entity::text).containsExactly("mechatronica");
    }

    @Test
    void what_the_assistant_said_is_not_what_the_user_asked() {
        List<Message> history =
                List.of(new Message(Role.USER, "hoi"), new Message(Role.ASSISTANT, "Vraag me over de loodgieter."));

        assertThat(understander
                        .understand(new Turn("en wat verdient die?", Optional.empty(), "", "", history))
                        .question()
                        .topics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"techniek", "opleiding", "Wat past bij mij?", "hoe lang duurt het?", "wat kost dat"})
    void a_question_about_nothing_in_particular_is_asked_back(String text) {
        assertThat(understander.understand(Turn.of(text)))
                .isInstanceOfSatisfying(
                        Ambiguous.class, asked -> assertThat(asked.options()).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"techniek", "Wat past bij mij?", "machinist"})
    void an_option_is_a_question_that_leads_on(String text) {
        Ambiguous asked = (Ambiguous) understander.understand(Turn.of(text));

        assertThat(asked.options()).allSatisfy(option -> {
            Understanding understood = understander.understand(Turn.of(option));
            assertThat(understood).isInstanceOfAny(Understanding.Answerable.class, Ambiguous.class);
            if (understood instanceof Ambiguous again) {
                assertThat(again.ask()).isNotEqualTo(asked.ask());
            }
        });
    }

    private static Question read(String text) {
        return understander.understand(Turn.of(text)).question();
    }
}
