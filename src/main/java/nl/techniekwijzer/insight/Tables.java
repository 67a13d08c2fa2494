package nl.techniekwijzer.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The statements, in SQL that SQLite and PostgreSQL both read. Each works within the transaction of its handle. */
final class Tables {
    /** More than an editor ever reads; what is older stays in the store until its time is up. */
    static final int MOST_READ = 20_000;

    private Tables() {}

    static void insert(Handle handle, LocalDate day, Feedback feedback, String scrubbed) {
        String id = UUID.randomUUID().toString();
        String reason = feedback.reason().map(Feedback.Reason::word).orElse("");
        handle.createUpdate("INSERT INTO feedback (id, day, index_version, verdict, reason) VALUES (?, ?, ?, ?, ?)")
                .bind(0, id)
                .bind(1, day.toString())
                .bind(2, feedback.indexVersion())
                .bind(3, feedback.verdict().word())
                .bind(4, reason)
                .execute();
        for (String page : feedback.pages().stream().distinct().toList()) {
            handle.createUpdate("INSERT INTO feedback_page (feedback_id, page) VALUES (?, ?)")
                    .bind(0, id)
                    .bind(1, page)
                    .execute();
        }
        if (feedback.verdict() == Feedback.Verdict.FOUT && !scrubbed.isBlank()) {
            insert(handle, day, scrubbed, reason.isEmpty() ? "fout" : "fout:" + reason, feedback.indexVersion());
        }
    }

    static void insert(Handle handle, LocalDate day, String question, String reason, String indexVersion) {
        handle.createUpdate("INSERT INTO missed (id, day, question, reason, index_version) VALUES (?, ?, ?, ?, ?)")
                .bind(0, UUID.randomUUID().toString())
                .bind(1, day.toString())
                .bind(2, question)
                .bind(3, reason)
                .bind(4, indexVersion)
                .execute();
    }

    /** Deletes all of before this day and returns how many entries that were. */
    static int deleteBefore(Handle handle, LocalDate day) {
        handle.createUpdate("DELETE FROM feedback_page WHERE feedback_id IN (SELECT id FROM feedback WHERE day < ?)")
                .bind(0, day.toString())
                .execute();
        return handle.createUpdate("DELETE FROM feedback WHERE day < ?")
                        .bind(0, day.toString())
                        .execute()
                + handle.createUpdate("DELETE FROM missed WHERE day < ?")
                        .bind(0, day.toString())
                        .execute();
    }

    /** What was written while a clock was ahead would stay too long: it gets this day. The clock of another replica may be a day off. */
    static void redate(Handle handle, LocalDate today) {
        for (String table : List.of("feedback", "missed")) {
            handle.createUpdate("UPDATE " + table + " SET day = ? WHERE day > ?")
                    .bind(0, today.toString())
                    .bind(1, today.plusDays(1).toString())
                    .execute();
        }
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT (SELECT COUNT(*) FROM feedback) + (SELECT COUNT(*) FROM missed)")
                .mapTo(Long.class)
                .one();
    }

    /** The newest first. */
    static List<Missed> missed(Handle handle) {
        return handle.createQuery(
                        "SELECT id, day, question, reason, index_version FROM missed ORDER BY day DESC, id LIMIT ?")
                .bind(0, MOST_READ)
                .map((row, context) -> new Missed(
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    static void deleteMissed(Handle handle, List<String> ids) {
        ids.forEach(id -> handle.createUpdate("DELETE FROM missed WHERE id = ?")
                .bind(0, id)
                .execute());
    }

    private record Counted(String page, String verdict, String reason, int count) {}

    /** Most often wrong first. */
    static List<PageVerdicts> pages(Handle handle) {
        Map<String, List<Counted>> byPage = handle
                .createQuery("SELECT p.page, f.verdict, f.reason, COUNT(*) "
                        + "FROM feedback_page p JOIN feedback f ON f.id = p.feedback_id "
                        + "GROUP BY p.page, f.verdict, f.reason ORDER BY COUNT(*) DESC, p.page, f.reason")
                .map((row, context) -> new Counted(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Counted::page, LinkedHashMap::new, Collectors.toList()));
        List<PageVerdicts> pages = new ArrayList<>();
        byPage.forEach((page, counts) -> pages.add(verdicts(page, counts)));
        pages.sort((a, b) -> a.wrong() != b.wrong()
                ? Integer.compare(b.wrong(), a.wrong())
                : a.page().compareTo(b.page()));
        return pages;
    }

    private static PageVerdicts verdicts(String page, List<Counted> counts) {
        int right = 0;
        int wrong = 0;
        List<String> reasons = new ArrayList<>();
        for (Counted counted : counts) {
            if (counted.verdict().equals(Feedback.Verdict.GOED.word())) {
                right += counted.count();
            } else {
                wrong += counted.count();
                reasons.add((counted.reason().isEmpty() ? "zonder reden" : counted.reason()) + " " + counted.count());
            }
        }
        return new PageVerdicts(page, right, wrong, String.join(", ", reasons));
    }
}
