package nl.techniekwijzer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.App;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.GoldenQuestions.Conversation;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every answer, whatever was asked. */
class AnswerPropertiesTest {
    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)\\]");
    private static final Pattern LABEL = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    /** The names of what is compared, and the line under them. */
    private static final Pattern TABLE_HEAD = Pattern.compile("\\| \\|(?: [^|]+ \\|)+\n\\|(?:---\\|)+");
    /** The sentences that may stand without a source; a new one belongs here only when it states no fact. */
    private static final Pattern FRAME = Pattern.compile(String.join(
            "|",
            "I can only answer in Dutch; a translation tool can help you read this answer and its sources\\.",
            "Dat kan ik niet beoordelen, en dat hoeft ook niet nu\\.",
            "Vertel me wat je graag doet, dan noem ik richtingen om te verkennen\\.",
            "In deze (?:plaats|regio|provincie) zelf ken ik geen school(?: met deze opleiding| met techniek)?; in (?:een buurregio|de regio) wel\\.",
            "In deze regio en de buurregio's ken ik geen school met deze opleiding; elders wel\\.",
            "Met die leerweg of dat niveau ken ik hier geen school; in een andere vorm wel\\.",
            "Afstanden en reistijden ken ik niet\\. Dit is er in de regio(?: en de regio's eromheen)?\\.",
            "Welke school de beste is, kan ik niet zeggen: ik vergelijk scholen niet op kwaliteit\\.",
            "Over .{1,60} zelf heb ik hier geen gegevens\\. In het algemeen geldt:",
            "Noem je woonplaats, dan kijk ik bij jou in de buurt\\.",
            "Wat vind je leuk om te doen\\? Daar kan ik je wel bij helpen\\.",
            "Wat bij je past, ontdek je zelf het best\\. Dit kun je gaan verkennen:",
            "Kijk eens op een open dag, loop een dag mee en praat erover met je mentor of decaan\\.",
            "(?:Dit is kennis van onze redactie\\.|Een deel is kennis van onze redactie; dat staat bij de bronnen\\.)"
                    + "(?: Controleer het bij [^.]{1,60}\\.)?"));

    private final Knowledge knowledge = RealService.knowledge();
    private final Answering answering = RealService.app().answering();

    static List<Conversation> conversations() {
        return GoldenQuestions.all();
    }

    /** One step of an answer as the listener hears it. */
    private record Step(String markdown, List<Integer> cited) {}

    private List<Step> steps(Turn turn) {
        List<Step> steps = new ArrayList<>();
        answering.answer(turn, new Listener() {
            @Override
            public void understood(Question question) {}

            @Override
            public void sources(List<Citation> sources) {}

            @Override
            public void sentence(String markdown, List<Integer> citations) {
                steps.add(new Step(markdown.strip(), citations));
            }
        });
        return steps;
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void the_same_question_gets_the_same_answer(Conversation conversation) {
        Turn turn = conversation.last(answering);

        assertThat(answering.answer(turn, Listener.NONE)).isEqualTo(answering.answer(turn, Listener.NONE));
    }

    @Test
    void a_service_put_together_anew_gives_the_same_answers() {
        Answering anew = App.of(knowledge).answering();

        assertThat(conversations())
                .allSatisfy(conversation -> assertThat(conversation.turns(anew, (turn, outcome) -> outcome))
                        .isEqualTo(conversation.turns(answering, (turn, outcome) -> outcome)));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_sentence_without_a_source_is_a_label_or_a_known_frame_without_figures(Conversation conversation) {
        assertThat(steps(conversation.last(answering)))
                .filteredOn(step -> step.cited().isEmpty())
                .extracting(Step::markdown)
                .allSatisfy(text -> assertThat(LABEL.matcher(text).matches() ? isTitle(text) : isFrame(text))
                        .as(text)
                        .isTrue());
    }

    private static boolean isFrame(String text) {
        return TABLE_HEAD.matcher(text).matches()
                || FRAME.matcher(text).matches() && text.chars().noneMatch(Character::isDigit);
    }

    private boolean isTitle(String text) {
        String label = LABEL.matcher(text).replaceAll("$1");
        return knowledge.pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(page.title()), page.sections().stream().map(Section::heading)))
                .anyMatch(label::equals);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_sentence_with_a_source_carries_exactly_its_markers(Conversation conversation) {
        assertThat(steps(conversation.last(answering)))
                .filteredOn(step -> !step.cited().isEmpty())
                .allSatisfy(step -> assertThat(markers(step.markdown()))
                        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(step.cited())));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void markers_and_citations_belong_together(Conversation conversation) {
        Outcome outcome = answering.answer(conversation.last(answering), Listener.NONE);

        assertThat(outcome.citations())
                .extracting(Citation::n)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(markers(outcome.answer()))
                .containsExactlyInAnyOrderElementsOf(
                        outcome.citations().stream().map(Citation::n).toList());
        assertThat(outcome instanceof Outcome.Answered && outcome.citations().isEmpty())
                .isFalse();
    }

    /** As it is quoted under another question than its own. */
    private static String withoutYesOrNo(String quote) {
        String rest = quote.replaceFirst("^(?:Ja|Nee)[,:] ", "");
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_quote_stands_on_its_page_and_in_the_answer_word_for_word(Conversation conversation) {
        Outcome outcome = answering.answer(conversation.last(answering), Listener.NONE);
        String said = MARKER.matcher(outcome.answer()).replaceAll("").replaceAll(" +(?=[.!?]|$)|(?<= ) +", "");

        assertThat(outcome.citations()).allSatisfy(citation -> {
            assertThat(shown(citation.url())).isEqualTo(citation.quote());
            assertThat(said.replaceAll("\\s+", " ")).containsAnyOf(citation.quote(), withoutYesOrNo(citation.quote()));
        });
    }

    private String shown(String url) {
        String[] address = url.split("#");
        Page page = knowledge.page(address[0].replace("/kennis/", "")).orElseThrow();
        return page.sections().stream()
                .flatMap(section -> section.units().stream())
                .filter(unit -> unit.anchor().equals(address[1]))
                .map(Unit::text)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_follow_up_that_is_offered_is_a_question_that_is_answered(Conversation conversation) {
        Outcome outcome = answering.answer(conversation.last(answering), Listener.NONE);

        assertThat(outcome.followUps()).filteredOn(next -> !leadsOn(next)).isEmpty();
    }

    private boolean leadsOn(String question) {
        return List.of("answered", "clarify")
                .contains(answering.answer(Turn.of(question), Listener.NONE).code());
    }

    private static Set<Integer> markers(String markdown) {
        return MARKER.matcher(markdown)
                .results()
                .map(marker -> Integer.valueOf(marker.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
