package nl.techniekwijzer.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.techniekwijzer.chat.Citation;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.question.Question;

/**
 * What the sentences of one answer rest on, as the user got them, and how they read. It is simpler than the check that the service
 * itself does before it sends a sentence, and shares no code with it: it measures whether that check, the numbering and the quotes
 * belong together.
 *
 * @param sentences sentences without labels, as plain text
 * @param unsupported those that cite nothing and hold a digit, or of whose longer words less than {@link #SHARED} are in what they cite
 * @param strangeFigures numbers in sentences that cite something, which are not in what they cite
 */
public record AnswerAudit(List<String> sentences, List<String> unsupported, List<String> strangeFigures) {
    /** Sentences that rest on a text share nearly all their longer words with it; ones about something else hardly reach half. */
    static final double SHARED = 0.6;

    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d+]");
    private static final Pattern LABEL = Pattern.compile("\\*\\*[^*]+\\*\\*");
    /** The head of a row, and the signs around a cell. */
    private static final Pattern CELL = Pattern.compile("^\\|(?:[^|]*\\*\\*[^|]*\\|)?|\\|$");

    private static final Pattern SIGN = Pattern.compile("^(?:[-*] |\\d+\\. )|\\*\\*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern LONGER = Pattern.compile("\\p{L}{5,}");
    /** Forms of one word mostly share so many letters. */
    private static final int BEGIN = 5;

    public AnswerAudit {
        sentences = List.copyOf(sentences);
        unsupported = List.copyOf(unsupported);
        strangeFigures = List.copyOf(strangeFigures);
    }

    /** Number of words. */
    int words() {
        return sentences.stream().mapToInt(s -> s.split("\\s+").length).sum();
    }

    /** Hears an answer sentence by sentence, and audits what it heard. */
    static final class Hearing implements Listener {
        private final List<Citation> sources = new ArrayList<>();
        private final List<String> sentences = new ArrayList<>();
        private final List<String> unsupported = new ArrayList<>();
        private final List<String> strangeFigures = new ArrayList<>();

        @Override
        public void understood(Question question) {}

        @Override
        public void sources(List<Citation> sources) {
            this.sources.clear();
            this.sources.addAll(sources);
        }

        @Override
        public void sentence(String markdown, List<Integer> citations) {
            String bare = MARKER.matcher(markdown.strip()).replaceAll("").strip();
            if (citations.isEmpty() && LABEL.matcher(bare).matches()) {
                return;
            }
            String text =
                    SIGN.matcher(CELL.matcher(bare).replaceAll("").strip()).replaceAll("");
            sentences.add(text);
            if (citations.isEmpty()) {
                if (NUMBER.matcher(text).find()) {
                    unsupported.add(text);
                }
                return;
            }
            String support = support(citations);
            Set<String> known = numbers(support);
            numbers(text).stream().filter(number -> !known.contains(number)).forEach(strangeFigures::add);
            if (shared(text, support) < SHARED) {
                unsupported.add(text);
            }
        }

        private String support(List<Integer> citations) {
            StringBuilder support = new StringBuilder();
            for (Citation source : sources) {
                if (citations.contains(source.n())) {
                    support.append(source.title())
                            .append(". ")
                            .append(source.section())
                            .append(". ")
                            .append(source.quote())
                            .append(' ');
                }
            }
            return support.toString();
        }

        /** What was heard. */
        AnswerAudit audit() {
            return new AnswerAudit(sentences, unsupported, strangeFigures);
        }
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group());
        }
        return numbers;
    }

    /** Share of the words of five letters and more of {@code text} that begin as one of {@code support}; 1 when it has none. */
    private static double shared(String text, String support) {
        Set<String> begins = begins(text);
        if (begins.isEmpty()) {
            return 1;
        }
        Set<String> known = begins(support);
        return (double) begins.stream().filter(known::contains).count() / begins.size();
    }

    private static Set<String> begins(String text) {
        Set<String> begins = new HashSet<>();
        Matcher word = LONGER.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            begins.add(word.group().substring(0, BEGIN));
        }
        return begins;
    }
}
