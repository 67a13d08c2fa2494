package nl.techniekwijzer.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.pages.Audience;

/**
 * Reads questions with the sections that answer them, from {@code evaluation/sections/*.txt}. A block is one conversation and begins with
 * who asks ({@code @leerling}); each question is a line with {@code ?}, and the line with {@code =} below it names the sections, or says
 * that a table answers it ({@code tabel}), that nothing does ({@code niets}), or that it is outside the field ({@code buiten}).
 */
public final class LabelledQuestions {
    private static final String TABLE = "tabel";
    private static final Set<String> NO_SECTION = Set.of(TABLE, "niets", "buiten");

    private LabelledQuestions() {}

    /**
     * One question.
     *
     * @param sections the sections that answer it; empty when no section does
     * @param byTable whether the rows of a table answer it
     */
    public record Labelled(String question, Set<String> sections, boolean byTable) {}

    /**
     * Questions that follow each other.
     *
     * @param file the name of the file that they stand in
     */
    public record Talk(String file, Audience audience, List<Labelled> turns) {
        public Talk {
            turns = List.copyOf(turns);
        }
    }

    /**
     * All conversations of the files in this folder, in the order of their names.
     *
     * @throws IllegalStateException when a line is not in this form; the message names the file and the line
     */
    public static List<Talk> load(Path folder) {
        List<Talk> talks = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                read(file, talks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return talks;
    }

    private static void read(Path file, List<Talk> talks) throws IOException {
        Optional<Audience> audience = Optional.empty();
        List<Labelled> turns = new ArrayList<>();
        String question = "";
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                if (!turns.isEmpty()) {
                    talks.add(new Talk(file.getFileName().toString(), audience.orElseThrow(), turns));
                }
                turns = new ArrayList<>();
                audience = Optional.empty();
            } else if (line.startsWith("@")) {
                audience = Audience.ofWord(line.substring(1));
            } else if (line.startsWith("? ")) {
                question = line.substring(2);
            } else if (line.startsWith("= ") && audience.isPresent() && !question.isEmpty()) {
                turns.add(new Labelled(question, sections(line.substring(2)), line.endsWith(TABLE)));
                question = "";
            } else if (!line.startsWith("#")) {
                throw new IllegalStateException(
                        file + ":" + (i + 1) + ": expected @ who asks, ? a question, or = its sections; got: " + line);
            }
        }
    }

    private static Set<String> sections(String text) {
        return Arrays.stream(text.split(" ; "))
                .map(String::strip)
                .filter(id -> !NO_SECTION.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
