package nl.techniekwijzer.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages found and the pages that are right, as files that trec_eval and its like read. A query is a turn, a document a page. */
public final class TrecFiles {
    private TrecFiles() {}

    /**
     * Writes {@code pages.run} (query Q0 document rank score tag) and {@code pages.qrels} (query 0 document 1) of the turns that name
     * pages.
     *
     * @param folder made when it is not there
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(List<Judged> judged, Path folder) {
        StringBuilder run = new StringBuilder();
        StringBuilder qrels = new StringBuilder();
        for (Judged j : judged) {
            if (!j.namesPages()) {
                continue;
            }
            for (int i = 0; i < j.found().size(); i++) {
                run.append(String.join(
                                " ",
                                j.id(),
                                "Q0",
                                j.found().get(i),
                                Integer.toString(i + 1),
                                Integer.toString(j.found().size() - i), // Ranks are all that a page has.
                                "techniekwijzer"))
                        .append('\n');
            }
            j.step()
                    .pages()
                    .forEach(page ->
                            qrels.append(j.id()).append(" 0 ").append(page).append(" 1\n"));
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pages.run"), run);
            Files.writeString(folder.resolve("pages.qrels"), qrels);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }
}
