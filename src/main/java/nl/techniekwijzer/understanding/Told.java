package nl.techniekwijzer.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Asker;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/**
 * What somebody said of themselves or of their child in the course of a conversation, and what holds until they say otherwise: the school
 * they are at, their profile, where they live. Pure and thread-safe.
 */
final class Told {
    private static final String SCHOOL =
            "(?:\\d ?)?(?:havo|vwo|vmbo|mavo|gymnasium|atheneum|tl|gl|gt|kader|kb|basis|bb)";

    /** "Ik zit op de havo", "mijn zoon doet kader", "havo 4 met N&T": a level that holds for the questions after it too. */
    private static final Pattern OF_ONESELF = Pattern.compile(
            "\\b(?:ik|we|mijn|onze|zoon|dochter|hij|zij|ze)\\b.{0,30}\\b(?:zit|zat|doe|doet|deed|heb|heeft|haal|haalt|volg|volgt)\\b"
                    + "|\\b(?:zoon|dochter|kind)\\b.{0,25}\\b" + SCHOOL + "\\b"
                    + "|^(?:hoi|hallo|hey|hee|yo)?\\W*(?:ik )?" + SCHOOL + "\\b(?! of\\b)"
                    + "|\\b(?:kan|mag|kom|kun) (?:ik|hij|zij|ze|mijn \\w+|onze \\w+)\\b.{0,12}\\bmet (?:mijn |zijn |haar |een )?"
                    + SCHOOL);

    /** So plain that it goes before what was chosen in the form: the form may be about another child. */
    private static final Pattern PLAIN = Pattern.compile(
            "\\b(?:ik|(?:mijn|onze|m'n) (?:\\w+ )?(?:zoon|dochter|kind|jongste|oudste|tweede)) (?:is \\d+ en )?"
                    + "(?:zit|doet|doe|heb|heeft|volgt|haalt)\\b");

    /** Of another child the profile of the first does not hold. */
    private static final Pattern OTHER_CHILD =
            Pattern.compile("\\b(?:mijn|onze|m'n) (?:andere|oudste|jongste|tweede|middelste)\\b");

    /** "Is dat ook bij ons in de buurt?", "kan dat hier?": asked of the place that was told before. */
    private static final Pattern NEAR =
            Pattern.compile("\\b(?:bij (?:ons|mij)|in de (?:buurt|omgeving|regio)|dichtbij|hier|hier vandaan)\\b");

    /** Asked of the whole country, or of anywhere but the place that was told. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\b(?:nederland|landelijk|overal|elders|ergens anders|andere|welke (?:steden|stad|plaatsen|provincies))\\b");

    /** "Ik heb alleen vmbo": words that say no more than the level does. */
    private static final Set<String> BESIDE_LEVEL =
            Set.of("alleen", "maar", "verder", "gewoon", "enkel", "slechts", "al", "nu", "diploma");

    private Told() {}

    /** Whether the question says something of the asker's own school or that of their child. */
    static boolean ofOneself(Question question) {
        return OF_ONESELF.matcher(question.folded()).find();
    }

    /** The school that this question says to be at; {@code before} when it says none. */
    static String level(Question question, String before, String form) {
        boolean counts = form.isEmpty()
                ? ofOneself(question)
                : PLAIN.matcher(question.folded()).find();
        return question.from()
                .filter(from -> counts && !from.equals("geen-diploma"))
                .orElse(before);
    }

    /** The question with what was told of the one it is asked for, now or before. */
    static Question asker(Question question, List<Question> earlier) {
        Asker told = Asker.UNKNOWN;
        for (Question before : sinceOtherChild(earlier)) {
            told = before.asker().after(told);
        }
        boolean other = OTHER_CHILD.matcher(question.folded()).find();
        return question.of(other ? question.asker() : question.asker().after(told));
    }

    /** The question with the place that was told before, where it asks what is near and names no place. */
    static Question withPlace(Question question, List<Question> earlier) {
        String folded = question.folded();
        boolean near =
                question.intent() == Intent.WAAR && !ANYWHERE.matcher(folded).find()
                        || NEAR.matcher(folded).find();
        if (!near
                || question.entities().stream().anyMatch(Entity::isPlace)
                || !question.of(Kind.SCHOOL).isEmpty()) {
            return question;
        }
        List<Entity> places = earlier.reversed().stream()
                .map(Question::places)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
        return places.isEmpty() ? question : question.with(and(question, places), question.terms());
    }

    /** The question with the profile that somebody said to have, where it is on admission and names none. */
    static Question withProfile(Question question, List<Question> earlier) {
        boolean other =
                question.namesFrom() && earlier.stream().noneMatch(q -> q.from().equals(question.from()));
        boolean asksProfile = (question.intent() == Intent.TOELATING || question.intent() == Intent.VAKKEN)
                && question.target().filter(t -> t.startsWith("mbo")).isEmpty();
        if (!asksProfile || !question.of(Kind.PROFIEL).isEmpty() || other) {
            return question;
        }
        return sinceOtherChild(earlier).reversed().stream()
                .filter(Told::ofOneself)
                .flatMap(q -> q.of(Kind.PROFIEL).size() == 1 ? q.of(Kind.PROFIEL).stream() : Stream.empty())
                .findFirst()
                .map(own -> question.with(and(question, List.of(own)), question.terms()))
                .orElse(question);
    }

    private static List<Question> sinceOtherChild(List<Question> earlier) {
        int from = 0;
        for (int i = 0; i < earlier.size(); i++) {
            boolean other =
                    OTHER_CHILD.matcher(Words.fold(earlier.get(i).corrected())).find();
            from = other ? i : from;
        }
        return earlier.subList(from, earlier.size());
    }

    private static List<Entity> and(Question question, List<Entity> more) {
        return Stream.concat(question.entities().stream(), more.stream()).toList();
    }

    /** "Hij doet nu 4 tl met economie en wiskunde": school and subjects, and nothing that is asked. */
    static boolean tellsOnly(Question question) {
        boolean school = question.topics().stream().allMatch(topic -> Narrowing.narrows(topic, question));
        boolean told = question.intent() == Intent.TOELATING || question.intent() == Intent.ROUTE;
        return told
                && !question.entities().isEmpty()
                && school
                && (ofOneself(question) || !question.of(Kind.MBO_NIVEAU).isEmpty())
                && !SeveralQuestions.asks(question.corrected());
    }

    /** The school that was told, where a question says nothing else: "ik heb havo". Who says only that wants to know what it opens. */
    static boolean onlyLevel(Question question) {
        return question.intent() == Intent.ALGEMEEN
                && !question.of(Kind.OPLEIDINGSNIVEAU).isEmpty()
                && ofOneself(question)
                && question.terms().stream()
                        .allMatch(term -> BESIDE_LEVEL.contains(term)
                                || question.entities().stream()
                                        .anyMatch(e -> e.words().contains(term)));
    }
}
