package nl.techniekwijzer.web.guard;

import java.util.Locale;
import java.util.TreeMap;
import nl.techniekwijzer.llm.LlmCounts;

/** What the language model did, in the text form of Prometheus; the model counts itself. Pure. */
final class ModelLines {
    private static final double MILLIS_PER_SECOND = 1000.0;

    private ModelLines() {}

    /** The lines; empty for a service without a model. */
    static String of(LlmCounts counts) {
        if (counts.equals(LlmCounts.NONE)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        counter(lines, "tw_llm_calls_total", "Calls of the language model, second tries included", counts.calls());
        counter(lines, "tw_llm_retries_total", "Second tries", counts.retries());
        counter(lines, "tw_llm_cancelled_total", "Calls ended because whoever asked went away", counts.cancelled());
        counter(lines, "tw_llm_answers_total", "Answers with a sentence of the model", counts.worded());
        counter(lines, "tw_llm_sentences_total", "Sentences of the model that were sent", counts.sentences());
        counter(lines, "tw_llm_prompt_tokens_total", "Tokens read", counts.promptTokens());
        counter(lines, "tw_llm_text_tokens_total", "Tokens written", counts.textTokens());
        head(lines, "tw_llm_dropped_total", "counter", "Sentences that were not sent, by fault");
        new TreeMap<>(counts.dropped())
                .forEach((fault, n) -> labelled(lines, "tw_llm_dropped_total", "fault", fault, n));
        head(lines, "tw_llm_fallbacks_total", "counter", "Answers quoted in whole or in part, by failure");
        new TreeMap<>(counts.fallbacks())
                .forEach((failure, n) -> labelled(lines, "tw_llm_fallbacks_total", "failure", failure, n));
        head(lines, "tw_llm_in_flight", "gauge", "Calls going on now");
        lines.append("tw_llm_in_flight ").append(counts.inFlight()).append('\n');
        LlmCounts.Times first = counts.firstSentence();
        head(lines, "tw_llm_first_sentence_seconds", "summary", "Time to the first sentence that was sent");
        lines.append("tw_llm_first_sentence_seconds_count ")
                .append(first.count())
                .append('\n');
        lines.append(String.format(
                Locale.ROOT, "tw_llm_first_sentence_seconds_sum %.3f%n", first.totalMillis() / MILLIS_PER_SECOND));
        return lines.toString();
    }

    private static void head(StringBuilder lines, String name, String type, String help) {
        lines.append("# HELP ").append(name).append(' ').append(help).append('\n');
        lines.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void counter(StringBuilder lines, String name, String help, long value) {
        head(lines, name, "counter", help);
        lines.append(name).append(' ').append(value).append('\n');
    }

    private static void labelled(StringBuilder lines, String name, String label, String value, long count) {
        String word = value.toLowerCase(Locale.ROOT).replace('_', '-');
        lines.append(name).append('{').append(label).append("=\"").append(word).append("\"} ");
        lines.append(count).append('\n');
    }
}
