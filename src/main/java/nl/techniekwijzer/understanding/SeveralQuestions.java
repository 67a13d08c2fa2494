package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a message with several questions apart: "Hoe lang duurt dat, wat verdien ik en krijg ik subsidie?". What is told beforehand stays
 * with the question behind it. Pure and thread-safe.
 */
public final class SeveralQuestions {
    /** More would make the answer too long to read. */
    private static final int MAX = 3;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    /** Words in the order of a question: a question word with its verb, or a verb before its subject. */
    private static final String START =
            "(?:hoe (?:lang|veel|oud|word|wordt|kom|kan|kun|moet|zit|duur|werkt|gaat|groot)|hoeveel|hoelang"
                    + "|wat (?:is|zijn|kost|verdien\\w*|kan|kun|doe|doet|moet|leer|heb)|welke?|wanneer|waarom|wie"
                    + "|waar (?:kan|kun|zit|is|moet|vind)|(?:krijg|kan|mag|moet|heb|ben|word|verdien) (?:ik|je|jij|hij|ze|zij|we|u)"
                    + "|(?:krijgt|kan|mag|moet|heeft|is|wordt|verdient) (?:hij|ze|zij|er|het|dat|die|mijn|zoiets)|zijn (?:er|daar)"
                    + "|is [\\w&-]+(?: [\\w&-]+)? (?:moeilijk|zwaar|lastig)|duurt)\\b";

    private static final Pattern ASKS = Pattern.compile("(?:^|[\\s,])" + START, Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT =
            Pattern.compile("\\s*(?:,\\s*en|,|\\ben)\\s+(?=" + START + ")", Pattern.CASE_INSENSITIVE);

    /** ", is dat een probleem?" asks nothing beside what stands before it. */
    private static final Pattern TAIL = Pattern.compile(
            "^(?:is|kan|mag|gaat|lukt|klopt|moet) (?:dat|het|dit)(?: \\w+){0,3}\\W*$", Pattern.CASE_INSENSITIVE);

    private SeveralQuestions() {}

    /** The questions in their order, each to be read with the ones before it; the whole text when it is one question. */
    public static List<String> in(String text) {
        List<String> questions = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String sentence : SENTENCE.split(text.strip())) {
            for (String part : parts(sentence)) {
                told.append(told.isEmpty() ? "" : " ").append(part);
                if (part.endsWith("?") || ASKS.matcher(part).find()) {
                    questions.add(told.toString());
                    told.setLength(0);
                }
            }
        }
        boolean several = questions.size() > 1 && questions.size() <= MAX && told.isEmpty();
        return several ? List.copyOf(questions) : List.of(text);
    }

    /** Whether anything is asked rather than told. */
    static boolean asks(String text) {
        return text.contains("?") || ASKS.matcher(text).find();
    }

    /** The one sentence that asks, when what stands around it only tells; the whole text otherwise. */
    public static String asking(String text) {
        List<String> asking = Stream.of(SENTENCE.split(text.strip()))
                .filter(sentence ->
                        sentence.endsWith("?") || ASKS.matcher(sentence).find())
                .toList();
        return asking.size() == 1 ? asking.getFirst() : text;
    }

    /** One sentence, cut before each further question as long as a question stands before the cut. */
    private static List<String> parts(String sentence) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher next = NEXT.matcher(sentence);
        while (next.find()) {
            String before = sentence.substring(from, next.start()).strip();
            if (ASKS.matcher(before).find()
                    && !TAIL.matcher(sentence.substring(next.end())).find()) {
                parts.add(before);
                from = next.end();
            }
        }
        parts.add(sentence.substring(from).strip());
        return parts;
    }
}
