package nl.techniekwijzer.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes {@code dutch-words.bloom} anew from a word list, one word a line (OpenTaal's, as Debian packs it in {@code wdutch}).
 *
 * <p>Run it with two arguments: the word list and the file to write.
 */
final class WordFilterBuilder {
    private WordFilterBuilder() {}

    public static void main(String[] args) throws IOException {
        Set<String> words = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.strip().indexOf(' ') < 0) {
                Words.of(Words.clean(line)).forEach(word -> words.add(word.form()));
            }
        }
        Files.write(Path.of(args[1]), WordFilter.of(words).toBytes());
    }
}
