package nl.techniekwijzer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.chat.Outcome.NeedsClarification;
import nl.techniekwijzer.question.Question;
import org.jspecify.annotations.Nullable;

/** The JSON of an answer, as the HTTP contract gives it, with {@code answerHtml} beside {@code answer} for pages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatJson(
        String outcome,
        String answer,
        String answerHtml,
        List<Citation> citations,
        List<String> followUps,
        @Nullable Clarify clarify,
        UnderstandingJson understanding,
        String generator,
        String indexVersion,
        long tookMillis) {

    /** What to ask back, with answers that can be tapped. */
    public record Clarify(String question, List<String> options) {}

    /** How the question was read; {@code corrected} is empty when nothing was repaired. */
    public record UnderstandingJson(
            String language, String intent, List<EntityJson> entities, List<Recognised> recognised, String corrected) {
        static UnderstandingJson of(Question question) {
            String corrected = question.repaired().isEmpty() ? "" : question.corrected();
            List<EntityJson> entities = question.entities().stream()
                    .map(e -> new EntityJson(
                            e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), e.id(), e.text(), e.negated()))
                    .toList();
            return new UnderstandingJson(
                    question.language(), question.intent().word(), entities, Recognised.in(question), corrected);
        }
    }

    /** Something the question names. */
    public record EntityJson(String type, String id, String text, boolean negated) {}

    /** The JSON of this outcome. */
    public static ChatJson of(Outcome outcome, String version, long tookMillis) {
        Clarify clarify = outcome instanceof NeedsClarification c ? new Clarify(c.answer(), c.options()) : null;
        return new ChatJson(
                outcome.code(),
                outcome.answer(),
                AnswerHtml.render(
                        outcome.answer(),
                        outcome.citations(),
                        outcome.question().language()),
                outcome.citations(),
                outcome.followUps(),
                clarify,
                UnderstandingJson.of(outcome.question()),
                outcome.generator(),
                version,
                tookMillis);
    }
}
