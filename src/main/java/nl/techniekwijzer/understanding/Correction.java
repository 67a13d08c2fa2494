package nl.techniekwijzer.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Question;

/**
 * A message that sets right what was misunderstood: "nee ik bedoel in de bouw", "havo? ik heb al hbo". What protests and what is rejected
 * are no part of what is asked. Pure and thread-safe.
 *
 * @param text what is asked, without the protest
 * @param rejected folded words that were taken wrongly
 * @param corrects whether anything was set right
 */
record Correction(String text, List<String> rejected, boolean corrects) {
    private static final String END = "[ ,.:;!?-]*";
    private static final String LEAD =
            "(?:(?:huh|he|hee|nee+|neen|nou|ja|maar|oh|ow|eh|sorry|hallo|wacht|hoor|ok|oke|of)\\b" + END + ")*";

    /** Says that the answer was not to the question; what comes after it is. */
    private static final Pattern PROTEST = Pattern.compile("^[?! ]*" + LEAD
            + "(?:dat (?:bedoel|bedoelde|vroeg|vraag) ik (?:toch |helemaal |dus )?niet|(?:dat|dit) is (?:niet|geen) (?:wat|antwoord)"
            + "(?: ik (?:vroeg|bedoel|bedoelde))?(?: op mijn vraag)?|je (?:geeft|gaf|geef) (?:me )?geen antwoord(?: op mijn vraag)?"
            + "|(?:je|u) (?:snapt|begrijpt) (?:me|mij|het) (?:niet|verkeerd)|laat maar(?: zitten)?(?: (?<that>[\\w-]+)(?=[.,]))?"
            + "|verkeerd begrepen|klopt niet)\\b(?: hoor)?" + END);

    private static final Pattern MEANT = Pattern.compile("^[?! ]*" + LEAD
            + "(?:ik (?:bedoel|bedoelde|vroeg|vraag|wilde weten|wil weten|had het over|heb het over|dacht aan)"
            + "|bedoel ik|we bedoelen|wij bedoelen)\\b"
            + "(?: (?:dus|eigenlijk|gewoon|meer|juist|alleen))*" + END);

    /** "Allebei samen bedoel ik, hoe lang duurt dat": said behind what is meant. */
    private static final Pattern MEANT_BEHIND =
            Pattern.compile("\\b(?:bedoel|bedoelde) ik(?: (?:dus|eigenlijk|toch|meer))?\\b" + END);

    /** "Dat is toch ict.", "ik werk niet in de bouw," before what is meant. */
    private static final Pattern REJECTS = Pattern.compile("^[?! ]*" + LEAD
            + "(?:(?:dat|dit|het) (?:is|gaat) (?:toch|niet|helemaal niet) (?:over |voor |in |een |de |het )*(?<that>[\\w&' -]{2,30}?)"
            + "|(?:ik|hij|ze|zij|we|mijn \\w+) (?:werk|werkt|zit|zitten|doe|doet|ben|is|woon|woont) "
            + "(?:toch |ook |helemaal |zelf )*(?:niet|geen) (?:in |op |bij )?(?:de |het |een )?(?<not>[\\w&' -]{2,30}?))"
            + "(?: hoor)?[,.!?;]+ (?=\\S)");

    /** "Nee niet hbo, hij wil naar het mbo", "nee geen vrachtwagens ik bedoel gewone auto's". */
    private static final Pattern NOT_THAT =
            Pattern.compile("^[?! ]*nee+(?: hoor| joh)?[ ,.]+(?:niet|geen)(?: (?:naar|in|op|met|de|het|een))*"
                    + " (?<that>[\\w&' -]{2,30}?)(?:[,.;]+ (?=\\S)| (?=ik bedoel\\b|maar\\b))");

    /** "Havo? ik heb al hbo": asked back, and then said how it is. */
    private static final Pattern ECHO = Pattern.compile("^[?! ]*" + LEAD + "(?<that>[\\w&-]+(?: [\\w&-]+)?)\\?+ "
            + "(?=(?:ik|hij|ze|zij|we|nee|maar|mijn (?:zoon|dochter|kind)) (?!wil\\b|moet\\b|kan\\b|mag\\b))");

    /** "Mijn dochter is 16 hoor, geen volwassene.": what the one is not. */
    private static final Pattern IS_NOT = Pattern.compile(
            "(?<=[,.] |hoor )(?:dus )?(?:geen|niet) (?<that>volwassene|kind|student|leerling|scholier|ouder)\\b[ ,.]*");

