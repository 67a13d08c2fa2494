package nl.techniekwijzer.web.editors;

import java.util.List;
import nl.techniekwijzer.chat.Explanation;
import nl.techniekwijzer.insight.PageVerdicts;
import nl.techniekwijzer.tables.Imports.Taken;

/** What the templates in {@code web/templates/redactie} are given. Texts are plain. */
public final class EditorViews {
    private EditorViews() {}

    /**
     * The worklist.
     *
     * @param groups questions that are alike, most frequent first
     * @param total questions in all groups
     * @param on whether anything is kept here
     * @param retentionDays after so many days a question is deleted
     * @param form what each form sends back
     * @param old imported files whose data is older than the setting allows, the oldest first
     */
    public record Worklist(
            List<Group> groups, int total, boolean on, int retentionDays, String form, List<Taken> old) {}

    /** Alike questions; {@code trend} is a word, {@code ids} are what a form sends to take them off the list. */
    public record Group(
            String example,
            List<String> others,
            int count,
            int thisWeek,
            String trend,
            String last,
            String reasons,
            String ids) {}

    /** A page that the editors have not looked at for long. */
    public record Stale(String title, String url, String checkedOn) {}

    /** Feedback by page, written pages that may be out of date, the oldest first, and how many pages were made from tables. */
    public record Pages(
            List<PageVerdicts> verdicts, List<Stale> stale, int staleTotal, int staleDays, int fromTables) {}

    /** The workbench; {@code explanation} has none or one. */
    public record Workbench(
            String question, List<Explanation> explanation, String outcome, String answer, String form) {}

    /** A test question: a case for the evaluation set and the beginning of a page. */
    public record TestQuestion(String question, String evaluationCase, String page) {}
}
