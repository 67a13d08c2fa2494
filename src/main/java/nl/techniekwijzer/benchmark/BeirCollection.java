package nl.techniekwijzer.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;

/**
 * A retrieval collection in the form of BEIR (Thakur et al., 2021): {@code corpus.jsonl} and {@code queries.jsonl} with {@code _id},
 * {@code title} and {@code text}, and {@code qrels/test.tsv} with query, text and grade.
 *
 * @param corpus the texts; each iteration reads the file anew, so that a large corpus need not fit in memory
 * @param queries query id → question, in the order of the file; only those with a judgement
 * @param judgements query id → text id → grade above 0
 */
public record BeirCollection(
        Iterable<CorpusText> corpus, Map<String, String> queries, Map<String, Map<String, Integer>> judgements) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A pointer to the corpus of another collection is one short line. */
    private static final int MAX_POINTER = 300;

    /**
     * Opens the collection in this folder.
     *
     * @throws IllegalStateException when a file is missing or is not in this form; the message names it
     */
    public static BeirCollection open(Path folder) {
        Path corpus = corpus(folder);
        Map<String, Map<String, Integer>> judgements = judgements(file(folder, "qrels/test.tsv"));
        Map<String, String> queries = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file(folder, "queries.jsonl"))) {
            lines.filter(line -> !line.isBlank())
                    .map(line -> parse(line, "queries.jsonl"))
                    .forEach(query -> {
                        String id = query.path("_id").asText();
                        if (judgements.containsKey(id)) {
                            queries.put(id, query.path("text").asText());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (queries.isEmpty()) {
            throw new IllegalStateException("no query of " + folder + " has a judgement in qrels/test.tsv");
        }
        return new BeirCollection(() -> new CorpusReader(corpus), queries, judgements);
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    file + " is missing; a BEIR collection has corpus.jsonl, queries.jsonl and qrels/test.tsv");
        }
        return file;
    }

    /** Two collections may share a corpus by a link, which some checkouts leave as a file that holds the path. */
    private static Path corpus(Path folder) {
        Path corpus = file(folder, "corpus.jsonl");
        try {
            if (Files.size(corpus) > MAX_POINTER) {
                return corpus;
            }
            String line = Files.readString(corpus).strip();
            return line.startsWith("{") ? corpus : file(folder, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) {
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                String[] cells = line.strip().split("\\s+");
                if (cells.length == 3 && Integer.parseInt(cells[2]) > 0) {
                    judgements
                            .computeIfAbsent(cells[0], id -> new LinkedHashMap<>())
                            .put(cells[1], Integer.parseInt(cells[2]));
                }
            }
            return judgements;
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + ": the third column is not a number", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line, String name) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name + " has a line that is not JSON", e);
        }
    }

    /** Reads one text a line; closes the file after the last. */
    private static final class CorpusReader implements Iterator<CorpusText> {
        private final BufferedReader lines;
        private String next = "";

        CorpusReader(Path file) {
            try {
                lines = Files.newBufferedReader(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        private void advance() {
            try {
                do {
                    String line = lines.readLine();
                    if (line == null) {
                        next = "";
                        lines.close();
                        return;
                    }
                    next = line.strip();
                } while (next.isEmpty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public CorpusText next() {
            JsonNode text = parse(next, "corpus.jsonl");
            advance();
            return new CorpusText(
                    text.path("_id").asText(),
                    text.path("title").asText(""),
                    text.path("text").asText());
        }
    }
}
