package nl.techniekwijzer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;

/**
 * Something about the asker that the answer took into account, and that they can cross out.
 *
 * @param kind {@code level}, {@code region} or {@code profile}
 * @param label as the reader sees it
 * @param text the words to send back in {@code without} to have it left out
 */
public record Recognised(String kind, String label, String text) {

    /** What was recognised in this question, each thing once; what the question is itself about is not among it. */
    static List<Recognised> in(Question question) {
        List<Recognised> found = new ArrayList<>();
        for (Entity entity : question.entities()) {
            String kind = kind(entity.kind());
            boolean known = found.stream()
                    .anyMatch(r -> r.text().equals(entity.text()) || r.label().equals(label(entity)));
            if (!kind.isEmpty() && !entity.negated() && !known && !isSubject(entity, question)) {
                found.add(new Recognised(kind, label(entity), entity.text()));
            }
        }
        String level = question.level();
        if (!level.isEmpty() && found.stream().noneMatch(r -> r.kind().equals("level"))) {
            found.add(new Recognised("level", level, level));
        }
        return List.copyOf(found);
    }

    /** Whether the only subject of the question is named by the same words: "wat is havo". */
    private static boolean isSubject(Entity entity, Question question) {
        List<Entity> subjects = question.topics();
        return !subjects.isEmpty()
                && subjects.stream().allMatch(s -> s.start() < entity.end() && entity.start() < s.end());
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case GEMEENTE, REGIO, PROVINCIE, LANDSDEEL -> "region";
            case OPLEIDINGSNIVEAU, MBO_NIVEAU -> "level";
            case PROFIEL -> "profile";
            case PAGE, SCHOOL, LEERWEG, VAK -> "";
        };
    }

    private static String label(Entity entity) {
        return switch (entity.kind()) {
            case MBO_NIVEAU -> "mbo-niveau " + entity.id();
            case OPLEIDINGSNIVEAU, PROFIEL, GEMEENTE -> entity.id();
            default ->
                entity.text().substring(0, 1).toUpperCase(Locale.ROOT)
                        + entity.text().substring(1);
        };
    }
}
