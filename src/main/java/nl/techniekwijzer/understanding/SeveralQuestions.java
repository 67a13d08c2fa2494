package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;

/**
 * Takes a message with several questions apart: "Hoe lang duurt dat, wat verdien ik en krijg ik subsidie?", "... en hoe", "... en als ik te
 * laat ben". What is told beforehand stays with the question behind it, what is told last with the one before. Pure and thread-safe.
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
    /** "Havo? Ik heb al een hbo-diploma": a word thrown back. */
    private static final Pattern EXCLAIMED = Pattern.compile("^(?!(?i:en|of)\\b)\\S+(?: \\S+)?\\s*\\?+$|^\\?+$");

    private static final Pattern OTHERWISE =
            Pattern.compile("^(?:(?:zo|indien) (?:niet|nee)|anders)\\b", Pattern.CASE_INSENSITIVE);

    private SeveralQuestions() {}

    /** The questions in their order, each to be read with the ones before it; the whole text when it is one question. */
    public static List<String> in(String text) {
        List<String> questions = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String sentence : SENTENCE.split(text.strip())) {
            for (String part : Clauses.of(sentence)) {
                String whole =
                        told.isEmpty() && !questions.isEmpty() ? Ellipsis.whole(part, questions.getLast()) : part;
                told.append(told.isEmpty() ? "" : " ").append(whole);
                if (!whole.equals(part) || isQuestion(part)) {
                    questions.add(told.toString());
                    told.setLength(0);
                }
            }
        }
        if (!told.isEmpty() && !questions.isEmpty()) {
            questions.add(questions.removeLast() + " "
                    + told); // What is told at the end belongs to what was asked just before.
        }
        List<String> different = withoutRepeats(questions);
        boolean several = different.size() > 1 && different.size() <= MAX;
        return several ? List.copyOf(different) : List.of(text);
    }

    /** "Ik wil weten wat bbl is. Wat is bbl?" asks one thing: a question of which each word was just said is none besides. */
    private static List<String> withoutRepeats(List<String> questions) {
        List<String> different = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (String question : questions) {
            List<String> words = Words.of(question).stream().map(Word::form).toList();
            if (!said.containsAll(words)) {
                different.add(question);
            }
            said.addAll(words);
        }
        return different;
    }

    private static boolean isQuestion(String part) {
        return Clauses.asks(part)
                || part.endsWith("?") && !EXCLAIMED.matcher(part).find()
                || OTHERWISE.matcher(part).find();
    }

    /**
     * The further question with the name of what the first one is about in place of the word that stands for it: "wat kost VCA?". As it is
     * when the first names a trade or opleiding, which the reading of conversations knows how to go on about, or several things.
     */
    public static String naming(String further, Question first) {
        List<Entity> named = topics(first);
        return named.size() == 1 && !Things.isThing(named.getFirst())
                ? Ellipsis.naming(further, named.getFirst().text())
                : further;
    }

    /** What the question itself names, without what only narrows it. */
    public static List<Entity> topics(Question question) {
        String own = " " + Words.phrase(question.corrected()) + " ";
        return question.topics().stream()
                .filter(topic -> !Narrowing.narrows(topic, question))
                .filter(topic -> own.contains(" " + Words.phrase(topic.text()) + " "))
                .toList();
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
}
