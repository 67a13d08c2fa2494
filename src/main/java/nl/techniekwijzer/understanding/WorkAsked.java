package nl.techniekwijzer.understanding;

import java.util.regex.Pattern;

/** "Zijn er in Zeeland veel vacatures voor operators?": a place is named, and no school is asked. Pure and thread-safe. */
final class WorkAsked {
    private static final Pattern WORK = Pattern.compile(
            "\\b(?:vacatures?|(?:veel|genoeg|wel|nog|meer) (?:wel )?(?:werk|banen)|(?:monteurs|operators|mensen) (?:nodig|gezocht)"
                    + "|(?:is|zijn) er (?:[\\w-]+ ){0,3}(?:werk|banen)|zoeken (?:ze|bedrijven|werkgevers|fabrieken)"
                    + "|(?:zoeken|zoekt|gezocht|tekort aan) .{0,50}(?:mensen|personeel|vakmensen|technici|monteurs|lassers))\\b");

    private static final Pattern SCHOOLING = Pattern.compile(
            "\\b(?:leren|leer|opleiding\\w*|school|scholen|studeren|studie\\w*|cursus\\w*|volgen|roc|waar)\\b");

    private WorkAsked() {}

    /** Whether the folded text asks what work there is, and not where to learn. */
    static boolean asks(String folded) {
        return WORK.matcher(folded).find() && !SCHOOLING.matcher(folded).find();
    }
}
