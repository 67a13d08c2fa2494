package nl.techniekwijzer.llm;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.language.CueFile;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Question;

/** Renders the prompt out of the Markdown files beside this class. The same question and evidence give the same prompt. Thread-safe. */
final class Prompts {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
    /** Dutch has about four letters a token in the vocabularies of large models; three is on the safe side. */
    private static final int CHARS_PER_TOKEN = 3;

    private final String system = text("system.md");
    private final String template = text("question.md");
    private final Map<String, String> readers = CueFile.lines(Prompts.class, "readers.md").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    private final AskedWords asked = new AskedWords();

    private static String text(String resource) {
        return String.join("\n", CueFile.lines(Prompts.class, resource));
    }

    /** What every prompt begins with. */
    String system() {
        return system;
    }

    /** The evidence that fits in so many tokens: the first sentences; what is left out is quoted. */
    static List<Sentence> fitting(List<Sentence> evidence, int tokens) {
        int chars = 0;
        int count = 0;
        for (Sentence sentence : evidence) {
            chars += source(count + 1, sentence).length();
            if (chars > tokens * CHARS_PER_TOKEN) {
                break;
            }
            count++;
        }
        return evidence.subList(0, count);
    }

    /** The prompt for this question; the n-th sentence of the evidence is source n. */
    Prompt of(Question question, List<Sentence> evidence) {
        StringBuilder sources = new StringBuilder();
        for (int i = 0; i < evidence.size(); i++) {
            sources.append(i == 0 ? "" : "\n").append(source(i + 1, evidence.get(i)));
        }
        String subjects = evidence.stream()
                .flatMap(sentence -> sentence.cited().stream())
                .map(cited -> cited.page().title())
                .distinct()
                .collect(Collectors.joining("; "));
        String reader = question.audience().map(Audience::word).orElse("onbekend");
        Map<String, String> values = Map.of(
                "vraag",
                asked.of(question, evidence),
                "onderwerp",
                subjects,
                "lezer",
                readers.getOrDefault(reader, reader),
                "bronnen",
                sources.toString());
        return new Prompt(
                system,
                SLOT.matcher(template)
                        .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), ""))));
    }

    private static String source(int n, Sentence sentence) {
        String about = sentence.cited().stream()
                .map(Cited::section)
                .map(section -> section.heading())
                .distinct()
                .collect(Collectors.joining("; "));
        return "[" + n + "] (" + about + ") "
                + sentence.text().replace('[', '(').replace(']', ')');
    }
}
