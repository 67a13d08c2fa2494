package nl.techniekwijzer.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;

/**
 * Texts that are never generated: referrals, small talk, and what to say when there is no answer. They stand in {@code texts.md}; a
 * name in braces stands for another text or a value. Immutable and thread-safe.
 */
final class FixedTexts {
    /** Questions that the knowledge base answers, for someone who does not know what to ask. */
    static final List<String> EXAMPLES = List.of(
            "Welk profiel heb ik nodig voor techniek?",
            "Hoe word ik elektromonteur?",
            "Hoe stap ik over naar techniek?");

    private static final Map<String, String> TEXTS = load();
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

    private FixedTexts() {}

    private static Map<String, String> load() {
        try (InputStream in = FixedTexts.class.getResourceAsStream("texts.md")) {
            if (in == null) {
                throw new IllegalStateException("texts.md is missing from the build");
            }
            Map<String, String> texts = new HashMap<>();
            for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# ")) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    // A single line break is layout of the file; a list item or an empty line is layout of the text.
                    texts.put(
                            block.substring(0, end).strip(),
                            block.substring(end).strip().replaceAll("(?<!\n)\n(?![\n-])", " "));
                }
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String key, Map<String, String> values) {
        String text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalStateException("texts.md has no text " + key);
        }
        return SLOT.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        values.containsKey(m.group(1))
                                ? values.getOrDefault(m.group(1), "")
                                : text(m.group(1), values)))
                .strip();
    }

    /** The referral for a concern; for somebody who writes English it ends with a line in English. */
    static String safety(String concern, Question question) {
        return withEnglish(text("safety." + concern, Map.of()), "safety", question);
    }

    static String smallTalk(String talk, Question question) {
        return withEnglish(text("talk." + talk, Map.of()), "other", question);
    }

    static String outside(String reason, Question question) {
        return withEnglish(text("outside." + reason, Map.of()), "outside", question);
    }

    /** The text, and for somebody who writes English a line in English that says what it comes down to. */
    static String withEnglish(String text, String kind, Question question) {
        return question.language().equals("en") ? text + "\n\n" + text("english." + kind, Map.of()) : text;
    }

    /** What to say to somebody who gave a telephone number or the like. */
    static String personalData(Question question) {
        return text(question.language().equals("en") ? "personal.en" : "personal.nl", Map.of());
    }

    /** Says which of the questions in a message has no answer, counted from 0. */
    static String partNotKnown(int part) {
        return text("unknown.part", Map.of("hoeveelste", text("unknown.part." + part, Map.of())));
    }

    /** What to say when there is no evidence; what it cites is added by the caller. */
    static String notKnown(NoEvidence none, Question question) {
        String key = none.reason().name().toLowerCase(Locale.ROOT);
        boolean subject = none.reason() == Reason.NOT_KNOWN && !none.subject().isEmpty();
        Audience audience = question.audience().orElse(Audience.LEERLING);
        String ask = none.findings().isEmpty() ? text("ask." + audience.word(), Map.of()) : "";
        String text =
                text("unknown." + key + (subject ? "_subject" : ""), Map.of("onderwerp", none.subject(), "vraag", ask));
        return withEnglish(text, none.reason() == Reason.OUT_OF_FIELD ? "outside" : "unknown", question);
    }
}
