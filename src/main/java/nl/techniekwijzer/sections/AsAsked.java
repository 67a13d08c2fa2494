package nl.techniekwijzer.sections;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** A question read for the sections that may answer it: what its words mean beside a trade and a level. Pure and thread-safe. */
final class AsAsked {
    /** What somebody in a trade can be, whatever the trade. */
    private static final Set<String> PERSONAL = Set.of(
            "allround",
            "goed",
            "goede",
            "jong",
            "jonge",
            "beginnend",
            "beginnende",
            "ervaren",
            "echte",
            "gewone",
            "vrouwelijke");

    /** "Ik zit in de WIA en wil lasser worden, kan dat?" */
    private static final Pattern MAY = Pattern.compile(
            "\\b(?:kan|mag|lukt|gaat) (?:dat|het|zoiets)\\b|\\b(?:mag|kan) ik\\b(?!.{0,20}\\b(?:krijgen|lenen|houden)\\b)");

    private static final Pattern LEARNING =
            Pattern.compile("opleiding|studie\\b|studeer|studeren|study|\\bmbo\\b|diploma");

    /** Beside a name these say nothing: "wat voor werk doet een tegelzetter". */
    private static final Set<String> GENERIC =
            Set.of("werk", "opleiding", "studie", "beroep", "nodig", "gekozen", "diploma", "school");

    private static final Pattern OF_NAMES =
            Pattern.compile("\\b(?:hetzelfde|zelfde|verschil\\w*|andere? (?:naam|woord))\\b");

    private AsAsked() {}

    /** Whether it asks if something may be done. */
    static boolean mayI(Question question) {
        return MAY.matcher(question.folded()).find();
    }

    /** "Monteur elektrotechniek niveau 2" names a diploma: which opleiding that is, its trade's page tells. */
    static Question atLevel(Question question) {
        boolean bare = question.intent() == Intent.INFO || question.intent() == Intent.ALGEMEEN;
        return bare
                        && namesTrade(question)
                        && question.mboLevel().isPresent()
                        && question.from().isEmpty()
                        && rest(question).isEmpty()
                ? question.as(Intent.NAAR_BEROEP)
                : question;
    }

    /** The words of the question, without how good or young somebody is in the trade that it names. */
    static List<String> words(Question question) {
        return namesTrade(question)
                ? question.terms().stream()
                        .filter(term -> !PERSONAL.contains(term))
                        .toList()
                : question.terms();
    }

    /** What the question asks of its subject: its words without the names. */
    static List<String> rest(Question question) {
        Set<String> names = new HashSet<>();
        question.topics().forEach(topic -> names.addAll(List.of(topic.text().split(" "))));
        if (!names.isEmpty()) {
            names.addAll(GENERIC);
        }
        return question.terms().stream().filter(term -> !names.contains(term)).toList();
    }

    private static boolean namesTrade(Question question) {
        return question.topics().stream().anyMatch(topic -> topic.id().startsWith("beroepen/"));
    }

    /** "Wat doet een cloud engineer en wat moet ik studeren?": what to learn belongs in the answer when that is asked beside it. */
    static List<Aspect> companions(Page page, Section section, Question question) {
        boolean learning = page.type() == PageType.BEROEPEN
                && section.aspect() != Aspect.OPLEIDING
                && LEARNING.matcher(question.folded()).find();
        boolean pays = section.aspect() != Aspect.KOSTEN && SaidOtherwise.asksWhoPaysBeside(question);
        return learning
                ? List.of(Aspect.OPLEIDING)
                : pays ? List.of(Aspect.KOSTEN) : question.intent().companions();
    }

    /** Whether it asks if two names are of the same thing. */
    static boolean ofNames(Question question) {
        return OF_NAMES.matcher(question.folded()).find();
    }
}