    /** No answer to what was asked back, where a question follows. */
    private static final Pattern NO_ANSWER =
            Pattern.compile("^(?:(?:geen idee|weet (?:ik|hij|ze|zij) (?:het )?(?:nog |echt |zelf )*niet"
                    + "|(?:ik|hij|ze|zij) weet (?:het )?(?:nog |echt |zelf )*niet|(?:dat )?maakt (?:me |niet |niks )*uit"
                    + "|geen van (?:allen|alle|die|de vier))\\b" + END + ")+");

    /** "Nee ik ben 15, hoe kom ik aan een leerbaan": says no and then what is asked. */
    private static final Pattern NO = Pattern.compile("^nee+[ ,.]+(?=(?:ik|hij|ze|zij|we|wij|mijn|dat|onze) \\w+)");

    /** Whatever these reject was said; in the others it may be anything that one is or does not. */
    private static final List<Pattern> OWN_WORDS = List.of(IS_NOT, NOT_THAT, PROTEST);

    private static final int MOST = 3;

    Correction {
        rejected = List.copyOf(rejected);
    }

    /**
     * What this cleaned message asks.
     *
     * @param first whether nothing was said before, so that there is nothing to set right
     * @param known whether these folded words are a name of ours, which alone can have been taken wrongly
     */
    static Correction of(String cleaned, boolean first, Predicate<String> known) {
        String folded = Words.fold(cleaned);
        if (first || folded.length() != cleaned.length()) {
            return new Correction(cleaned, List.of(), false);
        }
        Reading reading = new Reading(cleaned, known);
        boolean corrects = false;
        for (int i = 0; i < MOST; i++) {
            for (Pattern start : List.of(NOT_THAT, REJECTS, ECHO, PROTEST, MEANT)) {
                corrects |= reading.take(start.matcher(Words.fold(reading.text)), true);
            }
        }
        for (Pattern anywhere : List.of(MEANT_BEHIND, IS_NOT)) {
            corrects |= reading.take(anywhere.matcher(Words.fold(reading.text)), false);
        }
        reading.take(NO.matcher(Words.fold(reading.text)), true);
        Matcher none = NO_ANSWER.matcher(Words.fold(reading.text));
        if (none.lookingAt() && SeveralQuestions.asks(reading.text.substring(none.end()))) {
            corrects |= reading.take(none, true);
        }
        return new Correction(reading.text, reading.rejected, corrects);
    }

    /** The question that went wrong, without what was rejected. */
    Question without(Question wrong, Question asked) {
        List<String> words = rejected.stream()
                .flatMap(phrase -> Stream.of(phrase.split("[ -]")))
                .toList();
        boolean otherSchool = (words.contains("hbo") || words.contains("wo"))
                && asked.of(Entity.Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"));
        return words.isEmpty()
                ? wrong
                : wrong.with(
                        wrong.entities().stream()
                                .filter(e -> !words.containsAll(e.words()))
                                .filter(e -> !otherSchool
                                        || taughtAt(e).isEmpty()
                                        || taughtAt(e).contains("mbo"))
                                .toList(),
                        wrong.terms().stream().filter(t -> !words.contains(t)).toList());
    }

    /** The kinds of school at which an opleiding is taught. */
    private static Set<String> taughtAt(Entity entity) {
        return entity.kind() != Entity.Kind.PAGE ? Set.of() : Things.levels(List.of(entity));
    }

    /** A text from which the protest is taken piece by piece, as long as anything is left. */
    private static final class Reading {
        private final Predicate<String> known;
        private final List<String> rejected = new ArrayList<>();
        private String text;

        Reading(String text, Predicate<String> known) {
            this.text = text;
            this.known = known;
        }

        boolean take(Matcher found, boolean start) {
            if (!(start ? found.lookingAt() : found.find())) {
                return false;
            }
            String rest = (text.substring(0, found.start()) + text.substring(found.end())).strip();
            List<String> named = Stream.of("that", "not")
                    .filter(found.namedGroups()::containsKey)
                    .map(found::group)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .toList();
            boolean mine = OWN_WORDS.contains(found.pattern()) || named.stream().allMatch(known);
            if (rest.isEmpty() || !mine) {
                return false;
            }
            text = rest;
            rejected.addAll(named);
            return true;
        }
    }
}
