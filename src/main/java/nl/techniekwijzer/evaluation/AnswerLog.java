package nl.techniekwijzer.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All answers and figures of one evaluation as JSON, and what became different since an earlier one. */
public final class AnswerLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerLog() {}

    /** One answer as it was kept. */
    private record Kept(String outcome, String answer, boolean passed) {}

    /**
     * Writes {@code {"indexVersion", "figures": {tag: {metric: value}}, "latencyMillis": {…}, "answers": [{"id", "ask", "outcome",
     * "answer", "passed", "missing", "wrong", "citations", "found"}]}}.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(List<Judged> judged, String indexVersion, Path file) {
        ObjectNode root = JSON.createObjectNode();
        root.put("indexVersion", indexVersion);
        ObjectNode figures = root.putObject("figures");
        Tags.of(judged).forEach((tag, turns) -> {
            ObjectNode row = figures.putObject(tag).put("turns", turns.size());
            for (Metric metric : Metric.values()) {
                double value = metric.over(turns);
                if (!Double.isNaN(value)) {
                    row.put(metric.key(), value);
                }
            }
        });
        ArrayNode answers = root.putArray("answers");
        for (Judged j : judged) {
            ObjectNode answer = answers.addObject()
                    .put("id", j.id())
                    .put("ask", j.step().ask())
                    .put("outcome", j.outcome().code())
                    .put("answer", j.outcome().answer())
                    .put("passed", j.passed())
                    .put("millis", j.nanos() / 1e6);
            j.missing().forEach(answer.withArray("missing")::add);
            j.wrong().forEach(answer.withArray("wrong")::add);
            j.outcome().citations().forEach(c -> answer.withArray("citations").add(c.id()));
            j.found().stream().limit(10).forEach(answer.withArray("found")::add);
        }
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * The answers that differ from an earlier evaluation, side by side as Markdown: first those that became wrong, then those that became
     * right, then the rest; and which turns are new or gone.
     *
     * @param earlier as {@link #write} makes it
     * @throws IllegalStateException when it is not
     */
    public static String compare(Path earlier, List<Judged> judged) {
        Map<String, Kept> before = read(earlier);
        Map<Change, List<String>> changes = new EnumMap<>(Change.class);
        Set<String> now = new HashSet<>();
        for (Judged j : judged) {
            now.add(j.id());
            Kept old = before.get(j.id());
            Change change = Change.between(old, j);
            if (change != Change.NONE) {
                changes.computeIfAbsent(change, c -> new ArrayList<>()).add(sideBySide(j, old));
            }
        }
        StringBuilder text = new StringBuilder();
        changes.forEach((change, answers) -> {
            text.append(String.format(Locale.ROOT, "## %s: %d%n%n", change.heading, answers.size()));
            answers.forEach(text::append);
        });
        long gone = before.keySet().stream().filter(id -> !now.contains(id)).count();
        if (gone > 0) {
            text.append("Turns that are gone: ").append(gone).append("\n\n");
        }
        return text.isEmpty() ? "No answer changed.\n" : text.toString();
    }

    /** What became of one answer, worst first. */
    private enum Change {
        WORSE("Right before, wrong now"),
        BETTER("Wrong before, right now"),
        OTHER("Other words"),
        NEW("New turns"),
        NONE("");

        private final String heading;

        Change(String heading) {
            this.heading = heading;
        }

        static Change between(@Nullable Kept old, Judged now) {
            if (old == null) {
                return NEW;
            }
            if (old.passed() != now.passed()) {
                return now.passed() ? BETTER : WORSE;
            }
            return old.outcome().equals(now.outcome().code())
                            && old.answer().equals(now.outcome().answer())
                    ? NONE
                    : OTHER;
        }
    }

    private static String sideBySide(Judged j, @Nullable Kept old) {
        return "### " + j.id() + "\n\n> " + j.step().ask() + "\n\n| before | now |\n|---|---|\n| "
                + (old == null ? "" : cell(old.outcome(), old.answer())) + " | "
                + cell(j.outcome().code(), j.outcome().answer()) + " |\n\n";
    }

    private static String cell(String outcome, String answer) {
        return "**" + outcome + "**<br>" + answer.strip().replace("|", "\\|").replace("\n", "<br>");
    }

    private static Map<String, Kept> read(Path file) {
        try {
            Map<String, Kept> kept = new HashMap<>();
            for (JsonNode answer : JSON.readTree(Files.readString(file)).path("answers")) {
                kept.put(
                        answer.path("id").asText(),
                        new Kept(
                                answer.path("outcome").asText(),
                                answer.path("answer").asText(),
                                answer.path("passed").asBoolean()));
            }
            if (kept.isEmpty()) {
                throw new IllegalStateException(file + " holds no answers; make it with evaluate --json FILE");
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as JSON: " + e.getMessage(), e);
        }
    }
}
