package nl.techniekwijzer.sections;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;

/** Pages on another opleiding, beroep or term than the one that is named. Pure and thread-safe. */
final class OtherSubjects {
    /** What one trade earns or one opleiding takes says nothing of another. */
    private static final Set<Intent> OF_ONE =
            EnumSet.of(Intent.DUUR, Intent.NIVEAU, Intent.LOON, Intent.KANS, Intent.WERKDAG, Intent.EISEN);

    private OtherSubjects() {}

    static boolean isSubject(Page page) {
        return page.type() == PageType.OPLEIDINGEN || page.type() == PageType.BEROEPEN;
    }

    /** When one opleiding or beroep is named, the page of another is hardly ever the answer. */
    static boolean isAnother(Page page, List<Page> about) {
        return isSubject(page) && about.stream().anyMatch(p -> isSubject(p) || Subjects.isSector(p));
    }

    /** Whether it would tell of another trade or sector what is asked of the one that is named, or something that is not asked. */
    static boolean isInstead(Passage passage, List<Page> about, Question question) {
        Page page = passage.page();
        boolean sector = isAboutMoney(question.intent()) && Subjects.isSector(page);
        boolean learning = question.intent() == Intent.LOON
                && (page.type() == PageType.OMSCHOLEN || page.type() == PageType.OUDERS)
                && question.of(Kind.LEERWEG).isEmpty(); // What one earns while learning a trade is not its wage.
        boolean notAsked = AsAsked.rank(passage, question) < 0;
        return isOfOne(question.intent())
                && (sector || learning || notAsked || isSubject(page))
                && about.stream()
                        .filter(named ->
                                named.type() != PageType.OMSCHOLEN) // The asker's situation comes before what is named.
                        .findFirst()
                        .filter(named ->
                                isSubject(named) && !named.links().containsKey("thema")) // A theme is many of them.
                        .isPresent();
    }

    private static boolean isOfOne(Intent intent) {
        return OF_ONE.contains(intent);
    }

    private static boolean isAboutMoney(Intent intent) {
        return intent == Intent.LOON || intent == Intent.KANS;
    }

    /** Who names an opleiding or beroep does not ask what a term means. */
    static boolean isTermBeside(Page page, List<Page> about) {
        return page.type() == PageType.BEGRIPPEN && about.stream().anyMatch(OtherSubjects::isSubject);
    }
}
