package nl.techniekwijzer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads cue lists: a line that starts at the margin names a block, indented lines are its patterns, {@code #}
 * starts a remark. Patterns are alternatives on folded text; none may nest an unbounded repeat in another.
 */
public final class CueFile {
    private CueFile() {}

    /**
     * A block of alternatives.
     *
     * @param name first word of its head
     * @param weight second word of its head; 0 when there is none
     * @param pattern any of its patterns
     */
    public record Block(String name, int weight, Pattern pattern) {}

    /** A block as it is written: its patterns one by one. */
    record Written(String name, int weight, List<String> patterns) {}

    /** The blocks of the resource that lies beside this class, in order. */
    public static List<Block> read(Class<?> beside, String resource) {
        return written(beside, resource).stream()
                .map(block ->
                        new Block(block.name(), block.weight(), Pattern.compile(String.join("|", block.patterns()))))
                .toList();
    }

    static List<Written> written(Class<?> beside, String resource) {
        List<Written> blocks = new ArrayList<>();
        String head = "";
        List<String> patterns = new ArrayList<>();
        for (String line : lines(beside, resource)) {
            if (line.startsWith(" ")) {
                patterns.add(line.strip());
            } else {
                close(blocks, head, patterns);
                head = line.strip();
            }
        }
        close(blocks, head, patterns);
        return blocks;
    }

    private static void close(List<Written> blocks, String head, List<String> patterns) {
        if (!patterns.isEmpty()) {
            String[] parts = head.split(" ");
            int weight = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            blocks.add(new Written(parts[0], weight, List.copyOf(patterns)));
            patterns.clear();
        }
    }

    /** The lines of the resource that lies beside this class, without remarks and empty lines. */
    public static List<String> lines(Class<?> beside, String resource) {
        InputStream in = beside.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the build");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
